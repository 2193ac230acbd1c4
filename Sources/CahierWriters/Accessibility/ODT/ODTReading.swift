import CahierXML

/// Reads the texts of an OpenDocument file as pieces, in their order.
struct ODTReading {
    var pieces: [ReadPiece] = []
    let looks: ODTLooks
    let controls: ODTControls
    /// Where the runs of the paragraph begin that is being read.
    private var paragraphStart = 0

    /// What surrounds a text.
    struct Context {
        /// What the text stands upon; `nil` where it is not known.
        var ground: Colour?
        /// The styles of the shape that a text stands in.
        var inherited: [XMLElement] = []
        /// Whether it stands in the flow of the text: in no list, table or drawing.
        var isFree = true
        /// Whether a drawing around it has the alternative text for all.
        var isInPicture = false

        func upon(_ paint: Paint) -> Context {
            var context = self
            context.ground = paint.over(ground)
            return context
        }
    }

    init(looks: ODTLooks, forms: XMLElement? = nil) {
        self.looks = looks
        controls = ODTControls(forms)
    }

    /// Reads the text of a document, whose paragraphs and tables may begin other pages.
    mutating func readText(_ text: XMLElement) {
        var page = looks.firstPage
        for block in text.elements {
            page = looks.page(begunBy: block) ?? page
            read(block, Context(ground: looks.ground(ofPage: page)))
        }
    }

    // MARK: Blocks

    mutating func read(blocksOf element: XMLElement, _ context: Context) {
        for block in element.elements { read(block, context) }
    }

    private mutating func read(_ block: XMLElement, _ context: Context) {
        switch block.name {
        case "text:tracked-changes", "office:annotation", "office:forms", "svg:title", "svg:desc":
            return
        case "text:p", "text:h": readParagraph(block, context)
        case "text:section":
            meetIdentifiers(of: block)
            let paint = looks.paint(block["text:style-name"], "section")
            read(blocksOf: block, context.upon(paint))
        case "text:list":
            meetIdentifiers(of: block)
            var inside = context
            inside.isFree = false
            read(blocksOf: block, inside)
        case "table:table": readTable(block, context)
        case let name where name.hasPrefix("draw:"): readDrawing(block, context)
        default:
            meetIdentifiers(of: block)
            read(blocksOf: block, context)
        }
    }

    /// Identifiers of every kind share one name space; an element may bear two that are equal.
    mutating func meetIdentifiers(of element: XMLElement) {
        let names = ["xml:id", "draw:id", "text:id", "form:id"]
        for identifier in Set(names.compactMap { element[$0] }).sorted() {
            pieces.append(.identifier(identifier))
        }
    }

    // MARK: Paragraphs

    private mutating func readParagraph(_ paragraph: XMLElement, _ context: Context) {
        meetIdentifiers(of: paragraph)
        paragraphStart = pieces.count
        let style = paragraph["text:style-name"]
        let chain = looks.chain(style, "paragraph") + context.inherited
        var text = ""
        read(
            inlinesOf: paragraph, chain, context.upon(looks.paint(style, "paragraph")), into: &text)
        if paragraph.name == "text:h" {
            let level = paragraph["text:outline-level"].flatMap { Int($0) } ?? 1
            pieces.insert(.heading(level: max(1, min(10, level)), text), at: paragraphStart)
        } else if !context.isInPicture {
            let isPlain = context.isFree && looks.isPlain(chain)
            let isBold = looks.isBoldByHand(chain) ?? false
            let isWhole = isPlain && isBoldThroughout(paragraph, isBold)
            pieces.append(
                .paragraph(
                    ReadParagraph(text: text, isPlain: isPlain, isBoldByHand: isWhole)))
        }
        paragraphStart = pieces.count
    }

    /// Whether no word stands in type that is not bold.
    private func isBoldThroughout(_ element: XMLElement, _ isBold: Bool) -> Bool {
        element.children.allSatisfy { child in
            switch child {
            case .text(let text): isBold || text.allSatisfy(\.isWhitespace)
            case .element(let element):
                isBoldThroughout(
                    element,
                    looks.isBoldByHand(looks.chain(element["text:style-name"], "text")) ?? isBold)
            }
        }
    }

    private mutating func read(
        inlinesOf element: XMLElement, _ chain: [XMLElement], _ context: Context,
        into text: inout String
    ) {
        let look = looks.look(of: chain, over: context.ground)
        let isHidden = looks.isHidden(chain)
        for child in element.children {
            switch child {
            case .text(let words):
                if !isHidden { append(words, look, to: &text) }
            case .element(let element):
                if let space = Self.space(element) {
                    append(space, look, to: &text)
                } else {
                    read(inline: element, chain, context, into: &text)
                }
            }
        }
    }

    private mutating func read(
        inline element: XMLElement, _ chain: [XMLElement], _ context: Context,
        into text: inout String
    ) {
        switch element.name {
        case "office:annotation": return
        case "text:note":
            meetIdentifiers(of: element)
            if let body = element.first("text:note-body") { read(blocksOf: body, context) }
        case let name where name.hasPrefix("draw:"): readDrawing(element, context)
        case "text:a":
            var words = ""
            let own = looks.chain(element["text:style-name"], "text")
            read(inlinesOf: element, own + chain, context, into: &words)
            meetLink(element, words)
            text += words
        default:
            meetIdentifiers(of: element)
            let own = looks.chain(element["text:style-name"], "text")
            read(inlinesOf: element, own + chain, context, into: &text)
        }
    }

    /// The words of a link, with the titles of the pictures in it.
    mutating func meetLink(_ link: XMLElement, _ words: String = "") {
        meetIdentifiers(of: link)
        let titles = link.elements.compactMap { $0.first("svg:title")?.text }
        pieces.append(
            .link(text: words + titles.joined(separator: " "), target: link["xlink:href"] ?? ""))
    }

    /// What an element stands for that is nothing but space.
    private static func space(_ element: XMLElement) -> String? {
        switch element.name {
        case "text:s", "text:tab", "text:line-break": " "
        default: nil
        }
    }

    /// Runs of the same look in one paragraph are one run.
    private mutating func append(_ words: String, _ look: TextLook, to text: inout String) {
        text += words
        if pieces.count > paragraphStart, case .run(let before, look)? = pieces.last {
            pieces[pieces.count - 1] = .run(before + words, look)
        } else {
            pieces.append(.run(words, look))
        }
    }
}
