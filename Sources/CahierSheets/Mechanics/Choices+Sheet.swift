import CahierCore
import CahierDiagnostics
import CahierDocument

extension Choices: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        ChoicesColumns(choices: self, area: room.first, language: language, names: nil)
            .pages(nil, in: room).pages
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let columns = ChoicesColumns(
            choices: self, area: room.first, language: record.language, names: record.names)
        let pages = columns.pages(synthesis(of: record.answers), in: room)
        guard pages.isAbridged else { return pages.pages }
        let title = Wording(fr: "toutes les réponses", en: "all the answers")[record.language]
        return pages.pages + [SheetPage(summary(record), subject: title)]
    }

    /// A row a person, a column a question; more questions than a page holds are told in turn.
    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        let language = record.language
        guard (2...4).contains(questions.count) else {
            return record.byAuthor(columns: 3) { plain($0, language) }
        }
        let rows = record.authors.map { author in
            let answers = record.answers(by: author)
            let cells = questions.indices.map { place in
                answers.filter { $0.content.question == place }
                    .map { told($0.content, language) }.joined(separator: "\n")
            }
            return Table.Row([record.names[author]] + cells, hasHeader: true)
        }
        return [
            .table(
                Table(
                    columns: [2] + questions.map { _ in 5 },
                    header: [[.text(Label.who[language])]] + questions.map { [.text($0.title)] },
                    rows: rows))
        ]
    }

    /// « un visage – parce qu’il en faut un – Tout le monde est d’accord. »
    private func told(_ answer: Answer, _ language: Language) -> String {
        let agreement = answer.consensus.map { Self.agreement($0)[language] }
        return [title(of: answer), answer.justification, agreement].compactMap(\.self)
            .joined(separator: " – ")
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        answers.flatMap { posted -> [Block] in
            let answer = posted.content
            let question = questions[answer.question]
            var blocks: [Block] = []
            if questions.count > 1 { blocks.append(.paragraph(question.title, role: .label)) }
            blocks.append(.paragraph(title(of: answer)))
            if let justification = answer.justification {
                blocks.append(.paragraph(justification))
            }
            if let consensus = answer.consensus {
                blocks.append(.paragraph(Self.agreement(consensus)[language]))
            }
            return blocks
        }
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        guard !record.answers.isEmpty else {
            return [.paragraph(Label.noAnswer[record.language])]
        }
        return zip(questions, synthesis(of: record.answers)).flatMap { question, synthesis in
            [.paragraph(question.title, role: .label)]
                + result(synthesis, record.language)
                + [counts(synthesis, of: question, record.names)]
                + justifications(synthesis, record.names)
        }
    }

    static let other = Wording(fr: "autre", en: "other")
    static let differing = Wording(
        fr: "Avis partagés\u{A0}: tout le monde n’est pas d’accord.",
        en: "Opinions differ: not everyone agrees.")
    static let retained = Wording(fr: "retenu", en: "retained")

    static func agreement(_ isReached: Bool) -> Wording {
        isReached
            ? Wording(fr: "Tout le monde est d’accord.", en: "Everyone agrees.")
            : Wording(fr: "Tout le monde n’est pas d’accord.", en: "Not everyone agrees.")
    }

    func title(of answer: Answer) -> String {
        switch answer.choice {
        case .option(let place): questions[answer.question].options[place]
        case .other(let text): text
        }
    }

    /// What the group retained, and whether all agree.
    private func result(_ synthesis: Synthesis, _ language: Language) -> [Block] {
        guard let retained = synthesis.retained else { return [] }
        let name = Wording(fr: "Réponse retenue", en: "Answer retained")[language]
        let agreement = retained.content.consensus.map { Self.agreement($0)[language] }
        return [
            .paragraph(
                [
                    .strong(name + Label.colon[language]),
                    .text(title(of: retained.content) + (agreement.map { " – \($0)" } ?? "")),
                ], role: .body)
        ]
    }

    private func counts(
        _ synthesis: Synthesis, of question: Question, _ names: Names
    ) -> Block {
        let language = names.language
        let header = [
            Wording(fr: "Réponse", en: "Answer"), Wording(fr: "Personnes", en: "People"),
            Wording(fr: "Par", en: "By"),
        ].map { [Inline.text($0[language])] }
        let options = zip(question.options, synthesis.supporters).map { option, supporters in
            Table.Row(
                [option, String(supporters.count), names.list(supporters)], hasHeader: true)
        }
        let others = synthesis.others.map { other in
            let name = Self.other[language] + Label.colon[language] + other.text
            return Table.Row(
                [name, String(other.supporters.count), names.list(other.supporters)],
                hasHeader: true)
        }
        return .table(Table(columns: [5, 2, 5], header: header, rows: options + others))
    }

    private func justifications(_ synthesis: Synthesis, _ names: Names) -> [Block] {
        guard !synthesis.justifications.isEmpty else { return [] }
        let items = synthesis.justifications.map { posted -> [Inline] in
            [
                .strong(names[posted.author] + Label.colon[names.language]),
                .text(posted.content),
            ]
        }
        return [.list(List(items: items))]
    }
}
