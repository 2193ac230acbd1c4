import CahierDiagnostics
import CahierDocument
import CahierXML

/// What a template file holds, before anything is looked for in it.
struct ODTTemplateParts: Sendable {
    /// By prefix.
    var namespaces: [String: String]
    var fontFaces: [XMLElement]
    /// What stands in `office:styles`: the common styles.
    var styles: [XMLElement]
    /// The automatic styles of master pages and of tables.
    var automatic: [XMLElement]
    var masters: [XMLElement]
    /// What the template calls its colours and its typeface: `maison` is `#8f3519`.
    var names: [String: String]

    /// Reads a flat OpenDocument text.
    ///
    /// - Throws: Every problem of the XML.
    init(reading bytes: [UInt8], file: String) throws(Problems) {
        self.init(try XMLReader.read(bytes, file: file))
    }

    init(_ document: XMLDocument) {
        let pruning = TemplatePruning(document.namespaces)
        namespaces = pruning.namespaces
        let root = pruning.pruned(document.root)
        func part(_ name: String) -> [XMLElement] { root.first(name)?.elements ?? [] }
        fontFaces = part("office:font-face-decls")
        styles = part("office:styles")
        automatic = part("office:automatic-styles")
        masters = part("office:master-styles")
        names = Dictionary(
            part("office:meta").compactMap { element in
                element["meta:name"].map { ($0, element.text) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The parts with every attribute value as `change` makes it.
    func mapping(_ change: (XMLAttribute) -> String) -> ODTTemplateParts {
        var result = self
        result.fontFaces = fontFaces.map { $0.mapping(change) }
        result.styles = styles.map { $0.mapping(change) }
        result.automatic = automatic.map { $0.mapping(change) }
        result.masters = masters.map { $0.mapping(change) }
        return result
    }
}

extension ODTTemplateParts {
    /// The parts where these come first, and `base` has what they lack.
    func over(_ base: ODTTemplateParts) -> ODTTemplateParts {
        let base = base.renaming(Set(automatic.compactMap { $0["style:name"] }))
        var result = self
        result.namespaces.merge(base.namespaces) { own, _ in own }
        result.fontFaces = fontFaces.completed(by: base.fontFaces)
        result.styles = styles.completed(by: base.styles)
        result.automatic = automatic.completed(by: base.automatic)
        result.masters = masters.completed(by: base.masters)
        result.names.merge(base.names) { own, _ in own }
        return result
    }

    /// The parts with other names for automatic styles whose names are taken.
    ///
    /// Page layouts and styles of headers keep to the master pages that they were made for.
    /// Tables are found by their names: theirs stay.
    private func renaming(_ taken: Set<String>) -> ODTTemplateParts {
        let own = automatic.filter { $0["style:family"]?.hasPrefix("table") != true }
            .compactMap { $0["style:name"] }
        let names = Dictionary(
            own.filter(taken.contains).map { ($0, "Base_20_\($0)") },
            uniquingKeysWith: { first, _ in first })
        guard !names.isEmpty else { return self }
        var result = self
        result.automatic = automatic.map { $0.renaming(names, in: ["style:name"]) }
        result.masters = masters.map {
            $0.renaming(
                names, in: ["style:page-layout-name", "text:style-name", "draw:style-name"])
        }
        return result
    }
}

extension [XMLElement] {
    /// These elements, and those of `base` that none of them takes the place of.
    fileprivate func completed(by base: [XMLElement]) -> [XMLElement] {
        let known = Set(map(\.styleKey))
        return self + base.filter { !known.contains($0.styleKey) }
    }
}

extension XMLElement {
    /// What tells a style from others: kind, family and name.
    fileprivate var styleKey: [String] {
        [
            name, self["style:family"] ?? "",
            self["style:name"] ?? self["draw:name"] ?? self["text:outline-level"] ?? "",
        ]
    }

    fileprivate func renaming(
        _ names: [String: String], in attributes: Set<String>
    ) -> XMLElement {
        mapping { attributes.contains($0.name) ? names[$0.value] ?? $0.value : $0.value }
    }

    /// The element with every attribute value, inside too, as `change` makes it.
    func mapping(_ change: (XMLAttribute) -> String) -> XMLElement {
        var result = self
        result.attributes = attributes.map { XMLAttribute(name: $0.name, value: change($0)) }
        result.children = children.map { child in
            switch child {
            case .element(let element): .element(element.mapping(change))
            case .text: child
            }
        }
        return result
    }
}
