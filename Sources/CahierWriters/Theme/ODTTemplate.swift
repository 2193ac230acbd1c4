import CahierDiagnostics
import CahierDocument
import CahierXML

/// The parts of a template which files copy, and the properties which writers put together.
struct ODTTemplate: Sendable {
    /// The prefixes of the file, OpenDocument's and the standards' it uses.
    let namespaces: [(prefix: String, name: String)]
    let fontFaces: XMLElement?
    /// `office:styles`: the common styles.
    let styles: XMLElement
    /// The automatic styles that master pages need: page layouts, and what headers refer to.
    let pageStyles: [XMLElement]
    let masters: XMLElement
    /// The automatic styles of tables and their cells.
    let tableStyles: [XMLElement]
    let layouts: [Page: PageLayout]
    let properties: ODTProperties

    /// - Throws: The problems of the XML, or else every style that is missing.
    init(reading bytes: [UInt8], file: String) throws(Problems) {
        let document = try XMLReader.read(bytes, file: file)
        var check = ODTTemplateCheck(document, file: file)
        let root = ODTTemplateCheck.pruned(document.root, document.namespaces)
        styles = check.part("office:styles", of: root)
        masters = check.part("office:master-styles", of: root)
        let automatic = check.part("office:automatic-styles", of: root)
        fontFaces = root.first("office:font-face-decls")
        namespaces = check.namespaces
        check.commonStyles(in: styles)
        check.listStyles(in: styles)
        tableStyles = check.tableStyles(in: automatic)
        layouts = check.layouts(masters: masters, automatic: automatic)
        let used = Self.values(in: masters)
        pageStyles = automatic.elements.filter { used.contains($0["style:name"] ?? "") }
        properties = ODTProperties(styles)
        if !check.problems.isEmpty { throw Problems(check.problems) }
    }

    /// Every attribute value, names of styles among them.
    private static func values(in element: XMLElement) -> Set<String> {
        element.elements.reduce(into: Set(element.attributes.map(\.value))) { values, child in
            values.formUnion(Self.values(in: child))
        }
    }
}
