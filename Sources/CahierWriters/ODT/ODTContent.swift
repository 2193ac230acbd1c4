import CahierDocument
import CahierXML

/// Writes the blocks of a document as the children of `office:text`.
struct ODTContent {
    var styles = ODTAutomaticStyles()
    var tally = LossTally()
    /// Of the typeface of drawings, in parts of Liberation Sans's.
    let letterWidth: Double
    /// Of the text, whose size controls take.
    let body: TextMetrics
    /// Of pages of text, in mm.
    let textWidth: Double
    /// The kind of page that the next paragraph or table begins.
    private var pendingPage: Page?
    /// The kind of page that is being written.
    private var page = Page.text
    private var box: ODTBox?
    /// How many boxes of one role stand just before, one after the other.
    private var neighbours = 0
    private var lastBox: BoxRole?
    private var isNested = false
    private var tables = 0
    private var sections = 0
    /// How many captions were written.
    private var captions = 0
    /// How many fields were written.
    var controls = 0

    init(theme: Theme) {
        letterWidth = theme.letterWidth
        body = theme.pageAreas[.paragraph(.body)]
        textWidth = theme.pageAreas[.text].width
    }

    mutating func write(_ blocks: BlockStream, to xml: inout XMLWriter) {
        for block in blocks {
            write(block, to: &xml)
            if xml.hasFailed { break }
        }
        writePendingPage(to: &xml)
    }

    private mutating func write(_ block: Block, to xml: inout XMLWriter) {
        defer { rememberBox(block) }
        switch block {
        case .page(let page): begin(page, to: &xml)
        case .heading(let level, let title): writeHeading(level, title, to: &xml)
        case .paragraph(let inlines, let role):
            writeParagraph(role.styleName, inlines, to: &xml)
        case .list(let list): write(list, to: &xml)
        case .table(let table): write(table, to: &xml)
        case .drawing(let drawing): write(drawing, to: &xml)
        case .contents(let lines, let columns): writeContents(lines, columns, to: &xml)
        case .writingLines(let count, let spacing):
            writeLines(count, spacing: spacing, to: &xml)
        case .fields(let group): write(group, to: &xml)
        case .columns(let count, let blocks): writeColumns(count, blocks, to: &xml)
        case .box(let role, let blocks): writeBox(role, blocks, to: &xml)
        }
    }

    // MARK: Pages

    private mutating func begin(_ page: Page, to xml: inout XMLWriter) {
        guard !isNested else {
            tally.nestedPages += 1
            return
        }
        writePendingPage(to: &xml)
        pendingPage = page
        self.page = page
    }

    /// A page on which nothing stands is a page all the same.
    private mutating func writePendingPage(to xml: inout XMLWriter) {
        guard pendingPage != nil else { return }
        beginParagraph("text:p", ODTParagraph.standard.styleName, to: &xml)
        xml.end()
    }

    mutating func takePendingPage() -> Page? {
        defer { pendingPage = nil }
        return pendingPage
    }

    // MARK: Paragraphs

    /// Opens a paragraph or heading in the style of that name, or in one made from it where it
    /// begins a page, stands in a box or has lines of a given height (in mm).
    mutating func beginParagraph(
        _ element: StaticString, _ style: StaticString, lineHeight: Double? = nil,
        staysWithNext: Bool = false, to xml: inout XMLWriter
    ) {
        xml.begin(element)
        if pendingPage == nil, box == nil, lineHeight == nil, !staysWithNext {
            xml.attribute("text:style-name", token: style)
        } else {
            let automatic = ODTParagraphStyle(
                parent: "\(style)", page: takePendingPage(), box: box,
                lineHeight: lineHeight.map(Measure.thousandths), staysWithNext: staysWithNext)
            xml.attribute("text:style-name", styles.name(of: .paragraph(automatic)))
        }
    }

    mutating func writeParagraph(
        _ style: StaticString, _ inlines: [Inline], to xml: inout XMLWriter
    ) {
        beginParagraph("text:p", style, to: &xml)
        writeInlines(inlines, to: &xml)
        xml.end()
    }

    private mutating func writeHeading(
        _ level: Int, _ title: [Inline], to xml: inout XMLWriter
    ) {
        let style = ODTParagraph(headingLevel: level, on: page)
        // A title band keeps its own fill in a box, or its text could become invisible.
        let outer = box
        if style == .sheetTitle { box = nil }
        beginParagraph("text:h", style.styleName, to: &xml)
        box = outer
        xml.attribute("text:outline-level", max(1, min(10, level)))
        writeInlines(title, to: &xml)
        xml.end()
    }

    mutating func writeInlines(_ inlines: [Inline], to xml: inout XMLWriter) {
        var text = ODTText()
        text.write(inlines[...], isBeforeText: false, to: &xml, &self)
    }

    private mutating func write(_ list: List, to xml: inout XMLWriter) {
        guard !list.items.isEmpty else { return }
        xml.begin("text:list")
        xml.attribute("text:style-name", token: list.styleName)
        for item in list.items {
            xml.begin("text:list-item")
            writeParagraph(list.paragraph.styleName, item, to: &xml)
            xml.end()
        }
        xml.end()
    }

    /// One paragraph of tab leaders: lines fit every width, follow the page, and can be typed on.
    private mutating func writeLines(
        _ count: Int, spacing: Double, to xml: inout XMLWriter
    ) {
        guard count > 0 else { return }
        beginParagraph(
            "text:p", ODTParagraph.writingLines.styleName, lineHeight: spacing, to: &xml)
        for line in 0..<count {
            if line > 0 { xml.element("text:line-break") }
            xml.element("text:tab")
        }
        xml.end()
    }

    // MARK: Blocks that hold blocks

    private mutating func writeColumns(
        _ count: Int, _ blocks: [Block], to xml: inout XMLWriter
    ) {
        guard !blocks.isEmpty else { return }
        sections += 1
        xml.begin("text:section")
        xml.attribute(
            "text:style-name", styles.name(of: .section(columns: max(1, min(9, count)))))
        xml.attribute("text:name", "Section\(sections)")
        writeNested(blocks, to: &xml)
        xml.end()
    }

    private mutating func writeBox(
        _ role: BoxRole, _ blocks: [Block], to xml: inout XMLWriter
    ) {
        let outer = box
        neighbours = lastBox == role ? neighbours + 1 : 0
        box = ODTBox(role: role, isEven: neighbours % 2 == 1)
        let count = neighbours
        writeNested(blocks, to: &xml)
        box = outer
        neighbours = count
    }

    private mutating func writeNested(_ blocks: [Block], to xml: inout XMLWriter) {
        let outer = isNested
        isNested = true
        lastBox = nil
        for block in blocks { write(block, to: &xml) }
        isNested = outer
    }

    private mutating func rememberBox(_ block: Block) {
        if case .box(let role, _) = block { lastBox = role } else { lastBox = nil }
    }

    // MARK: Captions

    mutating func writeCaption(_ inlines: [Inline], to xml: inout XMLWriter) {
        captions += 1
        beginParagraph("text:p", ODTParagraph.caption.styleName, to: &xml)
        xml.text("Figure ")
        xml.begin("text:sequence")
        xml.attribute("text:ref-name", "refFigure\(captions)")
        xml.attribute("text:name", token: ODTContent.captionSequence)
        xml.attribute("text:formula", token: "ooow:Figure+1")
        xml.attribute("style:num-format", token: "1")
        xml.text("\(captions)")
        xml.end()
        xml.text(" – ")
        writeInlines(inlines, to: &xml)
        xml.end()
    }

    // MARK: Tables

    mutating func nextContentsName() -> String {
        sections += 1
        return "Contents\(sections)"
    }

    mutating func nextTableName() -> String {
        tables += 1
        return "Table\(tables)"
    }
}
