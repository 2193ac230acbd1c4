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

    private static let millimetresPerPoint = 25.4 / 72

    /// In mm; `size` is in points.
    ///
    /// Bold text is taken as an eighth wider.
    static func width(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
        let units = text.reduce(0.0) { $0 + (widths[$1] ?? ($1.isASCII ? 600 : 1300)) }
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
        for word in paragraph.split(separator: " ") {
            for piece in pieces(word, width, size, isBold) {
                let longer = line.isEmpty ? piece : "\(line) \(piece)"
                if Self.width(longer, size: size, isBold: isBold) <= width || line.isEmpty {
                    line = longer
                } else {
                    lines.append(line)
                    line = piece
                }
            }
        }
        return lines + [line]
    }

    private static func pieces(
        _ word: Substring, _ width: Double, _ size: Double, _ isBold: Bool
    ) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var length = 0.0
        for character in word {
            let step = Self.width(String(character), size: size, isBold: isBold)
            if !piece.isEmpty, length + step > width {
                pieces.append(piece)
                (piece, length) = ("", 0)
            }
            piece.append(character)
            length += step
        }
        return pieces + [piece]
    }
}
