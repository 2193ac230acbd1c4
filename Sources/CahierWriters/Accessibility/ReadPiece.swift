/// What somebody meets who reads a document from its first word to its last, whatever its format.
enum ReadPiece: Equatable {
    case heading(level: Int, String)
    case paragraph(ReadParagraph)
    /// A drawing or a picture that is no decoration.
    case picture(title: String, description: String)
    /// A picture in a format that knows one alternative text only.
    case image(alternative: String)
    case table(hasHeader: Bool, hasMergedCells: Bool)
    case link(text: String, target: String)
    case run(String, TextLook)
    /// Something to fill in or to press.
    case control(name: String, label: String)
    case identifier(String)
}

/// A paragraph, a list item or the text of a cell.
struct ReadParagraph: Equatable {
    var text: String
    /// Whether it is plain text: in no list, table, quotation or drawing, and no named style says
    /// what it is for.
    var isPlain: Bool
    /// Whether all of it is bold, and not because a named style says so.
    var isBoldByHand: Bool
}

/// How a run of text looks.
struct TextLook: Hashable {
    /// `nil` where the program chooses, or where it is not known.
    var ink: Colour?
    /// What the letters stand upon; `nil` where it is not known.
    var ground: Colour?
    /// In points.
    var size: Double
    var isBold: Bool
    var blinks: Bool

    /// The least contrast that it may have (WCAG 2.1, criterion 1.4.3).
    var leastContrast: Double {
        // Sizes in mm come back to points with a rounding error.
        let large = isBold ? 14.0 : 18.0
        return size > large - 0.05 ? 3 : 4.5
    }
}
