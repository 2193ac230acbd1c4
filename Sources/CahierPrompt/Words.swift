/// A line of words as a person types them, quotes keeping words together.
///
/// Read by scalars, not by characters: a combining mark after a quote must not hide the quote.
struct Words {
    /// The words, unquoted.
    private(set) var list: [String] = []
    /// Whether the line ends inside quotes.
    private(set) var isUnclosed = false

    /// Splits at spaces; `"…"` keeps spaces, `""` inside quotes is a quote.
    init(_ line: some StringProtocol) {
        var word: String.UnicodeScalarView?
        var previous: Unicode.Scalar = " "
        var hasJustClosed = false
        var isInText = false
        for scalar in line.unicodeScalars {
            if scalar == Parts.textStart || scalar == Parts.textEnd {
                isInText = scalar == Parts.textStart
                if word == nil { word = .init() }
                continue
            }
            if isInText {
                word?.append(scalar)
                continue
            }
            let mayOpen = previous == "=" || previous.properties.isWhitespace
            previous = scalar
            if scalar == "\"", isUnclosed || mayOpen || hasJustClosed {
                if word == nil { word = .init() }
                if hasJustClosed { word?.append(scalar) }
                isUnclosed.toggle()
                hasJustClosed = !isUnclosed
                continue
            }
            hasJustClosed = false
            if isUnclosed || !scalar.properties.isWhitespace {
                if word == nil { word = .init() }
                word?.append(scalar)
            } else if let finished = word {
                list.append(String(finished))
                word = nil
            }
        }
        if let word { list.append(String(word)) }
    }
}
