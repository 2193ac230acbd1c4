import CahierCore
import CahierDiagnostics
import CahierDocument

/// The question, a box for each person's number, a scale, and what the numbers say together.
struct EstimateBoard {
    let estimate: Estimate
    let size: Size
    let names: Names

    private var language: Language { names.language }
    private var scale: Double { size.magnification }
    private var gap: Double { 3 * scale }

    private var question: Rect { Rect(0, 0, size.width, size.height * 0.15) }
    private var results: Rect {
        let top = question.maxY + gap
        return Rect(size.width * 0.78, top, size.width * 0.22, size.height - top)
    }
    private var people: Rect {
        let top = question.maxY + gap
        return Rect(0, top, results.x - gap, (size.height - top) * 0.5)
    }
    private var line: Rect {
        Rect(0, people.maxY + gap, people.width, size.height - people.maxY - gap)
    }

    /// How many people's numbers have room.
    var capacity: Int {
        max(1, Int(people.width / leastCell.width)) * max(1, Int(people.height / leastCell.height))
    }

    private var leastCell: Size { Size(min(24, size.width * 0.12), max(8.4, 9 * scale)) }

    func draw(_ synthesis: Estimate.Synthesis?, on sketch: inout Sketch) {
        sketch.rectangle(question, radius: 2 * scale, .tint)
        sketch.text(
            estimate.question, in: question.inset(by: 1.5 * scale), size: 20 * scale, least: 6.5,
            isBold: true, ink: .accent)
        drawPeople(synthesis?.values, on: &sketch)
        drawResults(synthesis?.statistics, on: &sketch)
        if let synthesis, let statistics = synthesis.statistics {
            EstimateScale(
                estimate: estimate, frame: line, synthesis: synthesis, statistics: statistics,
                verdict: estimate.verdict(on: synthesis, names), language: language
            ).draw(on: &sketch)
        } else {
            drawBlankScale(on: &sketch)
        }
    }

    /// The boxes of a grid that holds `count`, or as many as there is room for.
    private func cells(_ count: Int) -> [Rect] {
        let most = max(1, Int(people.width / leastCell.width))
        let rows = max(1, Int(people.height / leastCell.height))
        let used = (1...rows).first { min(most, $0 * 4 + 2) * $0 >= count } ?? rows
        let columns = min(most, max(3, (count + used - 1) / used))
        let cell = Size(people.width / Double(columns), people.height / Double(used))
        return (0..<min(count, columns * used)).map { index in
            let column = index % columns
            return Rect(
                people.x + Double(column) * cell.width,
                people.y + Double(index / columns) * cell.height, cell.width, cell.height
            ).inset(by: min(1, 0.8 * scale))
        }
    }

    private func drawPeople(_ values: [Posted<Double>]?, on sketch: inout Sketch) {
        guard let values else {
            for cell in cells(12) { drawEmptyCell(cell, on: &sketch) }
            return
        }
        for (value, cell) in zip(values, cells(values.count)) {
            sketch.rectangle(cell, radius: 1.2 * scale, .outline)
            let inside = cell.inset(by: min(1.2, cell.height * 0.08))
            let head = inside.height * 0.45
            sketch.text(
                names[value.author], in: Rect(inside.x, inside.y, inside.width, head),
                size: 8.5 * scale, least: 6, ink: .muted)
            sketch.text(
                estimate.told(value.content, language),
                in: Rect(inside.x, inside.y + head, inside.width, inside.height - head),
                size: 12 * scale, least: 6, isBold: true)
        }
    }

    private func drawEmptyCell(_ cell: Rect, on sketch: inout Sketch) {
        sketch.rectangle(cell, radius: 1.2 * scale, .outline)
        let inside = cell.inset(by: 1.5 * scale)
        let height = max(2.9, 4 * scale)
        sketch.text(
            Wording(fr: "prénom", en: "name")[language],
            in: Rect(inside.x, inside.y, inside.width, height), size: 8 * scale, ink: .muted,
            alignment: .start)
        sketch.text(
            estimate.unit, in: Rect(inside.x, inside.maxY - height, inside.width, height),
            size: 10 * scale, least: 6.5, ink: .muted, alignment: .end)
    }

    private func drawResults(_ statistics: Statistics?, on sketch: inout Sketch) {
        let values = statistics.map(EstimateResult.list)?.map(\.value)
        let height = (results.height - 2 * gap) / 3
        for (index, name) in EstimateResult.names.enumerated() {
            let box = Rect(
                results.x, results.y + Double(index) * (height + gap), results.width, height)
            sketch.rectangle(box, radius: 1.5 * scale, index == 2 ? .outline : .tint)
            let head = max(2.9, height * 0.26)
            let title = Rect(box.x + 2, box.y + height * 0.06, box.width - 4, head)
            sketch.text(
                name[language], in: title, size: 11 * scale, least: 6.5, isBold: true, ink: .accent)
            let rest = Rect(
                box.x + 2, title.maxY, box.width - 4, box.maxY - title.maxY - height * 0.06)
            if let values {
                let sign = index == 2 ? "±\u{A0}" : ""
                sketch.text(
                    sign + estimate.told((values[index] * 10).rounded() / 10, language), in: rest,
                    size: 19 * scale, least: 6, isBold: true)
            } else {
                drawAnswerLine(in: rest, on: &sketch)
            }
        }
    }

    /// A line to write a number on, the unit behind it.
    private func drawAnswerLine(in frame: Rect, on sketch: inout Sketch) {
        let y = frame.maxY - frame.height * 0.2
        let width = frame.width * 0.68
        sketch.line(Point(frame.x, y), Point(frame.x + width, y), .writing)
        sketch.text(
            estimate.unit,
            in: Rect(
                frame.x + width + 1, y - frame.height * 0.5, frame.width - width - 1,
                frame.height * 0.6),
            size: 11 * scale, least: 6, ink: .muted, alignment: .start)
    }

    private func drawBlankScale(on sketch: inout Sketch) {
        let y = line.y + line.height * 0.5
        let (left, right) = (line.x + 4 * scale, line.maxX - 6 * scale)
        sketch.arrow(from: Point(left, y), to: Point(line.maxX - 1, y), head: 2.5 * scale)
        for tick in 0...10 {
            let x = left + (right - 4 * scale - left) * Double(tick) / 10
            let half = (tick % 5 == 0 ? 2.6 : 1.4) * scale
            sketch.line(Point(x, y - half), Point(x, y + half), .axis)
        }
        let hint = Rect(line.x, line.y, line.width, max(2.9, 5 * scale))
        let texts = [
            Wording(fr: "le plus petit", en: "the smallest"),
            Wording(fr: "chaque nombre à sa place", en: "every number in its place"),
            Wording(fr: "le plus grand", en: "the greatest"),
        ]
        for (index, alignment) in [TextLabel.Alignment.start, .center, .end].enumerated() {
            let width = hint.width / 3
            sketch.text(
                texts[index][language],
                in: Rect(hint.x + Double(index) * width, hint.y, width, hint.height),
                size: 9 * scale, least: 6.5, ink: .muted, alignment: alignment)
        }
    }
}
