/// A line of words as a person types them, quotes keeping words together.
struct Words {
    /// The words, unquoted.
    var list: [String]
    /// Whether the line ends inside quotes.
    var isUnclosed: Bool

    /// Splits at spaces; `"…"` keeps spaces, `""` inside quotes is a quote.
    init(_ line: some StringProtocol) {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        var rest = line[...]
        while let character = rest.popFirst() {
            if isQuoted {
                if character == "\"" {
                    if rest.first == "\"" {
                        rest.removeFirst()
                        word?.append("\"")
                    } else {
                        isQuoted = false
                    }
                } else {
                    word?.append(character)
                }
            } else if character.isWhitespace {
                if let finished = word { words.append(finished) }
                word = nil
            } else if character == "\"", word == nil || word?.hasSuffix("=") == true {
                isQuoted = true
                word = word ?? ""
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        (list, isUnclosed) = (words, isQuoted)
    }
}

/// Splits what people type for an answer at marks outside quotes.
enum Parts {
    /// The parts between `mark`s, trimmed; `"…"` around a whole part keeps marks inside it.
    static func split(_ text: some StringProtocol, at mark: Character) -> [String] {
        var parts: [String] = []
        var part = ""
        var isQuoted = false
        for character in text {
            if character == mark, !isQuoted {
                parts.append(trimmed(part))
                part = ""
                continue
            }
            if character == "\"", isQuoted || part.allSatisfy(\.isWhitespace) || opensAgain(part) {
                isQuoted.toggle()
            }
            part.append(character)
        }
        return parts + [trimmed(part)]
    }

    /// Whether a quote here is the second of a doubled one: `"a ""b"" c"`.
    private static func opensAgain(_ part: String) -> Bool {
        part.hasSuffix("\"") && part.drop(while: \.isWhitespace).first == "\""
    }

    /// A part without the quotes that stand around the whole of it; `""` inside is a quote.
    static func unquoted(_ part: String) -> String {
        guard part.count > 1, part.hasPrefix("\""), part.hasSuffix("\"") else { return part }
        let inside = part.dropFirst().dropLast()
        let isWhole = !inside.replacing("\"\"", with: "").contains("\"")
        return isWhole ? inside.replacing("\"\"", with: "\"").description : part
    }

    /// The inverse of ``unquoted(_:)``.
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// What stands before and after the first of `marks`, trimmed; `nil` without one before the
    /// first quote.
    static func pair(_ text: String, at marks: Set<Character>) -> (String, String)? {
        let unquoted = text.prefix { $0 != "\"" }
        guard let index = unquoted.firstIndex(where: marks.contains) else { return nil }
        return (trimmed(text[..<index]), trimmed(text[text.index(after: index)...]))
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
