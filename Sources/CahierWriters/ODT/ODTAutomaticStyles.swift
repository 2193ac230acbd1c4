import CahierDocument
import CahierXML

/// The automatic styles of one file: geometry that is data, so no theme can name it.
///
/// They are gathered while the text is written, and written last.
struct ODTAutomaticStyles {
    private var names: [ODTAutomaticStyle: String] = [:]
    private(set) var all: [(name: String, style: ODTAutomaticStyle)] = []

    /// The name of a style, the same for the same style.
    mutating func name(of style: ODTAutomaticStyle) -> String {
        if let name = names[style] { return name }
        let name = "\(style.letter)\(all.count + 1)"
        names[style] = name
        all.append((name, style))
        return name
    }
}

/// An automatic style.
///
/// Lengths are in thousandths of a mm, so that equal styles are equal.
enum ODTAutomaticStyle: Hashable {
    /// A paragraph that differs from its common style by what stands in it.
    case paragraph(ODTParagraphStyle)
    /// A table that begins a page of the given kind, or stays with what follows it.
    case table(String, page: Page?, staysWithNext: Bool)
    /// A column, in shares of the width of its table.
    case column(share: Int)
    case row(minimumHeight: Int)
    case section(columns: Int)
    /// Text in another language.
    case language(LanguageTag)
    /// The group of shapes of a drawing.
    case drawing
    /// The control of a field, which stands in its line of text.
    case control
    /// A shape, or the rectangle that keeps the size of a drawing.
    case shape(ShapeStyle?)
    /// The frame of a text in a drawing.
    case textFrame(TextLabel.Alignment, TextLabel.VerticalAlignment)
    /// A text in a drawing; its size is in thousandths of a point.
    case textLine(TextLabel.Ink, TextLabel.Alignment, size: Int, isBold: Bool)

    fileprivate var letter: String {
        switch self {
        case .paragraph, .textLine: "P"
        case .language: "L"
        case .table: "T"
        case .column: "C"
        case .row: "R"
        case .section: "S"
        case .drawing, .control, .shape, .textFrame: "G"
        }
    }
}

/// What makes a paragraph differ from its common style.
struct ODTParagraphStyle: Hashable {
    /// The name of the common style.
    var parent: String
    /// The kind of page that begins here.
    var page: Page?
    var box: ODTBox?
    /// In thousandths of a mm.
    var lineHeight: Int?
    var staysWithNext = false
}

/// The box in which a paragraph stands.
struct ODTBox: Hashable {
    var role: BoxRole
    /// Whether it is the second, the fourth… of neighbouring boxes: the frames of neighbours must
    /// differ by a hair, or office programs make one frame of them.
    var isEven = false
}
