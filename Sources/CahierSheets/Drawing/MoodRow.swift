import CahierCore
import CahierDiagnostics
import CahierDocument
import Foundation

/// The line of moods below the steps of a journey, between a glad face and a sad one.
struct MoodRow {
    let scale: Scale
    /// The steps on this drawing.
    let steps: Range<Int>
    let frame: Rect
    let labelWidth: Double
    let enlargement: Double
    let language: Language
    /// `nil` on a sheet to fill in by hand.
    let mood: ScaleSynthesis?

    private var columnWidth: Double { (frame.width - labelWidth) / Double(steps.count) }
    private var figuresHeight: Double {
        mood == nil ? 0 : min(4.2 * enlargement, frame.height * 0.16)
    }
    private var face: Double { min(2.8 * enlargement, frame.height * 0.1) }
    /// Between the highest mood and the lowest.
    private var field: Rect { frame.trimmed(top: face + 0.8, bottom: figuresHeight + face + 0.4) }

    private func x(_ step: Int) -> Double {
        frame.x + labelWidth + (Double(step - steps.lowerBound) + 0.5) * columnWidth
    }

    private func y(_ value: Double) -> Double {
        let share = (value - Double(scale.min)) / Double(max(1, scale.max - scale.min))
        return field.maxY - share * field.height
    }

    /// The values that have room one above the other.
    private var levels: [Int] {
        let step = max(1, Int((2.2 / (field.height / Double(scale.range.count))).rounded(.up)))
        return Array(stride(from: scale.min, through: scale.range.upperBound, by: step))
    }

    func draw(on sketch: inout Sketch) {
        drawLabels(on: &sketch)
        for level in levels {
            sketch.line(
                Point(labelWidth, y(Double(level))), Point(frame.maxX, y(Double(level))),
                2 * level == scale.min + scale.max ? .axis : .guide)
        }
        guard let mood else {
            for step in steps {
                for level in levels {
                    sketch.circle(
                        Point(x(step), y(Double(level))), radius: min(1.3 * enlargement, face / 2),
                        .outline)
                }
            }
            return
        }
        draw(mood, on: &sketch)
    }

    private func drawLabels(on sketch: inout Sketch) {
        let center = labelWidth - face - 2
        drawFace(at: Point(center, y(Double(scale.max))), smile: 1, on: &sketch)
        drawFace(at: Point(center, y(Double(scale.min))), smile: -1, on: &sketch)
        let width = center - face - 1.5
        let height = min(field.height * 0.6, 2 * face + 0.8)
        let labels = [
            (scale.highLabel ?? String(scale.max), field.y - height / 2),
            (scale.lowLabel ?? String(scale.min), field.maxY - height / 2),
        ]
        for (label, y) in labels {
            sketch.text(
                label, in: Rect(0, y, width, height), size: 8.5 * enlargement,
                least: 6, ink: .muted, alignment: .end)
        }
        sketch.text(
            CanvasLabel.mood[language],
            in: Rect(0, field.center.y - field.height * 0.16, labelWidth - 2, field.height * 0.32),
            size: 11.5 * enlargement, least: 6, isBold: true, ink: .accent, alignment: .start)
    }

    /// A face that smiles, or does not.
    private func drawFace(at center: Point, smile: Double, on sketch: inout Sketch) {
        sketch.circle(center, radius: face, .outline)
        for side in [-1.0, 1] {
            sketch.circle(
                Point(center.x + side * face * 0.36, center.y - face * 0.28), radius: face * 0.13,
                .marker)
        }
        let mouth = (0...8).map { step -> Point in
            let t = Double(step) / 4 - 1
            let bow = smile * (1 - t * t) * face * 0.32
            return Point(
                center.x + t * face * 0.5, center.y + face * 0.38 + bow - smile * face * 0.1)
        }
        sketch.add(.polyline(mouth, .axis))
    }

    /// Each person’s line, light, then the line of all; where they differ most, a frame.
    private func draw(_ mood: ScaleSynthesis, on sketch: inout Sketch) {
        let people = Set(mood.values.flatMap(\.keys)).subtracting([.group])
        for person in people.sorted(by: { $0.order < $1.order }) {
            draw(.person, on: &sketch) { mood.values[$0][person].map(Double.init) }
        }
        for step in mood.disagreements where steps.contains(step) {
            sketch.rectangle(
                Rect(
                    x(step) - columnWidth * 0.2, field.y - 0.6, columnWidth * 0.4,
                    field.height + 1.2),
                radius: 1.5, .disagreement)
        }
        draw(.group, on: &sketch) { mood.shared($0) }
        for step in steps {
            guard let shared = mood.shared(step) else { continue }
            sketch.circle(
                Point(x(step), y(shared)), radius: min(1.5 * enlargement, face * 0.6), .marker)
            drawFigures(step, mood, on: &sketch)
        }
    }

    /// A line through the values of the steps that have one; a value alone is a dot.
    private func draw(
        _ style: ShapeStyle, on sketch: inout Sketch, _ value: (Int) -> Double?
    ) {
        var line: [Point] = []
        func end() {
            if line.count > 1 { sketch.add(.polyline(line, style)) }
            if line.count == 1, style == .person {
                sketch.circle(line[0], radius: face * 0.4, .person)
            }
            line = []
        }
        for step in steps {
            guard let value = value(step) else {
                end()
                continue
            }
            line.append(Point(x(step), y(value)))
        }
        end()
    }

    private func drawFigures(_ step: Int, _ mood: ScaleSynthesis, on sketch: inout Sketch) {
        guard let statistics = mood.statistics[step], let shared = mood.shared(step) else { return }
        let figures = [shared, statistics.deviation].map {
            Figure.plain($0, decimals: 1, in: language)
        }
        sketch.text(
            statistics.count > 1 ? "\(figures[0]) ±\u{A0}\(figures[1])" : figures[0],
            in: Rect(
                x(step) - columnWidth * 0.46, frame.maxY - figuresHeight, columnWidth * 0.92,
                figuresHeight), size: 9 * enlargement, least: 6)
    }
}
