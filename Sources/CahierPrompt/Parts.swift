/// Splits what people type for an answer at marks outside quotes.
///
/// Read by scalars, not by characters: a combining mark after a mark must not hide the mark.
enum Parts {
    /// These stand around a text of several lines: noncharacters, which nobody may type.
    static let textStart: Unicode.Scalar = "\u{1FFFE}"
    static let textEnd: Unicode.Scalar = "\u{1FFFF}"

    /// Whether a line holds one of the signs that stand around texts.
    static func hasTextMark(_ line: String) -> Bool {
        line.unicodeScalars.contains { $0 == textStart || $0 == textEnd }
    }

    /// The parts between `mark`s, trimmed; quotes keep the marks between them.
    static func split(_ text: some StringProtocol, at mark: Unicode.Scalar) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var quotation = Quotation()
        for scalar in text.unicodeScalars {
            if scalar == mark, !quotation.isOpen {
                parts.append(trimmed(String(part)))
                part = .init()
            } else {
                part.append(scalar)
            }
            quotation.read(scalar)
        }
        return parts + [trimmed(String(part))]
    }

    /// Whether a quote is opened and not closed.
    static func isUnclosed(_ text: String) -> Bool {
        var quotation = Quotation()
        for scalar in text.unicodeScalars { quotation.read(scalar) }
        return quotation.isOpen
    }

    /// A part without the quotes that stand around the whole of it; `""` inside is a quote.
    ///
    /// Of a text of several lines, what stands before it is the first line.
    static func unquoted(_ part: String) -> String {
        let scalars = part.unicodeScalars
        if let start = scalars.firstIndex(of: textStart), scalars.last == textEnd {
            let before = unquoted(trimmed(String(scalars[..<start])))
            let text = String(scalars[start...].dropFirst().dropLast())
            return before.isEmpty ? text : before + "\n" + text
        }
        guard scalars.first == "\"", scalars.dropFirst().last == "\"" else { return part }
        var rest = scalars.dropFirst().dropLast()
        var inside = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\"", rest.popFirst() != "\"" { return part }
            inside.append(scalar)
        }
        return String(inside)
    }

    /// The inverse of ``unquoted(_:)``.
    static func quoted(_ text: String) -> String {
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    /// What stands before and after the first of `marks`, trimmed; `nil` without one before the
    /// first quote.
    static func pair(_ text: String, at marks: Set<Unicode.Scalar>) -> (String, String)? {
        let scalars = text.unicodeScalars
        let isText: (Unicode.Scalar) -> Bool = { $0 == "\"" || $0 == textStart }
        guard let index = scalars.firstIndex(where: { isText($0) || marks.contains($0) }),
            !isText(scalars[index])
        else { return nil }
        return (
            trimmed(String(scalars[..<index])),
            trimmed(String(scalars[scalars.index(after: index)...]))
        )
    }

    /// The first word, and what follows it, trimmed.
    static func head(_ text: String) -> (word: String, rest: String) {
        let word = text.unicodeScalars.prefix { !$0.properties.isWhitespace }
        return (String(word), trimmed(String(text.unicodeScalars[word.endIndex...])))
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}

/// Follows a text and tells what stands between straight quotes.
///
/// A quote opens at the beginning of a value: of the text, or after one of `; | : = + ,`. Anywhere
/// else, as in « une planche de 12" », it is a sign like another.
struct Quotation {
    /// Whether what was read last stands between quotes, or in a text of several lines.
    var isOpen: Bool { isQuoted || isInText }
    private var isQuoted = false
    private var isInText = false
    private var hasJustClosed = false
    /// The last scalar that is no space.
    private var previous: Unicode.Scalar = ";"

    mutating func read(_ scalar: Unicode.Scalar) {
        let opensAgain = hasJustClosed
        hasJustClosed = false
        if scalar == Parts.textStart { isInText = true }
        if scalar == Parts.textEnd { isInText = false }
        guard !isInText else { return }
        if scalar == "\"" {
            hasJustClosed = isQuoted
            isQuoted = !isQuoted && (opensAgain || isMark(previous))
        }
        if !scalar.properties.isWhitespace { previous = scalar }
    }

    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ";", "|", ":", "=", "+", ",": true
        default: false
        }
    }
}
