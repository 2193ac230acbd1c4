import CahierDocument
import CahierXML

/// Writes the `head` of a document: what it says about itself, and how it looks.
struct XHTMLHead {
    private let metadata: Metadata
    private let style: XHTMLStyle

    init(_ metadata: Metadata, style: XHTMLStyle) {
        self.metadata = metadata
        self.style = style
    }

    func write(to xml: inout XMLWriter, _ tally: inout LossTally) {
        xml.begin("head")
        xml.begin("meta")
        xml.attribute("charset", token: "utf-8")
        xml.end()
        writeMeta("viewport", "width=device-width, initial-scale=1", to: &xml)
        writeElement("title", metadata.shownTitle, to: &xml)
        writeMeta("generator", "Cahier", to: &xml)
        writeMeta("description", metadata.subject, to: &xml)
        let keywords = metadata.keywords.joined(separator: ", ")
        writeMeta("keywords", keywords.isEmpty ? nil : keywords, to: &xml)
        for creator in metadata.creators { writeMeta("author", creator, to: &xml) }
        writeMeta("dcterms.rights", metadata.rights, to: &xml)
        writeDate(to: &xml, &tally)
        writeStyle(to: &xml)
        xml.endWithTag()
    }

    private func writeDate(to xml: inout XMLWriter, _ tally: inout LossTally) {
        guard let date = metadata.date else { return }
        if DateTime.isValid(date) {
            writeMeta("dcterms.date", date, to: &xml)
        } else {
            tally.date = date
        }
    }

    private func writeStyle(to xml: inout XMLWriter) {
        switch style {
        case .embedded(let css): writeElement("style", css, to: &xml)
        case .linked(let file):
            xml.begin("link")
            xml.attribute("rel", token: "stylesheet")
            xml.attribute("type", token: "text/css")
            xml.attribute("href", token: file)
            xml.end()
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

/// Where the style sheet of a document is.
enum XHTMLStyle {
    /// In the document itself.
    case embedded(String)
    /// In a file beside it.
    case linked(StaticString)
}

extension Metadata {
    /// HTML and EPUB want a title that is not empty.
    var shownTitle: String { title.allSatisfy(\.isWhitespace) ? "Cahier" : title }
}

extension XMLWriter {
    /// Opens an XHTML document in the language of its metadata.
    mutating func beginXHTML(_ metadata: Metadata, _ tally: inout LossTally) {
        declaration()
        documentType("html")
        begin("html")
        attribute("xmlns", token: "http://www.w3.org/1999/xhtml")
        guard let language = LanguageTag(metadata.language) else {
            tally.language = metadata.language
            return
        }
        attribute("lang", language.tag)
        attribute("xml:lang", language.tag)
    }
}
