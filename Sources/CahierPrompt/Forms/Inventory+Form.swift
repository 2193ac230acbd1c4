import CahierCore
import CahierDiagnostics
import CahierDocument

extension Inventory: MechanicForm {
    /// How many needs a table has room for.
    private func rows(_ table: Sheet) -> Range<Int> { 1..<max(2, min(table.rows, 6) + 1) }

    func fields(in language: Language) -> [FieldGroup] {
        tables.enumerated().flatMap { place, table in
            rows(table).map { row in
                let key = "\(place + 1)-\(row)"
                return FieldGroup(
                    "\(table.title) – \(row)", isRow: true,
                    [
                        .text("besoin-\(key)", Wording(fr: "Besoin", en: "Need"), language),
                        Field(
                            "ai-\(key)", Wording(fr: "Je l’ai", en: "I have it")[language], .check),
                        .text("ou-\(key)", Wording(fr: "Où le trouver", en: "Where"), language),
                        .text("contact-\(key)", Wording(verbatim: "Contact"), language),
                        .text("delai-\(key)", Wording(fr: "Délai", en: "Delay"), language),
                    ])
            }
        }
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        tables.enumerated().flatMap { place, table in
            rows(table).compactMap { row -> FilledLine? in
                let key = "\(place + 1)-\(row)"
                func part(_ name: String, _ word: String) -> String? {
                    filled.quoted("\(name)-\(key)").map { "\(word): \($0)" }
                }
                let item = filled.row([
                    filled.quoted("besoin-\(key)"),
                    filled.isChecked("ai-\(key)") ? "j’ai" : nil,
                    part("ou", "où"), part("contact", "contact"), part("delai", "délai"),
                ])
                return item.map {
                    FilledLine(
                        "besoin-\(key)", "\(place + 1): \($0)", gaps: filled.gaps("besoin-\(key)"))
                }
            }
        }
    }
}
