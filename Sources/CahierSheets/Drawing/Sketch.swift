import CahierDocument
import Foundation

/// A drawing in the making: shapes and texts that fit, on a surface of a given size in mm.
struct Sketch {
    let size: Size
    private(set) var shapes: [Shape] = []
    /// Whether a text had to be cut.
    private(set) var isAbridged = false

    init(_ width: Double, _ height: Double) {
        size = Size(width, height)
    }

    /// The finished drawing.
    ///
    /// - Parameters:
    ///   - title: The short alternative text.
    ///   - summary: The long one, with the values the drawing shows.
    /// - Returns: A block to put into a document.
    func block(title: String, summary: String) -> Block {
        .drawing(Drawing(size: size, title: title, summary: summary, shapes: shapes))
    }

    mutating func add(_ shape: Shape) {
        shapes.append(shape)
    }

    mutating func line(_ from: Point, _ to: Point, _ style: ShapeStyle) {
        add(.line(from: from, to: to, style))
    }

    mutating func rectangle(_ frame: Rect, radius: Double = 0, _ style: ShapeStyle) {
        add(.rectangle(frame, cornerRadius: radius, style))
    }

    mutating func circle(_ center: Point, radius: Double, _ style: ShapeStyle) {
        add(.ellipse(Rect(center: center, radius: radius), style))
    }

    /// A regular polygon's corners, clockwise, the first at the top.
    static func corners(_ count: Int, around center: Point, radius: Double) -> [Point] {
        (0..<count).map { direction($0, of: count, from: center, radius) }
    }

    /// The point at `radius` mm from the centre in the direction `index` of `count`, clockwise
    /// from the top.
    static func direction(
        _ index: Int, of count: Int, from center: Point, _ radius: Double
    ) -> Point {
        let angle = 2 * Double.pi * Double(index) / Double(count) - Double.pi / 2
        return Point(center.x + radius * cos(angle), center.y + radius * sin(angle))
    }

    /// Text inside a frame, at the largest of the sizes from `size` down to `least` points at
    /// which it fits; at the least, what does not fit is cut with an ellipsis.
    ///
    /// A frame in which no letter has room stays empty: the pages of answers have the whole text.
    mutating func text(
        _ text: String, in frame: Rect, size: Double, least: Double = 6, isBold: Bool = false,
        ink: TextLabel.Ink = .plain, alignment: TextLabel.Alignment = .center,
        vertical: TextLabel.VerticalAlignment = .middle
    ) {
        guard !text.isEmpty else { return }
        guard frame.width >= 2, frame.height >= 1 else {
            isAbridged = true
            return
        }
        let fitted = Self.fit(text, in: frame, size: size, least: least, isBold: isBold)
        if fitted.isCut { isAbridged = true }
        add(
            .text(
                TextLabel(
                    fitted.lines, in: frame, size: fitted.size, isBold: isBold, ink: ink,
                    alignment: alignment, vertical: vertical)))
    }

    private static func fit(
        _ text: String, in frame: Rect, size: Double, least: Double, isBold: Bool
    ) -> (lines: [String], size: Double, isCut: Bool) {
        // A long text cannot fit whole: measuring its beginning is enough to cut it.
        let head = String(text.prefix(2000))
        // A frame lower than a line of the least size has one smaller line, never one beyond it.
        let tallest = frame.height / TextMeasure.lineHeight(size: 1)
        let least = min(least, tallest)
        var size = max(min(size, tallest), least)
        while true {
            let lines = TextMeasure.lines(head, width: frame.width, size: size, isBold: isBold)
            let room = max(1, Int(frame.height / TextMeasure.lineHeight(size: size)))
            let wholeWords = head.split(whereSeparator: \.isWhitespace).allSatisfy {
                TextMeasure.width($0, size: size, isBold: isBold) <= frame.width
            }
            if lines.count <= room, wholeWords || size <= least, head.count == text.count {
                return (lines, size, false)
            }
            if size <= least {
                return (cut(lines, room, frame.width, size, isBold), size, true)
            }
            size = max(least, size - 0.5)
        }
    }

    private static func cut(
        _ lines: [String], _ room: Int, _ width: Double, _ size: Double, _ isBold: Bool
    ) -> [String] {
        var kept = Array(lines.prefix(room))
        guard var last = kept.popLast() else { return [] }
        while !last.isEmpty,
            TextMeasure.width(last + "…", size: size, isBold: isBold) > width
        {
            last.removeLast()
        }
        return kept + [last + "…"]
    }

    /// Ruled lines to write on, `spacing` mm apart, from the first that leaves room above it.
    mutating func ruledLines(in frame: Rect, spacing: Double = 8) {
        var y = frame.y + spacing
        while y <= frame.maxY + 0.01 {
            line(Point(frame.x, y), Point(frame.maxX, y), .writing)
            y += spacing
        }
    }
}
