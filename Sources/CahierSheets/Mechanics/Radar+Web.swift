import CahierCore
import CahierDiagnostics
import CahierDocument

/// One diagram on the paper: its rings and axes, the marks on them, the boxes around.
struct RadarWeb {
    let scale: Scale
    let diagram: Radar.Diagram
    /// The place of its first axis among those of all diagrams.
    let first: Int
    let frame: Rect
    let unit: Double

    private var count: Int { diagram.axes.count }
    private var titleHeight: Double { 8 * unit }
    /// Where the web and its boxes are.
    private var body: Rect {
        Rect(frame.x, frame.y + titleHeight, frame.width, frame.height - titleHeight)
    }
    /// The radius of the badges at the tips of the axes.
    private var badge: Double { min(2.8 * unit, 2.5 * radius / Double(count)) }
    /// From the last ring to the centre of a badge, so that the ring's number can be read.
    private var reach: Double { badge + 1.3 * unit }
    /// What is kept free between a box and anything else.
    private var clearance: Double { 3 * unit }

    /// The radius of the last ring: its badges stay on the paper, four boxes have room around it.
    private var radius: Double {
        let margin = 7 * unit
        let (width, height) = (body.width / 2 - margin, body.height / 2 - margin)
        return max(1, count == 4 ? min(width, height) * 0.8 : min(width * 0.48, height))
    }

    /// Boxes stand in two columns; those of four axes fill the corners that a diamond leaves free.
    private var boxSize: Size {
        let (width, height) = (body.width / 2, body.height / 2)
        guard count == 4 else {
            let rows = Double((count + 1) / 2)
            return Size(
                width - radius - 2 * reach - clearance,
                (body.height - clearance * (rows - 1)) / rows)
        }
        // An edge of the diamond is where the distances from both axes add up to the radius.
        let both = width + height - radius - clearance * 2.0.squareRoot()
        let side = badge + clearance
        let boxWidth = min(both * 0.54, width - side)
        return Size(boxWidth, min(both - boxWidth, height - side))
    }

    func draw(_ synthesis: Radar.Synthesis?, on sketch: inout Sketch, _ language: Language) {
        if let synthesis { drawSpread(synthesis.scale, on: &sketch) }
        drawWeb(on: &sketch)
        if let synthesis { draw(synthesis.scale, on: &sketch) }
        drawNumbers(on: &sketch)
        for index in 0..<count {
            let place = Sketch.direction(index, of: count, from: body.center, radius + reach)
            sketch.badge(number(index), at: place, radius: badge)
            if synthesis?.scale.disagreements.contains(first + index) ?? false {
                sketch.circle(place, radius: badge + 0.8 * unit, .disagreement)
            }
            drawBox(index, noticed: synthesis?.noticed[first + index].map(\.content), on: &sketch)
        }
        sketch.text(
            diagram.title, in: Rect(frame.x, frame.y, frame.width, titleHeight - unit),
            size: 12 * unit, isBold: true, ink: .accent)
    }

    private func number(_ index: Int) -> String { String(first + index + 1) }

    /// The values that have a ring and a number.
    private var rings: [Int] { rail.values(apart: lineHeight + unit) }
    /// That of the small texts.
    private var lineHeight: Double { max(3 * unit, TextMeasure.lineHeight(size: 6)) }

    /// From the centre to the last ring.
    private var rail: Rail { Rail(scale, from: 0, to: radius) }

    private func drawWeb(on sketch: inout Sketch) {
        let outer = rail.range.upperBound
        for value in rings.dropFirst().filter({ $0 != outer }) + [outer] {
            let corners = Sketch.corners(count, around: body.center, radius: rail.x(value))
            sketch.add(.polygon(corners, value == outer ? .axis : .guide))
        }
        for index in 0..<count {
            let tip = Sketch.direction(index, of: count, from: body.center, radius)
            sketch.line(body.center, tip, .axis)
        }
    }

    /// The values of the rings, right of the first axis, each under its ring.
    private func drawNumbers(on sketch: inout Sketch) {
        for value in rings {
            let y = body.center.y - rail.x(value) + lineHeight * 0.4
            sketch.text(
                String(value),
                in: Rect(body.center.x + 0.7 * unit, y, 2 * lineHeight, lineHeight),
                size: 7.5 * unit, ink: .muted, alignment: .start)
        }
    }

    /// A light band around the web, on each axis as wide as the values spread.
    private func drawSpread(_ values: ScaleSynthesis, on sketch: inout Sketch) {
        let spreads = (0..<count).map { values.statistics[first + $0].map(rail.spread) }
        func point(_ index: Int, _ radius: Double) -> Point {
            Sketch.direction(index, of: count, from: body.center, radius)
        }
        // From axis to axis: where nobody answered there is no band.
        for (index, next) in zip(0..<count, Array(1..<count) + [0]) {
            guard let one = spreads[index], let other = spreads[next],
                one.lowerBound < one.upperBound || other.lowerBound < other.upperBound
            else { continue }
            sketch.add(
                .polygon(
                    [
                        point(index, one.upperBound), point(next, other.upperBound),
                        point(next, other.lowerBound), point(index, one.lowerBound),
                    ], .spread))
        }
    }

    private func draw(_ values: ScaleSynthesis, on sketch: inout Sketch) {
        let axes = first..<(first + count)
        let people = Set(axes.flatMap { values.values[$0].keys }).subtracting([.group])
        for author in people.sorted(by: { $0.order < $1.order }) {
            polygon(axes.map { values.values[$0][author].map(Double.init) }, .person, on: &sketch)
        }
        let shared = axes.map { values.shared($0) }
        polygon(shared, .group, on: &sketch)
        for (index, value) in shared.enumerated() {
            guard let value else { continue }
            sketch.circle(point(index, value), radius: 1.1 * unit, .marker)
        }
    }

    private func polygon(_ values: [Double?], _ style: ShapeStyle, on sketch: inout Sketch) {
        let points = values.enumerated().compactMap { index, value in
            value.map { point(index, $0) }
        }
        guard points.count > 1 else { return }
        sketch.add(points.count == count ? .polygon(points, style) : .polyline(points, style))
    }

    private func point(_ index: Int, _ value: Double) -> Point {
        Sketch.direction(index, of: count, from: body.center, rail.x(value))
    }

    /// The frame of an axis's box: axes of the right half stand on the right, from the top.
    private func boxFrame(_ index: Int) -> Rect {
        let right = (count + 1) / 2
        let isRight = index < right
        let rows = isRight ? right : count - right
        let row = isRight ? index : count - 1 - index
        let size = boxSize
        let free = body.height - size.height
        let y = rows == 1 ? free / 2 : Double(row) * free / Double(rows - 1)
        return Rect(
            isRight ? body.maxX - size.width : body.x, body.y + y, size.width, size.height)
    }

    /// The height of a title in the smallest type, in mm; 0 where its words are wider than its room.
    private func leastHeight(of title: String, width: Double) -> Double {
        let fits = title.split(separator: " ").allSatisfy {
            TextMeasure.width($0, size: 6, isBold: true) <= width
        }
        let lines = TextMeasure.lines(title, width: max(1, width), size: 6, isBold: true)
        return fits ? Double(lines.count) * TextMeasure.lineHeight(size: 6) + 0.01 : 0
    }

    /// The axis's number, title and detail, then what was noticed, or lines to write it on.
    private func drawBox(_ index: Int, noticed: [String]?, on sketch: inout Sketch) {
        let frame = boxFrame(index)
        let axis = diagram.axes[index]
        sketch.rectangle(frame, radius: min(2 * unit, frame.height / 4), .outline)
        let margin = min(9 * unit, frame.height)
        let width = frame.width - margin - unit
        let head = min(frame.height, max(margin, leastHeight(of: axis.title, width: width) / 0.9))
        sketch.badge(
            number(index), at: Point(frame.x + margin / 2, frame.y + head / 2),
            radius: min(2.8 * unit, margin * 0.4))
        sketch.text(
            axis.title, in: Rect(frame.x + margin, frame.y + head * 0.05, width, head * 0.9),
            size: 9 * unit, isBold: true, alignment: .start)
        var rest = frame.inset(by: 2 * unit)
        rest.y = frame.y + head
        rest.height = frame.maxY - rest.y - unit
        if let detail = axis.detail, rest.height > 12 * unit {
            let size = max(6, 7 * unit)
            let lines = TextMeasure.lines(detail, width: rest.width, size: size).count
            let most = max(3, Int(rest.height * 0.5 / lineHeight))
            let height = lineHeight * Double(min(lines, most))
            sketch.text(
                detail, in: Rect(rest.x, rest.y, rest.width, height), size: size, ink: .muted,
                alignment: .start, vertical: .top)
            rest.y += height
            rest.height -= height
        }
        guard rest.height >= 4 * unit else { return }
        if let noticed {
            sketch.text(
                noticed.map { "• \($0)" }.joined(separator: "\n"), in: rest, size: 8.5 * unit,
                alignment: .start, vertical: .top)
        } else {
            sketch.ruledLines(in: rest, spacing: 6 * unit)
        }
    }
}
