import CahierCore
import CahierDiagnostics
public import CahierDocument

/// How a document is to look: by default as the house theme has it.
public struct Edition: Hashable, Sendable {
    /// The name of a theme, or the path of its folder.
    public var theme: String?
    /// `nil` for the theme's own.
    public var paper: Paper?
    /// Of all pages; `nil` for as the theme has them.
    public var orientation: Orientation?

    public init(theme: String? = nil, paper: Paper? = nil, orientation: Orientation? = nil) {
        self.theme = theme
        self.paper = paper
        self.orientation = orientation
    }

    init(_ options: [OptionName: String]) throws(CommandError) {
        theme = options[.theme]
        paper = try options[.paper].map { (text) throws(CommandError) in
            try Self.choice(
                text, among: Paper.allCases, words: { [$0.name] },
                unknown: Wording(fr: "papier inconnu", en: "unknown paper"))
        }
        orientation = try options[.orientation].map { (text) throws(CommandError) in
            try Self.choice(
                text, among: Orientation.allCases, words: { [$0.word.french, $0.word.english] },
                unknown: Wording(fr: "orientation inconnue", en: "unknown orientation"))
        }
    }

    private static func choice<Choice>(
        _ text: String, among choices: [Choice], words: (Choice) -> [String], unknown: Wording
    ) throws(CommandError) -> Choice {
        do throws(Refusal) {
            return choices[try Lookup(unknown, words: choices.map(words)).find(text)]
        } catch {
            throw CommandError(error, .usage)
        }
    }
}

extension Orientation {
    fileprivate var word: Wording {
        switch self {
        case .portrait: Wording(verbatim: "portrait")
        case .landscape: Wording(fr: "paysage", en: "landscape")
        }
    }
}

/// A theme at hand, as the list of them shows it.
public struct ThemeSummary: Equatable, Sendable {
    public var name: String
    public var title: String
    public var summary: String

    public init(name: String, title: String, summary: String) {
        self.name = name
        self.title = title
        self.summary = summary
    }
}
