import CahierDocument

extension Block {
    /// All the words of the block, in reading order; a drawing's are its long alternative text.
    var words: String {
        switch self {
        case .page, .writingLines: ""
        case .heading(_, let title): title.words
        case .paragraph(let inlines, _): inlines.words
        case .list(let list): list.items.map(\.words).joined(separator: "\n")
        case .table(let table):
            ((table.header.isEmpty ? [] : [table.header]) + table.rows.map(\.cells)).map {
                $0.map(\.words).joined(separator: " | ")
            }.joined(separator: "\n")
        case .drawing(let drawing): drawing.summary + drawing.caption.words
        case .contents(let lines, _): lines.map(\.title).joined(separator: "\n")
        case .fields(let group):
            ([group.title] + group.fields.map(\.label)).joined(separator: "\n")
        case .columns(_, let blocks), .box(_, let blocks): blocks.words
        }
    }
}

extension Sequence<Block> {
    var words: String { map(\.words).joined(separator: "\n") }

    var tables: [Table] {
        compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}

extension Sequence<Inline> {
    var words: String {
        map { inline in
            switch inline {
            case .text(let text): text
            case .span(_, let content), .link(let content, _), .foreign(let content, _):
                content.words
            case .anchor: ""
            case .lineBreak: "\n"
            }
        }.joined()
    }
}
