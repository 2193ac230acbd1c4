import CahierCore
import CahierDiagnostics
import CahierDocument

extension ScoredDecision: MechanicSheet {
    /// Decisions beyond these are in the table only.
    private static let mostDrawn = 4

    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        drawings(in: room, nil, language)
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let language = record.language
        let decisions = synthesis(of: record.answers)
        let further = SheetRoom(first: room.next, next: room.next, areas: room.areas)
        let pages =
            drawings(in: room, decisions.first, language)
            + decisions.prefix(Self.mostDrawn).dropFirst().flatMap {
                drawings(in: further, $0, language)
            }
        guard decisions.count > 1 || isAbridged(in: room.first) else { return pages }
        let title = Wording(fr: "toutes les décisions", en: "all the decisions")
        return pages + [SheetPage(summary(record), subject: title[language])]
    }

    /// A table for each decision, and how people would decide.
    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        synthesis(of: record.answers).flatMap { decision -> [Block] in
            let posted = decision.scorings + (decision.group.map { [$0] } ?? [])
            let scorings = Dictionary(
                posted.map { ($0.author, $0.content) }, uniquingKeysWith: { $1 })
            let matrix = AnswerMatrix(
                titles: questions.map(\.title) + [Label.total[record.language]],
                authors: record.authors.filter { scorings[$0] != nil }, names: record.names
            ) { row, author in
                row == questions.count
                    ? scorings[author]?.total : scorings[author]?.scores.at(row)
            }
            let modes = record.authors.compactMap { author -> [Inline]? in
                guard let mode = scorings[author]?.chosenMode else { return nil }
                let colon = Label.colon[record.language]
                return [.strong(record.names[author] + colon), .text(mode)]
            }
            return [.paragraph(decision.decision, role: .label)] + matrix.tables(width: width)
                + (modes.isEmpty ? [] : [.list(List(items: modes))])
        }
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        let header = [DecisionLabel.question, DecisionLabel.score, DecisionLabel.scale].map {
            [Inline.text($0[language])]
        }
        return answers.flatMap { posted -> [Block] in
            let answer = posted.content
            let rows = zip(questions, answer.scores).map { question, score in
                Table.Row(
                    [
                        question.title, String(score),
                        "\(question.lowLabel) → \(question.highLabel)",
                    ],
                    hasHeader: true)
            }
            let mode = mode(for: answer.total)?.title ?? "–"
            return [
                .paragraph(answer.decision, role: .label),
                .table(Table(columns: [4, 1, 4], header: header, rows: rows)),
                .paragraph(
                    "\(Label.total[language])\(Label.colon[language])\(answer.total) "
                        + "/ \(totals.upperBound) → \(mode)"),
            ]
                + (answer.chosenMode.map { chosen in
                    [
                        .paragraph(
                            [
                                .strong(DecisionLabel.chosen[language] + Label.colon[language]),
                                .text(chosen),
                            ], role: .body)
                    ]
                } ?? [])
        }
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let decisions = synthesis(of: record.answers)
        let language = record.language
        guard !decisions.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        let header = [
            DecisionLabel.decision, Label.total, DecisionLabel.suggested, DecisionLabel.chosen,
            DecisionLabel.scoredBy,
        ].map { [Inline.text($0[language])] }
        let rows = decisions.map { decision in
            Table.Row(
                [
                    decision.decision, told(decision, language),
                    decision.suggested?.title ?? "–", decision.chosen ?? "–",
                    record.names.list(decision.scorings.map(\.author)),
                ], hasHeader: true)
        }
        return [.table(Table(columns: [4, 3, 4, 4, 3], header: header, rows: rows))]
            + scores(of: decisions, language) + proposals(in: decisions, record.names)
            + recurring(in: decisions, language)
    }

    /// Mean and spread of every question, the decisions side by side, a few to a table.
    private func scores(of decisions: [Synthesis], _ language: Language) -> [Block] {
        let most = 4
        let title = Wording(fr: "Les notes", en: "The scores")[language]
        return stride(from: 0, to: decisions.count, by: most).flatMap { first -> [Block] in
            let shown = decisions[first..<min(first + most, decisions.count)]
            let header = [[]] + shown.map { [Inline.text($0.decision)] }
            let rows = questions.indices.map { question in
                Table.Row(
                    [questions[question].title]
                        + shown.map { told(question, of: $0, language) }, hasHeader: true)
            }
            let columns = [4] + shown.map { _ in 3.0 }
            return [
                .paragraph(title, role: .label),
                .table(Table(columns: columns, header: header, rows: rows)),
            ]
        }
    }

    /// « 1,8 ± 1,2, avis partagés ».
    private func told(
        _ question: Int, of decision: Synthesis, _ language: Language
    ) -> String {
        guard let statistics = decision.scores(of: question) else { return "–" }
        let mean = Figure.plain(statistics.mean, decimals: 1, in: language)
        guard statistics.deviation > 0 else { return mean }
        let spread = Figure.plain(statistics.deviation, decimals: 1, in: language)
        let differs = decision.disagreements(questions: questions.count).contains(question)
        return "\(mean) ±\u{A0}\(spread)"
            + (differs ? ", \(Legend.disagreement.1[language])" : "")
    }

    /// The ways to decide that participants would choose themselves.
    private func proposals(in decisions: [Synthesis], _ names: Names) -> [Block] {
        let items = decisions.flatMap { decision in
            decision.proposals.map {
                "\(names[$0.author])\(Label.colon[names.language])\($0.content) "
                    + "(\(decision.decision))"
            }
        }
        guard !items.isEmpty else { return [] }
        let title = Wording(
            fr: "Façons de décider proposées", en: "Ways to decide that were proposed")
        return [.paragraph(title[names.language], role: .label), .list(List(items))]
    }

    /// The ways to decide that come back; they become the governance.
    private func recurring(in decisions: [Synthesis], _ language: Language) -> [Block] {
        guard decisions.count > 1 else { return [] }
        var order: [String] = []
        var titles: [String: [String]] = [:]
        for mode in decisions.compactMap({ $0.chosen ?? $0.suggested?.title }) {
            let key = Folding.key(mode)
            if titles[key] == nil { order.append(key) }
            titles[key, default: []].append(mode)
        }
        let items = order.compactMap { titles[$0] }.sorted { $0.count > $1.count }.map {
            "\($0[0])\(Label.colon[language])\($0.count)"
        }
        let title = Wording(
            fr: "Façons de décider qui reviennent, choisies ou sinon suggérées",
            en: "Ways to decide that come back, chosen or else suggested")
        return [.paragraph(title[language], role: .label), .list(List(items))]
    }

    /// The total, and the group's own where participants scored too.
    func told(_ decision: Synthesis, separator: String = " ", _ language: Language) -> String {
        let total = told(decision.total, separator: separator, language)
        guard let group = decision.group, decision.scorings.first?.author != .group else {
            return total
        }
        return total + separator
            + Wording(
                fr: "– le groupe\u{A0}: \(group.content.total)",
                en: "– the group: \(group.content.total)")[language]
    }

    /// « 13,5 / 24 (de 10 à 17) ».
    private func told(
        _ total: Statistics?, separator: String, _ language: Language
    ) -> String {
        guard let total else { return "–" }
        let mean = Figure.plain(total.mean, decimals: 1, in: language)
        let told = "\(mean)\u{A0}/\u{A0}\(totals.upperBound)"
        guard total.deviation > 0 else { return told }
        let ends = [total.min, total.max].map { Figure.plain($0, in: language) }
        return told + separator
            + Wording(fr: "(de \(ends[0]) à \(ends[1]))", en: "(\(ends[0]) to \(ends[1]))")[
                language]
    }

    private func isAbridged(in area: Size) -> Bool {
        modes.count > DecisionBoard.modeCapacity(in: area)
    }

    /// A drawing for each group of questions that fits on a page.
    private func drawings(
        in room: SheetRoom, _ decision: Synthesis?, _ language: Language
    ) -> [SheetPage] {
        room.pages(of: questions.count, capacity: DecisionBoard.questionCapacity).enumerated()
            .map { place, shown in
                SheetPage([drawing(of: shown, in: room[place], decision, language)])
            }
    }

    private func drawing(
        of shown: Range<Int>, in area: Size, _ decision: Synthesis?, _ language: Language
    ) -> Block {
        var sketch = Sketch(area.width, area.height)
        DecisionBoard(mechanic: self, shown: shown, size: area, language: language)
            .draw(decision, on: &sketch)
        return sketch.block(
            title: decision?.decision ?? DecisionLabel.sheet[language],
            summary: decision.map { alternative($0, language) } ?? emptyAlternative(language))
    }

    private func emptyAlternative(_ language: Language) -> String {
        let questions = questions.map { "\($0.title) (\($0.lowLabel) → \($0.highLabel))" }
        let modes = modes.map { "\($0.from)–\($0.to)\(Label.colon[language])\($0.title)" }
        return (questions + modes).joined(separator: Label.semicolon[language])
    }

    private func alternative(_ decision: Synthesis, _ language: Language) -> String {
        let scores = questions.indices.compactMap { question in
            decision.scores(of: question).map {
                "\(questions[question].title) \(Figure.plain($0.mean, decimals: 1, in: language))"
            }
        }
        let separator = Label.colon[language]
        var outcome = [Label.total[language] + separator + told(decision, language)]
        if let mode = decision.suggested {
            outcome.append(DecisionLabel.suggested[language] + separator + mode.title)
        }
        if let chosen = decision.chosen {
            outcome.append(DecisionLabel.chosen[language] + separator + chosen)
        }
        return decision.decision + separator
            + (scores + outcome).joined(separator: Label.semicolon[language])
    }
}

/// Words of the decision's sheet.
enum DecisionLabel {
    static let sheet = Wording(fr: "Comment décider", en: "How to decide")
    static let decision = Wording(fr: "Décision", en: "Decision")
    static let question = Wording(verbatim: "Question")
    static let score = Wording(fr: "Note", en: "Score")
    static let scale = Wording(fr: "Échelle", en: "Scale")
    static let suggested = Wording(fr: "Mode suggéré", en: "Suggested mode")
    static let chosen = Wording(fr: "Mode choisi", en: "Chosen mode")
    static let scoredBy = Wording(fr: "Notée par", en: "Scored by")
    static let own = Wording(fr: "Notre façon à nous", en: "Our own way")
}

extension ScoredDecision.Synthesis {
    func scores(of question: Int) -> Statistics? {
        Statistics(
            scorings.compactMap { posted in
                let scores = posted.content.scores
                return scores.indices.contains(question) ? Double(scores[question]) : nil
            })
    }

    /// The questions on which those who scored disagree most, as on the other scales: at most
    /// three, each with a deviation of at least 1.
    func disagreements(questions: Int) -> [Int] {
        let spread = (0..<questions).map { ($0, scores(of: $0)?.deviation ?? 0) }
            .filter { $0.1 >= 1 }
        return spread.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map(\.0)
    }
}
