import CahierCore
import CahierDiagnostics
import CahierDocument

/// The nine grids on the paper, the links between them, and the shortlist beside.
struct LotusFlower {
    let lotus: Lotus
    let area: Size
    let language: Language

    /// Between two grids, where the links are seen, in mm.
    private var channel: Double { min(6, area.height * 0.05) }
    private var scale: Double { area.enlargement }

    /// Cells are wider than high, for words; the shortlist keeps a quarter of the width.
    private var cell: Size {
        let height = (area.height - 1 - 2 * channel) / 9
        let width = (area.width * 0.74 - 2 * channel) / 9
        return Size(min(width, 1.75 * height), height)
    }

    private var width: Double { 9 * cell.width + 2 * channel + 1 }

    /// The whole sheet.
    ///
    /// - Parameter synthesis: What was written; `nil` for a sheet to fill in by hand.
    /// - Returns: The blocks, and whether a text had to be cut.
    func drawing(_ synthesis: Lotus.Synthesis?) -> (block: Block, isAbridged: Bool) {
        var sketch = Sketch(area.width, area.height)
        for grid in 0..<9 { drawPetal(grid, on: &sketch) }
        for place in 0..<81 {
            let (row, column) = place.quotientAndRemainder(dividingBy: 9)
            let word = synthesis?.word(row: row, column: column)
            drawCell(row: row, column: column, word, on: &sketch)
        }
        drawSide(synthesis, on: &sketch)
        let block = sketch.block(
            title: Wording(fr: "Lotus de 81 cases", en: "Lotus of 81 cells")[language],
            summary: sentence(synthesis))
        return (block, sketch.isAbridged)
    }

    private func sentence(_ synthesis: Lotus.Synthesis?) -> String {
        let colon = Label.colon[language]
        guard let synthesis, synthesis.filled > 0 || !synthesis.proposals.isEmpty else {
            let empty = Wording(
                fr: "Lotus à remplir\u{A0}: au centre, \(lotus.centreLabel)\u{A0}; autour, huit "
                    + "mots, chacun au cœur d’une grille de huit autres.",
                en: "Lotus to fill in: in the centre, \(lotus.centreLabel); around it eight "
                    + "words, each the heart of a grid of eight more.")
            return empty[language]
        }
        var parts = [lotus.centreLabel + colon + (synthesis.centre ?? "–")]
        for petal in synthesis.petals.indices {
            let leaves = synthesis.leaves[petal].compactMap(\.self)
            guard synthesis.petals[petal] != nil || !leaves.isEmpty else { continue }
            parts.append(
                "\(petal + 1), \(synthesis.petals[petal] ?? "–")"
                    + (leaves.isEmpty ? "" : colon + leaves.joined(separator: ", ")))
        }
        if !synthesis.proposals.isEmpty {
            let names = synthesis.proposals.map(\.content).joined(separator: ", ")
            parts.append(lotus.shortlistTitle + colon + names)
        }
        return parts.joined(separator: Label.semicolon[language])
    }

    // MARK: Flower

    private func gridFrame(_ grid: Int) -> Rect {
        let (row, column) = grid.quotientAndRemainder(dividingBy: 3)
        return Rect(
            0.5 + Double(column) * (3 * cell.width + channel),
            0.5 + Double(row) * (3 * cell.height + channel), 3 * cell.width, 3 * cell.height)
    }

    private func cellFrame(row: Int, column: Int) -> Rect {
        let grid = gridFrame(row / 3 * 3 + column / 3)
        return Rect(
            grid.x + Double(column % 3) * cell.width, grid.y + Double(row % 3) * cell.height,
            cell.width, cell.height)
    }

    /// The frame of an outer grid and the link that leads to it from the middle one.
    private func drawPetal(_ grid: Int, on sketch: inout Sketch) {
        guard grid != 4 else { return }
        let across = Double(grid % 3 - 1)
        let down = Double(grid / 3 - 1)
        let middle = gridFrame(4)
        // From the edge or the corner of the middle grid, half a millimetre into the next one.
        let start = Point(
            middle.center.x + across * middle.width / 2,
            middle.center.y + down * middle.height / 2)
        let end = Point(start.x + across * channel, start.y + down * channel)
        sketch.line(start, end, .group)
        let tip = channel * 0.4
        let arms =
            across != 0 && down != 0
            ? [Point(end.x - across * tip, end.y), Point(end.x, end.y - down * tip)]
            : [
                Point(end.x - across * tip - down * tip, end.y - down * tip - across * tip),
                Point(end.x - across * tip + down * tip, end.y - down * tip + across * tip),
            ]
        sketch.add(.polyline([arms[0], end, arms[1]], .group))
    }

    private func drawCell(row: Int, column: Int, _ word: String?, on sketch: inout Sketch) {
        let frame = cellFrame(row: row, column: column)
        let grid = row / 3 * 3 + column / 3
        let place = row % 3 * 3 + column % 3
        let isCentre = grid == 4 && place == 4
        let isPetal = (grid == 4) != (place == 4)
        sketch.rectangle(frame, isPetal ? .tint : .outline)
        if isPetal { sketch.rectangle(frame, .axis) }
        if isCentre { sketch.rectangle(frame, word == nil ? .group : .accent) }
        if let word {
            sketch.text(
                word, in: frame.inset(by: min(0.7, cell.height * 0.06)),
                size: (isCentre || isPetal ? 10 : 9.5) * scale, least: 6.5,
                isBold: isCentre || isPetal, ink: isCentre ? .inverse : .plain)
        } else {
            drawNumber(grid: grid, place: place, in: frame, on: &sketch)
        }
    }

    /// The number to type, in the corner of a cell to fill in: 1 to 8, then 1.1 to 8.8.
    private func drawNumber(grid: Int, place: Int, in frame: Rect, on sketch: inout Sketch) {
        let name =
            switch (grid, place) {
            case (4, 4): ""
            case (4, let petal), (let petal, 4): number(petal)
            default: number(grid) + "." + number(place)
            }
        let isPetal = (grid == 4) != (place == 4)
        let size = (isPetal ? 8 : 6.5) * scale
        let corner = Rect(
            frame.x + 0.8, frame.y + 0.4, frame.width - 1.6,
            min(frame.height - 0.8, TextMeasure.lineHeight(size: size)))
        sketch.text(
            name, in: corner, size: size, least: 4.5, isBold: isPetal,
            ink: isPetal ? .accent : .muted, alignment: .start, vertical: .top)
    }

    private func number(_ cell: Int) -> String { String(cell < 4 ? cell + 1 : cell) }

    // MARK: Shortlist

    private func drawSide(_ synthesis: Lotus.Synthesis?, on sketch: inout Sketch) {
        let left = width + 5
        let panel = Rect(left, 0.5, area.width - left - 0.5, area.height - 1)
        let legend = drawLegend(in: panel, on: &sketch)
        let box = panel.trimmed(top: legend + 3)
        sketch.rectangle(box, radius: 2, .outline)
        let title = Rect(box.x + 3, box.y + 1.5, box.width - 6, min(10, box.height * 0.14))
        sketch.text(
            lotus.shortlistTitle, in: title, size: 11 * scale, least: 6.5, isBold: true,
            ink: .accent, alignment: .start)
        let proposals = synthesis?.proposals.map(\.content) ?? []
        let rows = Grid(
            of: max(lotus.proposals, min(proposals.count, 20)),
            in: Rect(box.x + 3, title.maxY + 1, box.width - 6, box.maxY - title.maxY - 4), gap: 1,
            ratio: 6, least: Size(20, 4.6))
        for index in 0..<rows.count {
            let isRest = index == rows.count - 1 && proposals.count > rows.count
            let text =
                isRest
                ? Label.more(proposals.count - index)[language]
                : proposals.indices.contains(index) ? proposals[index] : nil
            drawProposal(index, text, in: rows[index], on: &sketch)
        }
    }

    private func drawProposal(
        _ index: Int, _ text: String?, in row: Rect, on sketch: inout Sketch
    ) {
        let radius = min(2.8 * scale, row.height * 0.38)
        let center = Point(row.x + radius, row.maxY - radius - 0.8)
        sketch.badge(
            String(index + 1), at: center, radius: radius, text == nil ? .tint : .accent)
        let left = center.x + radius + 1.5
        sketch.line(Point(left, row.maxY - 0.8), Point(row.maxX, row.maxY - 0.8), .writing)
        sketch.text(
            text ?? "",
            in: Rect(left, row.y + 0.3, row.maxX - left, row.height - 1.3), size: 12 * scale,
            least: 6.5, isBold: true, alignment: .start, vertical: .bottom)
    }

    /// What the centre and the numbers mean.
    ///
    /// - Returns: Its height.
    private func drawLegend(in panel: Rect, on sketch: inout Sketch) -> Double {
        let height = min(18 * scale, panel.height * 0.25)
        let text = Wording(
            fr: "Au centre\u{A0}: \(lotus.centreLabel). Autour, huit mots. Chacun devient le cœur "
                + "d’un pétale, de 1 à 8, que huit autres mots entourent.",
            en: "In the centre: \(lotus.centreLabel). Around it, eight words. Each becomes the "
                + "heart of a petal, 1 to 8, with eight more words around it.")
        sketch.text(
            text[language], in: Rect(panel.x, panel.y, panel.width, height), size: 9.5 * scale,
            least: 6, ink: .muted, alignment: .start, vertical: .top)
        return height
    }
}
