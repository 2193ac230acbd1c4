import CahierCore
import CahierDiagnostics
import CahierDocument

extension Lotus: MechanicForm {
    var isForGroup: Bool { true }

    func fields(in language: Language) -> [FieldGroup] {
        let petals = (1...8).map { petal in
            let title = Wording(fr: "Pétale \(petal)", en: "Petal \(petal)")
            let word = Wording(fr: "Mot du pétale", en: "Word of the petal")
            let leaves = (1...8).map { leaf in
                Field.text(
                    "feuille-\(petal)-\(leaf)",
                    Wording(fr: "Feuille \(leaf)", en: "Leaf \(leaf)"), language)
            }
            return FieldGroup(
                title[language], isRow: true, [.text("petale-\(petal)", word, language)] + leaves)
        }
        let proposals = (1...max(1, proposals)).map { place in
            Field.text("retenu-\(place)", Wording(verbatim: "\(place)"), language)
        }
        return [FieldGroup("", [Field("centre", centreLabel, .text(lines: 1))])] + petals
            + [FieldGroup(proposalsLabel, proposals)]
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        func line(_ key: String, _ place: String) -> FilledLine? {
            filled.quoted(key).map { FilledLine(key, "\(place): \($0)") }
        }
        let petals = (1...8).map { line("petale-\($0)", "\($0)") }
        let leaves = (1...8).flatMap { petal in
            (1...8).map { line("feuille-\(petal)-\($0)", "\(petal).\($0)") }
        }
        let proposals = (1...max(1, proposals)).map { line("retenu-\($0)", "retenu") }
        return ([line("centre", "centre")] + petals + leaves + proposals).compactMap(\.self)
    }
}
