import Foundation

/// Compares names as a French reader does: without case, accents, ligatures or kind of apostrophe
/// and space.
public enum Folding {
    /// What two spellings of one name have in common: « Hélène » and « helene » give the same key.
    public static func key(_ text: String) -> String {
        withPlainLetters(text).folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: french)
    }

    private static let french = Locale(identifier: "fr_FR")

    private static func withPlainLetters(_ text: String) -> String {
        guard
            text.unicodeScalars.contains(where: {
                "œŒæÆ’\u{A0}\u{202F}".unicodeScalars.contains($0)
            })
        else {
            return text
        }
        return text.replacing("œ", with: "oe").replacing("Œ", with: "oe")
            .replacing("æ", with: "ae").replacing("Æ", with: "ae").replacing("’", with: "'")
            .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }

    /// Whether `left` comes before `right` in a French list of names.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        let order = left.compare(
            right, options: [.numeric], range: nil, locale: french)
        return order == .orderedSame ? left < right : order == .orderedAscending
    }
}
