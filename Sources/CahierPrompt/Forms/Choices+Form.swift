import CahierCore
import CahierDiagnostics
import CahierDocument

extension Choices: MechanicForm {
    func fields(in language: Language) -> [FieldGroup] {
        questions.enumerated().map { place, question in
            let key = place + 1
            var fields = [
                Field(
                    "choix-\(key)", Wording(fr: "Réponse", en: "Answer")[language],
                    .choice(question.options))
            ]
            if question.allowsOther {
                let label = Wording(fr: "Ou une autre réponse", en: "Or another answer")
                fields.append(.text("autre-\(key)", label, language))
            }
            if asksJustification {
                let label = Wording(fr: "Parce que…", en: "Because…")
                fields.append(.text("raison-\(key)", label, language, lines: 3))
            }
            if asksConsensus {
                fields.append(
                    Field(
                        "accord-\(key)", Wording(fr: "Le groupe", en: "The group")[language],
                        .choice(Self.opinions.map { $0[language] })))
            }
            return FieldGroup(question.title, fields)
        }
    }

    private static let opinions = [
        Wording(fr: "est d’accord", en: "agrees"),
        Wording(fr: "n’est pas d’accord", en: "does not agree"),
    ]

    /// What is written beside the options takes the place of one.
    func lines(_ filled: FilledFields) -> [FilledLine] {
        questions.enumerated().compactMap { place, question in
            let key = place + 1
            let option = filled.number("choix-\(key)", among: question.options).map { "\($0)" }
            let other = filled.quoted("autre-\(key)").map { "autre: \($0)" }
            let row = filled.row([
                (other ?? option).map { "\(key) = \($0)" }, filled.quoted("raison-\(key)"),
                opinion(filled.plain("accord-\(key)")),
            ])
            let gaps = other == nil ? filled.gaps("choix-\(key)") : []
            return row.map { FilledLine("choix-\(key)", $0, gaps: gaps) }
        }
    }

    private func opinion(_ shown: String?) -> String? {
        guard let shown else { return nil }
        let agrees = Self.opinions[0].says(shown)
        return agrees ? "accord" : "désaccord"
    }
}
