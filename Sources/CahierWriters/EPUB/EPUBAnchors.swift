import CahierDocument

/// In which files the anchors of a document will be: links must know before these are written, so
/// the blocks are read once for it.
struct EPUBAnchors {
    private(set) var files: [String: String] = [:]
    /// Whether the document has a table of contents of its own.
    private(set) var hasContents = false
    private var file = ""

    init(_ blocks: BlockStream) {
        let blocks = EPUBBlocks(blocks)
        var number = 0
        while blocks.hasMore {
            number += 1
            file = EPUBSections.file(number)
            blocks.beginSection()
            for block in blocks { note(block) }
        }
    }

    private mutating func note(_ block: Block) {
        switch block {
        case .page, .writingLines, .fields: break
        case .heading(_, let inlines), .paragraph(let inlines, _): note(inlines)
        case .list(let list): for item in list.items { note(item) }
        case .table(let table):
            for cell in table.header { note(cell) }
            for cell in table.rows.flatMap(\.cells) { note(cell) }
        case .drawing(let drawing): note(drawing.caption)
        case .contents: hasContents = true
        case .columns(_, let blocks), .box(_, let blocks): for block in blocks { note(block) }
        }
    }

    private mutating func note(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text, .lineBreak: break
            case .anchor(let name): files[name] = files[name] ?? file
            case .span(_, let inlines), .link(let inlines, _), .foreign(let inlines, _):
                note(inlines)
            }
        }
    }
}
