import CahierDiagnostics
import CahierDocument
import CahierXML

/// The package document of an EPUB: what the book says of itself, its files and their order.
struct EPUBPackage {
    static let mediaType = "application/epub+zip"
    static let navigation: StaticString = "nav.xhtml"
    static let styleSheet: StaticString = "theme.css"
    private let metadata: Metadata
    private let sections: EPUBSections
    private let identifier: EPUBIdentifier
    private let date: String?
    private let language: LanguageTag?
    /// How many sections stand before the table of contents.
    private let place: Int

    /// `edition` tells this book from others of the same document: the name of its theme.
    init(_ metadata: Metadata, _ sections: EPUBSections, edition: String, _ place: Int) {
        self.metadata = metadata
        self.sections = sections
        self.place = place
        identifier = EPUBIdentifier(metadata, edition: edition)
        date = metadata.date.flatMap { DateTime.isValid($0) ? $0 : nil }
        language = LanguageTag(metadata.language)
    }

    func noteLosses(in tally: inout LossTally) {
        if language == nil { tally.language = metadata.language }
        if date == nil { tally.date = metadata.date }
    }

    static func writeContainer(to xml: inout XMLWriter) {
        xml.declaration()
        xml.begin("container")
        xml.attribute("xmlns", token: "urn:oasis:names:tc:opendocument:xmlns:container")
        xml.attribute("version", token: "1.0")
        xml.begin("rootfiles")
        xml.begin("rootfile")
        xml.attribute("full-path", token: "EPUB/package.opf")
        xml.attribute("media-type", token: "application/oebps-package+xml")
        xml.end()
        xml.end()
        xml.end()
    }

    func write(to xml: inout XMLWriter) {
        xml.declaration()
        xml.begin("package")
        xml.attribute("xmlns", token: "http://www.idpf.org/2007/opf")
        xml.attribute("version", token: "3.0")
        xml.attribute("unique-identifier", token: "id")
        if let language { xml.attribute("xml:lang", language.tag) }
        xml.begin("metadata")
        xml.attribute("xmlns:dc", token: "http://purl.org/dc/elements/1.1/")
        writeDublinCore(to: &xml)
        writeAccessibility(to: &xml)
        xml.end()
        writeManifest(to: &xml)
        writeSpine(to: &xml)
        xml.end()
    }

    // MARK: Metadata

    private func writeDublinCore(to xml: inout XMLWriter) {
        xml.begin("dc:identifier")
        xml.attribute("id", token: "id")
        xml.text(identifier.urn)
        xml.end()
        write("dc:title", metadata.shownTitle, to: &xml)
        write("dc:language", language?.tag ?? "und", to: &xml)
        for creator in metadata.creators { write("dc:creator", creator, to: &xml) }
        for keyword in metadata.keywords { write("dc:subject", keyword, to: &xml) }
        write("dc:description", metadata.subject, to: &xml)
        write("dc:rights", metadata.rights, to: &xml)
        write("dc:date", date.map { String($0.prefix(10)) }, to: &xml)
        write(property: "dcterms:modified", modified, to: &xml)
    }

    /// The date of the document as if it was universal time, which EPUB wants.
    ///
    /// The time of the export would be other bytes each time. Without a date it is that of the
    /// files in the archive.
    private var modified: String {
        let date = date ?? "1980-01-01"
        return date.count == 10 ? "\(date)T00:00:00Z" : "\(date)Z"
    }

    private func writeAccessibility(to xml: inout XMLWriter) {
        let hasDrawings = sections.hasDrawings
        let features =
            ["tableOfContents", "structuralNavigation", "readingOrder"]
            + (hasDrawings ? ["alternativeText"] : [])
        for mode in hasDrawings ? ["textual", "visual"] : ["textual"] {
            write(property: "schema:accessMode", mode, to: &xml)
        }
        write(property: "schema:accessModeSufficient", "textual", to: &xml)
        for feature in features {
            write(property: "schema:accessibilityFeature", feature, to: &xml)
        }
        write(property: "schema:accessibilityHazard", "none", to: &xml)
        let summary = Self.summary[Language(document: metadata)]
        let drawings = hasDrawings ? Self.drawings[Language(document: metadata)] : ""
        write(property: "schema:accessibilitySummary", summary + drawings, to: &xml)
    }

    private static let summary = Wording(
        fr:
            "Le texte se lit dans l’ordre, s’agrandit, et une table des matières mène à ses parties.",
        en: "The text reads in order and can be enlarged; a table of contents leads to its parts.")
    private static let drawings = Wording(
        fr: " Chaque dessin a un titre et une description qui dit ses valeurs.",
        en: " Every drawing has a title and a description that tells its values.")

    private func write(_ name: StaticString, _ text: String?, to xml: inout XMLWriter) {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return }
        xml.begin(name)
        xml.text(text)
        xml.end()
    }

    private func write(property: StaticString, _ text: String, to xml: inout XMLWriter) {
        xml.begin("meta")
        xml.attribute("property", token: property)
        xml.text(text)
        xml.end()
    }

    // MARK: Files

    private func writeManifest(to xml: inout XMLWriter) {
        xml.begin("manifest")
        writeItem("nav", "\(Self.navigation)", properties: "nav", to: &xml)
        for (index, section) in sections.sections.enumerated() {
            let properties: StaticString? = section.hasDrawing ? "svg" : nil
            writeItem("section-\(index + 1)", section.file, properties: properties, to: &xml)
        }
        writeItem("theme", "\(Self.styleSheet)", mediaType: "text/css", to: &xml)
        xml.end()
    }

    private func writeItem(
        _ id: String, _ file: String, mediaType: StaticString = "application/xhtml+xml",
        properties: StaticString? = nil, to xml: inout XMLWriter
    ) {
        xml.begin("item")
        xml.attribute("id", id)
        xml.attribute("href", file)
        xml.attribute("media-type", token: mediaType)
        if let properties { xml.attribute("properties", token: properties) }
        xml.end()
    }

    private func writeSpine(to xml: inout XMLWriter) {
        var order = sections.sections.indices.map { "section-\($0 + 1)" }
        order.insert("nav", at: place)
        xml.begin("spine")
        xml.attribute("page-progression-direction", token: "ltr")
        for id in order {
            xml.begin("itemref")
            xml.attribute("idref", id)
            // One that the document has itself is enough for those who turn page after page.
            if id == "nav", sections.hasContents { xml.attribute("linear", token: "no") }
            xml.end()
        }
        xml.end()
    }
}
