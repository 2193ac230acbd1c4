import CahierDiagnostics
import CahierDocument
import CahierXML

/// A template that has all that writers refer to, in the shape in which they need it.
struct ODTTemplate: Sendable {
    /// The prefixes of the file, OpenDocument's and the standards' it uses.
    let namespaces: [(prefix: String, name: String)]
    /// `office:font-face-decls`.
    let fontFaces: XMLElement
    /// `office:styles`: the common styles.
    let styles: XMLElement
    /// The automatic styles that master pages need: page layouts, and what headers refer to.
    let pageStyles: [XMLElement]
    /// `office:master-styles`.
    let masters: XMLElement
    /// The automatic styles of tables and their cells.
    let tableStyles: [XMLElement]
    let layouts: [Page: PageLayout]
    let properties: ODTProperties

    /// - Throws: Every style that is missing.
    init(_ parts: ODTTemplateParts, file: String) throws(Problems) {
        namespaces = parts.namespaces.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        fontFaces = XMLElement(name: "office:font-face-decls", holding: parts.fontFaces)
        styles = XMLElement(name: "office:styles", holding: parts.styles)
        masters = XMLElement(name: "office:master-styles", holding: parts.masters)
        tableStyles = parts.automatic.filter(\.isTableStyle)
        let used = Self.values(in: masters)
        pageStyles = parts.automatic.filter { used.contains($0["style:name"] ?? "") }
        layouts = Self.layouts(of: parts)
        properties = ODTProperties(styles)
        var check = ODTTemplateCheck(parts, file: file)
        check.layouts(layouts)
        if !check.problems.isEmpty { throw Problems(check.problems) }
    }

    private static func layouts(of parts: ODTTemplateParts) -> [Page: PageLayout] {
        var layouts: [Page: PageLayout] = [:]
        for page in Page.allCases {
            layouts[page] = parts.layout(of: page).flatMap(PageLayout.init)
        }
        return layouts
    }

    /// Every attribute value, names of styles among them.
    private static func values(in element: XMLElement) -> Set<String> {
        element.elements.reduce(into: Set(element.attributes.map(\.value))) { values, child in
            values.formUnion(Self.values(in: child))
        }
    }
}

extension ODTTemplateParts {
    /// The layout of a kind of page.
    func layout(of page: Page) -> XMLElement? {
        let master = masters.first { $0["style:name"] == "\(page.masterName)" }
        guard let name = master?["style:page-layout-name"] else { return nil }
        return automatic.first { $0.name == "style:page-layout" && $0["style:name"] == name }
    }
}

extension XMLElement {
    fileprivate init(name: String, holding elements: [XMLElement]) {
        self.init(name: name, children: elements.map(XMLNode.element))
    }

    /// Whether it is one of the styles by which writers find the looks of tables.
    fileprivate var isTableStyle: Bool {
        let name = self["style:name"] ?? ""
        return TableRole.allCases.contains { role in
            switch self["style:family"] {
            case "table": name == "\(role.styleName)"
            case "table-cell":
                ODTCell.allCases.contains { name == "\(role.cellStyleName($0))" }
            default: false
            }
        }
    }
}
