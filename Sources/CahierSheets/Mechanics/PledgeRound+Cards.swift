import CahierCore
import CahierDiagnostics

extension PledgeRound {
    /// A pledge slip for each person.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(fr: "une promesse par personne", en: "a pledge for each person")
        let firm = Wording(fr: "ferme", en: "firm")
        let conditional = Wording(fr: "à condition que…", en: "on condition that…")
        let other = Wording(fr: "autre commun", en: "another common")
        return [
            CardSet(
                title[language],
                [
                    .field(Label.who[language]),
                    .field(
                        Label.amount[language],
                        unit: Wording(fr: "€ ou heures", en: "€ or hours")[language]),
                    .question(Label.common[language]),
                ] + (commons.isEmpty ? [] : [.options(commons)])
                    + [
                        .field(commons.isEmpty ? "" : other[language]),
                        .options([firm[language], conditional[language]]), .lines(1),
                    ], copies: people)
        ]
    }
}
