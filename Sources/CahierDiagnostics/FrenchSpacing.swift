/// Puts the spaces of French typography, which people type as plain ones.
package enum FrenchSpacing {
    /// A wording whose French is set as ``applied(toFrench:)`` does.
    package static func applied(to wording: Wording) -> Wording {
        Wording(fr: applied(toFrench: wording.french), en: wording.english)
    }

    /// A French text with narrow no-break spaces before `;`, `!` and `?` and in numbers, and
    /// no-break spaces before `:`, inside of guillemets, after `n°` and before units.
    ///
    /// Only spaces change, and only plain ones: none is added where none was typed.
    package static func applied(toFrench text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: " ")) else { return text }
        let characters = Array(text)
        var result = ""
        for (index, character) in characters.enumerated() {
            let isPlain = character == " " && index > 0 && index + 1 < characters.count
            result.append(isPlain ? space(at: index, in: characters) : character)
        }
        return result
    }

    private static let narrow: Character = "\u{202F}"
    private static let noBreak: Character = "\u{A0}"

    private static func space(at index: Int, in text: [Character]) -> Character {
        let (before, after) = (text[index - 1], text[index + 1])
        switch after {
        case ";", "!", "?": return narrow
        case ":", "»": return noBreak
        default: break
        }
        if before == "«" || before == "°" { return noBreak }
        guard before.isASCII, before.isNumber else { return " " }
        let word = text[(index + 1)...].prefix { !$0.isWhitespace && !$0.isPunctuation }
        if word.count == 3, word.allSatisfy({ $0.isASCII && $0.isNumber }) { return narrow }
        return units.contains(String(word)) ? noBreak : " "
    }

    private static let units: Set<String> = [
        "€", "%", "h", "min", "s", "m", "m²", "m³", "cm", "mm", "km", "g", "kg", "l", "Mo", "Go",
    ]
}
