import CahierCore
import CahierDiagnostics
import CahierDocument

extension SpacePlan: MechanicForm {
    var isForGroup: Bool { true }

    /// How many spaces a variant has room for.
    private var spaces: Range<Int> { 1..<7 }

    func fields(in language: Language) -> [FieldGroup] {
        variants.enumerated().flatMap { variant, plan in
            spaces.map { space in
                let key = "\(variant + 1)-\(space)"
                let title = Wording(fr: "espace \(space)", en: "space \(space)")
                return FieldGroup(
                    "\(plan.title) – \(title[language])", isRow: true,
                    self.space(key, language)
                        + (plan.floors > 1 ? [floor("niveau-\(key)", plan, language)] : []))
            }
        }
    }

    private func space(_ key: String, _ language: Language) -> [Field] {
        [
            .text("nom-\(key)", Wording(fr: "Nom", en: "Name"), language),
            Field("places-\(key)", Wording(fr: "Places", en: "Seats")[language], .number),
            .text("usage-\(key)", Wording(fr: "Usage", en: "Purpose"), language),
            Field(
                "acces-\(key)", Wording(fr: "Accès", en: "Access")[language],
                .choice(Access.allCases.map { $0.title[language] })),
            Field(
                "cloison-\(key)", Wording(fr: "Cloison", en: "Partition")[language],
                .choice(Partition.allCases.map { $0.title[language] })),
        ]
    }

    private func floor(_ key: String, _ plan: Variant, _ language: Language) -> Field {
        let floors = (0..<plan.floors).map { Self.floorName($0)[language] }
        return Field(key, Wording(fr: "Niveau", en: "Floor")[language], .choice(floors))
    }

    private static func floorName(_ floor: Int) -> Wording {
        floor == 0
            ? Wording(fr: "rez-de-chaussée", en: "ground floor")
            : Wording(fr: "étage \(floor)", en: "floor \(floor)")
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        variants.indices.flatMap { variant in
            spaces.compactMap { space in
                let key = "\(variant + 1)-\(space)"
                let row = filled.row([
                    filled.quoted("nom-\(key)"), filled.plain("places-\(key)"),
                    filled.quoted("usage-\(key)"),
                    filled.case("acces-\(key)", of: Access.self, shown: \.title)?.names[0],
                    filled.case("cloison-\(key)", of: Partition.self, shown: \.title)?.names[0],
                    filled.plain("niveau-\(key)"),
                ])
                return row.map {
                    FilledLine(
                        "nom-\(key)", "\(variant + 1): \($0)", gaps: filled.gaps("nom-\(key)"))
                }
            }
        }
    }
}
