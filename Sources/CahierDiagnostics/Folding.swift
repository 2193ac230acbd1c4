import Foundation

/// Compares names as a French reader does: without case, accents, ligatures or kind of apostrophe.
public enum Folding {
    /// What two spellings of one name have in common: « Hélène » and « helene » give the same key.
    public static func key(_ text: String) -> String {
        text.replacingOccurrences(of: "œ", with: "oe")
            .replacingOccurrences(of: "Œ", with: "oe")
            .replacingOccurrences(of: "æ", with: "ae")
            .replacingOccurrences(of: "Æ", with: "ae")
            .replacingOccurrences(of: "’", with: "'")
            .folding(
                options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
                locale: Locale(identifier: "fr_FR"))
    }

    /// Whether `left` comes before `right` in a French list of names.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        let order = left.compare(
            right, options: [.numeric], range: nil, locale: Locale(identifier: "fr_FR"))
        return order == .orderedSame ? left < right : order == .orderedAscending
    }
}
