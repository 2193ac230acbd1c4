import CahierCore
import CahierDiagnostics

extension Inventory {
    /// A note for a need of each person, or for what they have.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(fr: "une note par personne", en: "a note for each person")
        let fields: [Wording] = [
            Wording(fr: "où", en: "where"), Wording(fr: "contact", en: "contact"),
            Wording(fr: "délai", en: "delay"),
        ]
        let sheets: [CardPart] = tables.count > 1 ? [.options(tables.map(\.title))] : []
        return [
            CardSet(
                title[language],
                sheets
                    + [
                        .field(Self.need[language]),
                        .options([Self.have[language], Self.know[language]]),
                    ] + fields.map { .field($0[language]) }, copies: people)
        ]
    }
}
