import CahierDocument
import CahierXML

/// The small files of an OpenDocument text beside content.xml.
struct ODTFiles {
    static let mediaType = "application/vnd.oasis.opendocument.text"
    private let metadata: Metadata
    private let template: ODTTemplate
    private let language: LanguageTag?

    init(_ metadata: Metadata, template: ODTTemplate) {
        self.metadata = metadata
        self.template = template
        language = LanguageTag(metadata.language)
    }

    func deflate(
        _ tally: inout LossTally, _ content: (ODTFiles, inout XMLWriter) -> Void
    ) throws(WritingError) -> Deflated {
        let file = try Deflater.document { xml in
            xml.declaration()
            content(self, &xml)
        }
        tally.forbiddenCharacters += file.forbiddenCharacters
        return file.deflated
    }

    func noteLosses(in tally: inout LossTally) {
        if language == nil { tally.language = metadata.language }
        if let date = metadata.date, !DateTime.isValid(date) { tally.date = date }
    }

    // MARK: styles.xml

    func writeStyles(to xml: inout XMLWriter) {
        xml.begin("office:document-styles")
        xml.attributes(ofRoot: template)
        xml.copy(template.fontFaces)
        for style in [template.styles] { xml.copy(style, value: value) }
        xml.begin("office:automatic-styles")
        for style in template.pageStyles { xml.copy(style) }
        xml.end()
        xml.copy(template.masters)
        xml.end()
    }

    /// The language of the document takes the place of the template's.
    private func value(of attribute: XMLAttribute) -> String? {
        guard let language else { return attribute.value }
        switch attribute.name {
        case "fo:language": return language.language
        case "fo:country": return language.country ?? country(attribute.value)
        case "fo:script": return language.script
        default: return attribute.value
        }
    }

    /// The template's country, if it speaks the same language: dictionaries need a country.
    private func country(_ country: String) -> String {
        let same = template.styles.elements.contains { style in
            style.first("style:text-properties")?["fo:language"] == language?.language
        }
        return same ? country : "none"
    }

    // MARK: meta.xml

    func writeMeta(to xml: inout XMLWriter) {
        xml.begin("office:document-meta")
        for (prefix, name) in Self.metaNamespaces { xml.attribute(named: "xmlns:\(prefix)", name) }
        xml.attribute("office:version", token: "1.3")
        xml.begin("office:meta")
        write("meta:generator", "Cahier", to: &xml)
        write("dc:title", metadata.title, to: &xml)
        write("dc:subject", metadata.subject, to: &xml)
        for keyword in metadata.keywords { write("meta:keyword", keyword, to: &xml) }
        let creators = metadata.creators.isEmpty ? nil : metadata.creators.joined(separator: ", ")
        write("meta:initial-creator", creators, to: &xml)
        write("dc:creator", creators, to: &xml)
        write("dc:language", language?.tag, to: &xml)
        if let date = metadata.date, DateTime.isValid(date) {
            write("meta:creation-date", date, to: &xml)
            write("dc:date", date, to: &xml)
        }
        writeRights(to: &xml)
        xml.end()
        xml.end()
    }

    /// ODF has no dc:rights (ODF 1.3 part 3 §4.3): a user-defined property that programs show.
    private func writeRights(to xml: inout XMLWriter) {
        guard let rights = metadata.rights else { return }
        xml.begin("meta:user-defined")
        xml.attribute("meta:name", token: "Licence")
        xml.attribute("meta:value-type", token: "string")
        xml.text(rights)
        xml.end()
    }

    private func write(_ name: StaticString, _ text: String?, to xml: inout XMLWriter) {
        guard let text else { return }
        xml.begin(name)
        xml.text(text)
        xml.end()
    }

    private static let metaNamespaces: KeyValuePairs<String, String> = [
        "dc": "http://purl.org/dc/elements/1.1/",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    ]

    // MARK: META-INF/manifest.xml

    func writeManifest(to xml: inout XMLWriter) {
        xml.begin("manifest:manifest")
        xml.attribute(
            "xmlns:manifest", token: "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
        xml.attribute("manifest:version", token: "1.3")
        writeEntry("/", Self.mediaType, to: &xml)
        for file in ["content.xml", "styles.xml", "meta.xml"] {
            writeEntry(file, "text/xml", to: &xml)
        }
        xml.end()
    }

    private func writeEntry(_ path: String, _ mediaType: String, to xml: inout XMLWriter) {
        xml.begin("manifest:file-entry")
        xml.attribute("manifest:full-path", path)
        if path == "/" { xml.attribute("manifest:version", token: "1.3") }
        xml.attribute("manifest:media-type", mediaType)
        xml.end()
    }
}
