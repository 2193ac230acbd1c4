import CahierDocument
import Foundation

/// A tree from its roots to its fruits, and the boxes to write in along it.
struct TreeShape {
    enum Part: Int, CaseIterable {
        case roots, branches, leaves, fruits
    }

    let frame: Rect

    private var unit: Double { min(frame.width / 225, frame.height / 115) }
    private var trunk: Double { frame.center.x }
    private var ground: Double { band(.roots).y }
    /// From the trunk to the nearest boxes.
    private var reach: Double { min(15 * unit, frame.width * 0.08) }
    private var halfTrunk: Double { min(6 * unit, frame.width * 0.03) }

    /// The share of the height that a part takes, from the ground up.
    func band(_ part: Part) -> Rect {
        let (top, height) =
            switch part {
            case .fruits: (0.0, 0.26)
            case .leaves: (0.26, 0.3)
            case .branches: (0.56, 0.21)
            case .roots: (0.77, 0.23)
            }
        return Rect(
            frame.x, frame.y + top * frame.height, frame.width, height * frame.height)
    }

    // MARK: Boxes

    /// Where so many boxes stand, or as many as fit; without a number, those of a blank sheet.
    func boxes(of part: Part, for count: Int?) -> [Rect] {
        let band = band(part)
        switch part {
        case .fruits:
            let room = band.trimmed(
                left: band.width * 0.07, top: band.height * 0.24, right: band.width * 0.07,
                bottom: band.height * 0.04)
            let grid = Grid(
                of: max(6, count ?? 0), in: room, gap: 3 * unit, ratio: 1.1, least: Size(20, 9))
            return centered(count, in: grid)
        case .leaves:
            let room = band.trimmed(
                left: band.width * 0.05, top: band.height * 0.04, right: band.width * 0.05,
                bottom: band.height * 0.14)
            let grid = Grid(
                of: max(10, count ?? 0), in: room, gap: 3 * unit, ratio: 2.9, least: Size(26, 8))
            return centered(count, in: grid)
        case .branches:
            return sides(
                count, in: band.trimmed(top: band.height * 0.14, bottom: band.height * 0.1))
        case .roots:
            return sides(count, in: band.trimmed(top: band.height * 0.14))
        }
    }

    /// The first cells of a grid, the last row in the middle.
    private func centered(_ count: Int?, in grid: Grid) -> [Rect] {
        let count = min(count ?? grid.count, grid.count)
        let pitch = grid.cell.width + grid.gap
        return (0..<count).map { index in
            let cell = grid[index]
            let inRow = min(grid.columns, count - index / grid.columns * grid.columns)
            let shift = Double(grid.columns - inRow) / 2 * pitch
            return Rect(cell.x + shift, cell.y, cell.width, cell.height)
        }
    }

    /// Boxes on both sides of the trunk, from it outwards, row after row.
    private func sides(_ count: Int?, in band: Rect) -> [Rect] {
        let width = band.width / 2 - halfTrunk - reach
        let right = Rect(trunk + halfTrunk + reach, band.y, width, band.height)
        let grid = Grid(
            of: max(4, ((count ?? 0) + 1) / 2), in: right, gap: 2.6 * unit, ratio: 4.4,
            least: Size(24, 6.4))
        let boxes = (0..<grid.count).flatMap { index -> [Rect] in
            let cell = grid[index]
            return [Rect(2 * trunk - cell.maxX, cell.y, cell.width, cell.height), cell]
        }
        return Array(boxes.prefix(count ?? boxes.count))
    }

    /// The room for words inside a box.
    func words(of part: Part, in box: Rect) -> Rect {
        switch part {
        case .fruits:
            Rect(
                box.x + box.width * 0.12, box.y + box.height * 0.12, box.width * 0.76,
                box.height * 0.76)
        case .leaves:
            Rect(
                box.x + box.width * 0.09, box.y + box.height * 0.09, box.width * 0.82,
                box.height * 0.76)
        case .branches: box.trimmed(left: 1.6, top: 0.6, right: 1.6, bottom: 0.8)
        case .roots:
            box.trimmed(
                left: box.height * 0.28, top: 0.6, right: box.height * 0.28,
                bottom: box.height * 0.1)
        }
    }

    func drawBox(of part: Part, in box: Rect, isRetained: Bool = false, on sketch: inout Sketch) {
        switch part {
        case .fruits: drawFruit(in: box, isRetained, on: &sketch)
        case .leaves:
            let leaf = leaf(in: box)
            sketch.line(
                Point(box.x, box.maxY),
                Point(box.x + box.height * 0.18, box.maxY - box.height * 0.18),
                .axis)
            sketch.add(.polygon(leaf, .outline))
            if isRetained { sketch.add(.polygon(leaf, .group)) }
        case .branches:
            drawRectangle(box, radius: 1.2 * unit, isRetained, on: &sketch)
        case .roots: drawRectangle(box, radius: box.height / 2, isRetained, on: &sketch)
        }
    }

    private func drawRectangle(
        _ box: Rect, radius: Double, _ isRetained: Bool, on sketch: inout Sketch
    ) {
        sketch.rectangle(box, radius: radius, .outline)
        if isRetained { sketch.rectangle(box, radius: radius, .group) }
    }

    /// A round fruit on its stem, with a small leaf.
    private func drawFruit(in box: Rect, _ isRetained: Bool, on sketch: inout Sketch) {
        let stem = min(box.height * 0.16, 3.4 * unit)
        let foot = Point(box.center.x, box.y)
        sketch.line(foot, Point(foot.x + stem * 0.3, foot.y - stem), .axis)
        sketch.add(
            .polygon(
                leaf(in: Rect(foot.x + stem * 0.3, foot.y - stem * 1.3, stem * 2, stem * 0.9)),
                .accent))
        drawRectangle(box, radius: min(box.width, box.height) * 0.46, isRetained, on: &sketch)
    }

    /// A leaf: two corners of a box rounded, the two others pointed.
    private func leaf(in box: Rect) -> [Point] {
        let radius = min(box.height * 0.85, box.width * 0.45)
        let arc = (0...8).map { Double($0) / 8 * Double.pi / 2 }
        let upper = arc.map {
            Point(box.x + radius * (1 - sin($0)), box.y + radius * (1 - cos($0)))
        }
        let lower = arc.map {
            Point(box.maxX - radius * (1 - sin($0)), box.maxY - radius * (1 - cos($0)))
        }
        return [Point(box.x, box.maxY)] + upper.reversed() + [Point(box.maxX, box.y)]
            + lower.reversed()
    }

    // MARK: Wood and crown

    /// The ground, the trunk, and a root or a branch to each row of the boxes.
    func drawWood(to boxes: [Part: [Rect]], on sketch: inout Sketch) {
        sketch.line(Point(frame.x, ground), Point(frame.maxX, ground), .axis)
        for part in [Part.roots, .branches] {
            for side in [-1.0, 1] {
                let own = (boxes[part] ?? []).filter { ($0.center.x - trunk) * side > 0 }
                let rows = Dictionary(grouping: own, by: \.y).values
                for row in rows.sorted(by: { $0[0].y < $1[0].y }) {
                    drawLimb(part, side, to: row, on: &sketch)
                }
            }
        }
        drawTrunk(on: &sketch)
    }

    /// A root or a branch: out of the trunk in a bow, then level, thinner and thinner.
    private func drawLimb(
        _ part: Part, _ side: Double, to row: [Rect], on sketch: inout Sketch
    ) {
        let distances = row.map { abs($0.center.x - trunk) - $0.width / 2 }
        guard let near = distances.min(), let far = distances.max() else { return }
        let wood = band(.branches)
        let y = row[0].center.y
        let start = Point(
            trunk + side * halfTrunk * 0.5,
            part == .roots ? ground - 0.5 * unit : max(y, wood.y) + wood.height * 0.3)
        let bend = Point(trunk + side * (halfTrunk + (near - halfTrunk) * 0.45), y)
        let end = Point(trunk + side * near, y)
        let bow = (0...12).map { step -> Point in
            let t = Double(step) / 12
            let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
            return Point(
                a * start.x + b * bend.x + c * end.x, a * start.y + b * bend.y + c * end.y)
        }
        let level = far > near ? [Point(trunk + side * far, y)] : []
        sketch.add(.polygon(tapered(bow + level, from: 2.6 * unit, to: 0.5 * unit), .accent))
    }

    /// The outline of a line that is `from` mm thick on each side at its start, `to` at its end.
    private func tapered(_ line: [Point], from: Double, to: Double) -> [Point] {
        let last = Double(line.count - 1)
        let sides = line.indices.map { index -> (Point, Point) in
            let (a, b) = (line[max(0, index - 1)], line[min(line.count - 1, index + 1)])
            let length = max(0.001, hypot(b.x - a.x, b.y - a.y))
            let half = from + (to - from) * (Double(index) / last).squareRoot()
            let (x, y) = (-(b.y - a.y) / length * half, (b.x - a.x) / length * half)
            return (
                Point(line[index].x + x, line[index].y + y),
                Point(line[index].x - x, line[index].y - y)
            )
        }
        return sides.map(\.0) + sides.reversed().map(\.1)
    }

    /// Wider at its foot and, under the crown, at its head.
    private func drawTrunk(on sketch: inout Sketch) {
        let top = band(.leaves).maxY - band(.leaves).height * 0.3
        let foot = ground + 0.8 * unit
        let right = (0...16).map { step -> Point in
            let t = Double(step) / 16
            let flare = pow(abs(2 * t - 1), 3)
            return Point(trunk + halfTrunk * (0.72 + flare * 0.5), top + t * (foot - top))
        }
        let left = right.reversed().map { Point(2 * trunk - $0.x, $0.y) }
        sketch.add(.polygon(right + left, .accent))
    }

    /// A scalloped crown around leaves and fruits.
    func drawCrown(on sketch: inout Sketch) {
        let bump = min(3.4 * unit, 0.05 * frame.width)
        let body = Rect(frame.x, frame.y, frame.width, band(.leaves).maxY - frame.y)
            .inset(by: bump)
        let corners = crown(in: body, apart: 3.6 * bump)
        let outline = zip(corners, corners.dropFirst()).flatMap { a, b -> [Point] in
            let (x, y) = ((b.x - a.x) / 2, (b.y - a.y) / 2)
            let depth = min(0.55, bump / max(0.001, hypot(x, y)))
            return (0..<8).map { step in
                let angle = Double.pi * Double(step) / 8
                let (along, out) = (1 - cos(angle), sin(angle) * depth)
                return Point(a.x + x * along + y * out, a.y + y * along - x * out)
            }
        }
        sketch.add(.polygon(outline, .tint))
    }

    /// Points about so many mm apart around an oval that fills the corners of its frame well;
    /// the first comes last again.
    private func crown(in body: Rect, apart gap: Double) -> [Point] {
        let fine = (0...720).map { index -> Point in
            let angle = 2 * Double.pi * Double(index) / 720
            func stretched(_ value: Double) -> Double {
                (value < 0 ? -1 : 1) * pow(abs(value), 0.3)
            }
            return Point(
                body.center.x + stretched(cos(angle)) * body.width / 2,
                body.center.y + stretched(sin(angle)) * body.height / 2)
        }
        var lengths = [0.0]
        for (a, b) in zip(fine, fine.dropFirst()) {
            lengths.append((lengths.last ?? 0) + hypot(b.x - a.x, b.y - a.y))
        }
        let whole = lengths.last ?? 0
        let count = max(12, Int((whole / gap).rounded()))
        return (0...count).map { index in
            let length = whole * Double(index) / Double(count)
            return fine[lengths.firstIndex { $0 >= length - 0.001 } ?? 0]
        }
    }
}
