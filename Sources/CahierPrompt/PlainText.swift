import CahierDiagnostics
import CahierDocument

/// Shows blocks on a terminal, in plain lines; control characters are made visible.
struct PlainText {
    var language: Language

    func text(_ blocks: [Block]) -> String {
        blocks.flatMap(lines).joined(separator: "\n")
    }

    /// Everything on one line.
    func line(_ blocks: [Block]) -> String {
        Visible.excerpt(blocks.flatMap(lines).joined(separator: " ; "), limit: 160)
    }

    private func lines(_ block: Block) -> [String] {
        switch block {
        case .page, .writingLines: []
        case .heading(_, let inlines), .paragraph(let inlines, _): [text(inlines)]
        case .list(let list):
            list.items.enumerated().map { index, item in
                (list.isOrdered ? "\(index + 1). " : "· ") + text(item)
            }
        case .table(let table): rows(table)
        case .drawing(let drawing): [Visible.text(drawing.summary)]
        case .columns(_, let blocks), .box(_, let blocks): blocks.flatMap(lines)
        }
    }

    /// Cells in columns as wide as their longest text, up to 32 characters.
    private func rows(_ table: Table) -> [String] {
        let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows.map(\.cells)
        let texts = rows.map { $0.map(text) }
        let widths = table.columns.indices.map { column in
            min(32, texts.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0)
        }
        return texts.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }
            return Parts.trimmed(cells.joined(separator: "  "))
        }
    }

    private func text(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): Visible.text(text)
            case .span(_, let inlines), .link(let inlines, _): text(inlines)
            case .lineBreak: "\n"
            }
        }.joined()
    }
}
