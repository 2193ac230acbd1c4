/// Finds the words of texts, in the form under which the index has them: French plurals and
/// ligatures made alike.
///
/// Other accents than those of French stay, for the tokenizer of the index folds them all; it is
/// only slow at it. What this does is a part of the
/// format of the carnet (Documentation/carnet-format.md, “search”): a change wants the index made
/// anew.
package struct WordFolding {
    /// The folded words in UTF-8, a space in place of each byte between them, and one after each
    /// text.
    package private(set) var bytes: [UInt8] = []
    /// Where each word stands, in bytes of its text and in ``bytes``.
    package private(set) var words: [(source: Range<Int>, folded: Range<Int>)] = []
    private let keepsPlaces: Bool

    /// - Parameter keepsPlaces: Whether ``words`` is wanted.
    package init(keepsPlaces: Bool = false) {
        self.keepsPlaces = keepsPlaces
    }

    /// Adds the words of a text.
    package mutating func add(_ text: String) {
        let base = bytes.count
        bytes.append(contentsOf: text.utf8)
        bytes.append(Self.space)
        let keepsPlaces = keepsPlaces
        var found: [(source: Range<Int>, folded: Range<Int>)] = []
        var span = bytes.mutableSpan
        // Folded bytes take the place of others that were read before.
        var (place, end) = (base, base)
        var start: (source: Int, folded: Int)?
        while place < span.count {
            let length = Self.length(of: span[place])
            if Self.isWord(span, at: place, length, isInWord: start != nil) {
                if start == nil { start = (place, end) }
                end = Self.move(&span, from: place, length, to: end)
            } else {
                if let word = start {
                    let last = Self.makeSingular(&span, word.folded, end)
                    if keepsPlaces {
                        found.append((word.source - base..<place - base, word.folded..<last))
                    }
                    start = nil
                }
                span[end] = Self.space
                end += 1
            }
            place += length
        }
        bytes.removeLast(bytes.count - end)
        words += found
    }

    /// The folded words of one text.
    package static func fold(_ text: String) -> String {
        var folding = WordFolding()
        folding.add(text)
        return String(decoding: folding.bytes, as: UTF8.self)
    }

    /// Empties it for other texts.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
    }

    static let space = UInt8(ascii: " ")

    // MARK: - Characters

    /// How many bytes a character has that begins with this one.
    private static func length(of byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// Puts a character in its place, folded.
    ///
    /// - Returns: Where the next one goes.
    private static func move(
        _ bytes: inout MutableSpan<UInt8>, from place: Int, _ length: Int, to end: Int
    ) -> Int {
        if length == 1 {
            bytes[end] = bytes[place]
            return end + 1
        }
        let (byte, next) = (bytes[place], bytes[place + 1])
        if byte == 0xC3, latin[Int(next & 0x3F)] != 0 {
            bytes[end] = latin[Int(next & 0x3F)]
            return end + 1
        }
        // « œ » is found as « oe », « æ » as « ae ».
        let isOE = byte == 0xC5 && next & 0xFE == 0x92
        if isOE || byte == 0xC3 && next & 0xDF == 0x86 {
            bytes[end] = UInt8(ascii: isOE ? "o" : "a")
            bytes[end + 1] = UInt8(ascii: "e")
            return end + 2
        }
        for offset in 0..<length { bytes[end + offset] = bytes[place + offset] }
        return end + length
    }

    /// The letters from U+00C0 on without their accents; 0 for those that are none.
    private static let latin = Array(
        "aaaaaa\u{0}ceeeeiiii\u{0}nooooo\u{0}\u{0}uuuuy\u{0}\u{0}aaaaaa\u{0}ceeeeiiii\u{0}nooooo\u{0}\u{0}uuuuy\u{0}y"
            .utf8)

    /// Letters, marks after them and numbers, as the tokenizer of the index has it; the letters and
    /// the punctuation of French are told apart at once.
    private static func isWord(
        _ bytes: borrowing MutableSpan<UInt8>, at place: Int, _ length: Int, isInWord: Bool
    ) -> Bool {
        let byte = bytes[place]
        if length == 1 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
        let next = bytes[place + 1]
        if byte == 0xC3 { return next != 0x97 && next != 0xB7 }
        if byte == 0xE2, next == 0x80 { return false }
        var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
        guard let scalar = Unicode.Scalar(value) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .privateUse:
            return true
        case .nonspacingMark: return isInWord
        case .spacingMark, .enclosingMark, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate,
            .unassigned:
            return false
        @unknown default: return false
        }
    }
}
