import CahierDocument
import CahierXML

/// The content documents of an EPUB.
struct EPUBSections {
    /// What the package says of a section.
    struct Section {
        var file: String
        var hasDrawing: Bool
    }

    private(set) var sections: [Section] = []
    /// Whether the first section is a cover.
    let hasCover: Bool
    private let metadata: Metadata
    private let theme: Theme
    private let blocks: EPUBBlocks
    /// Whether the document has a table of contents of its own.
    let hasContents: Bool
    private var content: XHTMLContent

    init(_ document: Document, theme: Theme) {
        metadata = document.metadata
        self.theme = theme
        blocks = EPUBBlocks(document.blocks)
        hasCover = blocks.isCover
        let anchors = EPUBAnchors(document.blocks)
        hasContents = anchors.hasContents
        content = XHTMLContent(
            theme: theme, in: .book(anchors: anchors.files), outline: EPUBOutline())
    }

    /// What section `number` is called, from 1.
    static func file(_ number: Int) -> String { "section-\(number).xhtml" }

    var tally: LossTally { content.tally }
    var outline: [EPUBOutline.Entry] { content.outline?.entries ?? [] }
    var hasDrawings: Bool { content.drawingCount > 0 }

    /// Writes every section into the archive; a document without blocks has one.
    mutating func write(to archive: ZipArchive) throws(WritingError) {
        repeat {
            let file = Self.file(sections.count + 1)
            let drawings = content.drawingCount
            content.outline?.file = file
            try archive.add(writeSection(), as: "EPUB/\(file)")
            sections.append(Section(file: file, hasDrawing: content.drawingCount > drawings))
        } while blocks.hasMore
    }

    private mutating func writeSection() throws(WritingError) -> Deflated {
        blocks.beginSection()
        let heading = blocks.heading?.plain ?? ""
        let head = EPUBHead(
            title: heading.allSatisfy(\.isWhitespace) ? metadata.shownTitle : heading, metadata)
        let isFirst = sections.isEmpty
        // What the head holds is counted where it comes from: the headings and the package.
        var inHead = 0
        let file = try Deflater.document { xml in
            head.write(to: &xml)
            inHead = xml.forbiddenCharacters
            xml.begin("body")
            if isFirst { xml.copy(shell: theme.shell.before) }
            content.writeMain(blocks, to: &xml)
            if !blocks.hasMore { xml.copy(shell: theme.shell.after) }
            xml.endWithTag()
            xml.endWithTag()
        }
        content.tally.forbiddenCharacters += file.forbiddenCharacters - inHead
        return file.deflated
    }
}

/// What the files of an EPUB begin with.
struct EPUBHead {
    private let metadata: Metadata

    init(title: String, _ document: Metadata) {
        metadata = Metadata(title: title, language: document.language)
    }

    func write(to xml: inout XMLWriter) {
        // The package says what was lost of the metadata.
        var tally = LossTally()
        xml.beginXHTML(metadata, &tally)
        xml.attribute("class", token: "epub")
        XHTMLHead(metadata, style: .linked(EPUBPackage.styleSheet)).write(to: &xml, &tally)
    }
}
