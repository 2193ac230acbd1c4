import CahierCore
import CahierDiagnostics
import CahierDocument

/// The questions side by side, as many to a page as stay legible.
struct ChoicesColumns {
    let choices: Choices
    var area: Size
    let language: Language

    private let leastRow = 5.4
    private var bandHeight: Double { min(14 * area.enlargement, area.height * 0.15) }
    private var agreementHeight: Double {
        choices.asksConsensus ? min(8 * area.enlargement, area.height * 0.1) : 0
    }
    /// What is left for options when justifications have their least.
    private var optionsRoom: Double {
        area.height - bandHeight - agreementHeight - (choices.asksJustification ? 0.25 : 0)
            * area.height - 4
    }

    /// How many columns of options a question needs.
    private func folds(_ question: Choices.Question) -> Int {
        let rows = question.options.count + (question.allowsOther ? 1 : 0)
        let most = max(1, Int(optionsRoom / leastRow))
        return (rows + most - 1) / most
    }

    private var questionsPerPage: Int {
        let most = choices.questions.map(folds).max() ?? 1
        let widest = (area.width / (45 * Double(most))).rounded(.down)
        return max(1, min(4, choices.questions.count, Int(widest)))
    }

    /// The questions, page after page, and whether a text had to be cut.
    ///
    /// `syntheses` is `nil` for sheets to fill in by hand.
    func pages(
        _ syntheses: [Choices.Synthesis]?, in room: SheetRoom
    ) -> (pages: [SheetPage], isAbridged: Bool) {
        var isAbridged = false
        let parts = room.pages(of: choices.questions.count) { size in
            var columns = self
            columns.area = size
            return columns.questionsPerPage
        }
        let pages = parts.enumerated().map { number, places in
            var columns = self
            columns.area = room[number]
            let sketch = columns.sketch(of: places, syntheses)
            isAbridged = isAbridged || sketch.isAbridged
            let block = sketch.block(
                title: Wording(fr: "Questions à choix", en: "Multiple-choice questions")[language],
                summary: places.map { sentence($0, syntheses?[$0]) }.joined(separator: ". "))
            return SheetPage([block], subject: subject(places))
        }
        return (pages, isAbridged)
    }

    private func sketch(of places: Range<Int>, _ syntheses: [Choices.Synthesis]?) -> Sketch {
        var sketch = Sketch(area.width, area.height)
        let grid = Grid(
            Rect(0, 0, area.width, area.height).inset(by: 0.3), columns: places.count, rows: 1,
            gap: 5)
        for (column, place) in places.enumerated() {
            draw(place, syntheses?[place], in: grid[column], on: &sketch)
        }
        return sketch
    }

    /// « questions 5–8 ».
    private func subject(_ places: Range<Int>) -> String {
        places.count == 1
            ? "question \(places.upperBound)"
            : "questions \(places.lowerBound + 1)–\(places.upperBound)"
    }

    private func sentence(_ place: Int, _ synthesis: Choices.Synthesis?) -> String {
        let question = choices.questions[place]
        let other = question.allowsOther ? [Choices.other[language]] : []
        guard let synthesis else {
            return question.title + " – " + (question.options + other).joined(separator: ", ")
        }
        let counts = zip(question.options, synthesis.supporters).map { "\($0) (\($1.count))" }
        let others = synthesis.others.map {
            "\(Choices.other[language])\(Label.colon[language])\($0.text) (\($0.supporters.count))"
        }
        let retained = synthesis.retained.map {
            Choices.retained[language] + Label.colon[language] + choices.title(of: $0.content)
        }
        return question.title + " – "
            + (counts + others + (retained.map { [$0] } ?? [])).joined(separator: ", ")
    }

    private func draw(
        _ place: Int, _ synthesis: Choices.Synthesis?, in frame: Rect, on sketch: inout Sketch
    ) {
        let question = choices.questions[place]
        let rows = question.options.count + (question.allowsOther ? 1 : 0)
        let folds = min(folds(question), max(1, Int(frame.width / 30)))
        let perFold = (rows + folds - 1) / folds
        let rowHeight = min(11.5 * area.enlargement, optionsRoom / Double(perFold))
        sketch.rectangle(frame, radius: 2, .outline)
        let band = Rect(frame.x, frame.y, frame.width, bandHeight)
        sketch.rectangle(band, radius: 2, .accent)
        sketch.text(
            question.title, in: band.inset(by: 1.2), size: 12 * area.enlargement, least: 6.5,
            isBold: true, ink: .inverse)
        let optionsFrame = Rect(
            frame.x + 2, band.maxY + 2, frame.width - 4, rowHeight * Double(perFold))
        let grid = Grid(optionsFrame, columns: folds, rows: perFold, gap: 0)
        ChoicesRows(
            question: question, synthesis: synthesis, grid: grid, scale: area.enlargement,
            language: language
        ).draw(on: &sketch)
        let bottom = Rect(
            frame.x + 2, optionsFrame.maxY + 1, frame.width - 4,
            frame.maxY - agreementHeight - optionsFrame.maxY - 2)
        drawJustifications(synthesis, in: bottom, on: &sketch)
        drawAgreement(
            synthesis,
            in: Rect(
                frame.x + 2, frame.maxY - agreementHeight, frame.width - 4, agreementHeight),
            on: &sketch)
    }

    private func drawJustifications(
        _ synthesis: Choices.Synthesis?, in frame: Rect, on sketch: inout Sketch
    ) {
        guard choices.asksJustification, frame.height > 7 else { return }
        sketch.line(Point(frame.x, frame.y), Point(frame.maxX, frame.y), .guide)
        let label = Rect(frame.x, frame.y + 0.7, frame.width, 4.5 * area.enlargement)
        sketch.text(
            Wording(fr: "Parce que…", en: "Because…")[language], in: label,
            size: 9 * area.enlargement, least: 6.5, isBold: true, ink: .accent, alignment: .start)
        let rest = frame.trimmed(top: label.height + 1, bottom: 0.5)
        if let synthesis, !synthesis.justifications.isEmpty, rest.height > 3 {
            sketch.text(
                synthesis.justifications.map { "• \($0.content)" }.joined(separator: "\n"),
                in: rest, size: 10 * area.enlargement, least: 6.5, alignment: .start,
                vertical: .top)
        } else {
            sketch.ruledLines(in: rest, spacing: 7)
        }
    }

    private func drawAgreement(
        _ synthesis: Choices.Synthesis?, in frame: Rect, on sketch: inout Sketch
    ) {
        guard choices.asksConsensus else { return }
        let consensus = synthesis?.retained?.content.consensus
        sketch.line(Point(frame.x, frame.y), Point(frame.maxX, frame.y), .guide)
        let side = min(4.2 * area.enlargement, frame.height - 2)
        let box = Rect(frame.x + 0.5, frame.center.y - side / 2, side, side)
        sketch.tickBox(box, isTicked: consensus == true)
        sketch.text(
            Choices.agreement(consensus ?? true)[language],
            in: frame.trimmed(left: side + 2.5, top: 0.5, bottom: 0.5), size: 9 * area.enlargement,
            least: 6.5, alignment: .start)
    }
}

/// The options of a question, one to a row.
private struct ChoicesRows {
    let question: Choices.Question
    let synthesis: Choices.Synthesis?
    let grid: Grid
    let scale: Double
    let language: Language

    private var most: Int {
        max(1, synthesis?.supporters.map(\.count).max() ?? 1, otherCount)
    }

    func draw(on sketch: inout Sketch) {
        let choice = synthesis?.retained?.content.choice
        for (place, option) in question.options.enumerated() {
            draw(
                option, count: synthesis?.supporters[place].count,
                isRetained: choice == .option(place), in: grid[row(place)], on: &sketch)
        }
        guard question.allowsOther else { return }
        let retained: String? = if case .other(let text) = choice { text } else { nil }
        let texts = others(retained)
        let frame = grid[row(question.options.count)]
        let label = Choices.other[language] + Label.colon[language]
        draw(
            label + texts, count: synthesis == nil ? nil : otherCount, isRetained: retained != nil,
            in: frame, on: &sketch)
        guard texts.isEmpty else { return }
        let left = frame.x + tickSide + 17 * scale
        let y = frame.center.y + 2
        sketch.line(Point(min(left, frame.maxX - 3), y), Point(frame.maxX - 8, y), .writing)
    }

    private var otherCount: Int { synthesis?.others.reduce(0) { $0 + $1.supporters.count } ?? 0 }

    /// What was answered instead, each between quotes, what the group retained first.
    private func others(_ retained: String?) -> String {
        let given = synthesis?.others.map(\.text) ?? []
        let key = retained.map(Folding.key)
        let rest = given.filter { Folding.key($0) != key }
        return ((retained.map { [$0] } ?? []) + rest)
            .map { Wording(fr: "«\u{A0}\($0)\u{A0}»", en: "‘\($0)’")[language] }
            .joined(separator: ", ")
    }

    /// Rows run down the first column, then down the next.
    private func row(_ place: Int) -> Int {
        let (column, row) = place.quotientAndRemainder(dividingBy: grid.rows)
        return row * grid.columns + column
    }

    private var tickSide: Double { min(4.2 * scale, grid.cell.height - 1) }

    private func draw(
        _ text: String, count: Int?, isRetained: Bool, in frame: Rect, on sketch: inout Sketch
    ) {
        let side = tickSide
        let box = Rect(frame.x + 0.5, frame.center.y - side / 2, side, side)
        let rest = frame.trimmed(left: side + 2, top: 0.4, right: 1, bottom: 0.4)
        let side2 = count == nil ? 0 : isRetained ? 19 * scale : 6 * scale
        let bar = rest.trimmed(right: side2)
        if let count, count > 0 {
            let share = Double(count) / Double(most)
            sketch.rectangle(
                Rect(bar.x, bar.y, bar.width * share, bar.height), radius: 0.8, .spread)
        }
        if isRetained { sketch.rectangle(rest, radius: 0.8, .group) }
        sketch.tickBox(box, isTicked: isRetained)
        sketch.text(
            text, in: bar.trimmed(left: 1.2, right: 0.6), size: 11 * scale, least: 6.5,
            isBold: isRetained, alignment: .start)
        guard let count else { return }
        let word = Choices.retained[language]
        let figure = !isRetained ? String(count) : count == 0 ? word : "\(word) – \(count)"
        sketch.text(
            figure, in: rest.trimmed(left: bar.width, right: 1), size: 10 * scale, least: 6,
            isBold: true, ink: isRetained ? .accent : .plain, alignment: .end)
    }
}
