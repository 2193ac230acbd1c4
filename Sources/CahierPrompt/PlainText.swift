import CahierDiagnostics
import CahierDocument
import CahierSheets

/// Shows blocks on a terminal, in plain lines; control characters are made visible.
struct PlainText {
    var language: Language
    /// Whether it is read out line after line: columns are told one after the other.
    var isLinear = false
    /// How many columns a terminal has at least.
    static let width = 80

    func text(_ blocks: [Block]) -> String {
        blocks.flatMap(lines).joined(separator: "\n")
    }

    /// Everything on one line.
    func line(_ blocks: [Block]) -> String {
        let line = OneLine(language: language, isLinear: isLinear) { shown($0) }
        return Visible.excerpt(line.text(blocks), limit: 160)
    }

    private func lines(_ block: Block) -> [String] {
        switch block {
        case .page, .writingLines, .contents: []
        case .drawing(let drawing): Self.wrapped(shown(drawing.summary))
        case .heading(_, let inlines), .paragraph(let inlines, _):
            Self.wrapped(text(inlines))
        case .list(let list):
            list.items.enumerated().flatMap { index, item in
                Self.wrapped(text(item), mark: list.isOrdered ? "\(index + 1). " : "· ")
            }
        case .table(let table): isLinear ? listed(table) : aligned(table) ?? listed(table)
        case .fields(let group): group.fields.flatMap { Self.wrapped($0.label) }
        case .columns(_, let blocks), .box(_, let blocks): blocks.flatMap(lines)
        }
    }

    private func text(_ inlines: [Inline]) -> String {
        OneLine(language: language) { shown($0) }.text(inlines)
    }

    /// As it is shown: French spaces in their places, control characters made visible.
    private func shown(_ text: String) -> String { Wording(verbatim: text).shown[language] }

    private var colon: String { Wording(fr: "\u{A0}: ", en: ": ")[language] }

    // MARK: - Tables

    /// Rows of columns as wide as their longest text; `nil` where they do not fit a terminal.
    private func aligned(_ table: Table) -> [String]? {
        let header = table.header.isEmpty ? [] : [table.header]
        let rows = (header + table.rows.map(\.cells)).map { $0.map(text) }
        let isFlat = !rows.joined().contains { $0.contains(where: \.isNewline) }
        let widths = table.columns.indices.map { column in
            rows.map { column < $0.count ? Self.width(of: $0[column]) : 0 }.max() ?? 0
        }
        let total = widths.reduce(0, +) + 2 * max(0, widths.count - 1)
        guard isFlat, total <= Self.width else { return nil }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - Self.width(of: cell))
            }
            return Parts.trimmedEnd(cells.joined(separator: "  "))
        }
    }

    /// Signs are not always read out.
    private func spoken(_ label: String) -> String {
        switch label {
        case "−": Wording(fr: "moins", en: "minus")[language]
        case "+": Wording(verbatim: "plus")[language]
        case _: label
        }
    }

    /// A table that is too wide, or read out: the first cell of each row, then a line for each
    /// other cell.
    private func listed(_ table: Table) -> [String] {
        let labels = table.header.map(text).map { isLinear ? spoken($0) : $0 }
        return table.rows.flatMap { row in
            let cells = row.cells.map(text)
            if labels.isEmpty, cells.count == 2 {
                return Self.wrapped(cells.joined(separator: colon), mark: "· ")
            }
            let others = cells.enumerated().dropFirst().filter { !["", "–"].contains($0.element) }
            return Self.wrapped(cells.first ?? "", mark: "· ")
                + others.flatMap { column, cell in
                    let label = column < labels.count ? labels[column] + colon : ""
                    return Self.wrapped(label + cell, mark: "  ")
                }
        }
    }
}
