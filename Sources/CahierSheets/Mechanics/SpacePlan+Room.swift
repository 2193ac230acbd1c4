import CahierCore
import CahierDocument

/// One space on a plan: its partition by the line around it, its access by a letter.
struct SpaceRoom {
    let space: SpacePlan.Answer
    let details: String
    let scale: Double

    func draw(in frame: Rect, on sketch: inout Sketch) {
        sketch.rectangle(frame, .outline)
        if let partition = space.partition { Self.walls(partition, around: frame, on: &sketch) }
        let inner = frame.inset(by: 1.8)
        var top = inner
        if let access = space.access, inner.width > 12 {
            Self.badge(
                access, at: Point(inner.maxX - 2.2, inner.y + 2.2), radius: 2.2, on: &sketch)
            top = top.trimmed(right: 5)
        }
        guard !details.isEmpty, inner.height >= 9.2 else {
            sketch.text(space.name, in: top, size: 11 * scale, least: 6.5, isBold: true)
            return
        }
        let share = inner.height * 0.5
        sketch.text(
            space.name, in: top.trimmed(bottom: inner.height - share), size: 12 * scale,
            least: 6.5, isBold: true, alignment: .start, vertical: .top)
        sketch.text(
            details, in: inner.trimmed(top: share), size: 9 * scale, least: 6.5, alignment: .start,
            vertical: .bottom)
    }

    /// The walls of this partition around a space, or around a key to it.
    static func walls(
        _ partition: SpacePlan.Partition, around frame: Rect, on sketch: inout Sketch
    ) {
        switch partition {
        case .full: sketch.rectangle(frame, .group)
        case .glazed:
            sketch.rectangle(frame, .axis)
            sketch.rectangle(frame.inset(by: 1), .axis)
        case .movable: sketch.rectangle(frame, .disagreement)
        case .none: break
        }
    }

    /// O for what is open to all, R for what is reserved: the same letters in both languages.
    static func badge(
        _ access: SpacePlan.Access, at center: Point, radius: Double, on sketch: inout Sketch
    ) {
        let isReserved = access == .reserved
        sketch.badge(
            isReserved ? "R" : "O", at: center, radius: radius, isReserved ? .accent : .outline)
    }
}

/// Rectangles whose areas are as their weights, together one rectangle.
///
/// Rows are filled as long as their cells come nearer to the shape of a card, as in M. Bruls,
/// K. Huizing and J. J. van Wijk, “Squarified Treemaps”, Data Visualization 2000, pages 33–42.
enum Treemap {
    /// The width that cells had best have for a height of 1.
    private static let ratio = 1.5

    /// The frames of the weights, each above 0, in their order.
    static func frames(weights: [Double], in frame: Rect) -> [Rect] {
        var frames = [Rect](repeating: frame, count: weights.count)
        var items = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }[...]
        var room = frame
        while !items.isEmpty {
            let row = bestRow(items.map { weights[$0] }, in: room)
            for (item, cell) in zip(items, row) { frames[item] = cell }
            items = items.dropFirst(row.count)
            guard let first = row.first else { break }
            room =
                room.width > ratio * room.height
                ? room.trimmed(left: first.width) : room.trimmed(top: first.height)
        }
        return frames
    }

    /// The row of first weights, laid along the shorter side, whose worst cell is the best.
    private static func bestRow(_ weights: [Double], in room: Rect) -> [Rect] {
        var best = row(weights, of: 1, in: room)
        for count in 1..<max(2, weights.count + 1) {
            let longer = row(weights, of: count, in: room)
            guard strain(longer) <= strain(best) else { break }
            best = longer
        }
        return best
    }

    private static func row(_ weights: [Double], of count: Int, in room: Rect) -> [Rect] {
        let sum = weights.prefix(count).reduce(0, +)
        let share = sum / weights.reduce(0, +)
        let isColumn = room.width > ratio * room.height
        var offset = 0.0
        return weights.prefix(count).map { weight in
            defer { offset += weight / sum }
            return isColumn
                ? Rect(
                    room.x, room.y + offset * room.height, room.width * share,
                    room.height * weight / sum)
                : Rect(
                    room.x + offset * room.width, room.y, room.width * weight / sum,
                    room.height * share)
        }
    }

    /// How far the worst cell is from the best shape; 1 is that shape.
    private static func strain(_ row: [Rect]) -> Double {
        row.map { max($0.width / $0.height / ratio, ratio * $0.height / $0.width) }.max() ?? 1
    }
}
