import CahierDocument
import CahierXML

/// Writes the `head` of a document: what it says about itself, and how it looks.
struct XHTMLHead {
    private let metadata: Metadata
    private let theme: Theme

    init(_ metadata: Metadata, theme: Theme) {
        self.metadata = metadata
        self.theme = theme
    }

    func write(to xml: inout XMLWriter, _ tally: inout LossTally) {
        xml.begin("head")
        xml.begin("meta")
        xml.attribute("charset", token: "utf-8")
        xml.end()
        writeMeta("viewport", "width=device-width, initial-scale=1", to: &xml)
        writeElement("title", title, to: &xml)
        writeMeta("generator", "Cahier", to: &xml)
        writeMeta("description", metadata.subject, to: &xml)
        let keywords = metadata.keywords.joined(separator: ", ")
        writeMeta("keywords", keywords.isEmpty ? nil : keywords, to: &xml)
        for creator in metadata.creators { writeMeta("author", creator, to: &xml) }
        writeMeta("dcterms.rights", metadata.rights, to: &xml)
        writeDate(to: &xml, &tally)
        let pages = XHTMLPages(layouts: theme.template.layouts, shell: theme.shell)
        writeElement("style", pages.css + theme.css, to: &xml)
        xml.endWithTag()
    }

    /// HTML wants a title that is not empty.
    private var title: String {
        metadata.title.allSatisfy(\.isWhitespace) ? "Cahier" : metadata.title
    }

    private func writeDate(to xml: inout XMLWriter, _ tally: inout LossTally) {
        guard let date = metadata.date else { return }
        if DateTime.isValid(date) {
            writeMeta("dcterms.date", date, to: &xml)
        } else {
            tally.date = date
        }
    }

    private func writeMeta(_ name: StaticString, _ content: String?, to xml: inout XMLWriter) {
        guard let content else { return }
        xml.begin("meta")
        xml.attribute("name", token: name)
        xml.normalAttribute("content", content)
        xml.end()
    }

    private func writeElement(_ name: StaticString, _ text: String, to xml: inout XMLWriter) {
        xml.begin(name)
        xml.normalText(text)
        xml.endWithTag()
    }
}

/// The formats of the pages in print, from the template, so that all files agree.
struct XHTMLPages {
    let layouts: [Page: PageLayout]
    let shell: XHTMLShell

    var css: String {
        Page.allCases.compactMap { page in
            layouts[page].map { css(page, $0) }
        }.joined()
    }

    /// A header or footer of the shell takes the room that the template leaves for it.
    private func css(_ page: Page, _ layout: PageLayout) -> String {
        let name = page.rawValue
        let header = shell.headers[page, default: []].isEmpty ? 0 : layout.header
        let footer = shell.footers[page, default: []].isEmpty ? 0 : layout.footer
        let margins = [
            layout.text.y - header, layout.right, layout.bottom - footer, layout.text.x,
        ].map(Measure.millimetres).joined(separator: " ")
        let size = [layout.size.width, layout.size.height].map(Measure.millimetres)
            .joined(separator: " ")
        return """
            @page \(name) { size: \(size); margin: \(margins); }
            @media print {
              .page-\(name) { page: \(name); }
              .page-\(name) > header { height: \(Measure.millimetres(header)); }
              .page-\(name) > footer { height: \(Measure.millimetres(footer)); }
            }
            @media screen { .page-\(name) { width: \(Measure.millimetres(layout.text.width)); } }

            """
    }
}
