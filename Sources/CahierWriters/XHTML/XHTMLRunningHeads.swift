import CahierDocument

/// What stands above the text of printed pages: the heading of level 1 that they belong to.
///
/// Browsers do not take it from the text, so each heading has pages of its own kind, named in the
/// style sheet; the blocks are read once for it. Pages of which several such headings are the part
/// of have none, and covers neither.
struct XHTMLRunningHeads {
    /// The pages of a kind below one heading.
    struct Head: Equatable {
        var page: Page
        var title: String
    }

    /// Each head once, in the order of the document.
    private(set) var heads: [Head] = []
    /// For each page of the document, which head it has.
    private(set) var pages: [Int?] = []

    /// Enough for most titles, and few enough for one line on small paper.
    private static let longest = 48

    init() {}

    init(_ blocks: BlockStream) {
        var open: Page?
        var own: [String] = []
        var current: String?
        func close(_ heads: inout XHTMLRunningHeads) {
            guard let page = open else { return }
            current = own.last ?? current
            heads.add(page, own.count > 1 ? nil : current)
            own = []
        }
        for block in blocks {
            if case .page(let page) = block {
                close(&self)
                open = page
            } else {
                open = open ?? .text
            }
            if case .heading(let level, let title) = block, level <= 1 { own.append(title.plain) }
        }
        close(&self)
    }

    private mutating func add(_ page: Page, _ title: String?) {
        let title = title.map(Self.shortened) ?? ""
        guard page != .cover, !title.isEmpty else { return pages.append(nil) }
        let head = Head(page: page, title: title)
        // A document comes back to no heading that it left.
        if heads.last != head { heads.append(head) }
        pages.append(heads.count - 1)
    }

    private static func shortened(_ title: String) -> String {
        let words = title.prefix(longest * 4).split(whereSeparator: \.isWhitespace)
        let line = words.joined(separator: " ")
        return line.count > longest ? line.prefix(longest - 1) + "…" : line
    }

    /// What pages with a head are called in the style sheet, and of which class they are.
    static func name(_ head: Int) -> String { "head-\(head + 1)" }
}

extension String {
    /// As a string of a style sheet.
    ///
    /// Letters, digits and spaces apart, ASCII is written as numbers, so that nothing ends the
    /// string, nor the element that holds the style sheet.
    var cssString: String {
        "\""
            + unicodeScalars.map { scalar in
                let isPlain = !scalar.isASCII || scalar.properties.isAlphabetic
                let isDigitOrSpace = ("0"..."9").contains(scalar) || scalar == " "
                return isPlain || isDigitOrSpace
                    ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
            }.joined() + "\""
    }
}
