import CahierXML

/// Reads the texts of an OpenDocument file as pieces, in their order.
struct ODTReading {
    private(set) var pieces: [ReadPiece] = []
    let looks: ODTLooks
    private let controls: ODTControls
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

    // MARK: Tables

    private mutating func readTable(_ table: XMLElement, _ context: Context) {
        meetIdentifiers(of: table)
        let shape = ODTTableShape(table)
        pieces.append(.table(hasHeader: shape.hasHeader, hasMergedCells: shape.hasMergedCells))
        var inside = context.upon(looks.paint(table["table:style-name"], "table"))
        inside.isFree = false
        for row in shape.rows {
            let row = (element: row, paint: looks.paint(row["table:style-name"], "table-row"))
            for cell in row.element.elements {
                meetIdentifiers(of: cell)
                let paint = looks.paint(cell["table:style-name"], "table-cell")
                read(blocksOf: cell, inside.upon(row.paint).upon(paint))
            }
        }
    }

    mutating func meetPicture(_ element: XMLElement) {
        guard element["draw:decorative"] != "true", element["loext:decorative"] != "true" else {
            return
        }
        pieces.append(
            .picture(
                title: element.first("svg:title")?.text ?? "",
                description: element.first("svg:desc")?.text ?? ""))
    }

    mutating func meetControl(_ element: XMLElement) {
        let title = element.first("svg:title")?.text ?? ""
        guard let control = controls[element["draw:control"] ?? ""] else { return }
        meetIdentifiers(of: control.element)
        pieces.append(
            .control(name: control.name, label: control.label.isEmpty ? title : control.label))
    }
}

/// The rows of a table, wherever they are grouped, and what they are.
struct ODTTableShape {
    private(set) var rows: [XMLElement] = []
    private(set) var hasHeader = false

    init(_ table: XMLElement) {
        add(rowsOf: table, areHeaders: false)
        if Self.columns(of: table).contains(where: { $0.name == "table:table-header-columns" }) {
            hasHeader = true
        }
    }

    /// Whether a cell takes the place of others (ODF 1.3 part 3 §9.1.4).
    var hasMergedCells: Bool {
        rows.flatMap(\.elements).contains { cell in
            cell.name == "table:covered-table-cell"
                || ["table:number-columns-spanned", "table:number-rows-spanned"]
                    .contains { !["1", nil].contains(cell[$0]) }
                || cell.elements.contains { $0["table:is-sub-table"] == "true" }
        }
    }

    private mutating func add(rowsOf group: XMLElement, areHeaders: Bool) {
        for element in group.elements {
            switch element.name {
            case "table:table-row":
                rows.append(element)
                if areHeaders, !element.text.allSatisfy(\.isWhitespace) { hasHeader = true }
            case "table:table-header-rows": add(rowsOf: element, areHeaders: true)
            case "table:table-rows", "table:table-row-group":
                add(rowsOf: element, areHeaders: areHeaders)
            default: continue
            }
        }
    }

    /// The elements that hold columns, and those inside of their groups.
    private static func columns(of group: XMLElement) -> [XMLElement] {
        group.elements.flatMap { element in
            element.name == "table:table-column-group" ? columns(of: element) : [element]
        }
    }
}
