import CahierCore
import CahierDiagnostics

extension Lotus {
    /// A slip for what each person would pick out in the end.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(fr: "une note par personne", en: "a note for each person")
        let hint = Wording(
            fr: "Au centre\u{A0}: \(centreLabel). Ce que je retiens, le préféré d’abord.",
            en: "In the centre: \(centreLabel). What I would pick out, the best first.")
        let lines = (1...max(1, min(3, proposals))).map { CardPart.field("\($0).") }
        return [
            CardSet(
                title[language], [.question(shortlistTitle), .hint(hint[language])] + lines,
                copies: people)
        ]
    }
}
