import CahierCore
import CahierDiagnostics
import CahierDocument

/// A question, its scale of circles between two labels, and a box for the score.
struct DecisionRow {
    let number: Int
    let question: ScoredDecision.Question
    let scores: Scale
    /// How much larger than on A4.
    let scale: Double
    let language: Language
    let frame: Rect

    private var badge: Double { max(Sketch.leastBadge, min(3.2 * scale, frame.height * 0.4)) }
    private var rail: Rail {
        Rail(scores, from: frame.x + frame.width * 0.5, to: frame.x + frame.width * 0.74)
    }
    private var radius: Double { min(frame.height * 0.24, 2.8 * scale, rail.step * 0.44) }
    /// The circles stand lower where dots are piled above them.
    private func circles(isShared: Bool) -> Double {
        isShared ? frame.y + frame.height * 0.58 : frame.center.y
    }

    /// Draws the row; `marks` is everyone's score, `nil` for a row to fill in by hand.
    func draw(_ marks: [Int]?, differs: Bool, on sketch: inout Sketch) {
        let isShared = (marks?.count ?? 0) > 1
        sketch.line(Point(frame.x, frame.maxY), Point(frame.maxX, frame.maxY), .guide)
        sketch.badge(
            String(number), at: Point(frame.x + badge, frame.center.y), radius: badge)
        drawTexts(on: &sketch)
        drawCircles(marks, at: circles(isShared: isShared), on: &sketch)
        if let marks, isShared { drawPeople(marks, on: &sketch) }
        drawScore(marks, differs: differs, on: &sketch)
    }

    private func drawTexts(on sketch: inout Sketch) {
        let left = frame.x + 2 * badge + 1.5 * scale
        let inner = Rect(left, frame.y + 0.3, frame.width * 0.33 - left, frame.height - 0.6)
        sketch.text(
            question.title, in: inner, size: 11 * scale, least: 6.5, isBold: true,
            alignment: .start)
        let margin = radius + 1.2 * scale
        let low = frame.x + frame.width * 0.34
        let high = rail.end + margin
        let hasNumbers = radius < Sketch.leastBadge
        sketch.text(
            hasNumbers ? "\(question.lowLabel) (\(scores.min))" : question.lowLabel,
            in: Rect(low, inner.y, rail.start - margin - low, inner.height), size: 9.5 * scale,
            least: 6, alignment: .end)
        sketch.text(
            hasNumbers ? "\(question.highLabel) (\(scores.max))" : question.highLabel,
            in: Rect(high, inner.y, frame.x + frame.width * 0.875 - high, inner.height),
            size: 9.5 * scale, least: 6, alignment: .start)
    }

    private func drawCircles(_ marks: [Int]?, at y: Double, on sketch: inout Sketch) {
        sketch.line(Point(rail.start, y), Point(rail.end, y), .axis)
        let only = marks?.count == 1 ? marks?.first : nil
        for value in scores.range {
            let center = Point(rail.x(value), y)
            if radius >= Sketch.leastBadge {
                sketch.badge(
                    String(value), at: center, radius: radius,
                    value == only ? .accent : .outline)
            } else {
                sketch.circle(center, radius: radius, value == only ? .accent : .outline)
            }
        }
    }

    /// The dots above the circles, the mean below them.
    private func drawPeople(_ marks: [Int], on sketch: inout Sketch) {
        let y = circles(isShared: true)
        let foot = y - radius - 0.2
        let piles = Dictionary(grouping: marks) { $0 }
        let stack = DotStack(
            cell: Size(rail.step * 0.96, foot - frame.y - 0.2),
            most: piles.values.map(\.count).max() ?? 1, largest: 1.3 * scale)
        for (value, pile) in piles.sorted(by: { $0.key < $1.key }) {
            for center in stack.centers(pile.count, above: Point(rail.x(value), foot)) {
                sketch.circle(center, radius: stack.radius, .person)
            }
        }
        guard let mean = Statistics(marks.map(Double.init))?.mean else { return }
        let half = min(1.7 * scale, (frame.maxY - y - radius) / 2)
        sketch.diamond(Point(rail.x(mean), y + radius + half), radius: half)
    }

    private func drawScore(_ marks: [Int]?, differs: Bool, on sketch: inout Sketch) {
        let left = frame.x + frame.width * 0.88
        let margin = min(1 * scale, frame.height * 0.08)
        let box = Rect(
            left, frame.y + margin, frame.maxX - left, frame.height - 2 * margin)
        sketch.rectangle(
            differs ? box.inset(by: 0.45) : box, radius: 1.2 * scale,
            differs ? .disagreement : .outline)
        guard let marks, let statistics = Statistics(marks.map(Double.init)) else { return }
        let mean = Figure.plain(statistics.mean, decimals: 1, in: language)
        let spread = Figure.plain(statistics.deviation, decimals: 1, in: language)
        let told = statistics.deviation > 0 ? "\(mean) ±\u{A0}\(spread)" : mean
        sketch.text(
            differs && box.height > 9 ? "\(told)\n\(Legend.disagreement.1[language])" : told,
            in: box.inset(by: min(1, box.height * 0.1)), size: 10 * scale, least: 6, isBold: true)
    }
}
