/// Measures text in the house typeface, so that drawings break lines before any writer sees them.
///
/// Widths are those of Liberation Sans (the same as Arial and Helvetica), in thousandths of the
/// size; other characters count as wide as they can be.
enum TextMeasure {
    private static let widths: [Character: Double] = {
        let classes: [(Double, String)] = [
            (191, "'"), (222, "ijl’‘"), (260, "|"), (278, " \u{A0}!,./:;I[\\]ftÎÏîï·"),
            (333, "()-`r“”²³{}\u{202F}"), (355, "\"•"), (400, "*°"), (469, "^"),
            (500, "Jcksvxyzçÿ"), (556, "#$0123456789?L_abdeghnopquàâäéèêëôöùûü«»–€"),
            (584, "+<=>~×−"), (611, "FTZ"), (667, "&ABEKPSVXYÀÂÄÉÈÊËŸ"), (722, "CDHNRUwÇÙÛÜ"),
            (778, "GOQÔÖ"), (833, "Mm½"), (889, "%æ"), (944, "Wœ"), (1000, "ŒÆ—…↔→"),
            (1015, "@"),
        ]
        var widths: [Character: Double] = [:]
        for (width, characters) in classes {
            for character in characters { widths[character] = width }
        }
        return widths
    }()

    /// The widths of ASCII characters by their codes: most texts need no other look-up.
    private static let asciiWidths: [Double] = (UInt8(0)..<128).map {
        widths[Character(UnicodeScalar($0))] ?? 600
    }

    private static func width(of character: Character) -> Double {
        if let code = character.asciiValue { return asciiWidths[Int(code)] }
        return widths[character] ?? 1300
    }

    private static let millimetresPerPoint = 25.4 / 72

    /// In mm; `size` is in points.
    ///
    /// Bold text is taken as an eighth wider.
    static func width(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
        let units = text.reduce(0.0) { $0 + width(of: $1) }
        return units / 1000 * size * millimetresPerPoint * (isBold ? 1.125 : 1)
    }

    /// From one line of text to the next, in mm; `size` is in points.
    static func lineHeight(size: Double) -> Double { size * 1.2 * millimetresPerPoint }

    /// A text in lines no wider than `width` mm; a word that is wider is cut.
    static func lines(
        _ text: String, width: Double, size: Double, isBold: Bool = false
    ) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
            wrap($0, width, size, isBold)
        }
    }

    private static func wrap(
        _ paragraph: Substring, _ width: Double, _ size: Double, _ isBold: Bool
    ) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0.0
        let space = Self.width(" ", size: size, isBold: isBold)
        for word in paragraph.split(separator: " ") {
            for piece in pieces(word, width, size, isBold) {
                if line.isEmpty {
                    (line, lineWidth) = (piece.text, piece.width)
                } else if lineWidth + space + piece.width <= width {
                    line += " " + piece.text
                    lineWidth += space + piece.width
                } else {
                    lines.append(line)
                    (line, lineWidth) = (piece.text, piece.width)
                }
            }
        }
        return lines + [line]
    }

    /// A word, or the parts into which the width cuts it; widths add up, character by character.
    private static func pieces(
        _ word: Substring, _ width: Double, _ size: Double, _ isBold: Bool
    ) -> [(text: String, width: Double)] {
        var pieces: [(text: String, width: Double)] = []
        var piece = (text: "", width: 0.0)
        for character in word {
            let next = Self.width(String(character), size: size, isBold: isBold)
            if !piece.text.isEmpty, piece.width + next > width {
                pieces.append(piece)
                piece = ("", 0)
            }
            piece.text.append(character)
            piece.width += next
        }
        return pieces + [piece]
    }
}
