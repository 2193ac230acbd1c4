import CahierDiagnostics

/// A place in a YAML file as YAML counts: lines and Unicode scalars, from 1.
struct Place: Hashable, Comparable {
    var line: Int
    var column: Int

    static let start = Place(line: 1, column: 1)

    static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A file that cannot be read as a text at all.
struct Unreadable: Error {
    var message: Wording
    /// `nil` where the whole file is at fault.
    var position: SourcePosition?
}

/// The text of a file, cut into lines.
struct SourceText {
    /// The text in UTF-8, without byte order mark; characters that no text may hold are replaced.
    let bytes: [UInt8]
    /// Where each line starts; at least one.
    let lineStarts: [Int]
    /// The characters that were replaced.
    let refused: [(scalar: Unicode.Scalar, place: Place)]

    /// Makes a text of bytes that anyone may have written.
    ///
    /// - Throws: ``Unreadable`` for too many bytes, and for bytes that are not UTF-8.
    init(_ source: [UInt8], largestSize: Int) throws(Unreadable) {
        guard source.count <= largestSize else {
            throw Unreadable(message: .tooLarge(most: largestSize))
        }
        if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) {
            throw Unreadable(message: .utf16, position: SourcePosition(line: 1, column: 1))
        }
        let source = source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.dropFirst(3)) : source
        do {
            _ = try UTF8Span(validating: source.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            let before = SourceText(valid: Array(source[..<offset]))
            throw Unreadable(message: .notUTF8(source[offset]), position: before.end)
        }
        self.init(valid: source)
    }

    private init(valid source: [UInt8]) {
        var bytes = source
        var lineStarts = [0]
        var refused: [(Int, Unicode.Scalar)] = []
        for (offset, byte) in source.enumerated() {
            switch byte {
            // A carriage return alone ends a line, as it does for YAML.
            case 0x0A: lineStarts.append(offset + 1)
            case 0x0D where offset + 1 == source.count || source[offset + 1] != 0x0A:
                lineStarts.append(offset + 1)
            case 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEF:
                let end = min(source.count, offset + Self.length(byte))
                let scalar = String(decoding: source[offset..<end], as: UTF8.self).unicodeScalars
                    .first
                if let scalar, Self.isRefused(scalar) { refused.append((offset, scalar)) }
            default: break
            }
        }
        self.lineStarts = lineStarts
        var places: [(Unicode.Scalar, Place)] = []
        var line = 0
        for (offset, scalar) in refused {
            while line + 1 < lineStarts.count, lineStarts[line + 1] <= offset { line += 1 }
            let column = source[lineStarts[line]...offset].count(where: Self.startsScalar)
            places.append((scalar, Place(line: line + 1, column: column)))
        }
        for (offset, scalar) in refused {
            // A harmless character of as many bytes.
            let stand: Unicode.Scalar =
                switch UTF8.width(scalar) {
                case 1: "_"
                case 2: "\u{B7}"
                default: "\u{FFFD}"
                }
            bytes.replaceSubrange(offset..<offset + UTF8.width(scalar), with: String(stand).utf8)
        }
        self.bytes = bytes
        self.refused = places
    }

    // MARK: - Positions

    /// The place in characters, inside of the text whatever `place` is.
    func position(_ place: Place) -> SourcePosition {
        guard place.line <= lineStarts.count else { return end }
        let before = content(of: place.line).unicodeScalars.prefix(max(0, place.column - 1))
        return SourcePosition(line: place.line, column: String(before).count + 1)
    }

    /// Behind the last character.
    var end: SourcePosition {
        SourcePosition(line: lineStarts.count, column: content(of: lineStarts.count).count + 1)
    }

    /// The character at a place; `nil` at the end of a line and behind it.
    func character(at place: Place) -> Character? {
        guard (1...lineStarts.count).contains(place.line), place.column >= 1 else { return nil }
        return String(content(of: place.line).unicodeScalars.dropFirst(place.column - 1)).first
    }

    /// Where the byte at a place is.
    func offset(of place: Place) -> Int {
        var offset = lineStarts[place.line - 1]
        var column = 0
        while offset < bytes.count {
            if Self.startsScalar(bytes[offset]) { column += 1 }
            if column == place.column { break }
            offset += 1
        }
        return offset
    }

    /// A line without what ends it.
    private func content(of line: Int) -> String {
        let end = line < lineStarts.count ? lineStarts[line] : bytes.count
        let content = bytes[lineStarts[line - 1]..<end]
        return String(
            decoding: content.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }

    // MARK: - Characters

    /// Whether no text may hold a character.
    ///
    /// Refused are controls, line ends that editors do not count (U+0085, U+2028, U+2029),
    /// U+FEFF, and noncharacters, one of which ``YAMLTree`` uses.
    static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xFDCF: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        case 0xFDD0...0xFDEF, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Whether a byte is the first of a character's.
    static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

    /// How many bytes a character has, by its first one.
    private static func length(_ first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
    }
}
