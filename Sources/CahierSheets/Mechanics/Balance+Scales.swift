import CahierCore
import CahierDiagnostics
import CahierDocument

/// A pair of scales that leans to the heavier side, and the totals below it.
struct BalanceScales {
    let balance: Balance
    /// `nil` for a sheet to fill in by hand.
    let total: BalanceTotal?
    let frame: Rect
    let scale: Double
    let language: Language

    private var head: Rect { Rect(frame.x, frame.y, frame.width, max(3, 7 * scale)) }
    private var picture: Rect {
        Rect(frame.x, head.maxY, frame.width, frame.height * 0.36 - head.height)
    }

    func draw(on sketch: inout Sketch) {
        sketch.text(
            BalanceLabel.whole[language], in: head, size: 13 * scale, least: 6.5, isBold: true,
            ink: .accent)
        drawScales(on: &sketch)
        drawTotals(on: &sketch)
    }

    /// From −1, the costs weigh all, to 1, the gains do; enough to be seen where they differ.
    private var lean: Double {
        guard let total, total.net != 0 else { return 0 }
        let share = abs(total.net) / (total.plus + total.minus)
        return (0.35 + 0.65 * share) * (total.net < 0 ? -1 : 1)
    }

    private func drawScales(on sketch: inout Sketch) {
        let top = Point(picture.center.x, picture.y + picture.height * 0.22)
        let reach = picture.width * 0.3
        let drop = picture.height * 0.16 * lean
        let foot = Point(top.x, picture.maxY - picture.height * 0.06)
        sketch.line(top, foot, .axis)
        sketch.line(
            Point(foot.x - reach * 0.5, foot.y), Point(foot.x + reach * 0.5, foot.y), .axis)
        let left = Point(top.x - reach, top.y - drop)
        let right = Point(top.x + reach, top.y + drop)
        sketch.line(left, right, .group)
        sketch.circle(top, radius: min(1.6 * scale, picture.height * 0.06), .marker)
        drawPan(left, sign: "−", on: &sketch)
        drawPan(right, sign: "+", on: &sketch)
    }

    private func drawPan(_ hook: Point, sign: String, on sketch: inout Sketch) {
        let half = picture.width * 0.17
        let y = hook.y + picture.height * 0.36
        sketch.add(.polyline([Point(hook.x - half, y), hook, Point(hook.x + half, y)], .guide))
        let depth = picture.height * 0.12
        sketch.add(
            .polygon(
                [
                    Point(hook.x - half, y), Point(hook.x + half, y),
                    Point(hook.x + half * 0.6, y + depth), Point(hook.x - half * 0.6, y + depth),
                ], .tint))
        let height = picture.height * 0.2
        sketch.text(
            sign, in: Rect(hook.x - half * 0.5, y - height, half, height), size: 16 * scale,
            least: 6, isBold: true, ink: .accent)
    }

    private func drawTotals(on sketch: inout Sketch) {
        let top = frame.y + frame.height * 0.37
        let gap = 2 * scale
        let verdict = total == nil ? 0 : frame.height * 0.14
        let height = (frame.maxY - top - verdict - 2 * gap) / 3
        let values = [total?.minus, total?.plus, total?.net]
        let names = [
            Wording(fr: "Total −", en: "Total −"), Wording(fr: "Total +", en: "Total +"),
            BalanceLabel.net,
        ]
        for index in 0..<3 {
            let box = Rect(frame.x, top + Double(index) * (height + gap), frame.width, height)
            drawTotal(names[index], values[index], isNet: index == 2, in: box, on: &sketch)
        }
        guard let total else { return }
        let last = Rect(frame.x, frame.maxY - verdict + gap, frame.width, verdict - gap)
        if total.net < 0 { sketch.rectangle(last.inset(by: 0.45), radius: 1, .disagreement) }
        sketch.text(
            balance.verdict(total, language), in: last.inset(by: 1), size: 10 * scale, least: 6,
            isBold: true)
    }

    private func drawTotal(
        _ name: Wording, _ value: Double?, isNet: Bool, in box: Rect, on sketch: inout Sketch
    ) {
        sketch.rectangle(box, radius: 1.5 * scale, isNet ? .tint : .outline)
        let title = Rect(box.x + 1, box.y + 0.3, box.width - 2, max(2.7, box.height * 0.34))
        sketch.text(
            name[language], in: title, size: 10 * scale, least: 6, isBold: true, ink: .accent)
        let rest = Rect(title.x, title.maxY, title.width, box.maxY - title.maxY - 0.3)
        if let value {
            let figure =
                isNet ? balance.signed(value, language) : balance.amount(value, language)
            sketch.text(figure, in: rest, size: 14 * scale, least: 6, isBold: true)
        } else {
            let y = rest.maxY - rest.height * 0.22
            let half = rest.width * 0.55
            sketch.line(Point(rest.x + 1, y), Point(rest.x + half, y), .writing)
            sketch.text(
                balance.unit,
                in: Rect(rest.x + half + 1, rest.y, rest.width - half - 1, y + 0.6 - rest.y),
                size: 9 * scale, least: 6, ink: .muted, alignment: .start, vertical: .bottom)
        }
    }
}
