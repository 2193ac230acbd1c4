/// Puts the spaces of French punctuation, which source code and YAML cannot show.
package enum FrenchSpacing {
    /// A wording whose French has a narrow no-break space before `;`, `!` and `?`, and a no-break
    /// space before `:`, inside of guillemets and after `n°`.
    package static func applied(to wording: Wording) -> Wording {
        var result = ""
        var previous: Character?
        for character in wording.french {
            if previous == " " {
                switch character {
                case ";", "!", "?": result.replaceLast(by: "\u{202F}")
                case ":", "»": result.replaceLast(by: "\u{A0}")
                default: break
                }
            }
            let isHeld = character == " " && (previous == "«" || previous == "°")
            result.append(isHeld ? "\u{A0}" : character)
            previous = character
        }
        return Wording(fr: result, en: wording.english)
    }
}

extension String {
    fileprivate mutating func replaceLast(by character: Character) {
        removeLast()
        append(character)
    }
}
