/// A document to print, as a tree that knows no file format.
///
/// Blocks are made when a writer asks for them, so a document of any length takes little memory.
public struct Document: Sendable {
    public var metadata: Metadata
    /// What its fields need; `nil` for a document that is only read.
    public var form: FormInfo?
    public var blocks: BlockStream

    public init(metadata: Metadata, form: FormInfo? = nil, blocks: BlockStream) {
        self.metadata = metadata
        self.form = form
        self.blocks = blocks
    }
}

/// What a document says about itself: Dublin Core, where a field has an equivalent there.
public struct Metadata: Equatable, Sendable {
    public var title: String
    /// The language of the text, a BCP 47 tag such as `fr` or `fr-BE`.
    public var language: String
    public var subject: String?
    public var keywords: [String]
    public var creators: [String]
    /// The licence and credit of the text.
    public var rights: String?
    /// ISO 8601 local date and time, such as `2026-05-04T18:30:00`; never the time of the export,
    /// so that two exports of one state are the same bytes.
    public var date: String?

    public init(
        title: String, language: String = "fr", subject: String? = nil, keywords: [String] = [],
        creators: [String] = [], rights: String? = nil, date: String? = nil
    ) {
        self.title = title
        self.language = language
        self.subject = subject
        self.keywords = keywords
        self.creators = creators
        self.rights = rights
        self.date = date
    }
}

/// The blocks of a document, made part by part and as often as they are read.
public struct BlockStream: Sequence, Sendable {
    private let parts: [@Sendable () -> AnyIterator<Block>]

    private init(parts: [@Sendable () -> AnyIterator<Block>]) {
        self.parts = parts
    }

    public init(_ blocks: [Block] = []) {
        self.init(parts: [{ AnyIterator(blocks.makeIterator()) }])
    }

    /// A part for each element of `elements`, made when the reader comes to it.
    public init<Elements: Sequence & Sendable>(
        _ elements: Elements, part: @escaping @Sendable (Elements.Element) -> [Block]
    ) {
        self.init(parts: [{ AnyIterator(elements.lazy.flatMap(part).makeIterator()) }])
    }

    /// Blocks that are worked out only once a reader comes to them.
    public static func deferred(_ make: @escaping @Sendable () -> BlockStream) -> BlockStream {
        BlockStream(parts: [{ make().makeIterator() }])
    }

    public static func + (left: BlockStream, right: BlockStream) -> BlockStream {
        BlockStream(parts: left.parts + right.parts)
    }

    public func makeIterator() -> AnyIterator<Block> {
        AnyIterator(parts.lazy.flatMap { $0() }.makeIterator())
    }
}
