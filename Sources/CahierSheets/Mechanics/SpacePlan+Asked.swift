import CahierCore
import CahierDiagnostics
import CahierDocument

extension SpacePlan {
    /// For each plan a list of spaces, and lines to tell how they lie.
    func asked(_ form: WrittenForm) -> [Block] {
        let header = [
            Wording(fr: "Espace", en: "Space"), Wording(fr: "Places", en: "Holds"),
            Wording(fr: "Accès", en: "Access"),
        ].map { $0[form.language] }
        return variants.flatMap { variant in
            [
                .paragraph(variant.title, role: .label),
                form.table(header, shares: [5, 2.4, 3], blank: 5),
            ]
        }
    }
}
