import CahierCore
import CahierDiagnostics

extension Estimate {
    /// A slip for each person's number.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(fr: "un bulletin par personne", en: "a slip for each person")
        let hint = Wording(
            fr: "Écrire un nombre sans le montrer. Tous les nombres seront dits en même temps.",
            en: "Write a number without showing it. All the numbers are told at the same time.")
        let name = Wording(fr: "Mon nombre", en: "My number")
        return [
            CardSet(
                title[language],
                [.question(question), .hint(hint[language]), .field(name[language], unit: unit)],
                copies: people)
        ]
    }
}
