import CahierCore
import CahierDiagnostics
import CahierDocument

/// The grid of boxes to circle, and how many people circled each.
struct SelectionGrid {
    let selection: Selection
    var area: Size
    let language: Language

    /// A box of the grid: an option, somebody's own, or one to fill in.
    private struct Box {
        /// The number to type; `nil` for one's own.
        var number: Int?
        var title: String
        var tally: Selection.Tally?
    }

    private var scale: Double { area.enlargement }

    /// As many boxes to a page as stay legible, and whether a text had to be cut.
    ///
    /// `tallies` is `nil` for sheets to fill in by hand.
    func pages(
        _ tallies: [Selection.Tally]?, in room: SheetRoom
    ) -> (pages: [SheetPage], isAbridged: Bool) {
        var rest = boxes(tallies ?? [])[...]
        let emphasis = tallies.map(Emphasis.init)
        var pages: [SheetPage] = []
        var isAbridged = false
        repeat {
            var page = self
            page.area = room[pages.count]
            let (sketch, count) = page.sketch(of: rest, emphasis)
            pages.append(
                SheetPage([
                    sketch.block(
                        title: Wording(fr: "Cases à entourer", en: "Boxes to circle")[language],
                        summary: sentence(
                            Array(rest.prefix(count)), isFilled: tallies != nil))
                ]))
            isAbridged = isAbridged || sketch.isAbridged
            rest = rest.dropFirst(count)
        } while !rest.isEmpty
        return (pages, isAbridged)
    }

    /// A page of the boxes that fit, and how many these are.
    private func sketch(
        of boxes: ArraySlice<Box>, _ emphasis: Emphasis?
    ) -> (Sketch, count: Int) {
        let legend = selection.ranking == nil && emphasis == nil ? 0 : 5 * scale
        let frame = Rect(0, 0, area.width, area.height - legend).inset(by: 0.6)
        let grid = Grid(of: boxes.count, in: frame, gap: 1.6, ratio: 1.5, least: Size(22, 13))
        var sketch = Sketch(area.width, area.height)
        for (index, box) in boxes.prefix(grid.count).enumerated() {
            if let emphasis {
                draw(box, in: grid[index], emphasis, on: &sketch)
            } else {
                drawBlank(box, in: grid[index], on: &sketch)
            }
        }
        drawLegend(emphasis, height: legend, on: &sketch)
        return (sketch, max(1, grid.count))
    }

    /// Options in the order of the list, then one's own, then those left to fill in.
    private func boxes(_ tallies: [Selection.Tally]) -> [Box] {
        var byTitle: [String: Selection.Tally] = [:]
        for tally in tallies { byTitle[Folding.key(tally.title)] = tally }
        let options = selection.options.enumerated().map { place, option in
            Box(number: place + 1, title: option, tally: byTitle[Folding.key(option)])
        }
        let known = Set(selection.options.map(Folding.key))
        let own = tallies.filter { !known.contains(Folding.key($0.title)) }.map {
            Box(number: nil, title: $0.title, tally: $0)
        }
        let empty = Box(number: nil, title: "", tally: nil)
        return options + own
            + Array(repeating: empty, count: max(0, selection.blanks - own.count))
    }

    private func sentence(_ boxes: [Box], isFilled: Bool) -> String {
        let separator = Label.semicolon[language]
        guard isFilled else {
            let blanks = boxes.count { $0.number == nil }
            let lead = Wording(
                fr: "Cases à entourer, dont \(blanks) libres\u{A0}: ",
                en: "Boxes to circle, \(blanks) of them blank: ")
            return lead[language]
                + boxes.filter { $0.number != nil }.map(\.title).joined(separator: ", ")
        }
        let chosen = boxes.filter { $0.tally != nil }
        guard !chosen.isEmpty else { return Label.noAnswer[language] }
        return chosen.map { box in
            box.title + Label.colon[language] + String(box.tally?.supporters.count ?? 0)
                + (box.tally?.ranks.map { ", " + rank($0) } ?? "")
                + (box.tally?.isRetained == true ? ", \(retained(box.tally))" : "")
        }.joined(separator: separator)
    }

    /// « rang 1,5 ».
    private func rank(_ ranks: Statistics) -> String {
        let mean = Figure.plain(ranks.mean, decimals: 1, in: language)
        return "\(Selection.rank[language])\u{A0}\(mean)"
    }

    // MARK: Boxes

    private func badge(in cell: Rect) -> (center: Point, radius: Double) {
        let radius = min(2.9 * scale, cell.height * 0.19)
        return (Point(cell.x + radius + 1.2, cell.y + radius + 1.2), radius)
    }

    private func drawBlank(_ box: Box, in cell: Rect, on sketch: inout Sketch) {
        let badge = badge(in: cell)
        sketch.rectangle(cell, radius: 2, box.number == nil ? .tint : .outline)
        if let number = box.number {
            sketch.badge(String(number), at: badge.center, radius: badge.radius, .tint)
        } else {
            let line = Point(cell.x + 3, cell.maxY - 3.5)
            sketch.line(line, Point(cell.maxX - 3, line.y), .writing)
        }
        sketch.text(
            box.title, in: titleFrame(in: cell, bottom: 1.5), size: 11 * scale, least: 6.5,
            isBold: true)
        guard selection.ranking != nil else { return }
        let side = 2 * badge.radius
        sketch.rectangle(
            Rect(cell.maxX - side - 1.2, cell.y + 1.2, side, side), radius: 0.5, .outline)
    }

    /// Where the name stands, below the badge.
    private func titleFrame(in cell: Rect, bottom: Double) -> Rect {
        let badge = badge(in: cell)
        return cell.trimmed(
            left: 1.2, top: badge.center.y + badge.radius - cell.y + 0.3, right: 1.2,
            bottom: bottom)
    }

    private func retained(_ tally: Selection.Tally?) -> String {
        tally.map { selection.retained($0, language) } ?? ""
    }

    private func draw(
        _ box: Box, in cell: Rect, _ emphasis: Emphasis, on sketch: inout Sketch
    ) {
        guard let tally = box.tally else { return drawUnchosen(box, in: cell, on: &sketch) }
        let count = tally.supporters.count
        let badge = badge(in: cell)
        sketch.rectangle(cell, radius: 2, .outline)
        if emphasis.isStrong(tally) { sketch.rectangle(cell, radius: 2, .group) }
        sketch.badge(String(count), at: badge.center, radius: badge.radius)
        drawRank(tally, beside: badge, in: cell, on: &sketch)
        let height = min(2, cell.height * 0.12)
        let track = Rect(cell.x + 2, cell.maxY - height - 1.4, cell.width - 4, height)
        sketch.rectangle(track, .guide)
        sketch.rectangle(
            Rect(track.x, track.y, track.width * Double(count) / Double(emphasis.most), height),
            .accent)
        sketch.text(
            box.title, in: titleFrame(in: cell, bottom: height + 2), size: 11 * scale, least: 6.5,
            isBold: true)
    }

    private func drawRank(
        _ tally: Selection.Tally, beside badge: (center: Point, radius: Double), in cell: Rect,
        on sketch: inout Sketch
    ) {
        let left = badge.center.x + badge.radius + 0.8
        sketch.text(
            tally.isRetained ? retained(tally) : tally.ranks.map(rank) ?? "",
            in: Rect(
                left, badge.center.y - badge.radius, cell.maxX - left - 1.5, 2 * badge.radius),
            size: 8 * scale, least: 6, ink: .muted, alignment: .end)
    }

    private func drawUnchosen(_ box: Box, in cell: Rect, on sketch: inout Sketch) {
        sketch.rectangle(cell, radius: 2, .guide)
        sketch.text(
            box.title, in: titleFrame(in: cell, bottom: 1.5), size: 9 * scale, least: 6.5,
            ink: .muted)
    }

    private func drawLegend(_ emphasis: Emphasis?, height: Double, on sketch: inout Sketch) {
        let ranking = selection.ranking ?? ""
        let blank = Wording(
            fr: "Petit carré\u{A0}: le rang, \(ranking). Cases teintées\u{A0}: vos idées.",
            en: "Small square: the rank, \(ranking). Tinted boxes: your own ideas.")
        let strong =
            emphasis?.isByGroup == true
            ? Wording(fr: "retenu par le groupe.", en: "retained by the group.")
            : Wording(
                fr: "plus de la moitié du plus choisi.", en: "more than half of the most chosen.")
        let filled = Wording(
            fr: "Pastille et barre\u{A0}: combien de personnes. Cadre fort\u{A0}: \(strong.french)"
                + (ranking.isEmpty ? "" : " Rang moyen, \(ranking)."),
            en: "Disc and bar: how many people. Strong frame: \(strong.english)"
                + (ranking.isEmpty ? "" : " Mean rank, \(ranking)."))
        guard height > 0 else { return }
        sketch.text(
            (emphasis == nil ? blank : filled)[language],
            in: Rect(0, area.height - height + 0.6, area.width, height - 0.6), size: 8 * scale,
            least: 6.5, ink: .muted, alignment: .start)
    }
}

/// Which boxes have a strong frame: what the group retained, or else what most people chose.
private struct Emphasis {
    /// How many people chose the most chosen option; at least 1.
    let most: Int
    let isByGroup: Bool

    init(_ tallies: [Selection.Tally]) {
        most = max(1, tallies.map(\.supporters.count).max() ?? 1)
        isByGroup = tallies.contains(where: \.isRetained)
    }

    func isStrong(_ tally: Selection.Tally) -> Bool {
        isByGroup ? tally.isRetained : 2 * tally.supporters.count > most
    }
}
