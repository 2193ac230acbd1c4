import CahierCore
import CahierDiagnostics
import CahierDocument

/// The zones of a canvas as a tree: boxes along its roots and branches, leaves and fruits in its
/// crown, each zone beside its title.
struct CanvasTree {
    let canvas: Canvas
    let area: Size
    let names: Names

    private var scale: Double { area.enlargement }
    private var labelWidth: Double { min(50 * scale, area.width * 0.21) }
    private var legendHeight: Double { 5 * scale }

    /// Draws a tree to fill in, or the notes on it, and tells whether something had no room.
    func draw(_ notes: [[Canvas.Note]]?, on sketch: inout Sketch) -> Bool {
        let legend = Legend.canvas(notes)
        let height = area.height - (legend == nil ? 0 : legendHeight)
        let shape = TreeShape(
            frame: Rect(labelWidth, 0, area.width - labelWidth, height).inset(by: 0.6))
        let parts = TreeShape.Part.allCases.filter { canvas.zones.indices.contains($0.rawValue) }
        let boxes = Dictionary(
            uniqueKeysWithValues: parts.map { part in
                (part, shape.boxes(of: part, for: notes?[part.rawValue].count))
            })
        shape.drawWood(to: boxes, on: &sketch)
        shape.drawCrown(on: &sketch)
        var isAbridged = false
        for part in parts {
            drawLabel(part, in: shape.band(part), on: &sketch)
            isAbridged =
                draw(part, notes?[part.rawValue], in: boxes[part] ?? [], shape, on: &sketch)
                || isAbridged
        }
        legend?.draw(
            in: Rect(labelWidth, height, area.width - labelWidth, legendHeight).inset(by: 0.4),
            on: &sketch, names.language)
        return isAbridged
    }

    private func drawLabel(
        _ part: TreeShape.Part, in band: Rect, on sketch: inout Sketch
    ) {
        let zone = canvas.zones[part.rawValue]
        if part != .roots {
            sketch.line(Point(0, band.maxY), Point(labelWidth - 2, band.maxY), .guide)
        }
        let label = Rect(0, band.y + 1, labelWidth - 3, band.height - 2)
        let badge = min(3.4 * scale, label.height * 0.2)
        sketch.badge(String(part.rawValue + 1), at: Point(badge, label.y + badge), radius: badge)
        sketch.text(
            zone.title,
            in: Rect(2 * badge + 1.5, label.y, label.width - 2 * badge - 1.5, 2 * badge),
            size: 13 * scale, least: 6.5, isBold: true, ink: .accent, alignment: .start)
        sketch.text(
            CanvasLabel.hint(zone, names.language), in: label.trimmed(top: 2 * badge + 0.8),
            size: 9 * scale, least: 6, ink: .muted, alignment: .start, vertical: .top)
    }

    /// Draws the boxes of a part and what stands in them.
    private func draw(
        _ part: TreeShape.Part, _ notes: [Canvas.Note]?, in boxes: [Rect], _ shape: TreeShape,
        on sketch: inout Sketch
    ) -> Bool {
        let cards = CanvasCards(names: names, scale: scale)
        guard let notes else {
            for box in boxes {
                shape.drawBox(of: part, in: box, on: &sketch)
                drawLines(in: shape.words(of: part, in: box), on: &sketch)
            }
            return false
        }
        let shown = notes.count <= boxes.count ? notes.count : boxes.count - 1
        var isAbridged = false
        for (note, box) in zip(notes.prefix(shown), boxes) {
            shape.drawBox(of: part, in: box, isRetained: note.isRetained, on: &sketch)
            let words = shape.words(of: part, in: box)
            isAbridged =
                cards.drawWords(of: note, in: words, alignment: .center, on: &sketch) || isAbridged
        }
        guard shown < notes.count, let last = boxes.last else { return isAbridged }
        cards.drawMore(notes.count - shown, in: last.inset(by: 0.6), on: &sketch)
        return true
    }

    private func drawLines(in words: Rect, on sketch: inout Sketch) {
        let count = max(1, Int(words.height / (7 * scale)))
        sketch.ruledLines(in: words, spacing: words.height / Double(count))
    }
}
