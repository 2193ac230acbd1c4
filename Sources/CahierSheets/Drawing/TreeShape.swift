import CahierDocument
import Foundation

/// A tree from its roots to its fruits, and the boxes to write in along it.
struct TreeShape {
    enum Part: Int, CaseIterable {
        case roots, branches, leaves, fruits
    }

    let frame: Rect

    /// A millimetre of an A4 sheet.
    var unit: Double { min(frame.width / 225, frame.height / 115) }
    /// The middle of the trunk.
    var trunk: Double { frame.center.x }
    var ground: Double { band(.roots).y }
    /// From the trunk to the nearest boxes.
    private var reach: Double { min(15 * unit, frame.width * 0.08) }
    var halfTrunk: Double { min(6 * unit, frame.width * 0.03) }

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
                box.x + box.width * 0.12, box.y + box.height * 0.13, box.width * 0.76,
                box.height * 0.68)
        case .leaves:
            Rect(
                box.x + box.width * 0.13, box.y + box.height * 0.11, box.width * 0.74,
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
}
