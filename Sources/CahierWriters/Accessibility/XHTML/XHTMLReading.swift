import CahierXML

/// Reads the texts of an XHTML file as pieces, in their order.
struct XHTMLReading {
    var pieces: [ReadPiece] = []
    let labels: XHTMLLabels
    private let cascade: CSSCascade
    /// Where the runs of the paragraph begin that is being read.
    private var paragraphStart = 0

    /// What surrounds a text.
    struct Context {
        /// From the root to the element that is read.
        var nodes: [CSSNode] = []
        var style = CSSStyle()
        /// What the text stands upon; `nil` where it is not known.
        var ground: Colour? = .white
        /// Whether it stands in the flow of the text: in no list, table or quotation.
        var isFree = true
        /// The words of the `label` around it.
        var label = ""
    }

    init(_ root: XMLElement) {
        let sheets = root.first("head")?.elements.filter { $0.name == "style" }.map(\.text) ?? []
        cascade = CSSCascade(sheets)
        labels = XHTMLLabels(root)
        var text = ""
        read(root, Context(), into: &text)
    }

    /// The surroundings of what stands in an element.
    func inside(_ element: XMLElement, _ outer: Context) -> Context {
        var context = outer
        context.nodes.append(CSSNode(element, isRoot: outer.nodes.isEmpty))
        context.style = cascade.style(of: context.nodes, in: outer.style)
        context.ground = context.style.background.over(outer.ground)
        switch element.name {
        case "ul", "ol", "dl", "table", "blockquote": context.isFree = false
        case "label": context.label = element.text
        default: break
        }
        return context
    }

    /// Reads an element with all that it holds; `text` takes its words.
    private mutating func read(
        _ element: XMLElement, _ outer: Context, into text: inout String
    ) {
        let context = inside(element, outer)
        guard !context.style.isHidden else { return }
        meetIdentifier(of: element)
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6": readHeading(element, context, into: &text)
        case "p", "li", "dt", "dd", "td", "th", "caption", "figcaption", "legend", "label":
            readParagraph(element, context, into: &text)
        case "div":
            if element.hasWordsOfItsOwn {
                readParagraph(element, context, into: &text)
            } else {
                read(childrenOf: element, context, into: &text)
            }
        case "table":
            let shape = XHTMLTableShape(element)
            pieces.append(.table(hasHeader: shape.hasHeader, hasMergedCells: shape.hasMergedCells))
            read(childrenOf: element, context, into: &text)
        case "a": readLink(element, context, into: &text)
        case "img": readImage(element, into: &text)
        case "svg": readDrawing(element, context, into: &text)
        case "input", "select", "textarea", "button":
            meetControl(element, context)
            read(childrenOf: element, context, into: &text)
        case "br": text += " "
        default: read(childrenOf: element, context, into: &text)
        }
    }

    mutating func meetIdentifier(of element: XMLElement) {
        if let identifier = element["id"] { pieces.append(.identifier(identifier)) }
    }

    mutating func read(
        childrenOf element: XMLElement, _ context: Context, into text: inout String
    ) {
        let look = TextLook(
            ink: context.style.ink.over(nil), ground: context.ground, size: context.style.size,
            isBold: context.style.isBold, blinks: context.style.blinks)
        for child in element.children {
            switch child {
            case .text(let words): append(words, look, to: &text)
            case .element(let element): read(element, context, into: &text)
            }
        }
    }

    /// Runs of the same look in one paragraph are one run.
    mutating func append(_ words: String, _ look: TextLook, to text: inout String) {
        text += words
        if pieces.count > paragraphStart, case .run(let before, look)? = pieces.last {
            pieces[pieces.count - 1] = .run(before + words, look)
        } else {
            pieces.append(.run(words, look))
        }
    }

    // MARK: Paragraphs

    private mutating func readHeading(
        _ heading: XMLElement, _ context: Context, into text: inout String
    ) {
        let start = pieces.count
        var words = ""
        paragraphStart = start
        read(childrenOf: heading, context, into: &words)
        let level = heading.name.last?.wholeNumberValue ?? 1
        pieces.insert(.heading(level: level, words), at: start)
        paragraphStart = pieces.count
        text += words
    }

    private mutating func readParagraph(
        _ paragraph: XMLElement, _ context: Context, into text: inout String
    ) {
        var words = ""
        paragraphStart = pieces.count
        read(childrenOf: paragraph, context, into: &words)
        let isPlain = context.isFree && paragraph["class"] == nil
        let isWhole = isPlain && isBoldThroughout(paragraph, false)
        pieces.append(
            .paragraph(ReadParagraph(text: words, isPlain: isPlain, isBoldByHand: isWhole)))
        paragraphStart = pieces.count
        text += words
    }

    /// Whether no word stands in type that `b`, `strong` or a `style` has not made bold.
    private func isBoldThroughout(_ element: XMLElement, _ isBold: Bool) -> Bool {
        var style = CSSStyle()
        style.isBold = isBold || element.name == "strong" || element.name == "b"
        style.apply(CSSSheet.declarations(element["style"] ?? ""))
        return element.children.allSatisfy { child in
            switch child {
            case .text(let text): style.isBold || text.allSatisfy(\.isWhitespace)
            case .element(let element): isBoldThroughout(element, style.isBold)
            }
        }
    }

    mutating func readLink(_ link: XMLElement, _ context: Context, into text: inout String) {
        var words = ""
        read(childrenOf: link, context, into: &words)
        text += words
        guard let target = link["href"] ?? link["xlink:href"] else { return }
        pieces.append(.link(text: link["aria-label"] ?? words, target: target))
    }

    /// An empty text says that an image is a decoration; none at all says nothing.
    private mutating func readImage(_ image: XMLElement, into text: inout String) {
        text += image["alt"] ?? ""
        guard !image.isDecoration, image["alt"] != "" else { return }
        pieces.append(.image(alternative: image["alt"] ?? ""))
    }
}

extension XMLElement {
    /// Whether it is said to mean nothing to those who do not see it.
    var isDecoration: Bool {
        self["aria-hidden"] == "true" || self["role"] == "presentation" || self["role"] == "none"
    }

    fileprivate var hasWordsOfItsOwn: Bool {
        children.contains { child in
            switch child {
            case .element: false
            case .text(let text): !text.allSatisfy(\.isWhitespace)
            }
        }
    }
}

/// What kind of table it is, nested ones left out.
struct XHTMLTableShape {
    private(set) var hasHeader = false
    private(set) var hasMergedCells = false

    init(_ table: XMLElement) {
        visit(table)
    }

    private mutating func visit(_ element: XMLElement) {
        for child in element.elements where child.name != "table" {
            if child.name == "th", !child.text.allSatisfy(\.isWhitespace) { hasHeader = true }
            if child.name == "th" || child.name == "td" {
                let spans = [child["colspan"], child["rowspan"]]
                if spans.contains(where: { !["1", nil].contains($0) }) { hasMergedCells = true }
            } else {
                visit(child)
            }
        }
    }
}
