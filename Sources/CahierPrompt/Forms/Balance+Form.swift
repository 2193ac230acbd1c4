import CahierCore
import CahierDiagnostics
import CahierDocument

extension Balance: MechanicForm {
    var isForGroup: Bool { true }

    func fields(in language: Language) -> [FieldGroup] {
        let minus = Wording(fr: "Coûte (\(unit))", en: "Costs (\(unit))")
        let plus = Wording(fr: "Rapporte (\(unit))", en: "Brings (\(unit))")
        return families.enumerated().flatMap { place, family in
            cards(family).map { card in
                let key = "\(place + 1)-\(card)"
                return FieldGroup(
                    "\(family.title) – \(card)", isRow: true,
                    [
                        .text("carte-\(key)", Wording(fr: "Carte", en: "Card"), language),
                        Field("moins-\(key)", minus[language], .number),
                        Field("plus-\(key)", plus[language], .number),
                    ])
            }
        }
    }

    private func cards(_ family: Family) -> Range<Int> { 1..<max(2, min(family.cards, 8) + 1) }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        families.enumerated().flatMap { place, family in
            cards(family).compactMap { card -> FilledLine? in
                let key = "\(place + 1)-\(card)"
                let row = filled.row([
                    filled.quoted("carte-\(key)"),
                    filled.plain("moins-\(key)").map { "-" + Self.unsigned($0) },
                    filled.plain("plus-\(key)").map { "+" + Self.unsigned($0) },
                ])
                return row.map {
                    FilledLine(
                        "carte-\(key)", "\(place + 1): \($0)", gaps: filled.gaps("carte-\(key)"))
                }
            }
        }
    }

    /// The field says which sign a number has.
    private static func unsigned(_ number: String) -> String {
        Parts.trimmed(number.drop { "-−+".contains($0) })
    }
}
