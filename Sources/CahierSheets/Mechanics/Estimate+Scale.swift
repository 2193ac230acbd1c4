import CahierCore
import CahierDiagnostics
import CahierDocument

/// Everyone's number as a dot on a scale, the mean, the median, the spread.
struct EstimateScale {
    let estimate: Estimate
    let frame: Rect
    let synthesis: Estimate.Synthesis
    let statistics: Statistics
    let verdict: String
    let language: Language

    /// The heights of texts on this scale: it stands in somewhat less than half of the sheet.
    private var unit: Double { min(frame.height / 48, frame.width / 150) }
    private var verdictHeight: Double { max(4.4, 8 * unit) }
    private var textHeight: Double { max(2.7, 4.6 * unit) }
    private var legendHeight: Double { max(2.7, 4 * unit) }
    private var axis: Double { frame.maxY - legendHeight - textHeight - 4.6 * unit }
    private var start: Double { frame.x + frame.width * 0.05 }
    private var end: Double { frame.maxX - frame.width * 0.05 }

    private var values: NiceScale {
        let most = max(2, Int((end - start) / max(14, 20 * unit)))
        return NiceScale(from: statistics.min, to: statistics.max, most: most)
    }

    private func x(_ value: Double, _ scale: NiceScale) -> Double {
        start + (value - scale.low) / (scale.high - scale.low) * (end - start)
    }

    func draw(on sketch: inout Sketch) {
        let scale = values
        drawVerdict(on: &sketch)
        drawSpread(scale, on: &sketch)
        drawAxis(scale, on: &sketch)
        drawDots(scale, on: &sketch)
        drawMiddles(scale, on: &sketch)
        Legend(entries: [
            Legend.person, (.mean, EstimateResult.names[0]), (.median, EstimateResult.names[1]),
            Legend.spread,
        ]).draw(
            in: Rect(frame.x, frame.maxY - legendHeight, frame.width, legendHeight), on: &sketch,
            language)
    }

    private func drawVerdict(on sketch: inout Sketch) {
        let box = Rect(frame.x, frame.y, frame.width, verdictHeight)
        let isDisputed = estimate.isDisputed(statistics)
        if isDisputed { sketch.rectangle(box.inset(by: 0.45), radius: 1, .disagreement) }
        sketch.text(
            verdict, in: box.inset(by: 0.9),
            size: 10 * max(unit, 0.7), least: 6, isBold: isDisputed)
    }

    private func drawSpread(_ scale: NiceScale, on sketch: inout Sketch) {
        guard statistics.deviation > 0 else { return }
        let low = max(start, x(statistics.mean - statistics.deviation, scale))
        let high = min(end, x(statistics.mean + statistics.deviation, scale))
        sketch.rectangle(
            Rect(low, axis - 3 * unit, max(0, high - low), 3 * unit), .spread)
    }

    private func drawAxis(_ scale: NiceScale, on sketch: inout Sketch) {
        sketch.line(Point(start, axis), Point(end, axis), .axis)
        let width = (end - start) / Double(scale.count)
        for value in scale.values {
            let x = x(value, scale)
            sketch.line(Point(x, axis - unit), Point(x, axis + unit), .axis)
            let half = min(width / 2, frame.width * 0.05)
            sketch.text(
                Figure.plain(value, in: language),
                in: Rect(x - half, axis + 3.6 * unit, 2 * half, textHeight), size: 8.5 * unit,
                least: 6, ink: .muted)
        }
    }

    private func drawDots(_ scale: NiceScale, on sketch: inout Sketch) {
        let foot = axis - 5 * unit
        let swarm = DotSwarm(
            places: synthesis.values.map { x($0.content, scale) },
            line: (frame.x + 2 * unit)...(frame.maxX - 2 * unit),
            height: foot - frame.y - verdictHeight - unit, largest: 2.1 * unit)
        for center in swarm.centers {
            sketch.circle(
                Point(center.x, foot + center.y), radius: swarm.radius, .person)
        }
    }

    /// The mean on the axis, the median below it.
    private func drawMiddles(_ scale: NiceScale, on sketch: inout Sketch) {
        sketch.triangle(tip: Point(x(statistics.median, scale), axis), height: 3 * unit)
        sketch.diamond(Point(x(statistics.mean, scale), axis - 2.4 * unit), radius: 2.2 * unit)
    }
}
