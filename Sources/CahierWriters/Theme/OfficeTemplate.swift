import CahierDiagnostics
import CahierDocument
import CahierXML

/// A document or template that somebody made in an office program, taken for its styles: what it
/// lacks comes from a theme.
struct OfficeTemplate {
    private(set) var parts: ODTTemplateParts
    /// The styles that it lacks, in the order in which writers ask for them.
    let lacking: [String]
    /// Whether a kind of page of its own has a footer.
    let hasFooter: Bool

    /// - Parameters:
    ///   - file: A text or a template for texts, packed (`.odt`, `.ott`) or flat (`.fodt`).
    ///   - neighbour: The file of that name that lies beside it, for pictures that are linked.
    ///   - base: The theme that has what it lacks.
    /// - Throws: ``Problems`` for what is none, is encrypted, too large or damaged, or shows
    ///   pictures from elsewhere.
    init(
        reading file: ThemeFile, neighbour: (String) -> [UInt8]?, over base: ODTTemplateParts
    ) throws(Problems) {
        let archive =
            ZipReader.isZip(file.bytes) ? try ZipReader(file.bytes, file: file.name) : nil
        let parts =
            if let archive { try Self.packed(archive) } else {
                try ODTTemplateParts(reading: file.bytes, file: file.name)
            }
        if parts.styles.isEmpty { throw Problems(.noStyles, in: file.name) }
        hasFooter = parts.masters.contains { $0.first("style:footer") != nil }
        self.parts = try parts.embeddingPictures { (name) throws(Problems) in
            try Self.picture(name, in: archive, beside: neighbour, file.name)
        }
        let problems = Self.outsidePictures(in: self.parts, file.name)
        if !problems.isEmpty { throw Problems(problems) }
        lacking = ODTTemplateCheck(self.parts, file: file.name).missingStyles
        adoptPages(of: base)
    }

    private static func packed(_ archive: ZipReader) throws(Problems) -> ODTTemplateParts {
        guard let styles = try archive.read("styles.xml") else {
            throw Problems(.noStyles, in: archive.file)
        }
        return ODTTemplateParts(try XMLReader.read(styles, file: "\(archive.file)/styles.xml"))
    }

    /// A picture of the package, or one that lies beside the file: office programs link pictures
    /// so, `../logo.svg` from inside a package.
    private static func picture(
        _ reference: String, in archive: ZipReader?, beside neighbour: (String) -> [UInt8]?,
        _ file: String
    ) throws(Problems) -> [UInt8]? {
        let path = reference.hasPrefix("./") ? String(reference.dropFirst(2)) : reference
        if let bytes = try archive?.read(path) {
            _ = try PictureCheck.mediaType(of: ThemeFile(bytes, name: "\(file)/\(path)"))
            return bytes
        }
        let way = archive == nil ? "" : "../"
        guard path.hasPrefix(way) else { return nil }
        let name = String(path.dropFirst(way.count))
        guard !name.contains("/"), !name.contains(":"), let bytes = neighbour(name) else {
            return nil
        }
        _ = try PictureCheck.mediaType(of: ThemeFile(bytes, name: name))
        return bytes
    }

    /// What still names a picture after those of the package were put into the parts.
    private static func outsidePictures(
        in parts: ODTTemplateParts, _ file: String
    ) -> [Problem] {
        (parts.styles + parts.automatic + parts.masters).flatMap(\.namedPictures).map { name in
            Problem(.linkedPicture(name), in: file)
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

extension ODTTemplateParts {
    fileprivate func embeddingPictures(
        _ bytes: (String) throws(Problems) -> [UInt8]?
    ) throws(Problems) -> ODTTemplateParts {
        func embedded(_ elements: [XMLElement]) throws(Problems) -> [XMLElement] {
            try elements.map { (element) throws(Problems) in
                try element.embeddingPictures(bytes)
            }
        }
        var result = self
        result.styles = try embedded(styles)
        result.automatic = try embedded(automatic)
        result.masters = try embedded(masters)
        return result
    }
}

extension XMLElement {
    /// The element with the pictures that it names inside of it, where `bytes` knows them.
    fileprivate func embeddingPictures(
        _ bytes: (String) throws(Problems) -> [UInt8]?
    ) throws(Problems) -> XMLElement {
        var result = self
        result.children = try children.map { (child) throws(Problems) in
            guard case .element(let element) = child else { return child }
            return .element(try element.embeddingPictures(bytes))
        }
        guard isPicture, let name = self["xlink:href"], let bytes = try bytes(name) else {
            return result
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

    fileprivate static func linkedPicture(_ name: String) -> Wording {
        let shown = Visible.excerpt(name)
        return Wording(
            fr: "image qui n’est pas dans le document : « \(shown) » ; attendu : une image "
                + "incorporée (dans LibreOffice, Édition › Liens externes › Rompre le lien), ou "
                + "posée à côté du fichier",
            en: "picture that is not in the document: ‘\(shown)’; expected one that is embedded "
                + "(in LibreOffice, Edit › Links to External Files › Break Link), or that lies "
                + "beside the file")
    }
}
