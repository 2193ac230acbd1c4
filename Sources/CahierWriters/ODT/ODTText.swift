import CahierDocument
import CahierXML

/// Writes the text of one paragraph so that its white space comes back.
///
/// Readers join all characters of a paragraph, drop spaces at both ends and make one of several
/// (ODF 1.3 part 3 §6.1.2). So only a space between two other characters is written as a
/// character; the others become `text:s`, tabs `text:tab`, and line feeds, carriage returns and
/// both together `text:line-break`.
struct ODTText {
    /// Whether a space here would be dropped: at the beginning and after another space.
    private var isAfterSpace = true

    /// `isBeforeText` tells whether a character that is no white space follows the inlines.
    mutating func write(
        _ inlines: ArraySlice<Inline>, isBeforeText: Bool, to xml: inout XMLWriter,
        _ content: inout ODTContent
    ) {
        for (index, inline) in zip(inlines.indices, inlines) {
            let next = inlines[(index + 1)...].beginsWithText ?? isBeforeText
            write(inline, isBeforeText: next, to: &xml, &content)
        }
    }

    private mutating func write(
        _ inline: Inline, isBeforeText: Bool, to xml: inout XMLWriter, _ content: inout ODTContent
    ) {
        switch inline {
        case .text(let text): write(text, isBeforeText: isBeforeText, to: &xml)
        case .lineBreak: xml.element("text:line-break")
        case .anchor(let name):
            xml.begin("text:bookmark")
            xml.attribute("text:name", name)
            xml.end()
        case .foreign(let inlines, let language):
            xml.begin("text:span")
            if let tag = LanguageTag(language) {
                xml.attribute("text:style-name", content.styles.name(of: .language(tag)))
            } else {
                content.tally.language = language
            }
            write(inlines[...], isBeforeText: isBeforeText, to: &xml, &content)
            xml.end()
        case .span(let role, let inlines):
            xml.begin("text:span")
            xml.attribute("text:style-name", token: role.styleName)
            write(inlines[...], isBeforeText: isBeforeText, to: &xml, &content)
            xml.end()
        case .link(let inlines, let target):
            let address = LinkTarget.safe(target)
            if let address {
                xml.begin("text:a")
                xml.attribute("xlink:type", token: "simple")
                xml.attribute("xlink:href", address)
                xml.attribute("text:style-name", token: "Internet_20_link")
            } else {
                content.tally.links += 1
            }
            write(inlines[...], isBeforeText: isBeforeText, to: &xml, &content)
            if address != nil { xml.end() }
        }
    }

    /// `isBeforeText` tells whether a character that is no white space follows the text.
    mutating func write(_ text: String, isBeforeText: Bool, to xml: inout XMLWriter) {
        let bytes = text.utf8Span.span
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] <= 0x20, let space = WhiteSpace(at: index, of: bytes) else {
                isAfterSpace = false
                index += 1
                continue
            }
            let next = space.end < bytes.count ? bytes[space.end] > 0x20 : isBeforeText
            if space.isSingleSpace, !isAfterSpace, next {
                // Another run may begin with a space: remember this one.
                isAfterSpace = true
                index = space.end
                continue
            }
            xml.text(utf8: bytes.extracting(start..<index))
            space.write(to: &xml)
            index = space.end
            start = index
        }
        xml.text(utf8: bytes.extracting(start..<bytes.count))
    }
}

extension ArraySlice<Inline> {
    /// Whether the first character is no white space; `nil` when there is no character.
    fileprivate var beginsWithText: Bool? {
        for inline in self {
            switch inline {
            case .text(let text):
                if let first = text.utf8.first { return first > 0x20 }
            case .lineBreak: return false
            case .anchor: continue
            case .span(_, let inlines), .link(let inlines, _), .foreign(let inlines, _):
                if let answer = inlines[...].beginsWithText { return answer }
            }
        }
        return nil
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
