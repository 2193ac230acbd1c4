import CahierCore
import CahierDiagnostics
import CahierDocument

/// The variants of a plan, two to a page, but no more than three floors side by side.
struct PlanPages {
    let plan: SpacePlan
    var area: Size
    let language: Language

    private var scale: Double { area.enlargement }
    private var titleHeight: Double { 6.5 * scale }
    private var legendHeight: Double { 7 * scale }
    private var entranceHeight: Double { 6 }

    private var groups: [[Int]] {
        plan.variants.indices.reduce(into: []) { groups, place in
            if let last = groups.last, last.count == 1,
                plan.variants[last[0]].floors + plan.variants[place].floors <= 3
            {
                groups[groups.count - 1].append(place)
            } else {
                groups.append([place])
            }
        }
    }

    /// The plans, page after page, and whether a text had to be cut.
    ///
    /// `syntheses` is `nil` for plans to draw by hand.
    func pages(
        _ syntheses: [SpacePlan.Synthesis]?, in room: SheetRoom
    ) -> (pages: [SheetPage], isAbridged: Bool) {
        var isAbridged = false
        let pages = groups.enumerated().map { number, places in
            var page = self
            page.area = room[number]
            let (block, isWhole) = page.drawing(of: places, syntheses)
            isAbridged = isAbridged || !isWhole
            return SheetPage([block])
        }
        return (pages, isAbridged)
    }

    /// Some variants side by side, each as wide as its floors ask, and whether all had room.
    private func drawing(
        of places: [Int], _ syntheses: [SpacePlan.Synthesis]?
    ) -> (Block, isWhole: Bool) {
        var sketch = Sketch(area.width, area.height)
        var isWhole = true
        let gap = 7.0
        let room = area.width - 0.6 - gap * Double(places.count - 1)
        let floors = places.reduce(0) { $0 + plan.variants[$1].floors }
        var x = 0.3
        for place in places {
            let width = room * Double(plan.variants[place].floors) / Double(floors)
            let spaces = syntheses?[place].spaces.map(\.content) ?? []
            let slot = Rect(x, 0, width, area.height - legendHeight)
            isWhole = draw(place, spaces, in: slot, on: &sketch) && isWhole
            x += width + gap
        }
        drawLegend(on: &sketch)
        let block = sketch.block(
            title: places.map { plan.variants[$0].title }.joined(separator: ", "),
            summary: places.map { sentence($0, syntheses?[$0]) }.joined(separator: ". "))
        return (block, isWhole && !sketch.isAbridged)
    }

    private func sentence(_ place: Int, _ synthesis: SpacePlan.Synthesis?) -> String {
        let title = plan.variants[place].title + Label.colon[language]
        guard let spaces = synthesis?.spaces, !spaces.isEmpty else {
            return title
                + Wording(
                    fr: "plan à dessiner, une flèche marque l’entrée",
                    en: "plan to draw, an arrow marks the entrance")[language]
        }
        return title
            + spaces.map { "\($0.content.name) (\(details($0.content, full: true)))" }
            .joined(separator: ", ")
    }

    // MARK: One variant

    /// Draws a variant: its title, its floors or its spaces, the entrance.
    ///
    /// - Returns: Whether all spaces had room.
    private func draw(
        _ place: Int, _ spaces: [SpacePlan.Answer], in slot: Rect, on sketch: inout Sketch
    ) -> Bool {
        let variant = plan.variants[place]
        drawTitle(variant, spaces, in: slot, on: &sketch)
        let body = slot.trimmed(top: titleHeight + 0.5, bottom: entranceHeight)
        let grid = Grid(body, columns: variant.floors, rows: 1, gap: 6)
        var isWhole = true
        for floor in 0..<variant.floors {
            var frame = grid[floor]
            if variant.floors > 1 {
                let label = Rect(frame.x, frame.y, frame.width, 4.5 * scale)
                sketch.text(
                    SpacePlan.name(floor: floor)[language], in: label, size: 8.5 * scale,
                    least: 6.5, ink: .muted,
                    alignment: .start)
                frame = frame.trimmed(top: label.height)
            }
            sketch.rectangle(frame, .outline)
            if spaces.isEmpty { drawPaper(frame, on: &sketch) }
            sketch.rectangle(frame, .axis)
            if floor == 0 { drawEntrance(below: frame, on: &sketch) }
            let here = spaces.filter { ($0.floor ?? 0) == floor }
            isWhole = drawSpaces(here, in: frame.inset(by: 0.8), on: &sketch) && isWhole
        }
        return isWhole
    }

    private func drawTitle(
        _ variant: SpacePlan.Variant, _ spaces: [SpacePlan.Answer], in slot: Rect,
        on sketch: inout Sketch
    ) {
        let partitions = Wording(
            fr: variant.partitions == 0
                ? "sans cloison"
                : "\(variant.partitions) cloison\(variant.partitions > 1 ? "s" : "")",
            en: variant.partitions == 0
                ? "no partition"
                : "\(variant.partitions) partition\(variant.partitions > 1 ? "s" : "")")
        let capacity = spaces.compactMap(\.capacity).reduce(0, +)
        let totals = Wording(
            fr: "\(spaces.count) espace\(spaces.count > 1 ? "s" : "")"
                + (capacity > 0 ? ", \(capacity)\u{A0}personnes" : ""),
            en: "\(spaces.count) space\(spaces.count > 1 ? "s" : "")"
                + (capacity > 0 ? ", \(capacity) people" : ""))
        let row = Rect(slot.x, slot.y, slot.width, titleHeight)
        sketch.text(
            variant.title, in: row.trimmed(right: slot.width * 0.36), size: 12 * scale, least: 6.5,
            isBold: true, ink: .accent, alignment: .start)
        sketch.text(
            (spaces.isEmpty ? partitions : totals)[language],
            in: row.trimmed(left: slot.width * 0.65), size: 9 * scale, least: 6.5, ink: .muted,
            alignment: .end)
    }

    /// A light grid of half centimetres to draw on.
    private func drawPaper(_ frame: Rect, on sketch: inout Sketch) {
        for x in stride(from: frame.x + 5, to: frame.maxX, by: 5) {
            sketch.line(Point(x, frame.y), Point(x, frame.maxY), .guide)
        }
        for y in stride(from: frame.y + 5, to: frame.maxY, by: 5) {
            sketch.line(Point(frame.x, y), Point(frame.maxX, y), .guide)
        }
    }

    private func drawEntrance(below frame: Rect, on sketch: inout Sketch) {
        let x = frame.center.x
        let y = frame.maxY + 0.4
        sketch.add(
            .polygon(
                [
                    Point(x, y), Point(x + 2.4, y + 2.6), Point(x + 0.9, y + 2.6),
                    Point(x + 0.9, y + 5), Point(x - 0.9, y + 5), Point(x - 0.9, y + 2.6),
                    Point(x - 2.4, y + 2.6),
                ], .accent))
        sketch.text(
            Wording(fr: "entrée", en: "entrance")[language],
            in: Rect(x + 3.5, y + 0.6, min(26, frame.maxX - x - 3.5), 4.4), size: 9, least: 6.5,
            isBold: true, ink: .accent, alignment: .start)
    }

    // MARK: Spaces

    private func drawSpaces(
        _ spaces: [SpacePlan.Answer], in frame: Rect, on sketch: inout Sketch
    ) -> Bool {
        guard !spaces.isEmpty else { return true }
        let most = max(1, Int(frame.width * frame.height / 560))
        let shown = spaces.count <= most ? spaces.count : most - 1
        let weights = weights(Array(spaces.prefix(shown)), hasRest: shown < spaces.count)
        let frames = Treemap.frames(weights: weights, in: frame)
        for (space, frame) in zip(spaces.prefix(shown), frames) {
            SpaceRoom(space: space, details: details(space, full: false), scale: scale)
                .draw(in: frame.inset(by: 0.9), on: &sketch)
        }
        guard shown < spaces.count, let rest = frames.last else { return true }
        sketch.rectangle(rest.inset(by: 0.9), .aside)
        sketch.text(
            Label.more(spaces.count - shown)[language], in: rest.inset(by: 1.8), size: 9,
            least: 6, ink: .muted)
        return false
    }

    /// Sizes in proportion to capacities, but for small spaces, which must hold their names.
    private func weights(_ spaces: [SpacePlan.Answer], hasRest: Bool) -> [Double] {
        let known = spaces.compactMap(\.capacity).map(Double.init)
        let mean = Statistics(known)?.mean ?? 1
        let least = max(1, mean * 0.7, (known.max() ?? 1) * 0.15)
        return spaces.map { max($0.capacity.map(Double.init) ?? mean, least) }
            + (hasRest ? [least] : [])
    }

    /// Capacity, purpose, access and partition in a line.
    private func details(_ space: SpacePlan.Answer, full: Bool) -> String {
        let people = space.capacity.map { capacity in
            Wording(fr: "\(capacity)\u{A0}pers.", en: "\(capacity) people")[language]
        }
        let floor = full ? space.floor.map { SpacePlan.name(floor: $0)[language] } : nil
        let parts = [
            people, space.purpose, space.access?.title[language],
            space.partition?.title[language], floor,
        ].compactMap(\.self)
        return parts.isEmpty && full ? "–" : parts.joined(separator: ", ")
    }

    // MARK: Legend

    private func drawLegend(on sketch: inout Sketch) {
        let strip = Rect(0.3, area.height - legendHeight + 1, area.width - 0.6, legendHeight - 1.2)
        let grid = Grid(strip, columns: 5, rows: 1, gap: 2)
        func swatch(_ place: Int, _ name: Wording) -> Rect {
            let cell = grid[place]
            sketch.text(
                name[language], in: cell.trimmed(left: 10.5), size: 8.5 * scale, least: 6,
                alignment: .start)
            return Rect(cell.x, cell.y, 9, cell.height)
        }
        let partitions: [SpacePlan.Partition] = [.full, .glazed, .movable]
        for (place, partition) in partitions.enumerated() {
            // As wide as shows the dashes.
            let key = swatch(place, partition.title).inset(by: 0.6)
            SpaceRoom.walls(partition, around: key, on: &sketch)
        }
        for (place, access) in SpacePlan.Access.allCases.enumerated() {
            let frame = swatch(partitions.count + place, access.title)
            SpaceRoom.badge(
                access, at: Point(frame.maxX - 3, frame.center.y), radius: 2.2, on: &sketch)
        }
    }
}
