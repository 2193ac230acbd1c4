import CahierDocument
import CahierXML

/// Writes the text of a paragraph; the style sheet keeps its tabs and runs of spaces.
enum XHTMLText {
    static func write(
        _ inline: Inline, in place: LinkTarget.Place, to xml: inout XMLWriter,
        _ tally: inout LossTally
    ) {
        switch inline {
        case .text(let text): xml.keepingNormalForm(of: text) { write(text, to: &$0) }
        case .lineBreak: xml.element("br")
        case .anchor(let name):
            xml.begin("span")
            xml.attribute("id", name)
            xml.endWithTag()
        case .foreign(let inlines, let language):
            xml.begin("span")
            if let tag = LanguageTag(language)?.tag {
                xml.attribute("lang", tag)
                xml.attribute("xml:lang", tag)
            } else {
                tally.language = language
            }
            for inline in inlines { write(inline, in: place, to: &xml, &tally) }
            xml.endWithTag()
        case .span(let role, let inlines):
            begin(role, to: &xml)
            for inline in inlines { write(inline, in: place, to: &xml, &tally) }
            xml.endWithTag()
        case .link(let inlines, let target):
            let address = LinkTarget.safe(target, in: place)
            if let address {
                xml.begin("a")
                xml.attribute("href", address)
            } else {
                tally.links += 1
            }
            let inside = address == nil ? place : .link
            for inline in inlines { write(inline, in: inside, to: &xml, &tally) }
            if address != nil { xml.endWithTag() }
        }
    }

    private static func begin(_ role: InlineRole, to xml: inout XMLWriter) {
        switch role {
        case .strong: xml.begin("strong")
        case .emphasis: xml.begin("em")
        case .number, .label:
            xml.begin("span")
            xml.attribute("class", role.rawValue)
        }
    }

    /// A line feed, a carriage return and both together become `br`.
    private static func write(_ text: String, to xml: inout XMLWriter) {
        let bytes = text.utf8Span.span
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x0A || bytes[index] == 0x0D else {
                index += 1
                continue
            }
            xml.text(utf8: bytes.extracting(start..<index))
            xml.element("br")
            let isPair =
                bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            index += isPair ? 2 : 1
            start = index
        }
        xml.text(utf8: bytes.extracting(start..<bytes.count))
    }
}
