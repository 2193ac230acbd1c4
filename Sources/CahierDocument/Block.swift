/// A piece of a document that stands on lines of its own.
public enum Block: Equatable, Sendable {
    /// Begins a new page of the given kind. A document begins with one.
    case page(Page)
    /// `level` is 1 to 4; a heading is at most one level below the one before it.
    case heading(level: Int, [Inline])
    case paragraph([Inline], role: ParagraphRole)
    case list(List)
    case table(Table)
    case drawing(Drawing)
    /// Where to find what, flowing through so many columns; writers add page numbers where pages
    /// are.
    case contents([ContentsLine], columns: Int)
    /// Ruled lines to write on by hand, over the full width, `spacing` mm apart.
    case writingLines(count: Int, spacing: Double)
    /// Spaces to fill in on a screen, in a document that is a form.
    case fields(FieldGroup)
    /// Blocks that flow through `count` columns of equal width (2 or 3).
    case columns(count: Int, [Block])
    /// Blocks in a frame.
    case box(BoxRole, [Block])
}

extension Block {
    public static func paragraph(_ text: String, role: ParagraphRole = .body) -> Block {
        .paragraph([.text(text)], role: role)
    }

    public static func heading(level: Int, _ text: String) -> Block {
        .heading(level: level, [.text(text)])
    }
}

/// A line of a table of contents.
public struct ContentsLine: Equatable, Sendable {
    public var title: String
    /// The ``Inline/anchor(_:)`` that stands there.
    public var anchor: String

    public init(_ title: String, anchor: String) {
        self.title = title
        self.anchor = anchor
    }
}

/// A kind of page; the theme says its format, margins, header and footer.
public enum Page: String, CaseIterable, Sendable {
    /// The first page of a booklet, without header or footer; landscape like the sheets.
    case cover
    /// A sheet that stands on the table, landscape.
    case sheet
    /// Text to read page after page, portrait.
    case text
}

/// What a paragraph is for; the theme says how it looks.
public enum ParagraphRole: String, CaseIterable, Sendable {
    case body
    /// The title of the whole document, on its cover or first page.
    case title
    case subtitle
    /// The playful « parce que… » under an activity's title.
    case because
    case quotation
    /// Who said or wrote what stands above.
    case attribution
    /// What participants do.
    case instructions
    /// A short label above a drawing, a table or a space to write in.
    case label
    /// A value that stands out: a total, a result.
    case result
    /// Credits, licences, small print.
    case credit
}

/// A bulleted or numbered list.
public struct List: Equatable, Sendable {
    public var isOrdered: Bool
    public var items: [[Inline]]

    public init(isOrdered: Bool = false, items: [[Inline]]) {
        self.isOrdered = isOrdered
        self.items = items
    }

    public init(isOrdered: Bool = false, _ items: [String]) {
        self.init(isOrdered: isOrdered, items: items.map { [.text($0)] })
    }
}

/// What a frame holds; the theme says how it looks.
public enum BoxRole: String, CaseIterable, Sendable {
    /// What a group decided or found.
    case outcome
    /// A remark beside the main text.
    case note
}
