import CahierCore
import CahierDiagnostics
import CahierDocument
import Foundation

/// The zones of a canvas as panels side by side, each below its title.
struct CanvasPanels {
    let canvas: Canvas
    /// How many stand side by side; `nil` for as many as fit well.
    let columns: Int?
    /// The zones on this drawing.
    let shown: Range<Int>
    let area: Size
    let names: Names

    private var scale: Double { area.enlargement }

    /// Draws panels to fill in, or the notes in them, and tells whether something had no room.
    func draw(_ notes: [[Canvas.Note]]?, on sketch: inout Sketch) -> Bool {
        let legend = Legend.canvas(notes.map { Array($0[shown]) })
        let legendHeight = legend == nil ? 0 : Self.legendHeight(in: area)
        let grid = Self.grid(of: shown.count, columns, in: area, above: legendHeight)
        let most = notes?.map(\.count).max() ?? 0
        var isAbridged = false
        for (index, place) in shown.enumerated() {
            let room = drawPanel(place, canvas.zones[place], in: grid[index], on: &sketch)
            if let notes {
                let cards = CanvasCards(names: names, scale: scale)
                isAbridged =
                    cards.draw(notes[place], of: most, in: room, on: &sketch) || isAbridged
            } else {
                sketch.ruledLines(in: room, spacing: min(8.5 * scale, room.height / 2))
            }
        }
        legend?.draw(
            in: Rect(0, area.height - legendHeight, area.width, legendHeight).inset(by: 0.4),
            on: &sketch, names.language)
        return isAbridged
    }

    /// How many of so many panels stay legible on one drawing.
    static func capacity(for count: Int, columns: Int?, in area: Size) -> Int {
        grid(of: count, columns, in: area, above: legendHeight(in: area)).count
    }

    private static func legendHeight(in area: Size) -> Double { 5 * area.enlargement }

    private static func grid(
        of count: Int, _ columns: Int?, in area: Size, above legendHeight: Double
    ) -> Grid {
        let frame = Rect(0, 0, area.width, area.height - legendHeight).inset(by: 0.4)
        let gap = 3.5 * area.enlargement
        let least = Size(34, 30)
        guard let columns else {
            return Grid(of: count, in: frame, gap: gap, ratio: 0.9, least: least)
        }
        let wide = max(1, Int((frame.width + gap) / (least.width + gap)))
        let most = min(columns, count, wide)
        let rows = min(
            (count + most - 1) / most, max(1, Int((frame.height + gap) / (least.height + gap))))
        return Grid(frame, columns: most, rows: rows, gap: gap)
    }

    /// Draws a panel with its title; gives the room below.
    private func drawPanel(
        _ place: Int, _ zone: Canvas.Zone, in panel: Rect, on sketch: inout Sketch
    ) -> Rect {
        let radius = 2.2 * scale
        sketch.rectangle(panel, radius: radius, .outline)
        let band = Rect(panel.x, panel.y, panel.width, min(9.5 * scale, panel.height * 0.22))
        sketch.add(.polygon(Self.tab(band, radius: min(radius, band.height / 2)), .accent))
        let badge = min(band.height * 0.34, 3.2 * scale)
        let center = Point(band.x + badge + 2, band.center.y)
        sketch.badge(String(place + 1), at: center, radius: badge, .tint)
        sketch.text(
            zone.title,
            in: band.trimmed(left: 2 * badge + 4, top: 0.6, right: 2, bottom: 0.6),
            size: 13 * scale, least: 6.5, isBold: true, ink: .inverse, alignment: .start)
        let below = panel.trimmed(left: 2.5, top: band.height + 1, right: 2.5, bottom: 2.2)
        let height = hintHeight(in: below)
        sketch.text(
            CanvasLabel.hint(zone, names.language),
            in: Rect(below.x, below.y, below.width, height), size: 9 * scale, least: 6,
            ink: .muted, alignment: .start, vertical: .top)
        return below.trimmed(top: height)
    }

    /// The corners of a frame that is rounded at the top.
    private static func tab(_ frame: Rect, radius: Double) -> [Point] {
        let arc = (0...6).map { step -> Point in
            let angle = Double(step) / 6 * Double.pi / 2
            return Point(radius * (1 - cos(angle)), radius * (1 - sin(angle)))
        }
        return [Point(frame.x, frame.maxY)]
            + arc.map { Point(frame.x + $0.x, frame.y + $0.y) }
            + arc.reversed().map { Point(frame.maxX - $0.x, frame.y + $0.y) }
            + [Point(frame.maxX, frame.maxY)]
    }

    /// The same for all panels, so that what stands below is level.
    private func hintHeight(in room: Rect) -> Double {
        let size = 9 * scale
        let lines = canvas.zones.map { zone in
            let hint = CanvasLabel.hint(zone, names.language)
            return hint.isEmpty ? 0 : TextMeasure.lines(hint, width: room.width, size: size).count
        }
        let most = Double(lines.max() ?? 0)
        return min(most * TextMeasure.lineHeight(size: size) + 1, room.height * 0.3)
    }
}
