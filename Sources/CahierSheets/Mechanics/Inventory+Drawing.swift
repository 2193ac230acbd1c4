import CahierCore
import CahierDiagnostics
import CahierDocument

/// The tables of needs side by side, two to a page, with boxes to tick.
struct InventoryPanels {
    let inventory: Inventory
    var area: Size
    let language: Language
    /// Those of the people who answered; `nil` on a sheet to fill in by hand.
    let names: Names?

    /// A row of a panel: a need that was recorded, an example, or room for one.
    fileprivate struct Row {
        var title = ""
        var need: Inventory.Need?
    }

    private var scale: Double { area.enlargement }
    private var bandHeight: Double { min(9 * scale, area.height * 0.12) }
    private var headHeight: Double { min(7 * scale, area.height * 0.1) }
    private var rowsRoom: Double { area.height - bandHeight - headHeight - 1.6 }

    /// How many of the rows that are left the page takes; lower ones where that saves a page.
    private func rowCount(of rest: Int) -> Int {
        rest <= Int(rowsRoom / 5.6) ? rest : max(1, Int(rowsRoom / 6.4))
    }

    /// As many pages as the rows need, and whether a text had to be cut.
    ///
    /// Without `needs`, what is known of each table's, they are to be filled in by hand.
    func pages(
        _ needs: [[Inventory.Need]]?, in room: SheetRoom
    ) -> (pages: [SheetPage], isAbridged: Bool) {
        var pages: [SheetPage] = []
        var isAbridged = false
        let rows = inventory.tables.indices.map { self.rows($0, needs?[$0] ?? []) }
        for first in stride(from: 0, to: inventory.tables.count, by: 2) {
            let places = first..<min(first + 2, inventory.tables.count)
            let most = places.map { rows[$0].count }.max() ?? 0
            // Of a filled sheet, rows that are left empty fill a page and make no other one.
            let needed = needs == nil ? most : places.map { rows[$0].titled }.max() ?? 0
            var shown = 0
            repeat {
                var panels = self
                panels.area = room[pages.count]
                var sketch = Sketch(panels.area.width, panels.area.height)
                let end = shown + panels.rowCount(of: most - shown)
                panels.draw(places, rows, shown..<end, on: &sketch, needs)
                pages.append(SheetPage([block(sketch, places, shown..<end, needs)]))
                isAbridged = isAbridged || sketch.isAbridged
                shown = end
            } while shown < needed
        }
        return (pages, isAbridged)
    }

    /// `shown` are the rows on the page; needs come first among those of a table.
    private func block(
        _ sketch: Sketch, _ places: Range<Int>, _ shown: Range<Int>, _ needs: [[Inventory.Need]]?
    ) -> Block {
        let parts = places.compactMap { place -> String? in
            let title = inventory.tables[place].title + Label.colon[language]
            guard shown.lowerBound < rows(place, needs?[place] ?? []).count else { return nil }
            guard let needs = needs?[place].dropFirst(shown.lowerBound).prefix(shown.count),
                !needs.isEmpty
            else {
                return title
                    + Wording(
                        fr:
                            "tableau à remplir, cases à cocher «\u{A0}J’ai\u{202F}!\u{A0}» et «\u{A0}Je sais où trouver\u{A0}»",
                        en: "table to fill in, with boxes to tick: have it, know where to find it")[
                        language]
            }
            return title
                + needs.map {
                    "\($0.title) (\(Inventory.title(of: $0.status)[language]))"
                }.joined(separator: ", ")
        }
        return sketch.block(
            title: places.map { inventory.tables[$0].title }.joined(separator: ", "),
            summary: parts.joined(separator: ". "))
    }

    /// Recorded needs, then examples nobody spoke of, then room for more.
    private func rows(_ place: Int, _ needs: [Inventory.Need]) -> [Row] {
        let table = inventory.tables[place]
        let known = Set(needs.map { Folding.key($0.title) })
        let rows =
            needs.map { Row(title: $0.title, need: $0) }
            + table.examples.filter { !known.contains(Folding.key($0)) }.map { Row(title: $0) }
        return rows + Array(repeating: Row(), count: max(0, table.rows - rows.count))
    }

    private func draw(
        _ places: Range<Int>, _ rows: [[Row]], _ shown: Range<Int>, on sketch: inout Sketch,
        _ needs: [[Inventory.Need]]?
    ) {
        let frame = Rect(0, 0, area.width, area.height).inset(by: 0.3)
        let grid = Grid(frame, columns: places.count, rows: 1, gap: 6)
        for (column, place) in places.enumerated() {
            let part = rows[place].dropFirst(shown.lowerBound).prefix(shown.count)
            guard !part.isEmpty else { continue }
            drawHead(place, needs?[place] ?? [], in: grid[column], on: &sketch)
            let body = grid[column].trimmed(top: bandHeight + headHeight)
            let height = min(14 * scale, body.height / Double(part.count))
            for (index, row) in part.enumerated() {
                let line = Rect(body.x, body.y + Double(index) * height, body.width, height)
                draw(row, in: line, on: &sketch)
            }
        }
    }

    /// The columns: the need, who has it, where to find it.
    private func columns(_ row: Rect) -> [Rect] {
        let shares = [0.36, 0.28, 0.36]
        var x = row.x
        return shares.map { share in
            defer { x += share * row.width }
            return Rect(x, row.y, share * row.width, row.height)
        }
    }

    private func drawHead(
        _ place: Int, _ needs: [Inventory.Need], in frame: Rect, on sketch: inout Sketch
    ) {
        let band = Rect(frame.x, frame.y, frame.width, bandHeight)
        let hasTotals = !needs.isEmpty
        sketch.rectangle(band, radius: 1.5, .accent)
        sketch.text(
            inventory.tables[place].title,
            in: band.trimmed(
                left: 3, top: 0.5, right: hasTotals ? band.width * 0.5 : 3, bottom: 0.5),
            size: 12 * scale, least: 6.5, isBold: true, ink: .inverse, alignment: .start)
        if hasTotals {
            sketch.text(
                Inventory.totals(needs)[language],
                in: band.trimmed(left: band.width * 0.5 + 1, top: 0.5, right: 3, bottom: 0.5),
                size: 9 * scale, least: 6, ink: .inverse, alignment: .end)
        }
        let head = Rect(frame.x, band.maxY, frame.width, headHeight)
        let titles = [Inventory.need, Inventory.have, Inventory.know]
        for (cell, title) in zip(columns(head), titles) {
            sketch.text(
                title[language], in: cell.trimmed(left: 2, top: 0.4, right: 1, bottom: 0.4),
                size: 9 * scale, least: 6, isBold: true, ink: .accent, alignment: .start)
        }
    }

    private func draw(_ row: Row, in line: Rect, on sketch: inout Sketch) {
        let cells = columns(line)
        let status = row.need?.status
        sketch.rectangle(line, status == .missing ? .aside : .outline)
        sketch.text(
            row.title, in: cells[0].trimmed(left: 2, top: 0.4, right: 1, bottom: 0.4),
            size: 10.5 * scale, least: 6.5, isBold: row.need != nil,
            ink: row.need == nil && names != nil ? .muted : .plain, alignment: .start)
        let holders = row.need.map { names?.list($0.holders) ?? "" } ?? ""
        let places = row.need.map { $0.places.distinct.joined(separator: ", ") } ?? ""
        drawTick(holders, isTicked: status == .held, in: cells[1], on: &sketch)
        let isMissing = status == .missing
        drawTick(
            isMissing ? Inventory.title(of: .missing)[language] : places,
            isTicked: !places.isEmpty, in: cells[2], on: &sketch)
    }

    private func drawTick(
        _ text: String, isTicked: Bool, in cell: Rect, on sketch: inout Sketch
    ) {
        let side = min(4.4 * scale, cell.height - 1.6)
        let box = Rect(cell.x + 2, cell.center.y - side / 2, side, side)
        sketch.tickBox(box, isTicked: isTicked)
        let rest = cell.trimmed(left: side + 3.4, top: 0.4, right: 1.5, bottom: 0.4)
        if names == nil {
            let y = cell.maxY - cell.height * 0.22
            sketch.line(Point(rest.x, y), Point(rest.maxX, y), .writing)
        }
        sketch.text(
            text, in: rest, size: 9 * scale, least: 6.5, alignment: .start)
    }
}

extension [InventoryPanels.Row] {
    /// How many rows come before those that are left empty.
    fileprivate var titled: Int { (lastIndex { !$0.title.isEmpty } ?? -1) + 1 }
}
