/// A language the program speaks.
public enum Language: String, CaseIterable, Sendable {
    case french = "fr"
    case english = "en"
}

/// One sentence or label in every language of the program.
///
/// Both languages stand side by side where the sentence is made, so none can be missing: this
/// type is the catalogue.
public struct Wording: Hashable, Sendable {
    public var french: String
    public var english: String

    public init(fr french: String, en english: String) {
        self.french = french
        self.english = english
    }

    /// A name, a number or a word quoted from the user: the same in every language.
    public init(verbatim text: String) {
        self.init(fr: text, en: text)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }
}
