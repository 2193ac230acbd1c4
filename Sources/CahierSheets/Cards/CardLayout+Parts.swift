import CahierDocument

extension CardLayout {
    func height(of part: CardPart, width: Double) -> Double {
        switch part {
        case .question(let text): height(of: text, width, size(of: 10), isBold: true)
        case .hint(let text): height(of: text, width, size(of: 7.5))
        case .figure(let text): height(of: text, width, size(of: 13), isBold: true)
        case .options(let options): height(ofOptions: options, width: width)
        case .scale(let title, let low, let high, let range):
            CardScale(title, low, high, range, layout: self, width: width).height
        case .field:
            max(7 * hand, TextMeasure.lineHeight(size: size(of: 8)) + 0.8)
        case .lines(let count): Double(count) * lineSpacing
        }
    }

    private var lineSpacing: Double { max(7, 8 * scale) * hand }

    func height(
        of text: String, _ width: Double, _ size: Double, isBold: Bool = false
    ) -> Double {
        guard !text.isEmpty else { return 0 }
        // Whatever is longer is cut, however much room it has.
        let lines = TextMeasure.lines(
            String(text.prefix(2000)), width: width, size: size, isBold: isBold)
        return Double(lines.count) * TextMeasure.lineHeight(size: size) + 0.1
    }

    func draw(_ part: CardPart, in frame: Rect, on sketch: inout Sketch) {
        switch part {
        case .question(let text):
            sketch.text(
                text, in: frame, size: size(of: 10), isBold: true, alignment: .start,
                vertical: .top)
        case .hint(let text):
            sketch.text(
                text, in: frame, size: size(of: 7.5), ink: .muted, alignment: .start,
                vertical: .top)
        case .figure(let text):
            sketch.text(
                text, in: frame, size: min(frame.height * 1.6, size(of: 26)), isBold: true,
                ink: .accent)
        case .options(let options): draw(options, in: frame, on: &sketch)
        case .scale(let title, let low, let high, let range):
            CardScale(title, low, high, range, layout: self, width: frame.width)
                .draw(in: frame, on: &sketch)
        case .field(let name, let unit): drawField(name, unit, in: frame, on: &sketch)
        case .lines:
            let count = max(1, Int(frame.height / lineSpacing))
            sketch.ruledLines(in: frame, spacing: frame.height / Double(count))
        }
    }

    // MARK: Boxes to tick

    private var optionSize: Double { size(of: 9) }
    private var boxSide: Double { TextMeasure.lineHeight(size: optionSize) * 0.85 }

    private func height(ofOption text: String, width: Double) -> Double {
        let text = height(of: text, width - boxSide - 1.6, optionSize)
        return max(text, boxSide) + 0.8 * min(scale, hand)
    }

    /// The options in columns, where the card is wide enough for several.
    private func columns(
        of options: [String], in width: Double
    ) -> [[(text: String, width: Double)]] {
        let count = max(1, min(options.count / 3, Int(width / (58 * scale))))
        let rows = max(1, (options.count + count - 1) / count)
        return stride(from: 0, to: options.count, by: rows).map { first in
            options[first..<min(first + rows, options.count)].map {
                (text: $0, width: (width - 3 * Double(count - 1)) / Double(count))
            }
        }
    }

    private func height(ofOptions options: [String], width: Double) -> Double {
        columns(of: options, in: width).map { column in
            column.reduce(0) { $0 + height(ofOption: $1.text, width: $1.width) }
        }.max() ?? 0
    }

    private func draw(_ options: [String], in frame: Rect, on sketch: inout Sketch) {
        for (place, column) in columns(of: options, in: frame.width).enumerated() {
            var y = frame.y
            for option in column where y < frame.maxY - 1 {
                let height = height(ofOption: option.text, width: option.width)
                let row = Rect(
                    frame.x + Double(place) * (option.width + 3), y, option.width,
                    min(height - 0.8 * min(scale, hand), frame.maxY - y))
                let side = min(boxSide, row.height)
                sketch.tickBox(Rect(row.x, row.y, side, side))
                sketch.text(
                    option.text, in: row.trimmed(left: boxSide + 1.6), size: optionSize,
                    alignment: .start, vertical: .top)
                y += height
            }
        }
    }

    // MARK: A line to write on

    private func drawField(
        _ name: String, _ unit: String, in frame: Rect, on sketch: inout Sketch
    ) {
        func width(_ text: String, most: Double) -> Double {
            text.isEmpty
                ? 0
                : min(frame.width * most, TextMeasure.width(text, size: size(of: 8)) + 1.5)
        }
        let y = frame.maxY - 0.4
        let (left, right) = (width(name, most: 0.5), width(unit, most: 0.42))
        sketch.text(
            name, in: Rect(frame.x, frame.y, left, frame.height), size: size(of: 8), ink: .muted,
            alignment: .start, vertical: .bottom)
        sketch.line(Point(frame.x + left, y), Point(frame.maxX - right, y), .writing)
        sketch.text(
            unit, in: Rect(frame.maxX - right + 1, frame.y, max(0, right - 1), frame.height),
            size: size(of: 8), ink: .muted, alignment: .start, vertical: .bottom)
    }
}
