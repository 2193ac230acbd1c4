import CahierCore
import CahierDiagnostics
import CahierDocument

/// A blank sheet in words, tables and lines, which run on from page to page: what is asked where
/// a page has no room for the drawing in type as large as the theme's.
struct WrittenForm {
    let language: Language
    /// From one line to write on to the next, in mm.
    let spacing: Double

    /// A prompt, and so many lines to write on below it.
    func lines(_ title: String, _ detail: String? = nil, count: Int) -> [Block] {
        let prompt = [title, detail ?? ""].filter { !$0.isEmpty }
            .joined(separator: Label.colon[language])
        return (prompt.isEmpty ? [] : [.paragraph(prompt, role: .label)])
            + [.writingLines(count: max(1, count), spacing: spacing)]
    }

    /// A row for each item, with a cell to tick below each mark; one cell to write the mark in
    /// where they are many.
    func marks(_ items: [String], on scale: Scale) -> Block {
        let marks =
            scale.range.count > 6 ? ["\(scale.min)–\(scale.max)"] : scale.range.map(String.init)
        let header = [Label.item[language]] + marks
        return table(
            header, shares: [marks.count > 1 ? 6 : 3] + marks.map { _ in 1 }, rows: items)
    }

    /// Rows with a name, then so many blank ones.
    func table(
        _ header: [String], shares: [Double], rows: [String] = [], blank: Int = 0
    ) -> Block {
        let names = rows + [String](repeating: "", count: blank)
        return .table(
            Table(
                role: .form, columns: shares, header: header.map { [.text($0)] },
                rows: names.map { name in
                    Table.Row(
                        [name] + header.dropFirst().map { _ in "" }, hasHeader: !name.isEmpty,
                        minimumHeight: spacing)
                }))
    }

    /// Options, each with a cell to tick, then so many blank rows.
    func options(_ options: [String], blank: Int = 0) -> Block {
        let header = [Wording(fr: "Choix", en: "Choice"), Wording(fr: "Cocher", en: "Tick")]
        return table(
            header.map { $0[language] }, shares: [5, 2], rows: options, blank: blank)
    }
}
