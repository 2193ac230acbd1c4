import CahierDiagnostics

/// Rows of fields, as RFC 4180 has them; the ends of lines may be CR LF, LF or CR.
///
/// Spaces around a quoted field are left out; a quote inside a field that does not begin with one is
/// a sign like another.
struct SeparatedValues: Equatable {
    /// A field, and where it begins.
    struct Field: Equatable {
        var text: String
        /// In scalars, from the beginning of the text.
        var start: Int
    }

    /// Those of blank lines have one empty field.
    private(set) var rows: [[Field]] = []
    /// What cannot be read, and where.
    private(set) var problems: [(offset: Int, message: Wording)] = []
    private let scalars: [Unicode.Scalar]
    private let delimiter: Unicode.Scalar?
    private var place = 0
    /// Where each line begins.
    private var lines = [0]

    /// - Parameters:
    ///   - text: The whole text.
    ///   - delimiter: What stands between fields; `nil` where each line is one.
    ///   - limit: How many rows are read at most, blank ones left out.
    init(_ text: String, delimiter: Unicode.Scalar?, limit: Int = .max) {
        scalars = Array(text.unicodeScalars)
        self.delimiter = delimiter
        var count = 0
        while place < scalars.count, count < limit, problems.isEmpty {
            readRow()
            if rows.last?.contains(where: { !$0.text.isEmpty }) == true { count += 1 }
        }
        lines += scalars.indices.filter(endsLine).map { $0 + 1 }
    }

    /// Where a scalar is.
    func position(_ offset: Int) -> SourcePosition {
        var (line, end) = (0, lines.count)
        while end - line > 1 {
            let middle = (line + end) / 2
            if lines[middle] <= offset { line = middle } else { end = middle }
        }
        let before = String(String.UnicodeScalarView(scalars[lines[line]..<offset]))
        return SourcePosition(line: line + 1, column: before.count + 1)
    }

    private func endsLine(_ index: Int) -> Bool {
        scalars[index] == "\n"
            || scalars[index] == "\r"
                && !(index + 1 < scalars.count && scalars[index + 1] == "\n")
    }

    private mutating func readRow() {
        var row = [readField()]
        while problems.isEmpty, place < scalars.count, scalars[place] == delimiter {
            place += 1
            row.append(readField())
        }
        rows.append(row)
        guard place < scalars.count else { return }
        place += scalars[place] == "\r" && !endsLine(place) ? 2 : 1
    }

    private mutating func readField() -> Field {
        let start = place
        skipSpaces()
        if place < scalars.count, scalars[place] == "\"" { return readQuoted() }
        while !isAtEnd { place += 1 }
        return Field(
            text: Parts.trimmed(String(String.UnicodeScalarView(scalars[start..<place]))),
            start: start)
    }

    private mutating func readQuoted() -> Field {
        let start = place
        var text = String.UnicodeScalarView()
        place += 1
        while place < scalars.count {
            if scalars[place] != "\"" {
                text.append(scalars[place])
                place += 1
            } else if place + 1 < scalars.count, scalars[place + 1] == "\"" {
                text.append("\"")
                place += 2
            } else {
                place += 1
                skipSpaces()
                if !isAtEnd { problems.append((place, .afterQuote)) }
                return Field(text: String(text), start: start)
            }
        }
        problems.append((start, .unclosedQuote))
        return Field(text: String(text), start: start)
    }

    private mutating func skipSpaces() {
        while !isAtEnd, [" ", "\t", "\u{A0}"].contains(scalars[place]) { place += 1 }
    }

    /// Whether the field ends here.
    private var isAtEnd: Bool {
        place >= scalars.count || scalars[place] == delimiter || scalars[place] == "\n"
            || scalars[place] == "\r"
    }

    static func == (left: SeparatedValues, right: SeparatedValues) -> Bool {
        left.rows == right.rows && left.problems.map(\.offset) == right.problems.map(\.offset)
    }
}

extension Wording {
    fileprivate static let afterQuote = Wording(
        fr:
            "texte après un guillemet fermant ; un guillemet dans une case s’écrit deux fois (\"\")",
        en: "text after a closing quote; a quote inside a field is written twice (\"\")")

    fileprivate static let unclosedQuote = Wording(
        fr: "ce guillemet n’est pas fermé", en: "this quote is not closed")
}
