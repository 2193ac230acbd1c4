import CahierCore
import CahierDiagnostics

extension Balance {
    /// The cards of each family, to fill in and weigh.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let count = families.reduce(0) { $0 + $1.cards }
        let title = Wording(
            fr: count > 1 ? "\(count) cartes à peser" : "une carte à peser",
            en: count == 1 ? "a card to weigh" : "\(count) cards to weigh")
        let deck = families.flatMap { family in
            (0..<family.cards).map { place in
                let number = family.cards > 1 ? " \(place + 1)/\(family.cards)" : ""
                return Card([
                    .question(family.title + number), .lines(1),
                    .field(BalanceLabel.minus[language], unit: unit),
                    .field(BalanceLabel.plus[language], unit: unit),
                ])
            }
        }
        return [CardSet(title[language], deck: deck)]
    }
}
