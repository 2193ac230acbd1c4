/// A drawing of shapes that a writer keeps as shapes, never as a picture.
///
/// All lengths are in millimetres from the top left corner, except sizes of text, in points.
public struct Drawing: Equatable, Sendable {
    public var size: Size
    /// The short alternative text: what the drawing is.
    public var title: String
    /// The long alternative text: what the drawing shows, values included.
    public var summary: String
    /// From back to front.
    public var shapes: [Shape]
    /// What stands below it, after a number that writers give; nothing for a drawing without.
    public var caption: [Inline]

    public init(
        size: Size, title: String, summary: String, shapes: [Shape], caption: [Inline] = []
    ) {
        self.size = size
        self.title = title
        self.summary = summary
        self.shapes = shapes
        self.caption = caption
    }
}

/// One shape of a drawing.
public enum Shape: Equatable, Sendable {
    case line(from: Point, to: Point, ShapeStyle)
    case polyline([Point], ShapeStyle)
    case polygon([Point], ShapeStyle)
    case rectangle(Rect, cornerRadius: Double, ShapeStyle)
    case ellipse(Rect, ShapeStyle)
    case text(TextLabel)
}

/// What a shape is for; the theme says its line and its fill.
public enum ShapeStyle: String, CaseIterable, Sendable {
    /// A thin light dotted line that helps the eye: grids, rings, ticks.
    case guide
    /// A line along which values are read.
    case axis
    /// A frame to write in, white inside.
    case outline
    /// A line to write on by hand.
    case writing
    /// One participant's values: light line, no fill.
    case person
    /// The group's values (mean, chosen): strong line, no fill.
    case group
    /// How far values spread: light fill, no line.
    case spread
    /// Where the group disagrees most: heavy dashed line, no fill.
    case disagreement
    /// Full house colour: title bands, numbers, chosen boxes.
    case accent
    /// Light house colour, thin line.
    case tint
    /// What was put aside: dashed line, grey inside.
    case aside
    /// A filled dot that marks a value.
    case marker
    /// A dark square of a code that machines read: black in every theme.
    case code
    /// What such a code stands on: white in every theme.
    case codeGround
}

/// Text inside a drawing, in lines that the drawing has already broken.
public struct TextLabel: Equatable, Sendable {
    /// Where the lines are set; long texts are cut into lines before, never by a writer.
    public var frame: Rect
    public var lines: [String]
    /// In points.
    public var size: Double
    public var isBold: Bool
    public var ink: Ink
    public var alignment: Alignment
    public var vertical: VerticalAlignment

    public init(
        _ lines: [String], in frame: Rect, size: Double, isBold: Bool = false, ink: Ink = .plain,
        alignment: Alignment = .center, vertical: VerticalAlignment = .middle
    ) {
        self.frame = frame
        self.lines = lines
        self.size = size
        self.isBold = isBold
        self.ink = ink
        self.alignment = alignment
        self.vertical = vertical
    }

    public enum Ink: String, CaseIterable, Sendable {
        case plain
        case muted
        case accent
        /// For text upon ``ShapeStyle/accent``.
        case inverse
    }

    public enum Alignment: String, CaseIterable, Sendable { case start, center, end }
    public enum VerticalAlignment: String, CaseIterable, Sendable { case top, middle, bottom }
}
