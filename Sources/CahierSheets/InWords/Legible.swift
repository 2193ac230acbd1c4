import CahierDiagnostics
import CahierDocument

/// What keeps columns and tables legible where the type is large for the page.
extension Press {
    /// A document whose columns of text and tables have room for their words.
    func document(_ metadata: Metadata, form: FormInfo? = nil, _ blocks: BlockStream) -> Document {
        let width = areas.textWidth
        return Document(
            metadata: metadata, form: form,
            blocks: BlockStream(blocks) { legible($0, width: width) })
    }

    func legible(_ blocks: [Block]) -> [Block] {
        blocks.flatMap { legible($0, width: areas.textWidth) }
    }

    private func legible(_ block: Block, width: Double) -> [Block] {
        switch block {
        case .table(let table): legible(table, width: width)
        case .columns(let count, let blocks): legible(blocks, columns: count, width: width)
        case .box(let role, let blocks):
            [.box(role, blocks.flatMap { legible($0, width: width) })]
        case .page, .heading, .paragraph, .list, .drawing, .contents, .writingLines, .fields:
            [block]
        }
    }

    /// Fewer columns where lines would hold three words, or tables break theirs.
    private func legible(_ blocks: [Block], columns: Int, width: Double) -> [Block] {
        let least = 24 * TextMeasure.width("n", size: areas[.paragraph(.body)].size)
        let tables = blocks.compactMap { block in
            if case .table(let table) = block { words(of: table) } else { nil }
        }
        let count =
            (1...max(1, columns)).last { count in
                let column = PageAreas.column(of: width, count: count)
                return column >= least && tables.allSatisfy { $0.fits(in: column) }
            } ?? 1
        let column = PageAreas.column(of: width, count: count)
        let content = blocks.flatMap { legible($0, width: column) }
        return count > 1 ? [.columns(count: count, content)] : content
    }

    /// Tables have room on A4 and larger paper, where the type is that of a text.
    private func legible(_ table: Table, width: Double) -> [Block] {
        let isTight = areas.drawingScale > 1 || areas.textWidth < 150
        return isTight ? words(of: table).blocks(width: width) : [.table(table)]
    }

    private func words(of table: Table) -> TableInWords {
        TableInWords(table: table, language: language, areas: areas)
    }
}

extension PageAreas {
    /// The width of text, in mm, whatever the page it stands on.
    var textWidth: Double { min(self[.sheet].width, self[.text].width) }
}

/// A table told row by row.
struct TableInWords {
    let table: Table
    let language: Language
    let areas: PageAreas

    /// Longer ones are cut in any table.
    private static let longestWord = 20

    /// The table itself where it has room for its words.
    func blocks(width: Double) -> [Block] {
        // A form keeps the room to write in that its cells give.
        guard table.role == .plain, !table.header.isEmpty, !fits(in: width) else {
            return [.table(table)]
        }
        if table.columns.count == 2 { return [.list(List(items: table.rows.map(pair)))] }
        let isShort = isShort
        return table.rows.flatMap { told($0, isShort) }
    }

    func fits(in width: Double) -> Bool {
        let total = table.columns.reduce(0, +)
        return table.columns.enumerated().allSatisfy { column, share in
            let room = width * share / total
            return fits(table.header.at(column) ?? [], isHeader: true, in: room)
                && table.rows.allSatisfy {
                    fits($0.cells.at(column) ?? [], isHeader: column == 0 && $0.hasHeader, in: room)
                }
        }
    }

    private func fits(_ cell: [Inline], isHeader: Bool, in width: Double) -> Bool {
        let metrics = areas[.cell(table.role, isHeader: isHeader)]
        return cell.plain.split(whereSeparator: \.isWhitespace).allSatisfy { word in
            TextMeasure.width(
                word.prefix(Self.longestWord), size: metrics.size, isBold: metrics.isBold)
                + metrics.indent <= width
        }
    }

    /// « Sujet : valeur ».
    private func pair(_ row: Table.Row) -> [Inline] {
        [.strong((row.cells.first?.plain ?? "") + Label.colon[language])]
            + row.cells.dropFirst().joined()
    }

    /// Whether all values are so short that those of a row stand on common lines.
    private var isShort: Bool {
        table.columns.count > 3
            && table.rows.allSatisfy { $0.cells.dropFirst().allSatisfy { $0.plain.count <= 8 } }
    }

    /// The first cell as a label, then the others, each after the title of its column.
    private func told(_ row: Table.Row, _ isShort: Bool) -> [Block] {
        let cells = zip(table.header, row.cells).dropFirst()
            .filter { !$0.1.plain.isEmpty && $0.1.plain != "–" }
        let items = cells.map { title, value -> [Inline] in
            [.text(title.plain + Label.colon[language])] + value
        }
        let label = Block.paragraph(row.cells.first ?? [], role: .label)
        guard !items.isEmpty else { return [label] }
        guard isShort else { return [label, .list(List(items: items))] }
        let separated = items.dropFirst().reduce(items[0]) {
            $0 + [.text(Label.semicolon[language])] + $1
        }
        return [label, .paragraph(separated, role: .body)]
    }
}
