import CahierDocument
import CahierXML

/// Writes the text of one paragraph so that its white space comes back.
///
/// Readers join all characters of a paragraph, drop spaces at both ends and make one of several
/// (ODF 1.3 part 3 §6.1.2). So only a space between two other characters of one run is written as
/// a character; the others become `text:s`, tabs `text:tab`, and line feeds, carriage returns and
/// both together `text:line-break`.
struct ODTText {
    /// Whether a space here would be dropped: at the beginning and after another space.
    private var isAfterSpace = true

    mutating func write(_ inline: Inline, to xml: inout XMLWriter, _ tally: inout LossTally) {
        switch inline {
        case .text(let text): write(text, to: &xml)
        case .lineBreak: xml.element("text:line-break")
        case .span(let role, let inlines):
            xml.begin("text:span")
            xml.attribute("text:style-name", token: role.styleName)
            for inline in inlines { write(inline, to: &xml, &tally) }
            xml.end()
        case .link(let inlines, let target):
            guard let address = LinkTarget.safe(target) else {
                tally.links += 1
                for inline in inlines { write(inline, to: &xml, &tally) }
                return
            }
            xml.begin("text:a")
            xml.attribute("xlink:type", token: "simple")
            xml.attribute("xlink:href", address)
            xml.attribute("text:style-name", token: "Internet_20_link")
            for inline in inlines { write(inline, to: &xml, &tally) }
            xml.end()
        }
    }

    mutating func write(_ text: String, to xml: inout XMLWriter) {
        let bytes = text.utf8Span.span
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] <= 0x20, let space = WhiteSpace(at: index, of: bytes) else {
                isAfterSpace = false
                index += 1
                continue
            }
            let isPlain = space.isSingleSpace && !isAfterSpace && space.end < bytes.count
            if isPlain, bytes[space.end] > 0x20 {
                index = space.end
                continue
            }
            xml.text(utf8: bytes.extracting(start..<index))
            space.write(to: &xml)
            if space.isSpaces { isAfterSpace = true }
            index = space.end
            start = index
        }
        xml.text(utf8: bytes.extracting(start..<bytes.count))
    }
}

/// A tab, a line end, or a run of spaces.
private struct WhiteSpace {
    private enum Kind { case tab, lineBreak, spaces(Int) }

    private let kind: Kind
    /// The index of the first byte after it.
    let end: Int

    init?(at index: Int, of bytes: Span<UInt8>) {
        switch bytes[index] {
        case 0x09: (kind, end) = (.tab, index + 1)
        case 0x0A: (kind, end) = (.lineBreak, index + 1)
        case 0x0D:
            let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
            (kind, end) = (.lineBreak, index + (isPair ? 2 : 1))
        case 0x20:
            var end = index + 1
            while end < bytes.count, bytes[end] == 0x20 { end += 1 }
            (kind, self.end) = (.spaces(end - index), end)
        default: return nil
        }
    }

    var isSingleSpace: Bool {
        if case .spaces(1) = kind { true } else { false }
    }

    var isSpaces: Bool {
        if case .spaces = kind { true } else { false }
    }

    func write(to xml: inout XMLWriter) {
        switch kind {
        case .tab: xml.element("text:tab")
        case .lineBreak: xml.element("text:line-break")
        case .spaces(let count):
            xml.begin("text:s")
            if count > 1 { xml.attribute("text:c", count) }
            xml.end()
        }
    }
}
