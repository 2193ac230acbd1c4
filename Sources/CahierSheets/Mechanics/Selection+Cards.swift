import CahierCore
import CahierDiagnostics

extension Selection {
    /// A card for each option, and blank ones for the group's own.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(
            fr: blanks == 0 ? "une carte par option" : "une carte par option et \(blanks) libres",
            en: blanks == 0
                ? "a card for each option" : "a card for each option and \(blanks) blank ones")
        let who = Wording(fr: "qui s’en charge", en: "who sets it up")[language]
        let rank = ranking.map { [CardPart.field(Self.rank[language], unit: $0)] } ?? []
        let foot = rank + [.field(who)]
        return [
            CardSet(
                title[language],
                deck: options.map { Card([.figure($0)] + foot) }
                    + Array(repeating: Card([.lines(1)] + foot), count: blanks))
        ]
    }
}
