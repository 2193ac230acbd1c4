package import CahierDiagnostics
package import CahierDocument

/// Blocks without their looks, on one line, but for the lines that people typed.
package struct OneLine {
    private let language: Language
    /// Whether it is read out: columns are told one after the other.
    private let isLinear: Bool
    private let shown: (String) -> String

    /// - Parameters:
    ///   - language: Of the marks between pieces.
    ///   - isLinear: Whether it is read out.
    ///   - shown: What becomes of each text.
    package init(
        language: Language, isLinear: Bool = false, shown: @escaping (String) -> String = { $0 }
    ) {
        self.language = language
        self.isLinear = isLinear
        self.shown = shown
    }

    package func text(_ blocks: [Block]) -> String {
        blocks.flatMap(parts).joined(separator: Wording(fr: "\u{202F}; ", en: "; ")[language])
    }

    /// The pieces of a block.
    private func parts(_ block: Block) -> [String] {
        switch block {
        case .page, .writingLines, .contents: []
        case .drawing(let drawing): [shown(drawing.summary)]
        case .heading(_, let inlines), .paragraph(let inlines, _):
            [text(inlines)]
        case .list(let list): list.items.map(text)
        case .table(let table): table.rows.map { joined($0.cells.map(text)) }
        case .fields(let group): group.fields.map(\.label)
        case .columns(_, let blocks), .box(_, let blocks): blocks.flatMap(parts)
        }
    }

    private func joined(_ row: [String]) -> String {
        let cells = row.filter { !$0.isEmpty }
        guard cells.count == 2 else { return cells.joined(separator: isLinear ? ", " : " | ") }
        // A question needs no colon.
        let isQuestion = cells.first?.last == "?"
        return cells.joined(
            separator: isQuestion ? " " : Wording(fr: "\u{A0}: ", en: ": ")[language])
    }

    package func text(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): shown(text)
            case .span(_, let inlines), .link(let inlines, _), .foreign(let inlines, _):
                text(inlines)
            case .anchor: ""
            case .lineBreak: "\n"
            }
        }.joined()
    }
}
