import CahierCore
import CahierDocument

/// One space on a plan: its partition by the line around it, its access by a letter.
struct SpaceRoom {
    let space: SpacePlan.Answer
    let details: String
    let scale: Double

    func draw(in frame: Rect, on sketch: inout Sketch) {
        sketch.rectangle(frame, .outline)
        switch space.partition {
        case .full: sketch.rectangle(frame, .group)
        case .glazed:
            sketch.rectangle(frame, .axis)
            sketch.rectangle(frame.inset(by: 1), .axis)
        case .movable: sketch.rectangle(frame, .disagreement)
        case .some(.none), nil: break
        }
        let inner = frame.inset(by: 1.8)
        var top = inner
        if let access = space.access, inner.width > 12 {
            Self.badge(
                access, at: Point(inner.maxX - 2.2, inner.y + 2.2), radius: 2.2, on: &sketch)
            top = top.trimmed(right: 5)
        }
        guard !details.isEmpty, inner.height >= 8 else {
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

    /// A line as walls of this partition are drawn.
    static func line(
        _ partition: SpacePlan.Partition, in frame: Rect, on sketch: inout Sketch
    ) {
        let y = frame.center.y
        func line(_ shift: Double, _ style: ShapeStyle) {
            sketch.line(Point(frame.x, y + shift), Point(frame.maxX, y + shift), style)
        }
        switch partition {
        case .full: line(0, .group)
        case .glazed:
            line(-0.5, .axis)
            line(0.5, .axis)
        case .movable: line(0, .disagreement)
        case .none: line(0, .guide)
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
enum Treemap {
    /// The frames of the weights, each above 0, in their order.
    static func frames(weights: [Double], in frame: Rect) -> [Rect] {
        var frames = [Rect](repeating: frame, count: weights.count)
        let order = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
        split(order[...], weights, frame, into: &frames)
        return frames
    }

    /// Cuts across the longer side where both parts weigh nearly the same.
    private static func split(
        _ items: ArraySlice<Int>, _ weights: [Double], _ frame: Rect, into frames: inout [Rect]
    ) {
        guard items.count > 1 else {
            if let item = items.first { frames[item] = frame }
            return
        }
        let total = items.reduce(0) { $0 + weights[$1] }
        var cut = items.startIndex
        var weight = 0.0
        repeat {
            weight += weights[items[cut]]
            cut += 1
        } while cut < items.endIndex - 1 && weight + weights[items[cut]] / 2 <= total / 2
        let share = weight / total
        var (first, second) = (frame, frame)
        if frame.width > 1.4 * frame.height {
            first.width = frame.width * share
            second = frame.trimmed(left: first.width)
        } else {
            first.height = frame.height * share
            second = frame.trimmed(top: first.height)
        }
        split(items[..<cut], weights, first, into: &frames)
        split(items[cut...], weights, second, into: &frames)
    }
}
