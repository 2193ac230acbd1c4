import CahierCore
import CahierDiagnostics

extension Balance: MechanicSyntax {
    var examples: [Wording] {
        let family = families.last?.id ?? ""
        return [
            Wording(
                fr: "groupe: \(family): repair café | -200 | +350",
                en: "group: \(family): repair café | -200 | +350")
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        let lookup = Lookup(
            Wording(fr: "famille inconnue", en: "unknown family"),
            families.map { [$0.id, $0.title] })
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            guard let (family, card) = Parts.pair(item, at: [":"]) else {
                throw .notUnderstood(item, expected: examples[0])
            }
            answers.append(try self.card(card, in: try lookup.find(family)))
        }
        return answers
    }

    private func card(_ text: String, in family: Int) throws(Refusal) -> Answer {
        let fields = Parts.fields(text)
        var answer = Answer(family: family, name: fields[0] ?? "")
        for field in fields.dropFirst().compactMap({ $0 }) {
            let value = try Number.real(field, unit: unit)
            if field.hasPrefix("-") || field.hasPrefix("−") {
                answer.minus += -value
            } else if field.hasPrefix("+") || value == 0 {
                answer.plus += value
            } else {
                throw Refusal(
                    Wording(
                        fr: "« \(Visible.excerpt(field)) » n’a pas de signe, − ou +",
                        en: "‘\(Visible.excerpt(field))’ has no sign, − or +"),
                    advice: Wording(
                        fr: "attendu, par exemple : \(examples[0].french)",
                        en: "expected, for example: \(examples[0].english)"),
                    inTurn: .examplesByHelp)
            }
        }
        return answer
    }
}
