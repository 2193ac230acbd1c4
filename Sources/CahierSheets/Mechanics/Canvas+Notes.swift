import CahierCore
import CahierDiagnostics

extension Canvas {
    /// A note for each person and zone; where moods are asked for, a small sheet of them too.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(
            fr: "une note par personne et par zone", en: "a note for each person and zone")
        let deck = zones.map { zone in
            Card(
                [.question(zone.title)] + (zone.detail.map { [.hint($0)] } ?? [])
                    + (lanes.isEmpty ? [] : [.options(lanes.map(\.title))]) + [.lines(1)])
        }
        let moods = mood.map { mood in
            CardSet(
                MarkSheet.title[language], zones.map { mood.part(title: $0.title) }, copies: people)
        }
        return [CardSet(title[language], deck: deck, copies: people)] + (moods.map { [$0] } ?? [])
    }
}
