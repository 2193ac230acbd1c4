import CahierCore
import CahierDiagnostics
import CahierDocument

/// Where the parts of a card stand, and in which size.
struct CardLayout {
    /// How many times as large as usual the type is; under 1 for cards that are full.
    let scale: Double
    /// How many units of the drawing a hand takes that takes 1 mm on an ordinary sheet.
    let hand: Double
    /// Whether there is a QR code beside the name of the activity.
    var hasQRCode = false

    private static let leastType = 6.0

    var gap: Double { 1.4 * min(scale, hand) }
    /// From the edge of a card to what stands on it.
    private var margin: Double { 3.4 * max(0.6, hand) }

    func size(of points: Double) -> Double { max(Self.leastType, points * scale) }

    /// The height of what names the activity: a line, or two beside a QR code.
    private var headHeight: Double {
        (hasQRCode ? qrSide : TextMeasure.lineHeight(size: size(of: 7))) + gap
    }

    private var qrSide: Double { QRCode.side * hand }

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
        _ card: Card, of owner: CardOwner, _ code: SheetCode?, in frame: Rect,
        on sketch: inout Sketch
    ) {
        sketch.rectangle(frame.inset(by: margin * 0.45), radius: 2 * hand, .outline)
        var rest = frame.inset(by: margin)
        let head = Rect(rest.x, rest.y, rest.width, headHeight - gap)
        drawHead(owner, card.place, code, in: head, on: &sketch)
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
        _ owner: CardOwner, _ place: String?, _ code: SheetCode?, in frame: Rect,
        on sketch: inout Sketch
    ) {
        let line = TextMeasure.lineHeight(size: size(of: 7))
        // Wide enough for every digit.
        let digits = TextMeasure.width(String(owner.number), size: Self.leastType, isBold: true)
        let radius = max(line * 0.62, digits / 1.6 + 0.05)
        var title = Rect(
            frame.x + 2 * radius + 1.2, frame.y, frame.width - 2 * radius - 1.2, line)
        sketch.badge(
            String(owner.number), at: Point(frame.x + radius, title.center.y), radius: radius)
        if let code { draw(code, in: frame, beside: &title, on: &sketch) }
        sketch.text(
            place.map { "\($0) – \(owner.title)" } ?? owner.title, in: title, size: size(of: 7),
            isBold: true, ink: .muted, alignment: .start)
    }

    /// The code at the right of the title or, where there is a QR code, below it.
    private func draw(
        _ code: SheetCode, in head: Rect, beside title: inout Rect, on sketch: inout Sketch
    ) {
        let size = Self.leastType
        if hasQRCode {
            QRCode(code.text)?.draw(
                at: Point(head.maxX - qrSide, head.y), side: qrSide, on: &sketch)
            title = title.trimmed(right: qrSide + 1)
            sketch.text(
                code.text,
                in: Rect(title.x, title.maxY, title.width, TextMeasure.lineHeight(size: size)),
                size: size, ink: .muted, alignment: .start)
        } else {
            let width = min(title.width, TextMeasure.width(code.text, size: size) + 0.5)
            sketch.text(
                code.text, in: Rect(head.maxX - width, title.y, width, title.height), size: size,
                ink: .muted, alignment: .end)
            title = title.trimmed(right: width + 1)
        }
    }
}

/// Whose cards they are: the number and title of the activity, printed small on each.
struct CardOwner {
    let number: Int
    let title: String
    /// That of the first card; each further one has the next.
    ///
    /// `nil` for cards without codes.
    let code: SheetCode?
    let language: Language

    init(number: Int, title: String, code: SheetCode? = nil, language: Language = .french) {
        self.number = number
        self.code = code
        self.language = language
        // What is longer than any card is wide need not be measured on every card.
        self.title = title.count > 200 ? title.prefix(199) + "…" : title
    }
}
