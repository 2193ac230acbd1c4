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
    /// The lines, each with what ends it; at least one.
    let lines: [String]
    /// Characters that no text may hold, here replaced by U+FFFD.
    let refused: [(scalar: Unicode.Scalar, place: Place)]

    /// Makes a text of bytes that anyone may have written.
    ///
    /// - Throws: ``Unreadable`` for too many bytes, and for bytes that are not UTF-8.
    init(_ bytes: [UInt8], largestSize: Int) throws(Unreadable) {
        guard bytes.count <= largestSize else {
            throw Unreadable(message: .tooLarge(bytes.count, most: largestSize))
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Unreadable(message: .utf16, position: SourcePosition(line: 1, column: 1))
        }
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            let before = SourceText(String(decoding: bytes[..<offset], as: UTF8.self))
            throw Unreadable(message: .notUTF8(bytes[offset]), position: before.end)
        }
        self.init(String(decoding: bytes, as: UTF8.self))
    }

    private init(_ text: String) {
        var lines: [String] = []
        var refused: [(Unicode.Scalar, Place)] = []
        var line = String.UnicodeScalarView()
        var column = 0
        var previous: Unicode.Scalar?
        func endLine() {
            lines.append(String(line))
            line.removeAll(keepingCapacity: true)
            column = 0
        }
        for scalar in text.unicodeScalars {
            // A carriage return alone ends a line, as it does for YAML.
            if previous == "\r", scalar != "\n" { endLine() }
            column += 1
            if SourceText.isRefused(scalar) {
                refused.append((scalar, Place(line: lines.count + 1, column: column)))
                line.append("\u{FFFD}")
            } else {
                line.append(scalar)
            }
            if scalar == "\n" { endLine() }
            previous = scalar
        }
        if !line.isEmpty || lines.isEmpty || previous == "\n" { endLine() }
        self.lines = lines
        self.refused = refused
    }

    /// The place in characters, inside of the text whatever `place` is.
    func position(_ place: Place) -> SourcePosition {
        guard place.line <= lines.count else { return end }
        let line = content(of: place.line)
        let before = line.unicodeScalars.prefix(max(0, place.column - 1))
        return SourcePosition(line: place.line, column: String(before).count + 1)
    }

    /// Behind the last character.
    var end: SourcePosition {
        SourcePosition(line: lines.count, column: content(of: lines.count).count + 1)
    }

    /// The character at a place; `nil` at the end of a line and behind it.
    func character(at place: Place) -> Character? {
        guard lines.indices.contains(place.line - 1), place.column >= 1 else { return nil }
        let rest = content(of: place.line).unicodeScalars.dropFirst(place.column - 1)
        return String(rest).first
    }

    private func content(of line: Int) -> Substring {
        let line = lines[line - 1]
        return line.last?.isNewline == true ? line.dropLast() : line[...]
    }

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
}
