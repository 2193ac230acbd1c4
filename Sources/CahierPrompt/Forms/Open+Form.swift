import CahierCore
import CahierDiagnostics
import CahierDocument

extension Estimate: MechanicForm {
    func fields(in language: Language) -> [FieldGroup] {
        [FieldGroup("", [Field("nombre", "\(question) (\(unit))", .number)])]
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        filled.plain("nombre").map { [FilledLine("nombre", $0)] } ?? []
    }
}

extension FreeText: MechanicForm {
    func fields(in language: Language) -> [FieldGroup] {
        let label = question ?? Wording(fr: "Mon texte", en: "My text")[language]
        return [FieldGroup("", [Field("texte", label, .text(lines: max(2, min(lines, 20))))])]
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        filled.quoted("texte").map { [FilledLine("texte", $0)] } ?? []
    }
}

extension ItemList: MechanicForm {
    private var items: Range<Int> { 1..<min(limit ?? 6, 12) + 1 }

    func fields(in language: Language) -> [FieldGroup] {
        let title = question ?? Wording(fr: "Mes idées", en: "My ideas")[language]
        let fields = items.map { item in
            Field.text("element-\(item)", Wording(fr: "Idée \(item)", en: "Idea \(item)"), language)
        }
        return [FieldGroup(title, fields)]
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        items.compactMap { item in
            filled.quoted("element-\(item)").map { FilledLine("element-\(item)", $0) }
        }
    }
}

extension FreeTable: MechanicForm {
    private var filledRows: Range<Int> { 1..<min(rows, 6) + 1 }

    func fields(in language: Language) -> [FieldGroup] {
        filledRows.map { row in
            FieldGroup(
                Wording(fr: "Ligne \(row)", en: "Row \(row)")[language], isRow: true,
                columns.enumerated().map { place, title in
                    Field("case-\(row)-\(place + 1)", title, .text(lines: 1))
                })
        }
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        filledRows.compactMap { row in
            let cells = columns.indices.map { filled.quoted("case-\(row)-\($0 + 1)") }
            return filled.row(cells).map { FilledLine("case-\(row)-1", $0) }
        }
    }
}

extension PledgeRound: MechanicForm {
    private var pledges: Range<Int> { 1..<4 }

    func fields(in language: Language) -> [FieldGroup] {
        let amount = Wording(
            fr: "Combien (50 €, 3 h, 2 jours)", en: "How much (50 €, 3 h, 2 days)")
        let condition = Wording(
            fr: "À quelle condition (rien : promesse ferme)",
            en: "On which condition (nothing: a firm pledge)")
        return pledges.map { place in
            FieldGroup(
                Wording(fr: "Promesse \(place)", en: "Pledge \(place)")[language],
                [
                    .text("combien-\(place)", amount, language),
                    .text(
                        "commun-\(place)", Wording(fr: "Pour quel commun", en: "To which common"),
                        language),
                    .text("condition-\(place)", condition, language),
                ])
        }
    }

    /// What follows `promesse QUI |`.
    func lines(_ filled: FilledFields) -> [FilledLine] {
        pledges.compactMap { place in
            let row = filled.row([
                filled.quoted("combien-\(place)"), filled.quoted("commun-\(place)"),
                filled.quoted("condition-\(place)"),
            ])
            let gaps = filled.gaps("combien-\(place)", "commun-\(place)")
            return row.map { FilledLine("combien-\(place)", $0, gaps: gaps) }
        }
    }
}
