import CahierCore
import CahierDiagnostics
import CahierDocument

extension Choices: MechanicSheet {
    func blank(in area: Size, _ language: Language) -> [Block] {
        ChoicesColumns(choices: self, area: area, language: language).pages(nil).blocks
    }

    func filled(in area: Size, _ record: ActivityRecord<Answer>) -> [Block] {
        let columns = ChoicesColumns(choices: self, area: area, language: record.language)
        let pages = columns.pages(synthesis(of: record.answers))
        guard pages.isAbridged else { return pages.blocks }
        let title = Wording(fr: "Toutes les réponses", en: "All the answers")[record.language]
        return pages.blocks + [.page(.sheet), .heading(level: 2, title)] + summary(record)
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
            let name = Self.other[language] + Label.colon[language] + other.content
            return Table.Row([name, "1", names[other.author]], hasHeader: true)
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
