import CahierDocument
import CahierXML

extension ODTContent {
    /// By which office programs number captions.
    static let captionSequence: StaticString = "Figure"

    /// What must stand before all text.
    func writeDeclarations(to xml: inout XMLWriter) {
        xml.begin("text:sequence-decls")
        xml.begin("text:sequence-decl")
        xml.attribute("text:display-outline-level", token: "0")
        xml.attribute("text:name", token: Self.captionSequence)
        xml.end()
        xml.end()
    }

    /// A table of contents that office programs can make anew.
    ///
    /// Its page numbers are references to the anchors, which programs fill in when they lay out
    /// the pages; so they are right without making the table anew.
    mutating func writeContents(
        _ lines: [ContentsLine], _ columns: Int, to xml: inout XMLWriter
    ) {
        guard !lines.isEmpty else { return }
        xml.begin("text:table-of-content")
        xml.attribute("text:style-name", styles.name(of: .section(columns: max(1, columns))))
        xml.attribute("text:name", nextContentsName())
        writeContentsSource(to: &xml)
        xml.begin("text:index-body")
        for line in lines { write(line, to: &xml) }
        xml.end()
        xml.end()
    }

    private mutating func write(_ line: ContentsLine, to xml: inout XMLWriter) {
        beginParagraph("text:p", ODTParagraph.contents.styleName, to: &xml)
        xml.begin("text:a")
        xml.attribute("xlink:type", token: "simple")
        xml.attribute("xlink:href", "#\(line.anchor)")
        xml.attribute("text:style-name", token: "Index_20_Link")
        writeInlines([.text(line.title)], to: &xml)
        xml.element("text:tab")
        xml.begin("text:bookmark-ref")
        xml.attribute("text:reference-format", token: "page")
        xml.attribute("text:ref-name", line.anchor)
        xml.text("…")
        xml.end()
        xml.end()
        xml.end()
    }

    /// How a program makes the lines when somebody asks it to.
    private func writeContentsSource(to xml: inout XMLWriter) {
        xml.begin("text:table-of-content-source")
        xml.attribute("text:outline-level", token: "1")
        xml.begin("text:table-of-content-entry-template")
        xml.attribute("text:outline-level", token: "1")
        xml.attribute("text:style-name", token: ODTParagraph.contents.styleName)
        xml.element("text:index-entry-link-start")
        xml.element("text:index-entry-text")
        xml.begin("text:index-entry-tab-stop")
        xml.attribute("style:type", token: "right")
        xml.attribute("style:leader-char", token: ".")
        xml.end()
        xml.element("text:index-entry-page-number")
        xml.element("text:index-entry-link-end")
        xml.end()
        xml.end()
    }
}
