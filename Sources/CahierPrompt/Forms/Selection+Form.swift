import CahierCore
import CahierDiagnostics
import CahierDocument

extension Selection: MechanicForm {
    /// How many additions of one’s own there is room for.
    private var additions: Int { min(blanks, 6) }

    func fields(in language: Language) -> [FieldGroup] {
        let chosen = Wording(fr: "Je le choisis", en: "I choose it")
        let own = Wording(fr: "Mon ajout", en: "My addition")
        let groups = options.enumerated().map { place, option in
            ranking == nil
                ? FieldGroup("", [Field("option-\(place + 1)", option, .check)])
                : FieldGroup(
                    option, isRow: true,
                    [Field("option-\(place + 1)", chosen[language], .check)]
                        + rank("rang-\(place + 1)", language))
        }
        let additions = (0..<additions).map { place in
            FieldGroup(
                "\(own[language]) \(place + 1)", isRow: true,
                [.text("ajout-\(place + 1)", Wording(fr: "Quoi", en: "What"), language)]
                    + rank("rang-ajout-\(place + 1)", language))
        }
        return groups + additions
    }

    private func rank(_ key: String, _ language: Language) -> [Field] {
        guard ranking != nil else { return [] }
        return [Field(key, Wording(fr: "Rang", en: "Rank")[language], .number)]
    }

    /// Whoever ranks an option has chosen it.
    func lines(_ filled: FilledFields) -> [FilledLine] {
        let chosen = options.indices.compactMap { place -> FilledLine? in
            let key = "option-\(place + 1)"
            if let rank = filled.plain("rang-\(place + 1)") {
                return FilledLine("rang-\(place + 1)", "\(place + 1) = \(rank)")
            }
            return filled.isChecked(key) ? FilledLine(key, "\(place + 1)") : nil
        }
        let own = (0..<additions).compactMap { place -> FilledLine? in
            let key = "ajout-\(place + 1)"
            let rank = filled.plain("rang-ajout-\(place + 1)").map { " = \($0)" }
            guard let text = filled.quoted(key) ?? rank.map({ _ in "" }) else { return nil }
            return FilledLine(key, "+ \(text)\(rank ?? "")", gaps: filled.gaps(key))
        }
        return chosen + own
    }
}
