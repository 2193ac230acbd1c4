import CahierDiagnostics
import CahierDocument
import CahierXML

/// Looks for all that writers need in a template, and notes what is missing.
struct ODTTemplateCheck {
    private(set) var problems: [Problem] = []
    /// The names of the styles among them.
    private(set) var missingStyles: [String] = []
    private let file: String

    init(_ parts: ODTTemplateParts, file: String) {
        self.file = file
        for (prefix, name) in ODTNamespace.all where parts.namespaces[prefix] != name {
            note(
                fr: "préfixe « \(prefix) » attendu pour \(name)",
                en: "prefix “\(prefix)” expected for \(name)")
        }
        expect(parts.styles, "office:styles")
        expect(parts.automatic, "office:automatic-styles")
        expect(parts.masters, "office:master-styles")
        commonStyles(in: parts.styles)
        listStyles(in: parts.styles)
        tableStyles(in: parts.automatic)
        for element in parts.fontFaces + parts.styles + parts.automatic + parts.masters {
            references(in: element)
        }
    }

    /// Notes what would make a document fetch something when it is opened.
    ///
    /// Links for readers to follow may stay.
    private mutating func references(in element: XMLElement) {
        if let reference = element["xlink:href"], !Self.isLink(element, to: reference) {
            let shown = Visible.excerpt(reference)
            note(
                fr: "<\(element.name)> renvoie hors du document : « \(shown) » ; retirez-le",
                en: "<\(element.name)> refers outside of the document: ‘\(shown)’; remove it",
                line: element.line)
        }
        for child in element.elements { references(in: child) }
    }

    private static func isLink(_ element: XMLElement, to reference: String) -> Bool {
        ["text:a", "draw:a"].contains(element.name)
            && ["#", "http:", "https:", "mailto:"].contains { reference.hasPrefix($0) }
    }

    private mutating func expect(_ part: [XMLElement], _ name: String) {
        guard part.isEmpty else { return }
        note(fr: "élément <\(name)> manquant", en: "element <\(name)> is missing")
    }

    private mutating func commonStyles(in styles: [XMLElement]) {
        let names = Self.names(of: styles)
        let paragraphs =
            ParagraphRole.allCases.map(\.styleName) + ODTParagraph.allCases.map(\.styleName)
            + BoxRole.allCases.map(\.styleName)
        for name in paragraphs.map({ "\($0)" }) { expect(name, "paragraph", in: names) }
        for role in InlineRole.allCases { expect("\(role.styleName)", "text", in: names) }
        for link in ["Internet_20_link", "Index_20_Link"] { expect(link, "text", in: names) }
        for ink in TextLabel.Ink.allCases { expect(ink.styleName, "text", in: names) }
        for style in ShapeStyle.allCases { expect(style.styleName, "graphic", in: names) }
    }

    private mutating func listStyles(in styles: [XMLElement]) {
        let names = styles.filter { $0.name == "text:list-style" }
            .compactMap { $0["style:name"] }
        for name in [false, true].map({ "\(List(isOrdered: $0, [String]()).styleName)" })
        where !names.contains(name) {
            note(fr: "style de liste « \(name) » manquant", en: "list style “\(name)” is missing")
        }
    }

    private mutating func tableStyles(in automatic: [XMLElement]) {
        let names = Self.names(of: automatic)
        for role in TableRole.allCases {
            expect("\(role.styleName)", "table", in: names)
            for cell in ODTCell.allCases {
                expect("\(role.cellStyleName(cell))", "table-cell", in: names)
            }
        }
    }

    /// Notes the kinds of page whose layout is missing or says too little.
    mutating func layouts(_ layouts: [Page: PageLayout]) {
        for page in Page.allCases where layouts[page] == nil {
            note(
                fr: "page maîtresse « \(page.masterName) » manquante, ou sans format ni marges",
                en: "master page “\(page.masterName)” is missing, or has no size and margins")
        }
    }

    private mutating func expect(_ name: String, _ family: String, in names: Set<[String]>) {
        guard !names.contains([family, name]) else { return }
        missingStyles.append(name)
        note(
            fr: "style « \(name) » manquant (famille « \(family) »)",
            en: "style “\(name)” is missing (family “\(family)”)")
    }

    private mutating func note(fr french: String, en english: String, line: Int? = nil) {
        let place = line.map { SourcePosition(line: $0, column: 1) }
        let problem = Problem(Wording(fr: french, en: english), in: file, at: place)
        // Kinds of page may share the header of another one.
        if !problems.contains(problem) { problems.append(problem) }
    }

    private static func names(of styles: [XMLElement]) -> Set<[String]> {
        Set(styles.map { [$0["style:family"] ?? "", $0["style:name"] ?? ""] })
    }
}
