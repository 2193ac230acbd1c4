import CahierDocument
import CahierXML

/// Writes the blocks of a document as `body`.
struct XHTMLContent {
    var tally = LossTally()
    /// The headings that can be found by their ids; `nil` in a file that has no use for them.
    var outline: EPUBOutline?
    private let place: LinkTarget.Place
    /// How many drawings there are so far.
    private(set) var drawingCount = 0
    private let shell: XHTMLShell
    private let drawings: XHTMLDrawing
    /// The kind of page that is being written.
    private var openPage: Page?
    private let heads: XHTMLRunningHeads
    /// How many pages were begun.
    private var pages = 0
    private var isNested = false
    /// How many captions were written.
    private var captions = 0
    /// How many fields were written.
    var fields = 0
    /// 1 once the title of the document has taken `h1`: headings then begin with `h2`.
    private var headingShift: Int?

    init(
        theme: Theme, in place: LinkTarget.Place = .file, outline: EPUBOutline? = nil,
        heads: XHTMLRunningHeads = XHTMLRunningHeads(), stylesDrawings: Bool = false
    ) {
        self.heads = heads
        self.place = place
        self.outline = outline
        shell = theme.shell
        drawings = XHTMLDrawing(theme: theme, isStyled: stylesDrawings)
    }

    /// `form` is what the fields of the document need, where it is a form.
    mutating func write(
        _ blocks: BlockStream, form: FormInfo? = nil, to xml: inout XMLWriter
    ) {
        xml.begin("body")
        xml.copy(shell: shell.before)
        writeMain(blocks, form: form, to: &xml)
        xml.copy(shell: shell.after)
        xml.endWithTag()
    }

    /// Writes blocks as `main`, whose headings begin with `h1`.
    mutating func writeMain(
        _ blocks: some Sequence<Block>, form: FormInfo? = nil, to xml: inout XMLWriter
    ) {
        headingShift = nil
        xml.begin("main")
        form?.begin(in: &xml)
        for block in blocks {
            openPage(before: block, to: &xml)
            write(block, to: &xml)
            if xml.hasFailed { break }
        }
        endPage(to: &xml)
        form?.end(in: &xml)
        xml.endWithTag()
    }

    private mutating func write(_ block: Block, to xml: inout XMLWriter) {
        switch block {
        case .page(let page): begin(page, to: &xml)
        case .heading(let level, let title): writeHeading(level, title, to: &xml)
        case .paragraph(let inlines, let role): writeParagraph(inlines, role, to: &xml)
        case .list(let list): write(list, to: &xml)
        case .table(let table): write(table, to: &xml)
        case .drawing(let drawing): write(drawing, to: &xml)
        case .contents(let lines, let columns): writeContents(lines, columns, to: &xml)
        case .writingLines(let count, let spacing):
            writeLines(count, spacing: spacing, to: &xml)
        case .fields(let group): write(group, to: &xml)
        case .columns(let count, let blocks):
            xml.begin("div")
            xml.attribute("class", "columns columns-\(max(1, min(9, count)))")
            writeNested(blocks, to: &xml)
        case .box(let role, let blocks):
            xml.begin("div")
            xml.attribute("class", "box box-\(role.rawValue)")
            writeNested(blocks, to: &xml)
        }
    }

    private mutating func writeNested(_ blocks: [Block], to xml: inout XMLWriter) {
        let outer = isNested
        isNested = true
        for block in blocks { write(block, to: &xml) }
        isNested = outer
        xml.endWithTag()
    }

    // MARK: Pages

    /// A document without a first page gets one.
    private mutating func openPage(before block: Block, to xml: inout XMLWriter) {
        if case .page = block { return }
        if openPage == nil { begin(.text, to: &xml) }
    }

    private mutating func begin(_ page: Page, to xml: inout XMLWriter) {
        guard !isNested else {
            tally.nestedPages += 1
            return
        }
        endPage(to: &xml)
        // No section: it would want a heading, which further pages of a sheet do not have.
        xml.begin("div")
        let head = heads.pages.indices.contains(pages) ? heads.pages[pages] : nil
        let name = head.map { " \(XHTMLRunningHeads.name($0))" } ?? ""
        xml.attribute("class", "page page-\(page.rawValue)\(name)")
        pages += 1
        xml.copy(shell: shell.headers[page, default: []])
        openPage = page
    }

    private mutating func endPage(to xml: inout XMLWriter) {
        guard let page = openPage else { return }
        xml.copy(shell: shell.footers[page, default: []])
        xml.endWithTag()
        openPage = nil
    }

    // MARK: Paragraphs

    private mutating func writeHeading(
        _ level: Int, _ title: [Inline], to xml: inout XMLWriter
    ) {
        let level = max(1, min(4, level))
        let shift = headingShift ?? 0
        headingShift = shift
        xml.begin(Self.headings[min(level + shift, 6) - 1])
        xml.attribute("class", "heading-\(level)")
        if let id = outline?.add(title, level: level) { xml.attribute("id", id) }
        writeInlines(title, to: &xml)
        xml.endWithTag()
    }

    private static let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

    private mutating func writeParagraph(
        _ inlines: [Inline], _ role: ParagraphRole, to xml: inout XMLWriter
    ) {
        switch role {
        case .body: xml.begin("p")
        case .title:
            headingShift = headingShift ?? 1
            xml.begin(headingShift == 1 ? "h1" : "p")
            xml.attribute("class", token: "title")
        case .quotation:
            xml.begin("blockquote")
            xml.begin("p")
        case .subtitle, .because, .attribution, .instructions, .label, .result, .credit:
            xml.begin("p")
            xml.attribute("class", role.rawValue)
        }
        writeInlines(inlines, to: &xml)
        xml.endWithTag()
        if role == .quotation { xml.endWithTag() }
    }

    private mutating func write(_ list: List, to xml: inout XMLWriter) {
        guard !list.items.isEmpty else { return }
        xml.begin(list.isOrdered ? "ol" : "ul")
        for item in list.items {
            xml.begin("li")
            writeInlines(item, to: &xml)
            xml.endWithTag()
        }
        xml.endWithTag()
    }

    private mutating func write(_ drawing: Drawing, to xml: inout XMLWriter) {
        drawingCount += 1
        xml.begin("div")
        xml.attribute("class", token: "drawing")
        drawings.write(drawing, to: &xml)
        if !drawing.caption.isEmpty {
            captions += 1
            xml.begin("p")
            xml.attribute("class", token: "caption")
            xml.text("Figure \(captions) – ")
            writeInlines(drawing.caption, to: &xml)
            xml.endWithTag()
        }
        xml.endWithTag()
    }

    private mutating func writeContents(
        _ lines: [ContentsLine], _ columns: Int, to xml: inout XMLWriter
    ) {
        guard !lines.isEmpty else { return }
        xml.begin("nav")
        xml.attribute("class", "contents columns columns-\(max(1, min(9, columns)))")
        xml.begin("ul")
        for line in lines {
            xml.begin("li")
            writeInlines([.link([.text(line.title)], to: "#\(line.anchor)")], to: &xml)
            xml.endWithTag()
        }
        xml.endWithTag()
        xml.endWithTag()
    }

    private mutating func writeLines(
        _ count: Int, spacing: Double, to xml: inout XMLWriter
    ) {
        guard count > 0 else { return }
        xml.begin("div")
        xml.attribute("class", token: "writing-lines")
        for _ in 0..<count {
            xml.begin("div")
            xml.attribute("style", "height:\(Measure.millimetres(max(0, spacing)))")
            xml.endWithTag()
        }
        xml.endWithTag()
    }

    mutating func writeInlines(_ inlines: [Inline], to xml: inout XMLWriter) {
        for inline in inlines { XHTMLText.write(inline, in: place, to: &xml, &tally) }
    }
}
