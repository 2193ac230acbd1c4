import CahierCore
import CahierDiagnostics
import CahierDocument

/// Steps from left to right, what was noted of each in lanes below, and the line of moods.
struct CanvasJourney {
    let canvas: Canvas
    /// The steps on this drawing.
    let steps: Range<Int>
    let area: Size
    let names: Names

    /// How many steps have room side by side.
    static func capacity(of area: Size) -> Int {
        max(1, Int((area.width - labelWidth(of: area)) / (27 * area.enlargement)))
    }

    private static func labelWidth(of area: Size) -> Double {
        min(38 * area.enlargement, area.width * 0.18)
    }

    private var scale: Double { area.enlargement }
    private var labelWidth: Double { Self.labelWidth(of: area) }
    private var headHeight: Double { min(14 * scale, area.height * 0.17) }
    private var hasDetails: Bool { canvas.zones.contains { $0.detail != nil } }
    private var detailHeight: Double { hasDetails ? min(8 * scale, area.height * 0.09) : 0 }
    private var columnWidth: Double { (area.width - labelWidth) / Double(steps.count) }

    /// Draws a journey to fill in, or what was told of it, and tells whether something had no
    /// room.
    func draw(_ synthesis: Canvas.Synthesis?, on sketch: inout Sketch) -> Bool {
        let legend = legend(synthesis)
        let legendHeight = legend == nil ? 0 : 5 * scale
        let top = headHeight + detailHeight + 0.8
        let height = area.height - top - legendHeight - 0.4
        let moodHeight = canvas.mood == nil ? 0 : max(height * 0.3, min(23 * scale, height * 0.4))
        let rows = Rect(0, top, area.width, height - moodHeight)
        drawHead(on: &sketch)
        let isAbridged = drawLanes(in: rows, synthesis, on: &sketch)
        if let mood = canvas.mood {
            let row = Rect(0, rows.maxY, area.width, moodHeight)
            MoodRow(
                scale: mood, steps: steps, frame: row, labelWidth: labelWidth,
                enlargement: scale, language: names.language, mood: synthesis?.mood
            ).draw(on: &sketch)
        }
        legend?.draw(
            in: Rect(0, area.height - legendHeight, area.width, legendHeight).inset(by: 0.4),
            on: &sketch, names.language)
        return isAbridged
    }

    private func legend(_ synthesis: Canvas.Synthesis?) -> Legend? {
        guard let synthesis else { return nil }
        let hasMoods = synthesis.mood.statistics.contains { $0 != nil }
        var entries: [(mark: Legend.Mark, meaning: Wording)] =
            hasMoods ? [(.personLine, Legend.person.1), (.groupLine, Legend.mean.1)] : []
        if synthesis.mood.disagreements.contains(where: steps.contains) {
            entries.append(Legend.disagreement)
        }
        return Legend.canvas(synthesis.notes[steps].map { $0.flatMap(\.self) }, entries)
    }

    private func column(_ step: Int) -> Double {
        labelWidth + Double(step - steps.lowerBound) * columnWidth
    }

    /// An arrow for each step, pointing to the next.
    private func drawHead(on sketch: inout Sketch) {
        let tip = min(4 * scale, columnWidth * 0.12)
        for step in steps {
            let x = column(step)
            let end = x + columnWidth - 0.8
            sketch.add(
                .polygon(
                    [
                        Point(x, 0), Point(end - tip, 0), Point(end, headHeight / 2),
                        Point(end - tip, headHeight), Point(x, headHeight),
                        Point(x + tip, headHeight / 2),
                    ], .accent))
            let zone = canvas.zones[step]
            sketch.text(
                "\(step + 1). \(zone.title)",
                in: Rect(x + tip + 0.6, 0.6, columnWidth - 2 * tip - 1.6, headHeight - 1.2),
                size: 11 * scale, least: 6, isBold: true, ink: .inverse)
            sketch.text(
                CanvasLabel.hint(zone, names.language),
                in: Rect(x + 0.8, headHeight + 0.4, columnWidth - 2, detailHeight),
                size: 8 * scale, least: 6, ink: .muted)
        }
    }

    private func drawLanes(
        in frame: Rect, _ synthesis: Canvas.Synthesis?, on sketch: inout Sketch
    ) -> Bool {
        var isAbridged = false
        var y = frame.y
        for (place, height) in laneHeights(in: frame.height, synthesis).enumerated() {
            let lane = canvas.lanes[place]
            let row = Rect(0, y, frame.width, height)
            y += height
            sketch.line(Point(0, row.maxY), Point(row.maxX, row.maxY), .guide)
            drawLabel(lane, in: row, on: &sketch)
            for step in steps {
                let cell = Rect(column(step), row.y, columnWidth, height)
                    .trimmed(left: 1, top: 0.9, right: 1.4, bottom: 0.9)
                if let notes = synthesis?.notes[step][place] {
                    let lines = CanvasLines(names: names, scale: scale)
                    isAbridged = lines.draw(notes, in: cell, on: &sketch) || isAbridged
                } else {
                    let room = cell.trimmed(bottom: 1.4)
                    let count = max(1, Int(room.height / (6.2 * scale)))
                    sketch.ruledLines(in: room, spacing: room.height / Double(count))
                }
            }
        }
        return isAbridged
    }

    /// Lanes to fill in are equal; where notes stand, the one with more of them is higher.
    private func laneHeights(in height: Double, _ synthesis: Canvas.Synthesis?) -> [Double] {
        let lines = CanvasLines(names: names, scale: scale)
        let least = 10 * scale
        let wanted = canvas.lanes.indices.map { lane in
            steps.map { step in
                lines.height(of: synthesis?.notes[step][lane] ?? [], width: columnWidth - 2.4)
            }.reduce(least) { max($0, min($1, 3 * least)) }
        }
        let whole = wanted.reduce(0, +)
        return wanted.map { height * $0 / whole }
    }

    private func drawLabel(_ lane: Canvas.Lane, in row: Rect, on sketch: inout Sketch) {
        let margin = min(1, row.height * 0.1)
        let label = row.trimmed(
            top: margin, right: row.width - labelWidth + 2, bottom: margin)
        let detail = label.height < 8 ? nil : lane.detail
        let title = detail == nil ? label : label.trimmed(bottom: label.height * 0.5)
        sketch.text(
            lane.title, in: title, size: 11.5 * scale, least: 6, isBold: true, ink: .accent,
            alignment: .start, vertical: detail == nil ? .middle : .bottom)
        sketch.text(
            detail ?? "", in: label.trimmed(top: title.height), size: 8.5 * scale, least: 6,
            ink: .muted, alignment: .start, vertical: .top)
    }
}
