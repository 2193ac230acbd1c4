import CahierDocument

/// Dots piled up in a cell, row upon row, so that none hides another.
struct DotStack {
    let radius: Double
    private let rows: Int
    private var pitch: Double { radius * 2.3 }

    /// Dots no larger than `largest`, so small that `most` of them fit into a cell.
    init(cell: Size, most count: Int, largest: Double) {
        var radius = largest
        func fits() -> Bool {
            let pitch = radius * 2.3
            return Int(cell.width / pitch) * Int(cell.height / pitch) >= count
        }
        while radius > 0.05, !fits() { radius *= 0.92 }
        self.radius = radius
        rows = max(1, Int(cell.height / (radius * 2.3)))
    }

    /// The centres of the dots of a pile that stands on `foot`.
    func centers(_ count: Int, above foot: Point) -> [Point] {
        let columns = (count + rows - 1) / rows
        return (0..<count).map { index in
            let row = index / columns
            let inRow = min(columns, count - row * columns)
            let shift = Double(index % columns) - Double(inRow - 1) / 2
            return Point(foot.x + shift * pitch, foot.y - (Double(row) + 0.5) * pitch)
        }
    }
}

/// Dots at their places along a line, moved up or a little aside where they would meet.
struct DotSwarm {
    let radius: Double
    /// In the order of the places they were made from, upwards from `baseline`.
    let centers: [Point]

    /// - Parameters:
    ///   - places: Where the dots belong along the line, in mm, in ascending order.
    ///   - line: How far the dots may go along the line.
    ///   - height: The room above the line.
    ///   - largest: The radius to start from; it shrinks until all dots fit.
    init(places: [Double], line: ClosedRange<Double>, height: Double, largest: Double) {
        var radius = largest
        var centers = Self.placed(places, line, height, radius)
        while centers.count < places.count, radius > 0.1 {
            radius *= 0.85
            centers = Self.placed(places, line, height, radius)
        }
        self.radius = radius
        self.centers = centers
    }

    /// As many as fit; heights are below zero, upwards from the line.
    private static func placed(
        _ places: [Double], _ line: ClosedRange<Double>, _ height: Double, _ radius: Double
    ) -> [Point] {
        let pitch = radius * 2.3
        let rows = Int(height / pitch)
        let shifts = [0, pitch, -pitch]
        var centers: [Point] = []
        for place in places {
            let slots = shifts.lazy.flatMap { shift in
                (0..<rows).lazy.map { row in
                    Point(place + shift, -(Double(row) + 0.5) * pitch)
                }
            }
            let free = slots.first { slot in
                line.contains(slot.x)
                    && centers.suffix(8 * rows).allSatisfy { $0.distance(to: slot) >= pitch * 0.99 }
            }
            guard let free else { return centers }
            centers.append(free)
        }
        return centers
    }
}

extension Point {
    fileprivate func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}
