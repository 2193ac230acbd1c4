/// Makes what people typed safe to show on a terminal and in a message.
public enum Visible {
    /// The same text with control and bidirectional-override characters written as `\u{…}`.
    ///
    /// None acts on the terminal any more. Joiners inside emoji stay.
    public static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A text on one line, cut after `limit` characters with an ellipsis.
    public static func excerpt(_ text: String, limit: Int = 60) -> String {
        let head = text.prefix(limit + 1)
        let shown = head.map { $0.isNewline ? " " : String($0) }.joined()
        return Visible.text(head.count > limit ? String(shown.prefix(limit)) + "…" : shown)
    }

    /// Whether a character leaves a mark of its own on the paper.
    package static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
            .lineSeparator, .paragraphSeparator, .nonspacingMark, .spacingMark, .enclosingMark:
            return false
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
            .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
            .otherSymbol:
            return true
        @unknown default: return true
        }
    }

    /// Whether a character could act on a terminal, or on how a text is read.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F: true
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        case 0x2028, 0x2029, 0xFFF9...0xFFFB: true
        default: false
        }
    }
}
