import CahierDocument
import Foundation

/// The tree itself, behind its boxes.
extension TreeShape {
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
