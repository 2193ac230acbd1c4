import CahierDocument

/// Where the parts of a card stand, and in which size.
struct CardLayout {
    /// How many times as large as usual the type is; under 1 for cards that are full.
    let scale: Double
    /// How many units of the drawing a hand takes that takes 1 mm on an ordinary sheet.
    let hand: Double

    private static let leastType = 6.0

    var gap: Double { 1.4 * min(scale, hand) }
    /// From the edge of a card to what stands on it.
    private var margin: Double { 3.4 * max(0.6, hand) }

    func size(of points: Double) -> Double { max(Self.leastType, points * scale) }

    /// The height of the line that names the activity.
    private var headHeight: Double { TextMeasure.lineHeight(size: size(of: 7)) + gap }

    /// How high a card of so much width must be.
    func height(of card: Card, width: Double) -> Double {
        let inner = innerWidth(width)
        let parts = card.parts.reduce(0) { $0 + height(of: $1, width: inner) + gap }
        return 2 * margin + headHeight + parts
    }

    func innerWidth(_ width: Double) -> Double { max(1, width - 2 * margin) }

    /// What a card of so much height has for its parts.
    func innerHeight(_ height: Double) -> Double { height - 2 * margin - headHeight }

    func draw(
        _ card: Card, of activity: CardOwner, in frame: Rect, on sketch: inout Sketch
    ) {
        sketch.rectangle(frame.inset(by: margin * 0.45), radius: 2 * hand, .outline)
        var rest = frame.inset(by: margin)
        drawHead(activity, card.place, in: rest, on: &sketch)
        rest = rest.trimmed(top: headHeight)
        let heights = heights(of: card.parts, in: rest)
        let between = min(5 * scale, gap(between: heights, in: rest))
        for (part, height) in zip(card.parts, heights) {
            draw(part, in: Rect(rest.x, rest.y, rest.width, min(height, rest.height)), on: &sketch)
            rest = rest.trimmed(top: height + between)
        }
    }

    /// The heights of the parts, what is left given to those that grow.
    private func heights(of parts: [CardPart], in frame: Rect) -> [Double] {
        let natural = parts.map { height(of: $0, width: frame.width) }
        let total = natural.reduce(0, +) + gap * Double(max(0, parts.count - 1))
        // A single part that is too large for a page is cut at its end.
        guard total <= frame.height else { return natural }
        let growing = parts.count(where: \.grows)
        let more = growing == 0 ? 0 : (frame.height - total) / Double(growing)
        return zip(parts, natural).map { $0.grows ? $1 + more : $1 }
    }

    /// What is left between parts that do not grow.
    private func gap(between heights: [Double], in frame: Rect) -> Double {
        guard heights.count > 1 else { return gap }
        let left = frame.height - heights.reduce(0, +)
        return max(gap, left / Double(heights.count - 1))
    }

    private func drawHead(
        _ activity: CardOwner, _ place: String?, in frame: Rect, on sketch: inout Sketch
    ) {
        let height = headHeight - gap
        // Wide enough for every digit.
        let digits = TextMeasure.width(String(activity.number), size: Self.leastType, isBold: true)
        let radius = max(height * 0.62, digits / 1.6 + 0.05)
        sketch.badge(
            String(activity.number), at: Point(frame.x + radius, frame.y + height / 2),
            radius: radius)
        sketch.text(
            place.map { "\($0) – \(activity.title)" } ?? activity.title,
            in: Rect(frame.x + 2 * radius + 1.2, frame.y, frame.width - 2 * radius - 1.2, height),
            size: size(of: 7), isBold: true, ink: .muted, alignment: .start)
    }
}

/// Whose cards they are: the number and title of the activity, printed small on each.
struct CardOwner {
    let number: Int
    let title: String

    init(number: Int, title: String) {
        self.number = number
        // What is longer than any card is wide need not be measured on every card.
        self.title = title.count > 200 ? title.prefix(199) + "…" : title
    }
}
