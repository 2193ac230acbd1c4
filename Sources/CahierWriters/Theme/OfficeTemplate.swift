import CahierDiagnostics
import CahierDocument
import CahierXML

/// A document or template that somebody made in an office program, taken for its styles: what it
/// lacks comes from a theme.
struct OfficeTemplate {
    private(set) var parts: ODTTemplateParts
    /// What it lacks, in the order in which writers ask for it.
    let lacking: [String]

    /// - Parameters:
    ///   - file: A text or a template for texts, packed (`.odt`, `.ott`) or flat (`.fodt`).
    ///   - base: The theme that has what it lacks.
    /// - Throws: ``Problems`` for what is none, is encrypted, too large or damaged, or shows
    ///   pictures from elsewhere.
    init(reading file: ThemeFile, over base: ODTTemplateParts) throws(Problems) {
        parts =
            ZipReader.isZip(file.bytes)
            ? try Self.packed(file) : try ODTTemplateParts(reading: file.bytes, file: file.name)
        if parts.styles.isEmpty { throw Problems(.noStyles, in: file.name) }
        let problems = Self.outsidePictures(in: parts, file.name)
        if !problems.isEmpty { throw Problems(problems) }
        lacking = ODTTemplateCheck(parts, file: file.name).missingStyles
        adoptPages(of: base)
    }

    private static func packed(_ file: ThemeFile) throws(Problems) -> ODTTemplateParts {
        let archive = try ZipReader(file.bytes, file: file.name)
        guard let styles = try archive.read("styles.xml") else {
            throw Problems(.noStyles, in: file.name)
        }
        let document = try XMLReader.read(styles, file: "\(file.name)/styles.xml")
        var parts = ODTTemplateParts(document)
        parts.styles = try parts.styles.map { (element) throws(Problems) in
            try element.embeddingPictures(of: archive)
        }
        parts.automatic = try parts.automatic.map { (element) throws(Problems) in
            try element.embeddingPictures(of: archive)
        }
        parts.masters = try parts.masters.map { (element) throws(Problems) in
            try element.embeddingPictures(of: archive)
        }
        return parts
    }

    /// What still names a picture after those of the package were put into the parts.
    private static func outsidePictures(
        in parts: ODTTemplateParts, _ file: String
    ) -> [Problem] {
        (parts.styles + parts.automatic + parts.masters).flatMap(\.namedPictures).map { name in
            Problem(.outsidePicture(name), in: file)
        }
    }

    /// Gives each kind of page that the document does not know the margins, header and footer of
    /// its ordinary pages.
    private mutating func adoptPages(of base: ODTTemplateParts) {
        let standard = parts.masters.first { $0["style:name"] == "Standard" } ?? parts.masters.first
        guard let standard, let name = standard["style:page-layout-name"],
            let layout = parts.automatic.first(where: {
                $0.name == "style:page-layout" && $0["style:name"] == name
            })
        else { return }
        for page in [Page.sheet, .text] {
            let own = "\(page.masterName)"
            guard !parts.masters.contains(where: { $0["style:name"] == own }),
                let orientation = base.layout(of: page).flatMap(PageLayout.init)?.size.orientation
            else { continue }
            parts.automatic.append(layout.named("\(own)_20_of_20_\(name)").turned(orientation))
            var master = standard.named(own)
            master.set("style:page-layout-name", "\(own)_20_of_20_\(name)")
            master.attributes.removeAll {
                ["style:display-name", "style:next-style-name"].contains($0.name)
            }
            parts.masters.append(master)
        }
    }
}

extension XMLElement {
    /// The element with the pictures that the archive has inside of it.
    fileprivate func embeddingPictures(of archive: ZipReader) throws(Problems) -> XMLElement {
        var result = self
        result.children = try children.map { (child) throws(Problems) in
            guard case .element(let element) = child else { return child }
            return .element(try element.embeddingPictures(of: archive))
        }
        guard isPicture, let name = self["xlink:href"] else { return result }
        let path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
        guard let bytes = try archive.read(path) else { return result }
        guard ThemePictures.mediaType(of: bytes) != nil else {
            throw Problems(.notAPicture(path), in: archive.file)
        }
        result.attributes.removeAll { $0.name.hasPrefix("xlink:") }
        result.children.insert(.element(.binaryData(bytes)), at: 0)
        return result
    }

    /// The names of the pictures that are not inside.
    fileprivate var namedPictures: [String] {
        (isPicture ? self["xlink:href"].map { [$0] } ?? [] : []) + elements.flatMap(\.namedPictures)
    }

    var isPicture: Bool {
        ["draw:image", "draw:fill-image", "style:background-image"].contains(name)
    }

    fileprivate func named(_ name: String) -> XMLElement {
        var result = self
        result.set("style:name", name)
        return result
    }

    /// A page layout, its sides exchanged if need be.
    fileprivate func turned(_ orientation: Orientation) -> XMLElement {
        var result = self
        result.children = children.map { child in
            guard case .element(let element) = child,
                element.name == "style:page-layout-properties"
            else { return child }
            return .element(element.withFormat(of: nil, orientation, from: element))
        }
        return result
    }
}

extension Wording {
    fileprivate static let noStyles = Wording(
        fr: "ce n’est ni un texte ni un modèle de texte OpenDocument (.odt, .ott, .fodt)",
        en: "it is neither an OpenDocument text nor a template for one (.odt, .ott, .fodt)")
}
