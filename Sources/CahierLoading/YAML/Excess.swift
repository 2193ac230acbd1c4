import CahierDiagnostics

/// What would keep the parser too busy, found in one cheap pass before it starts.
///
/// The pass does not understand YAML: it counts what could open a value, wherever it stands. Its
/// limits are far above what a file within the limits of ``YAMLTree`` needs, prose included.
struct Excess {
    let message: Wording
    let place: Place

    /// Above this, the parser's own recursion would need a large stack.
    private static let deepest = 4 * YAMLTree.deepest
    private static let mostSeparators = 4 * YAMLTree.mostEntries

    init?(in source: SourceText) {
        var scan = Scan()
        for (line, start) in source.lineStarts.enumerated() {
            let next = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : nil
            scan.begin()
            for byte in source.bytes[start..<(next ?? source.bytes.count)] {
                scan.take(byte)
                guard scan.depth <= Self.deepest else {
                    message = .tooDeep
                    place = Place(line: line + 1, column: scan.column)
                    return
                }
            }
            guard scan.separators <= Self.mostSeparators else {
                message = .tooManyEntries(most: YAMLTree.mostEntries)
                place = Place(line: line + 1, column: 1)
                return
            }
        }
        return nil
    }

    /// What is counted, line by line.
    private struct Scan {
        /// Commas and lines.
        var separators = 0
        var column = 0
        private var brackets = 0
        /// The columns of the values that the line is inside of, dashes included.
        private var columns: [Int] = []
        private var isIndentation = true
        private var previous = UInt8(ascii: " ")

        var depth: Int { columns.count + brackets }

        mutating func begin() {
            separators += 1
            column = 0
            isIndentation = true
            previous = UInt8(ascii: " ")
        }

        mutating func take(_ byte: UInt8) {
            guard SourceText.startsScalar(byte) else { return }
            column += 1
            indent(byte)
            switch byte {
            case UInt8(ascii: ","): separators += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                brackets += " [{,:".utf8.contains(previous) ? 1 : 0
            case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
            default: break
            }
            previous = byte
        }

        private mutating func indent(_ byte: UInt8) {
            if isIndentation, !" \r\n".utf8.contains(byte) {
                while let last = columns.last, last >= column { columns.removeLast() }
                columns.append(column)
                isIndentation = false
            } else if byte == UInt8(ascii: " "), "-?".utf8.contains(previous),
                columns.last == column - 1
            {
                isIndentation = true
            }
        }
    }
}
