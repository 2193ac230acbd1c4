import CahierCore
import CahierDiagnostics
import CahierDocument

/// The numbered wheel, the situations around it, and lines for actions and people beside it.
struct WheelBoard {
    let wheel: Wheel
    let size: Size
    let language: Language

    static func actionCapacity(in area: Size) -> Int {
        max(1, Int((area.height - headHeight(area)) / max(7.5, 11 * area.magnification)))
    }

    private static func headHeight(_ area: Size) -> Double { max(3, 7 * area.magnification) }

    private var scale: Double { size.magnification }
    private var gap: Double { 3 * scale }
    private var left: Rect { Rect(0, 0, size.width * 0.6, size.height) }
    private var radius: Double { min(left.height / 2 - 1, left.width * 0.22) }
    private var onTheRight: Int { (wheel.faces + 1) / 2 }

    func draw(_ faces: [Wheel.Synthesis]?, on sketch: inout Sketch) {
        let known = faces ?? wheel.synthesis(of: [])
        let most = max(1, known.map(\.throwCount).max() ?? 1)
        let total = known.reduce(0) { $0 + $1.throwCount }
        for (index, face) in known.enumerated() {
            drawLink(index, on: &sketch)
            drawSector(index, share: Double(face.throwCount) / Double(most), on: &sketch)
            drawBox(index, face, of: total, isBlank: faces == nil, on: &sketch)
        }
        drawDie(on: &sketch)
        drawActions(faces, on: &sketch)
    }

    /// A point at `share` of the radius in the middle of a sector.
    private func middle(_ index: Int, _ share: Double) -> Point {
        Sketch.direction(2 * index + 1, of: 2 * wheel.faces, from: left.center, radius * share)
    }

    /// A slice, filled from the hub as far as the die showed it: to the rim for the one it showed
    /// most often.
    private func drawSector(_ index: Int, share: Double, on sketch: inout Sketch) {
        let steps = 120 / wheel.faces
        func arc(_ share: Double) -> [Point] {
            (0...steps).map { step in
                Sketch.direction(
                    index * steps + step, of: steps * wheel.faces, from: left.center,
                    radius * share)
            }
        }
        sketch.add(.polygon([left.center] + arc(1), .outline))
        if share > 0 {
            let reach = arc(Self.hub + (0.97 - Self.hub) * share)
            sketch.add(.polygon([left.center] + reach, .spread))
            sketch.add(.polyline(reach, .group))
        }
        // The fill covers half of the borders.
        sketch.add(.polygon([left.center] + arc(1), .axis))
        let badge = max(Sketch.leastBadge, radius * min(0.15, 0.7 / Double(wheel.faces)))
        sketch.badge(String(index + 1), at: middle(index, 0.66), radius: badge)
    }

    /// The radius of the hub, in parts of the wheel's.
    private static let hub = 0.25

    /// The hub: a die that shows five.
    private func drawDie(on sketch: inout Sketch) {
        let die = Rect(center: left.center, radius: radius * 0.17)
        sketch.rectangle(die, radius: die.width * 0.18, .outline)
        let shift = die.width * 0.26
        for (x, y) in [(-1.0, -1.0), (1, -1), (0, 0), (-1, 1), (1, 1)] {
            sketch.circle(
                Point(die.center.x + x * shift, die.center.y + y * shift),
                radius: die.width * 0.09, .marker)
        }
    }

    /// Situations of the right half stand on the right, from the top; the others come back up.
    private func box(_ index: Int) -> Rect {
        let isRight = index < onTheRight
        let rows = isRight ? onTheRight : wheel.faces - onTheRight
        let row = isRight ? index : wheel.faces - 1 - index
        let width = left.width / 2 - radius - 3 * gap
        let height = min((size.height + gap) / Double(rows) - gap, 46 * scale)
        let step = rows == 1 ? 0 : (size.height - height) / Double(rows - 1)
        let y = rows == 1 ? (size.height - height) / 2 : Double(row) * step
        return Rect(isRight ? left.maxX - width - gap : 0, y, width, height)
    }

    private func drawLink(_ index: Int, on sketch: inout Sketch) {
        let box = box(index)
        let x = index < onTheRight ? box.x : box.maxX
        sketch.line(middle(index, 1), Point(x, box.center.y), .axis)
    }

    private func drawBox(
        _ index: Int, _ face: Wheel.Synthesis, of throwCount: Int, isBlank: Bool,
        on sketch: inout Sketch
    ) {
        let box = box(index)
        sketch.rectangle(
            box, radius: 2 * scale, face.situation == nil && !isBlank ? .aside : .outline)
        let badge = max(Sketch.leastBadge, min(3.4 * scale, box.height * 0.16))
        sketch.badge(
            String(index + 1), at: Point(box.x + badge + 1.2 * scale, box.y + badge + 1.2 * scale),
            radius: badge)
        let headHeight = 2 * badge + 1.6 * scale
        drawNote(
            on: index, face, of: throwCount,
            in: Rect(
                box.x + 2 * badge + 3 * scale, box.y + 0.8 * scale,
                box.width - 2 * badge - 4 * scale, headHeight - 0.8 * scale), on: &sketch)
        let rest = Rect(
            box.x + 1.5 * scale, box.y + headHeight, box.width - 3 * scale,
            box.height - headHeight - 1 * scale)
        if let situation = face.situation {
            sketch.text(situation, in: rest, size: 11 * scale, isBold: true, alignment: .start)
        } else if isBlank {
            sketch.ruledLines(in: rest, spacing: min(7.5 * scale, rest.height / 2))
        }
    }

    /// How often the die showed the face among all throws, or else that it is still to invent.
    private func drawNote(
        on index: Int, _ face: Wheel.Synthesis, of throwCount: Int, in frame: Rect,
        on sketch: inout Sketch
    ) {
        let isThrown = face.throwCount > 0
        let toInvent = index >= wheel.situations.count ? WheelLabel.toInvent[language] : ""
        sketch.text(
            isThrown ? WheelLabel.throwCount(face.throwCount, of: throwCount)[language] : toInvent,
            in: frame,
            size: 8.5 * scale, ink: isThrown ? .accent : .muted, alignment: .start)
    }

    private func drawActions(_ faces: [Wheel.Synthesis]?, on sketch: inout Sketch) {
        let total = faces?.reduce(0) { $0 + $1.actions.count }
        let capacity = Self.actionCapacity(in: size)
        let count = total.map { min(capacity, max($0, 4)) } ?? capacity
        let rows = WheelActions(
            frame: Rect(left.maxX + gap, 0, size.width - left.maxX - gap, size.height),
            headHeight: Self.headHeight(size), scale: scale, count: count, language: language)
        rows.drawHead(on: &sketch)
        guard let faces, let total else {
            for row in 0..<count { rows.drawBlank(row, on: &sketch) }
            return
        }
        let isCut = total > capacity
        for (row, action) in first(isCut ? count - 1 : count, of: faces).enumerated() {
            rows.draw(row, face: action.face, action.content, on: &sketch)
        }
        if isCut { rows.drawMore(count - 1, on: &sketch) }
    }

    /// The actions face by face; where not all have room, each face gives its first ones.
    private func first(
        _ most: Int, of faces: [Wheel.Synthesis]
    ) -> [(face: Int, content: Wheel.Action)] {
        let all = faces.enumerated().flatMap { number, face in
            face.actions.enumerated().map { (rank: $0.offset, face: number, content: $0.element) }
        }
        return all.sorted { ($0.rank, $0.face) < ($1.rank, $1.face) }.prefix(most)
            .sorted { ($0.face, $0.rank) < ($1.face, $1.rank) }
            .map { (face: $0.face, content: $0.content) }
    }
}

/// Lines from an action to the person who takes it.
private struct WheelActions {
    let frame: Rect
    let headHeight: Double
    let scale: Double
    let count: Int
    let language: Language

    private var badge: Double { max(Sketch.leastBadge, min(2.8 * scale, height * 0.4)) }
    private var height: Double { min((frame.height - headHeight) / Double(count), 16 * scale) }
    private func row(_ index: Int) -> Rect {
        Rect(frame.x, frame.y + headHeight + Double(index) * height, frame.width, height)
    }
    private func action(_ row: Rect) -> Rect {
        let x = row.x + 2 * badge + 1.5 * scale
        return Rect(x, row.y, row.x + row.width * 0.64 - x, row.height)
    }
    private func person(_ row: Rect) -> Rect {
        let x = row.x + row.width * 0.72
        let margin = min(1 * scale, row.height * 0.08)
        return Rect(x, row.y + margin, row.maxX - x, row.height - 2 * margin)
    }

    func drawHead(on sketch: inout Sketch) {
        let row = Rect(frame.x, frame.y, frame.width, headHeight)
        let titles = [(WheelLabel.action, action(row)), (Label.who, person(row))]
        for (title, place) in titles {
            sketch.text(
                title[language], in: place, size: 11 * scale, least: 6.5, isBold: true, ink: .accent
            )
        }
    }

    private func drawArrow(_ row: Rect, on sketch: inout Sketch) {
        let y = row.center.y
        sketch.arrow(
            from: Point(action(row).maxX + 1 * scale, y), to: Point(person(row).x - 0.6 * scale, y),
            head: min(2 * scale, row.height * 0.25))
    }

    func drawBlank(_ index: Int, on sketch: inout Sketch) {
        let row = row(index)
        sketch.circle(Point(row.x + badge, row.center.y), radius: badge, .outline)
        let line = action(row)
        let y = row.maxY - row.height * 0.2
        sketch.line(Point(line.x, y), Point(line.maxX, y), .writing)
        sketch.rectangle(person(row), radius: 1.5 * scale, .outline)
        drawArrow(row, on: &sketch)
    }

    func draw(_ index: Int, face: Int, _ action: Wheel.Action, on sketch: inout Sketch) {
        let row = row(index)
        sketch.badge(String(face + 1), at: Point(row.x + badge, row.center.y), radius: badge)
        sketch.text(
            action.text, in: self.action(row), size: 9.5 * scale, least: 6, alignment: .start)
        let person = person(row)
        sketch.rectangle(person, radius: 1.5 * scale, action.who == nil ? .aside : .tint)
        sketch.text(
            action.who ?? WheelLabel.nobody[language], in: person.inset(by: min(1, 0.8 * scale)),
            size: 9.5 * scale, least: 6, isBold: action.who != nil,
            ink: action.who == nil ? .muted : .plain)
        drawArrow(row, on: &sketch)
    }

    func drawMore(_ index: Int, on sketch: inout Sketch) {
        sketch.text(
            WheelLabel.more[language], in: row(index), size: 9.5 * scale, least: 6, isBold: true,
            ink: .accent)
    }
}
