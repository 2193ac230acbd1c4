public import CahierDiagnostics

/// The files of a theme: what its folder holds.
///
/// A theme that stands on another one has only what differs from it.
public struct ThemeFiles: Sendable {
    public var settings: ThemeSettings
    /// A flat OpenDocument text (`.fodt`): styles, page layouts, headers and footers.
    public var template: ThemeFile?
    /// The style sheet of XHTML documents, UTF-8.
    public var css: ThemeFile?
    /// An XHTML document: what stands around the text, and on each kind of page.
    public var shell: ThemeFile?
    /// The pictures that template and shell show, by the names of their files.
    public var pictures: [String: ThemeFile]

    public init(
        settings: ThemeSettings, template: ThemeFile? = nil, css: ThemeFile? = nil,
        shell: ThemeFile? = nil, pictures: [String: ThemeFile] = [:]
    ) {
        self.settings = settings
        self.template = template
        self.css = css
        self.shell = shell
        self.pictures = pictures
    }
}

/// A file of a theme.
public struct ThemeFile: Sendable {
    /// What to call it in problems.
    public var name: String
    public var bytes: [UInt8]

    public init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
    }
}

/// What a theme says of itself: its `theme.yaml`.
public struct ThemeSettings: Equatable, Sendable {
    /// The name that people type: letters, digits and hyphens.
    public var name: String
    public var title: String
    /// What it looks like, in a line.
    public var summary: String
    /// The theme that gives what this one does not have.
    public var base: String?
    /// Colours by the names that the template gives them, `#rrggbb`, and where they were written.
    public var colours: [String: Located<String>]
    /// The typeface of all texts; `nil` for the template's own.
    public var typeface: String?
    /// How wide its letters are in parts of Liberation Sans's, 0.5 to 2; `nil` for as wide as the
    /// base's, or for a typeface that nobody measured, which is taken to be wide.
    public var letterWidth: Double?
    /// The smallest type that may be set, in points.
    ///
    /// Above 6, which is the smallest type of drawings, drawings are made larger.
    public var smallestType: Double
    /// What to call the file of the settings in problems.
    public var file: String?

    static let smallestTypeOfDrawings = 6.0

    public init(
        name: String, title: String, summary: String, base: String? = nil,
        colours: [String: Located<String>] = [:], typeface: String? = nil,
        letterWidth: Double? = nil, smallestType: Double = 6, file: String? = nil
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.base = base
        self.colours = colours
        self.typeface = typeface
        self.letterWidth = letterWidth
        self.smallestType = smallestType
        self.file = file
    }
}
