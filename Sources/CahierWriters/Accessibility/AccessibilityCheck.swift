package import CahierDiagnostics
import CahierXML

/// Looks through a finished document for what hinders a person who reads otherwise than most.
///
/// Documentation/accessibility.md says what is looked for, on which ground, and what a machine does
/// not see.
package enum AccessibilityCheck {
    /// Reads an ODT or XHTML file from its first word to its last.
    ///
    /// - Parameters:
    ///   - bytes: The file; its first bytes tell its format.
    ///   - file: What to call it in problems.
    /// - Returns: What is found, in the order of reading.
    /// - Throws: ``Problems`` where the file cannot be read.
    package static func findings(
        in bytes: [UInt8], file: String
    ) throws(Problems) -> [AccessibilityFinding] {
        if bytes.starts(with: [0x50, 0x4B]) {
            return findings(in: try ODTParts(reading: bytes, file: file))
        }
        guard looksLikeMarkup(bytes) else { throw Problems(.unknownFormat, in: file) }
        return try findings(inXHTML: bytes, file: file)
    }

    private static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let rest = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        return rest.first { $0 > 0x20 } == UInt8(ascii: "<")
    }

    private static func findings(
        inXHTML bytes: [UInt8], file: String
    ) throws(Problems) -> [AccessibilityFinding] {
        let root = try XMLReader.readXHTML(bytes, file: file).root
        guard root.name == "html" else { throw Problems(.unknownFormat, in: file) }
        let language = root["lang"] ?? root["xml:lang"] ?? ""
        var review = AccessibilityReview(
            title: root.first("head")?.first("title")?.text ?? "",
            hasLanguage: LanguageTag(language) != nil)
        for piece in XHTMLReading(root).pieces { review.meet(piece) }
        return review.findings
    }

    private static func findings(in parts: ODTParts) -> [AccessibilityFinding] {
        let title = parts.meta.first("office:meta")?.first("dc:title")?.text ?? ""
        let looks = ODTLooks(of: parts.content, styles: parts.styles)
        var review = AccessibilityReview(title: title, hasLanguage: looks.hasLanguage)
        if let text = parts.content.first("office:body")?.first("office:text") {
            var reading = ODTReading(looks: looks, forms: text.first("office:forms"))
            reading.readText(text)
            for piece in reading.pieces { review.meet(piece) }
        }
        let marginLooks = ODTLooks(of: parts.styles, styles: parts.styles)
        for page in parts.styles.first("office:master-styles")?.elements ?? [] {
            let name = page["style:name"] ?? ""
            var reading = ODTReading(looks: marginLooks)
            reading.read(blocksOf: page, .init(ground: marginLooks.ground(ofPage: name)))
            review.margin = page["style:display-name"] ?? name
            for piece in reading.pieces { review.meet(piece) }
        }
        return review.findings
    }
}

extension Wording {
    fileprivate static let unknownFormat = Wording(
        fr: "ce n’est ni un fichier ODT (une archive zip) ni un fichier XHTML",
        en: "it is neither an ODT file (a zip archive) nor an XHTML file")
}
