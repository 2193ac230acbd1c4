import CahierDiagnostics
import CahierDocument
import CahierXML

/// The navigation document of an EPUB: its table of contents, which is also a page of the book, and
/// the landmarks that reading programs offer.
struct EPUBNavigation {
    private let metadata: Metadata
    private let sections: EPUBSections
    private let first: String
    private let language: Language

    init(_ metadata: Metadata, _ sections: EPUBSections) {
        self.metadata = metadata
        self.sections = sections
        first = sections.sections.first?.file ?? ""
        language = Language(document: metadata)
    }

    /// Where the text begins: at the first heading of the highest level.
    private var start: String {
        let outline = sections.outline
        return (outline.first { $0.level == 1 } ?? outline.first)?.target ?? first
    }

    /// How many sections stand before it: those before the text begins.
    var place: Int {
        sections.sections.firstIndex { start.hasPrefix($0.file + "#") } ?? sections.sections.count
    }

    func write(to xml: inout XMLWriter) {
        EPUBHead(title: Self.title[language], metadata).write(to: &xml)
        xml.begin("body")
        xml.begin("main")
        xml.begin("section")
        xml.attribute("class", token: "page page-text")
        begin("toc", role: "doc-toc", to: &xml)
        xml.begin("h1")
        xml.attribute("class", token: "heading-1")
        xml.text(Self.title[language])
        xml.endWithTag()
        // A book without headings still leads to its text.
        let whole = EPUBOutline.Entry(level: 1, title: metadata.shownTitle, target: first)
        write(sections.outline.isEmpty ? [whole] : sections.outline, to: &xml)
        xml.endWithTag()
        xml.endWithTag()
        xml.endWithTag()
        writeLandmarks(to: &xml)
        xml.endWithTag()
        xml.endWithTag()
    }

    private func begin(_ type: StaticString, role: StaticString?, to xml: inout XMLWriter) {
        xml.begin("nav")
        xml.attribute("xmlns:epub", token: "http://www.idpf.org/2007/ops")
        xml.attribute("epub:type", token: type)
        xml.attribute("id", token: type)
        if let role { xml.attribute("role", token: role) }
    }

    private func write(_ entries: [EPUBOutline.Entry], to xml: inout XMLWriter) {
        xml.begin("ol")
        for entry in entries {
            xml.begin("li")
            xml.begin("a")
            xml.attribute("href", entry.target)
            xml.normalText(entry.title)
            xml.endWithTag()
            if !entry.children.isEmpty { write(entry.children, to: &xml) }
            xml.endWithTag()
        }
        xml.endWithTag()
    }

    private func writeLandmarks(to xml: inout XMLWriter) {
        begin("landmarks", role: nil, to: &xml)
        xml.attribute("hidden", token: "hidden")
        xml.begin("ol")
        if sections.hasCover { writeLandmark("cover", first, Self.cover, to: &xml) }
        writeLandmark("toc", "\(EPUBPackage.navigation)#toc", Self.title, to: &xml)
        writeLandmark("bodymatter", start, Self.text, to: &xml)
        xml.endWithTag()
        xml.endWithTag()
    }

    private func writeLandmark(
        _ type: StaticString, _ target: String, _ name: Wording, to xml: inout XMLWriter
    ) {
        xml.begin("li")
        xml.begin("a")
        xml.attribute("epub:type", token: type)
        xml.attribute("href", target)
        xml.text(name[language])
        xml.endWithTag()
        xml.endWithTag()
    }

    private static let title = Wording(fr: "Table des matières", en: "Contents")
    private static let cover = Wording(fr: "Couverture", en: "Cover")
    private static let text = Wording(fr: "Début du texte", en: "Start of the text")
}

extension Language {
    /// The one in which labels of a document are: its own, or French.
    init(document: Metadata) {
        self = Language(rawValue: document.language.prefix(2).lowercased()) ?? .french
    }
}
