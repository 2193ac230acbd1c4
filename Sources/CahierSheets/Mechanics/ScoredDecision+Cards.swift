import CahierCore
import CahierDiagnostics

extension ScoredDecision {
    /// More scores than these do not make a deck that a hand can hold.
    private static let largestDeck = 11

    /// A deck of scores for each person, and a ballot for each person and decision.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let deck =
            scale.range.count > Self.largestDeck
            ? [] : scale.range.map { Card([.figure(String($0))]) }
        let title = Wording(
            fr: "un jeu de \(deck.count) cartes par personne",
            en: "a deck of \(deck.count) cards for each person")
        return (deck.isEmpty ? [] : [CardSet(title[language], deck: deck, copies: people)])
            + [ballot(for: people, language)]
    }

    private func ballot(for people: Int, _ language: Language) -> CardSet {
        let title = Wording(
            fr: "un bulletin par personne et par décision",
            en: "a ballot for each person and decision")
        let name = DecisionLabel.decision[language]
        let hint = Wording(
            fr: "Entourer une note à chaque question. Le total suggère une façon de décider\u{A0}; "
                + "c’est le groupe qui la choisit.",
            en: "Circle a score for each question. The total suggests a way to decide; the group "
                + "chooses it.")
        let values = questions.map { question -> CardPart in
            scale.range.count > Self.largestDeck
                ? .field(question.title, unit: "\(scale.min)–\(scale.max)")
                : .scale(
                    title: question.title, low: question.lowLabel, high: question.highLabel,
                    scale.range)
        }
        return CardSet(
            title[language],
            [.field(name), .hint(hint[language])] + values
                + [.field(Label.total[language], unit: "/\u{A0}\(totals.upperBound)")],
            copies: people)
    }
}
