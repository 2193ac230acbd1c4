import CahierCore
import CahierDiagnostics
import CahierDocument

extension Cursors: MechanicForm {
    func fields(in language: Language) -> [FieldGroup] {
        let title = Wording(
            fr: "De \(scale.min), tout à gauche, à \(scale.max), tout à droite",
            en: "From \(scale.min), far left, to \(scale.max), far right")
        return [
            FieldGroup(
                title[language],
                pairs.enumerated().map { .mark("curseur-\($0 + 1)", $1.title, scale) })
        ]
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        let items = pairs.indices.compactMap { place in
            filled.plain("curseur-\(place + 1)").map { "\(place + 1) = \($0)" }
        }
        return items.isEmpty ? [] : [FilledLine("curseur-1", items.joined(separator: "; "))]
    }
}
