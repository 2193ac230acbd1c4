import CahierCore
import CahierDiagnostics

extension SpacePlan {
    /// A card for each person's space, to lay on the plan and move about.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(
            fr: "une carte d’espace par personne", en: "a space card for each person")
        let names = [
            Wording(fr: "l’espace", en: "the space"), Wording(fr: "combien de places", en: "holds"),
            Wording(fr: "pour quoi faire", en: "purpose"),
        ]
        return [
            CardSet(
                title[language],
                names.map { .field($0[language]) }
                    + [.options(Access.allCases.map { $0.title[language] })],
                copies: people)
        ]
    }
}
