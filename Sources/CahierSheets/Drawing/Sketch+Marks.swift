import CahierDocument

extension Size {
    /// How many times larger than the room on an A4 sheet, about 273 × 120 mm.
    var magnification: Double { min(width / 273, height / 120) }
}

/// The marks that mean the same on every sheet.
extension Sketch {
    /// The radius of the smallest disc whose number is set in 6 points.
    static var leastBadge: Double { 1.3 }

    /// A number or a sign on a disc; a disc so small that nobody could read it stays empty.
    mutating func badge(
        _ text: String, at center: Point, radius: Double, _ style: ShapeStyle = .accent
    ) {
        circle(center, radius: radius, style)
        let side = min(2 * radius, max(1.6 * radius, TextMeasure.lineHeight(size: 6)))
        let largest = side / TextMeasure.lineHeight(size: 1)
        guard largest >= 4 else { return }
        self.text(
            text, in: Rect(center: center, radius: side / 2), size: radius * 3.2,
            least: min(6, largest), isBold: true, ink: style == .accent ? .inverse : .plain)
    }

    /// The mean, or what the group agreed on.
    mutating func diamond(_ center: Point, radius: Double) {
        let (x, y) = (center.x, center.y)
        add(
            .polygon(
                [
                    Point(x, y - radius), Point(x + radius, y), Point(x, y + radius),
                    Point(x - radius, y),
                ], .accent))
    }

    /// The median: a triangle whose tip is at `tip`, below it.
    mutating func triangle(tip: Point, height: Double, _ style: ShapeStyle = .outline) {
        let half = height * 0.6
        add(
            .polygon(
                [
                    tip, Point(tip.x + half, tip.y + height), Point(tip.x - half, tip.y + height),
                ], style))
    }

    /// A line with a head, to the right or to the left.
    mutating func arrow(
        from start: Point, to end: Point, head: Double, _ style: ShapeStyle = .axis
    ) {
        let back = start.x < end.x ? -head : head
        line(start, end, style)
        add(
            .polyline(
                [
                    Point(end.x + back, end.y - head * 0.6), end,
                    Point(end.x + back, end.y + head * 0.6),
                ], style))
    }
}
