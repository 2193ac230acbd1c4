import CahierCore
import CahierDiagnostics
import CahierDocument

/// Axes one under the other between two opposites, and the marks on them.
struct CursorBoard {
    let cursors: Cursors
    /// The pairs on this drawing.
    let shown: Range<Int>
    let size: Size
    let language: Language

    /// What stands above and below the rows: the numbers, the legend.
    static func frameHeight(_ size: Size) -> Double { 13 * min(1.4, max(0.7, size.magnification)) }

    private var scale: Double { size.magnification }
    /// From a label to its end of the axis.
    private var margin: Double { size.width * 0.035 }
    private var headHeight: Double { Self.frameHeight(size) * 0.55 }
    private var legendHeight: Double { Self.frameHeight(size) * 0.36 }

    private func rail(isFilled: Bool) -> Rail {
        let labels = size.width * (isFilled ? 0.2 : 0.255)
        let column = size.width * (isFilled ? 0.2 : 0)
        return Rail(
            cursors.scale, from: labels + margin, to: size.width - labels - column - margin)
    }

    /// The rows in the room between numbers and legend, no higher than is pleasant.
    private func rows(isFilled: Bool) -> [Rect] {
        let room = size.height - headHeight - (isFilled ? legendHeight : 0)
        let height = min(room / Double(shown.count), 24 * scale)
        return shown.indices.map {
            Rect(0, headHeight + Double($0 - shown.lowerBound) * height, size.width, height)
        }
    }

    func draw(_ synthesis: ScaleSynthesis?, on sketch: inout Sketch) {
        let rail = rail(isFilled: synthesis != nil)
        let rows = rows(isFilled: synthesis != nil)
        drawGrid(rail, rows, on: &sketch)
        let most = synthesis.map(largestPile) ?? 0
        for (pair, row) in zip(shown, rows) {
            drawLabels(cursors.pairs[pair], row, rail, on: &sketch)
            if let synthesis {
                let marks = CursorMarks(
                    rail: rail, row: row, scale: scale,
                    pileWidth: min(rail.step * 0.94, 1.9 * margin),
                    mostDots: most, language: language)
                marks.draw(pair, of: synthesis, on: &sketch)
            } else {
                drawBlankAxis(row, rail, on: &sketch)
            }
        }
        guard synthesis != nil, let last = rows.last else { return }
        drawHead(rail, on: &sketch)
        Legend(entries: [Legend.person, Legend.mean, Legend.spread, Legend.disagreement])
            .draw(
                in: Rect(0, last.maxY, size.width, legendHeight).inset(by: 0.2), on: &sketch,
                language)
    }

    private func largestPile(_ synthesis: ScaleSynthesis) -> Int {
        shown.map { pair in
            let piles = Dictionary(grouping: synthesis.values[pair].values) { $0 }
            return piles.values.map(\.count).max() ?? 0
        }.max() ?? 0
    }

    /// The numbers, and a light line down from each through all rows.
    private func drawGrid(_ rail: Rail, _ rows: [Rect], on sketch: inout Sketch) {
        guard let first = rows.first, let last = rows.last else { return }
        let labelWidth = max(6, 7 * scale)
        for value in rail.values(apart: labelWidth) {
            let x = rail.x(value)
            sketch.line(Point(x, first.y), Point(x, last.maxY), .guide)
            sketch.badge(
                String(value), at: Point(x, headHeight / 2),
                radius: max(Sketch.leastBadge, min(2.7 * scale, headHeight * 0.45)))
        }
        for row in rows.dropFirst() {
            sketch.line(Point(0, row.y), Point(size.width, row.y), .guide)
        }
    }

    private func drawLabels(
        _ pair: Cursors.Pair, _ row: Rect, _ rail: Rail, on sketch: inout Sketch
    ) {
        let width = rail.start - margin
        let right = rail.end + margin
        for (text, x, side) in [
            (pair.left, 0, TextLabel.Alignment.end), (pair.right, right, .start),
        ] {
            sketch.text(
                text, in: Rect(x, row.y + 0.3, width, row.height - 0.6), size: 13 * scale,
                least: 6.5, isBold: true, alignment: side)
        }
    }

    private func drawBlankAxis(_ row: Rect, _ rail: Rail, on sketch: inout Sketch) {
        let y = row.center.y
        let reach = size.width * 0.022
        let head = min(1.8 * scale, row.height * 0.25)
        sketch.arrow(from: Point(rail.end, y), to: Point(rail.end + reach, y), head: head)
        sketch.arrow(from: Point(rail.start, y), to: Point(rail.start - reach, y), head: head)
        sketch.line(Point(rail.start, y), Point(rail.end, y), .axis)
        let radius = min(row.height * 0.26, 2.6 * scale, rail.step * 0.35)
        for value in rail.range {
            sketch.circle(Point(rail.x(value), y), radius: radius, .outline)
        }
    }

    /// What the figures at the right are.
    private func drawHead(_ rail: Rail, on sketch: inout Sketch) {
        let frame = Rect(size.width * 0.8, 0, size.width * 0.2, headHeight)
        let title = Wording(fr: "moy. (méd.) ± écart", en: "mean (median) ± dev.")
        sketch.text(title[language], in: frame, size: 8.5 * scale, ink: .muted)
    }
}

/// The marks of one pair: a dot for each person, the mean, the spread, the figures.
private struct CursorMarks {
    let rail: Rail
    let row: Rect
    let scale: Double
    /// How wide a pile of dots may be.
    let pileWidth: Double
    /// The size of the largest pile on the drawing, so that all dots are of one size.
    let mostDots: Int
    let language: Language

    private var axis: Double { row.y + row.height * 0.72 }
    private var diamondRadius: Double { min(row.height * 0.16, 2.2 * scale) }

    func draw(_ pair: Int, of synthesis: ScaleSynthesis, on sketch: inout Sketch) {
        if let statistics = synthesis.statistics[pair], statistics.deviation > 0 {
            let spread = rail.spread(statistics)
            let height = row.height * 0.34
            sketch.rectangle(
                Rect(
                    spread.lowerBound, axis - height / 2, spread.upperBound - spread.lowerBound,
                    height), .spread)
        }
        drawAxis(on: &sketch)
        drawPeople(synthesis.values[pair].filter { $0.key != .group }, on: &sketch)
        if let shared = synthesis.shared(pair) {
            sketch.diamond(Point(rail.x(shared), axis), radius: diamondRadius)
        }
        drawFigures(pair, of: synthesis, on: &sketch)
    }

    private func drawAxis(on sketch: inout Sketch) {
        sketch.line(Point(rail.start, axis), Point(rail.end, axis), .axis)
        let half = min(row.height * 0.08, 1 * scale)
        for value in rail.range {
            let x = rail.x(value)
            sketch.line(Point(x, axis - half), Point(x, axis + half), .axis)
        }
    }

    private func drawPeople(_ values: [Author: Int], on sketch: inout Sketch) {
        let foot = axis - diamondRadius - 0.2
        let cell = Size(pileWidth, foot - row.y - 0.3)
        let stack = DotStack(cell: cell, most: mostDots, largest: 1.5 * scale)
        let piles = Dictionary(grouping: values.values) { $0 }
        for (value, pile) in piles.sorted(by: { $0.key < $1.key }) {
            for center in stack.centers(pile.count, above: Point(rail.x(value), foot)) {
                sketch.circle(center, radius: stack.radius, .person)
            }
        }
    }

    private func drawFigures(
        _ pair: Int, of synthesis: ScaleSynthesis, on sketch: inout Sketch
    ) {
        guard let statistics = synthesis.statistics[pair] else { return }
        let width = row.width * 0.2
        let frame = Rect(row.maxX - width, row.y, width, row.height)
        let differs = synthesis.disagreements.contains(pair)
        var lines = [figures(statistics)]
        if differs { lines.append(Legend.disagreement.1[language]) }
        if let agreed = synthesis.values[pair][.group], synthesis.values[pair].count > 1 {
            lines.append(Wording(fr: "accord\u{A0}: \(agreed)", en: "agreed: \(agreed)")[language])
        }
        if differs {
            sketch.rectangle(
                frame.inset(by: min(0.8, row.height * 0.06)), radius: 1.5, .disagreement)
        }
        sketch.text(
            lines.joined(separator: "\n"), in: frame.inset(by: min(1.2, row.height * 0.08)),
            size: 9.5 * scale, least: 6, isBold: differs)
    }

    private func figures(_ statistics: Statistics) -> String {
        let figures = [statistics.mean, statistics.median, statistics.deviation].map {
            Figure.plain($0, decimals: 1, in: language)
        }
        return "\(figures[0]) (\(figures[1])) ±\u{A0}\(figures[2])"
    }
}
