public import CahierDiagnostics
public import CahierDocument

/// The look of the documents, in every format.
///
/// A value of this type has every style that writers refer to: the only way to make one is to
/// check the files of a theme.
public struct Theme: Sendable {
    public let settings: ThemeSettings
    /// The room inside the margins, header and footer of each kind of page, and what text takes.
    public let pageAreas: PageAreas
    /// What whoever chose the theme should know.
    public private(set) var notices: [Wording] = []
    let template: ODTTemplate
    let css: ThemeCSS
    let shell: XHTMLShell
    private let source: ThemeSource

    /// How wide the letters of texts are taken to be, in parts of Liberation Sans's.
    var letterWidth: Double { source.letterWidth }
    /// The typeface of all texts, where the template names it.
    public var typeface: String? { source.parts.names[ODTTemplateParts.typefaceName] }

    /// - Parameters:
    ///   - files: What the folder of the theme holds.
    ///   - base: The theme that has what the files lack; `nil` where they are complete.
    /// - Throws: Every problem of the files: XML that is none, missing styles, unknown colours,
    ///   pictures that are none.
    public init(_ files: ThemeFiles, over base: Theme? = nil) throws(Problems) {
        try self.init(
            settings: files.settings, source: ThemeSource(files, over: base?.source))
    }

    /// The theme that a document made in an office program gives.
    ///
    /// - Parameters:
    ///   - document: A text or template (`.odt`, `.ott`, `.fodt`).
    ///   - name: What to call the theme.
    ///   - base: The theme that has what the document lacks.
    ///   - neighbour: The file of that name that lies beside the document, for linked pictures.
    /// - Throws: Every problem of the document.
    public init(
        document: ThemeFile, called name: String, over base: Theme,
        neighbour: (String) -> [UInt8]? = { _ in nil }
    ) throws(Problems) {
        let template = try OfficeTemplate(
            reading: document, neighbour: neighbour, over: base.source.parts)
        var source = base.source
        source.parts = template.parts.over(source.parts)
        source.file = document.name
        source.letterWidth = max(source.letterWidth, ThemeSource.wideLetters)
        var settings = base.settings
        settings.name = name
        settings.title = name
        try self.init(settings: settings, source: source)
        if !template.lacking.isEmpty {
            notices.append(.lacking(template.lacking, from: base.settings.title))
        }
        if !template.hasFooter { notices.append(.noFooter) }
        notices.append(.odtOnly(base.settings.title))
    }

    private init(settings: ThemeSettings, source: ThemeSource) throws(Problems) {
        var problems = ProblemList()
        let template = problems.attempt { () throws(Problems) in
            let parts = try source.pictures.embedded(in: source.parts, file: source.file)
            return try ODTTemplate(parts, file: source.file)
        }
        let shell = problems.attempt { () throws(Problems) in
            try source.shell.map { (file) throws(Problems) in
                try XHTMLShell(reading: file, pictures: source.pictures)
            } ?? XHTMLShell()
        }
        guard let template, let shell else { throw problems.all }
        self.settings = settings
        self.source = source
        self.template = template
        self.shell = shell
        css = source.css
        let metrics = ODTMetrics(
            styles: template.styles, tables: template.tableStyles,
            letterWidth: source.letterWidth)
        pageAreas = PageAreas(
            texts: Dictionary(
                uniqueKeysWithValues: TextKind.allCases.map { ($0, metrics[$0]) }),
            drawingScale: settings.smallestType / ThemeSettings.smallestTypeOfDrawings
        ) { template.layouts[$0]?.area ?? Size(0, 0) }
    }
}

extension Theme {
    /// The theme for other paper: pages take its format, type and margins follow.
    ///
    /// - Parameters:
    ///   - paper: The format; `nil` for the theme's own.
    ///   - orientation: How all pages stand; `nil` for as the theme has them.
    /// - Returns: The theme, its type at least as large as its settings want.
    /// - Throws: A problem where the margins leave no room.
    public func printed(
        on paper: Paper?, _ orientation: Orientation? = nil
    ) throws(Problems) -> Theme {
        guard paper != nil || orientation != nil else { return self }
        let size = template.layouts[.sheet]?.size ?? Paper.a4.size
        let scale = PaperScale(
            source.parts, size, paper, smallestType: settings.smallestType)
        var source = source
        source.parts = source.parts.printed(on: paper, orientation, scale)
        source.css = source.css.scaled(by: scale)
        var theme: Theme
        do {
            theme = try Theme(settings: settings, source: source)
        } catch {
            throw Problems(.noRoom(paper), in: settings.name)
        }
        let areas = Page.allCases.map { theme.pageAreas[$0] }
        guard areas.allSatisfy({ min($0.width, $0.height) >= 60 }) else {
            throw Problems(.noRoom(paper), in: settings.name)
        }
        theme.notices = notices
        return theme
    }
}

extension Wording {
    fileprivate static func lacking(_ styles: [String], from base: String) -> Wording {
        let names = styles.map { $0.replacing("_20_", with: " ") }.joined(separator: ", ")
        return Wording(
            fr:
                "\(styles.count) styles que ce modèle n’a pas viennent du thème « \(base) » : \(names)",
            en:
                "\(styles.count) styles that this template lacks come from the theme ‘\(base)’: \(names)"
        )
    }

    fileprivate static let noFooter = Wording(
        fr: "ce modèle n’a pas de pied de page : les pages ne portent ni titre ni numéro",
        en: "this template has no footer: pages bear neither title nor number")

    fileprivate static func odtOnly(_ base: String) -> Wording {
        Wording(
            fr: "ce modèle vaut pour l’ODT et le PDF ; XHTML et EPUB gardent l’allure du thème "
                + "« \(base) »",
            en: "this template is for ODT and PDF; XHTML and EPUB keep the look of the theme "
                + "‘\(base)’")
    }

    fileprivate static func noRoom(_ paper: Paper?) -> Wording {
        let name = paper.map { " \($0.name)" } ?? ""
        return Wording(
            fr: "les marges de ce thème ne laissent pas assez de place sur le papier\(name)",
            en: "the margins of this theme leave too little room on the paper\(name)")
    }
}
