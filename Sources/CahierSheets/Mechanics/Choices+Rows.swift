import CahierCore
import CahierDiagnostics
import CahierDocument

/// A row below a question: an option, or an answer of one’s own.
struct ChoicesRow {
    var text: String
    /// Who chose it; `nil` on a sheet to fill in by hand.
    var supporters: [Author]?
    /// Whether the group did.
    var isRetained = false
    /// Whether there is room to write an answer of one’s own.
    var isToFill = false

    /// The rows of a question: its options, then each answer of one’s own, that of the group first.
    ///
    /// More than `most` share the last row.
    static func rows(
        _ question: Choices.Question, _ synthesis: Choices.Synthesis?, most: Int,
        _ language: Language
    ) -> [ChoicesRow] {
        let choice = synthesis?.retained?.content.choice
        let options = question.options.enumerated().map { place, option in
            ChoicesRow(
                text: option, supporters: synthesis?.supporters[place],
                isRetained: choice == .option(place))
        }
        guard question.allowsOther else { return options }
        let others = synthesis.map(others) ?? []
        let label = Choices.other[language] + Label.colon[language]
        guard !others.isEmpty else {
            return options
                + [ChoicesRow(text: label, supporters: synthesis.map { _ in [] }, isToFill: true)]
        }
        let own = max(1, most - options.count)
        let isCrowded = others.count > own
        var rows = others.prefix(isCrowded ? own - 1 : own).map { other in
            var row = other
            row.text = label + other.text
            return row
        }
        if isCrowded {
            let rest = others.dropFirst(own - 1)
            rows.append(
                ChoicesRow(
                    text: label + rest.map(\.text).joined(separator: Label.semicolon[language]),
                    supporters: rest.flatMap { $0.supporters ?? [] },
                    isRetained: rest.contains(where: \.isRetained)))
        }
        return options + rows
    }

    /// What was answered instead of the options, what the group retained first.
    private static func others(_ synthesis: Choices.Synthesis) -> [ChoicesRow] {
        let given = synthesis.others.map { ChoicesRow(text: $0.text, supporters: $0.supporters) }
        guard case .other(let text) = synthesis.retained?.content.choice else { return given }
        let key = Folding.key(text)
        let same = given.first { Folding.key($0.text) == key }
        return [ChoicesRow(text: text, supporters: same?.supporters ?? [], isRetained: true)]
            + given.filter { Folding.key($0.text) != key }
    }
}

/// The rows of a question in a grid.
struct ChoicesRows {
    let rows: [ChoicesRow]
    let names: Names?
    let grid: Grid
    let scale: Double
    let language: Language

    private var most: Int { max(1, rows.map { $0.supporters?.count ?? 0 }.max() ?? 1) }
    private var tickSide: Double { min(4.2 * scale, grid.cell.height - 1) }

    func draw(on sketch: inout Sketch) {
        for (place, row) in rows.enumerated() {
            // Rows run down the first column, then down the next.
            let (column, line) = place.quotientAndRemainder(dividingBy: grid.rows)
            draw(row, in: grid[line * grid.columns + column], on: &sketch)
        }
    }

    private func draw(_ row: ChoicesRow, in frame: Rect, on sketch: inout Sketch) {
        let box = Rect(frame.x + 0.5, frame.center.y - tickSide / 2, tickSide, tickSide)
        let rest = frame.trimmed(left: tickSide + 2, top: 0.4, right: 1, bottom: 0.4)
        let countWidth = row.supporters == nil ? 0 : 6 * scale
        let bar = rest.trimmed(right: countWidth + (row.isRetained ? 14 * scale : 0))
        if let people = row.supporters, !people.isEmpty {
            let share = Double(people.count) / Double(most)
            sketch.rectangle(
                Rect(bar.x, bar.y, bar.width * share, bar.height), radius: 0.8, .spread)
        }
        if row.isRetained { sketch.rectangle(rest, radius: 0.8, .group) }
        sketch.tickBox(box, isTicked: row.isRetained)
        drawWords(of: row, in: bar.trimmed(left: 1.2, right: 0.6), on: &sketch)
        if row.isToFill {
            let left = frame.x + tickSide + 17 * scale
            let y = frame.center.y + 2
            sketch.line(Point(min(left, frame.maxX - 3), y), Point(frame.maxX - 8, y), .writing)
        }
        guard let people = row.supporters else { return }
        if row.isRetained {
            sketch.text(
                Choices.retained[language],
                in: rest.trimmed(left: bar.width, right: countWidth), size: 10 * scale, least: 6,
                isBold: true, ink: .accent)
        }
        sketch.text(
            String(people.count),
            in: rest.trimmed(left: rest.width - countWidth, right: 1), size: 10 * scale, least: 6,
            isBold: true, alignment: .end)
    }

    /// What was chosen and, below it or on low rows beside it, by whom.
    private func drawWords(of row: ChoicesRow, in frame: Rect, on sketch: inout Sketch) {
        let people = row.supporters.flatMap { names?.list($0) } ?? ""
        let size = 11 * scale
        var (words, rest) = (frame, Rect(frame.x, frame.y, 0, frame.height))
        if !people.isEmpty, frame.height >= 7 {
            words = frame.trimmed(bottom: frame.height * 0.4)
            rest = frame.trimmed(top: words.height)
        } else if !people.isEmpty {
            let width = TextMeasure.width(row.text, size: size, isBold: row.isRetained) + 2
            rest = frame.trimmed(left: width)
            // A name or two, or none: the pages of answers have them all.
            if rest.width < 14 { rest.width = 0 } else { words.width = width }
        }
        sketch.text(
            row.text, in: words, size: size, least: 6.5, isBold: row.isRetained,
            alignment: .start)
        guard rest.width > 0 else { return }
        sketch.text(people, in: rest, size: 8 * scale, least: 6, ink: .muted, alignment: .start)
    }
}
