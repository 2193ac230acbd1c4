import CahierDiagnostics
import CahierDocument
import CahierXML

/// Looks for all that writers need in a template, and notes what is missing.
struct ODTTemplateCheck {
    private(set) var problems: [Problem] = []
    let namespaces: [(prefix: String, name: String)]
    private let file: String

    init(_ document: XMLDocument, file: String) {
        self.file = file
        namespaces = document.namespaces.filter { Self.isOpenDocument($0.value) }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        for (prefix, name) in ODTNamespace.all where document.namespaces[prefix] != name {
            note(
                fr: "préfixe « \(prefix) » attendu pour \(name)",
                en: "prefix “\(prefix)” expected for \(name)")
        }
    }

    /// The part of that name, or an empty one, and a problem.
    mutating func part(_ name: String, of root: XMLElement) -> XMLElement {
        if let part = root.first(name) { return part }
        note(fr: "élément <\(name)> manquant", en: "element <\(name)> is missing")
        return XMLElement(name: name)
    }

    mutating func commonStyles(in styles: XMLElement) {
        let names = Self.names(of: styles.elements)
        let paragraphs =
            ParagraphRole.allCases.map(\.styleName) + ODTParagraph.allCases.map(\.styleName)
            + BoxRole.allCases.map(\.styleName)
        for name in paragraphs.map({ "\($0)" }) { expect(name, "paragraph", in: names) }
        for role in InlineRole.allCases { expect("\(role.styleName)", "text", in: names) }
        expect("Internet_20_link", "text", in: names)
        for ink in TextLabel.Ink.allCases { expect(ink.styleName, "text", in: names) }
        for style in ShapeStyle.allCases { expect(style.styleName, "graphic", in: names) }
    }

    mutating func listStyles(in styles: XMLElement) {
        let names = styles.elements.filter { $0.name == "text:list-style" }
            .compactMap { $0["style:name"] }
        for name in [false, true].map({ "\(List(isOrdered: $0, [String]()).styleName)" })
        where !names.contains(name) {
            note(fr: "style de liste « \(name) » manquant", en: "list style “\(name)” is missing")
        }
    }

    mutating func tableStyles(in automatic: XMLElement) -> [XMLElement] {
        let names = Self.names(of: automatic.elements)
        var wanted: Set<String> = []
        for role in TableRole.allCases {
            expect("\(role.styleName)", "table", in: names)
            for cell in ODTCell.allCases {
                let name = "\(role.cellStyleName(cell))"
                expect(name, "table-cell", in: names)
                wanted.insert(name)
            }
        }
        return automatic.elements.filter {
            $0["style:family"] == "table-cell" && wanted.contains($0["style:name"] ?? "")
                || $0["style:family"] == "table"
                    && TableRole.allCases.map { "\($0.styleName)" }
                        .contains($0["style:name"] ?? "")
        }
    }

    mutating func layouts(masters: XMLElement, automatic: XMLElement) -> [Page: PageLayout] {
        var layouts: [Page: PageLayout] = [:]
        for page in Page.allCases {
            let name = "\(page.masterName)"
            let master = masters.elements.first { $0["style:name"] == name }
            let layout = automatic.elements.first {
                $0.name == "style:page-layout"
                    && $0["style:name"] == master?["style:page-layout-name"]
            }
            layouts[page] = layout.flatMap(PageLayout.init)
            if layouts[page] == nil {
                note(
                    fr: "page maîtresse « \(name) » manquante, ou sans format ni marges",
                    en: "master page “\(name)” is missing, or has no size and margins")
            }
        }
        return layouts
    }

    private mutating func expect(_ name: String, _ family: String, in names: Set<[String]>) {
        guard !names.contains([family, name]) else { return }
        note(
            fr: "style « \(name) » manquant (famille « \(family) »)",
            en: "style “\(name)” is missing (family “\(family)”)")
    }

    private mutating func note(fr french: String, en english: String) {
        problems.append(Problem(Wording(fr: french, en: english), in: file))
    }

    private static func names(of styles: [XMLElement]) -> Set<[String]> {
        Set(styles.map { [$0["style:family"] ?? "", $0["style:name"] ?? ""] })
    }
}

extension ODTTemplateCheck {
    /// The element without what office programs add of their own (their elements and attributes
    /// have other namespaces) and without the white space that indents the file.
    static func pruned(_ element: XMLElement, _ namespaces: [String: String]) -> XMLElement {
        func isKept(_ name: String) -> Bool {
            guard let colon = name.firstIndex(of: ":") else { return false }
            return isOpenDocument(namespaces[String(name[..<colon])] ?? "")
        }
        var result = element
        result.attributes = element.attributes.filter { isKept($0.name) }
        result.children = element.children.compactMap { child in
            switch child {
            case .element(let child):
                isKept(child.name) ? .element(pruned(child, namespaces)) : nil
            case .text(let text):
                text.contains("\n") && text.allSatisfy(\.isWhitespace) ? nil : child
            }
        }
        return result
    }

    private static func isOpenDocument(_ namespace: String) -> Bool {
        namespace.hasPrefix("urn:oasis:names:tc:opendocument:")
            || namespace == "http://www.w3.org/1999/xlink"
            || namespace == "http://purl.org/dc/elements/1.1/"
    }
}
