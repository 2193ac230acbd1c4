import CahierDocument

/// The surface that a shape covers, in the units of its drawing.
enum ShapeArea: Equatable {
    case rectangle(Rect)
    case ellipse(Rect)
    case polygon([Point])

    func covers(_ point: Point) -> Bool {
        switch self {
        case .rectangle(let rect):
            return point.x >= rect.x && point.x <= rect.maxX && point.y >= rect.y
                && point.y <= rect.maxY
        case .ellipse(let rect):
            guard rect.width > 0, rect.height > 0 else { return false }
            let x = (point.x - rect.center.x) / (rect.width / 2)
            let y = (point.y - rect.center.y) / (rect.height / 2)
            return x * x + y * y <= 1
        case .polygon(let points): return Self.isInside(point, of: points)
        }
    }

    /// Counts the edges to the left of the point: it is inside where their number is odd.
    private static func isInside(_ point: Point, of corners: [Point]) -> Bool {
        var isInside = false
        var previous = corners.last ?? point
        for corner in corners {
            if (corner.y > point.y) != (previous.y > point.y) {
                let share = (point.y - corner.y) / (previous.y - corner.y)
                if point.x > corner.x + share * (previous.x - corner.x) { isInside.toggle() }
            }
            previous = corner
        }
        return isInside
    }
}

/// The filled shapes of a drawing, from back to front.
struct PaintedShapes {
    private var shapes: [(area: ShapeArea, paint: Paint)] = []

    mutating func add(_ area: ShapeArea?, _ paint: Paint) {
        guard let area, paint != .none else { return }
        shapes.append((area, paint))
    }

    /// What is seen at a point: the last shape that covers it, else the ground.
    func colour(at point: Point, over ground: Colour?) -> Colour? {
        guard let shape = shapes.last(where: { $0.area.covers(point) }) else { return ground }
        return shape.paint.over(ground)
    }
}
