import CahierCore
import CahierDiagnostics
import CahierDocument

/// The questions side by side, as many to a page as stay legible.
struct ChoicesColumns {
    let choices: Choices
    var area: Size
    let language: Language
    /// Those of the people who answered; `nil` on a sheet to fill in by hand.
    let names: Names?

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
        let colon = Label.colon[language]
        func told(_ text: String, _ people: [Author]) -> String {
            let names = people.isEmpty ? "" : colon + (self.names?.list(people) ?? "")
            return "\(text) (\(people.count)\(names))"
        }
        let counts = zip(question.options, synthesis.supporters).map(told)
        let others = synthesis.others.map {
            told(Choices.other[language] + colon + $0.text, $0.supporters)
        }
        let retained = synthesis.retained.map {
            Choices.retained[language] + colon + choices.title(of: $0.content)
        }
        return question.title + " – "
            + (counts + others + (retained.map { [$0] } ?? [])).joined(separator: ", ")
    }

    private func draw(
        _ place: Int, _ synthesis: Choices.Synthesis?, in frame: Rect, on sketch: inout Sketch
    ) {
        let question = choices.questions[place]
        let folds = min(folds(question), max(1, Int(frame.width / 30)))
        let rows = ChoicesRow.rows(
            question, synthesis, most: folds * Int(optionsRoom / leastRow), language)
        let perFold = (rows.count + folds - 1) / folds
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
            rows: rows, names: names, grid: grid, scale: area.enlargement, language: language
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
                synthesis.justifications.map { posted in
                    let who = names.map { $0[posted.author] + Label.colon[language] } ?? ""
                    return "• \(who)\(posted.content)"
                }.joined(separator: "\n"),
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
        var rest = frame.trimmed(left: 0.5, top: 0.5, bottom: 0.5)
        // Next to an empty box, « not everyone agrees » would read as its contrary.
        if consensus != false {
            let side = min(4.2 * area.enlargement, frame.height - 2)
            let box = Rect(rest.x, frame.center.y - side / 2, side, side)
            sketch.tickBox(box, isTicked: consensus == true)
            rest = rest.trimmed(left: side + 2)
        }
        sketch.text(
            (consensus == false ? Choices.differing : Choices.agreement(true))[language], in: rest,
            size: 9 * area.enlargement, least: 6.5, isBold: consensus == false, alignment: .start)
    }
}
