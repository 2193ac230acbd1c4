import CahierDocument

/// Values to circle: on a wide card between the words that they belong to, on a narrow one below
/// them.
struct CardScale {
    private let title: String
    private let low: String
    private let high: String
    private let range: ClosedRange<Int>
    private let layout: CardLayout
    private let isWide: Bool
    /// Of the title, of each of the words at both ends, and of the values.
    private let widths: (title: Double, end: Double, values: Double)

    init(
        _ title: String, _ low: String, _ high: String, _ range: ClosedRange<Int>,
        layout: CardLayout, width: Double
    ) {
        (self.title, self.low, self.high) = (title, low, high)
        self.range = range
        self.layout = layout
        isWide = width > 80 * layout.scale
        let hasEnds = !low.isEmpty || !high.isEmpty
        guard isWide else {
            widths = (width, hasEnds ? width / 2 - 0.5 : 0, width)
            return
        }
        let titleShare = title.isEmpty ? 0 : hasEnds ? 0.32 : 0.45
        let endShare = hasEnds ? (title.isEmpty ? 0.27 : 0.17) : 0
        widths = (
            width * titleShare, width * endShare, width * (1 - titleShare - 2 * endShare)
        )
    }

    private var radius: Double {
        min(2.9 * layout.scale, widths.values / Double(range.count) * 0.4)
    }

    var height: Double { isWide ? max(2 * radius, titleHeight, endHeight) : titleHeight + foot }

    private var titleHeight: Double {
        layout.height(of: title, widths.title - 1, layout.size(of: 9), isBold: true)
    }

    private var endHeight: Double {
        [low, high].map { layout.height(of: $0, widths.end - 1, layout.size(of: 7.5)) }.max() ?? 0
    }

    /// The values and, below them, what their ends mean.
    private var foot: Double { 2 * radius + 0.6 + (endHeight > 0 ? endHeight : 0) }

    func draw(in frame: Rect, on sketch: inout Sketch) {
        if isWide {
            drawRow(in: frame, on: &sketch)
        } else {
            drawStack(in: frame, on: &sketch)
        }
    }

    private func drawRow(in frame: Rect, on sketch: inout Sketch) {
        let name = Rect(frame.x, frame.y, max(0, widths.title - 1), frame.height)
        let start = frame.x + widths.title
        let values = Rect(start + widths.end, frame.y, widths.values, frame.height)
        drawTitle(in: name, on: &sketch)
        drawEnd(
            low, in: Rect(start, frame.y, max(0, widths.end - 1), frame.height), .end, on: &sketch)
        drawEnd(
            high, in: Rect(values.maxX + 1, frame.y, max(0, widths.end - 1), frame.height), .start,
            on: &sketch)
        drawValues(in: values, isCentered: widths.end > 0, on: &sketch)
    }

    private func drawStack(in frame: Rect, on sketch: inout Sketch) {
        let titleHeight = min(titleHeight, frame.height)
        drawTitle(
            in: Rect(frame.x, frame.y, frame.width, titleHeight), on: &sketch)
        let values = Rect(
            frame.x, frame.y + titleHeight, frame.width,
            min(2 * radius, max(0, frame.height - titleHeight)))
        drawValues(in: values, isCentered: false, on: &sketch)
        let ends = Rect(
            frame.x, values.maxY + 0.6, widths.end, max(0, frame.maxY - values.maxY - 0.6))
        drawEnd(low, in: ends, .start, on: &sketch)
        let last = Rect(ends.maxX + 1, ends.y, ends.width, ends.height)
        drawEnd(high, in: last, .end, on: &sketch)
    }

    private func drawTitle(in frame: Rect, on sketch: inout Sketch) {
        sketch.text(
            title, in: frame, size: layout.size(of: 9), isBold: true, alignment: .start)
    }

    private func drawEnd(
        _ text: String, in frame: Rect, _ alignment: TextLabel.Alignment, on sketch: inout Sketch
    ) {
        sketch.text(
            text, in: frame, size: layout.size(of: 7.5), ink: .muted, alignment: alignment)
    }

    private func drawValues(in frame: Rect, isCentered: Bool, on sketch: inout Sketch) {
        let radius = min(radius, frame.height / 2)
        guard radius > 0 else { return }
        let count = Double(range.count)
        let step = isWide ? min(frame.width / count, radius * 4) : frame.width / count
        let span = step * (count - 1)
        let start = isCentered || !isWide ? frame.center.x - span / 2 : frame.x + radius
        let y = frame.center.y
        sketch.line(Point(start, y), Point(start + span, y), .guide)
        for (place, value) in range.enumerated() {
            sketch.badge(
                String(value), at: Point(start + Double(place) * step, y), radius: radius,
                .outline)
        }
    }
}
