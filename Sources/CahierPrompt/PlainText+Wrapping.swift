extension PlainText {
    /// A text with each of its lines in at most 80 columns; what goes on stands a little further
    /// right.
    static func folded(_ text: String) -> String {
        // A character takes no more columns than bytes, but for the tabulator.
        guard text.utf8.count > width || text.contains("\t") else { return text }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { line in
                guard width(of: line) > width else { return String(line) }
                let margin = line.prefix { $0 == " " }.count
                return wrapped(
                    String(line.dropFirst(margin)),
                    mark: String(repeating: " ", count: min(margin, width / 4)), hanging: 2
                ).joined(separator: "\n")
            }.joined(separator: "\n")
    }

    /// A text in lines of at most 80 columns, cut at spaces; `mark` stands before the first one
    /// and makes room for itself before the others, which begin so many columns further right.
    static func wrapped(_ text: String, mark: String = "", hanging: Int = 0) -> [String] {
        let room = max(20, width - mark.count - hanging)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { wrap($0, in: room) }
        let margin = String(repeating: " ", count: mark.count + hanging)
        return lines.enumerated().map { Parts.trimmedEnd(($0 == 0 ? mark : margin) + $1) }
    }

    /// The text in one line of at most `columns`, « … » for what is left out.
    static func clipped(_ text: String, to columns: Int) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard width(of: line) > columns else { return line }
        var clipped = ""
        var length = 1
        for character in line {
            length += width(of: String(character))
            if length > columns { break }
            clipped.append(character)
        }
        while clipped.last == "…" || clipped.last == " " { clipped.removeLast() }
        return clipped + "…"
    }

    private static func wrap(_ text: Substring, in room: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let size = width(of: word)
            if length > 0, length + 1 + size > room {
                lines.append(line)
                (line, length) = ("", 0)
            } else if length > 0 {
                line += " "
                length += 1
            }
            var pieces = size > room ? pieces(of: word, in: room) : [word]
            let last = pieces.popLast() ?? ""
            lines += pieces.map(String.init)
            line += last
            length += pieces.isEmpty ? size : width(of: last)
        }
        return lines + [line]
    }

    /// A word that is longer than a line, such as an address, in pieces.
    private static func pieces(of word: Substring, in room: Int) -> [Substring] {
        var pieces: [Substring] = []
        var (start, length) = (word.startIndex, 0)
        for place in word.indices {
            let size = width(of: word[place...place])
            if length + size > room {
                pieces.append(word[start..<place])
                (start, length) = (place, 0)
            }
            length += size
        }
        return pieces + [word[start...]]
    }

    /// How many columns of a terminal a text takes: two for what is drawn wide, emoji and the
    /// scripts of East Asia, up to eight for a tabulator.
    static func width(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + ($1 == "\t" ? 8 : isWide($1) ? 2 : 1) }
    }

    private static func isWide(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        if scalar.properties.isEmojiPresentation { return true }
        if character.unicodeScalars.contains("\u{FE0F}") { return true }
        return switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

extension Parts {
    /// The text without the spaces at its end.
    static func trimmedEnd(_ text: String) -> String {
        var scalars = text.unicodeScalars
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}
