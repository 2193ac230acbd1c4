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
    private static let mostSeparators = 5 * YAMLTree.mostEntries

    init?(in source: SourceText) {
        var separators = 0
        var brackets = 0
        var columns: [Int] = []
        for (number, line) in source.lines.enumerated() {
            separators += 1
            var isIndentation = true
            var previous: Unicode.Scalar = " "
            var column = 0
            for scalar in line.unicodeScalars {
                column += 1
                if isIndentation, scalar != " ", scalar != "\n", scalar != "\r" {
                    while let last = columns.last, last >= column { columns.removeLast() }
                    columns.append(column)
                    isIndentation = false
                } else if scalar == " ", previous == "-" || previous == "?",
                    columns.last == column - 1
                {
                    isIndentation = true
                }
                switch scalar {
                case ",": separators += 1
                case "[", "{": brackets += " [{,:".unicodeScalars.contains(previous) ? 1 : 0
                case "]", "}": brackets = max(0, brackets - 1)
                default: break
                }
                previous = scalar
                if columns.count + brackets > Self.deepest {
                    message = .tooDeep
                    place = Place(line: number + 1, column: column)
                    return
                }
            }
            if separators > Self.mostSeparators {
                message = .tooManyEntries(most: YAMLTree.mostEntries)
                place = Place(line: number + 1, column: 1)
                return
            }
        }
        return nil
    }
}
