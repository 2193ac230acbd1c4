/// The room on each kind of page, and how much of it text takes.
///
/// A theme says it; sheets size their drawings and writing space by it.
public struct PageAreas: Equatable, Sendable {
    private var areas: [Page: Size]
    private var texts: [TextKind: TextMetrics]
    /// How many times as large as usual drawings are, and the room to write by hand: at least 1.
    public private(set) var drawingScale: Double

    /// - Parameters:
    ///   - texts: What text takes; kinds that are missing take no room.
    ///   - drawingScale: How many times as large as usual drawings are, at least 1.
    ///   - area: The room inside the margins of a page of the given kind, in mm, header and
    ///     footer taken off.
    public init(
        texts: [TextKind: TextMetrics] = [:], drawingScale: Double = 1, _ area: (Page) -> Size
    ) {
        self.drawingScale = max(1, drawingScale)
        areas = Dictionary(uniqueKeysWithValues: Page.allCases.map { ($0, area($0)) })
        self.texts = texts
    }

    public subscript(page: Page) -> Size { areas[page, default: Size(0, 0)] }

    /// The same pages and texts in units so many times as long.
    public func inUnits(of factor: Double) -> PageAreas {
        var result = self
        result.areas = areas.mapValues { Size($0.width / factor, $0.height / factor) }
        result.texts = texts.mapValues { text in
            TextMetrics(
                size: text.size / factor, isBold: text.isBold,
                lineHeight: text.lineHeight / factor, spacing: text.spacing / factor,
                indent: text.indent / factor)
        }
        return result
    }

    public subscript(text: TextKind) -> TextMetrics { texts[text, default: TextMetrics()] }
}

/// A kind of text on a sheet, or what stands around drawings and tables there.
public enum TextKind: Hashable, CaseIterable, Sendable {
    /// `level` is 1 to 4.
    case heading(level: Int)
    case paragraph(ParagraphRole)
    case item(isOrdered: Bool)
    /// A table without its cells.
    case table(TableRole)
    case cell(TableRole, isHeader: Bool)
    /// The line that a drawing stands on.
    case drawing
    case writingLines
    case caption
    /// A line of a table of contents.
    case contents

    public static let allCases: [TextKind] =
        (1...4).map { .heading(level: $0) } + ParagraphRole.allCases.map { .paragraph($0) }
        + [false, true].map { .item(isOrdered: $0) } + TableRole.allCases.map { .table($0) }
        + TableRole.allCases.flatMap { role in
            [false, true].map { .cell(role, isHeader: $0) }
        } + [.drawing, .writingLines, .caption, .contents]
}

/// How much room a kind of text takes.
public struct TextMetrics: Equatable, Sendable {
    /// Of the type, in points; for a wider typeface than Liberation Sans, of the type of that one
    /// that is as wide.
    public var size: Double
    public var isBold: Bool
    /// From one line to the next, in mm.
    public var lineHeight: Double
    /// Margin, frame and padding above and below, together, in mm.
    public var spacing: Double
    /// What is lost of the width on the left and on the right, together, in mm.
    public var indent: Double

    public init(
        size: Double = 0, isBold: Bool = false, lineHeight: Double = 0, spacing: Double = 0,
        indent: Double = 0
    ) {
        self.size = size
        self.isBold = isBold
        self.lineHeight = lineHeight
        self.spacing = spacing
        self.indent = indent
    }
}
