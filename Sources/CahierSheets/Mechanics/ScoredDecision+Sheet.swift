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
            summary: decision.map { alternative(shown, $0, language) }
                ?? emptyAlternative(shown, language))
    }

    private func emptyAlternative(_ shown: Range<Int>, _ language: Language) -> String {
        let questions = questions[shown].map { "\($0.title) (\($0.lowLabel) → \($0.highLabel))" }
        let modes = modes.map { "\($0.from)–\($0.to)\(Label.colon[language])\($0.title)" }
        return (questions + modes).joined(separator: Label.semicolon[language])
    }

    private func alternative(
        _ shown: Range<Int>, _ decision: Synthesis, _ language: Language
    ) -> String {
        let scores = shown.compactMap { question in
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
