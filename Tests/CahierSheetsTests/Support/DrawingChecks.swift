import CahierDocument
@testable import CahierSheets

extension Drawing {
    /// What is wrong with the drawing, in sentences: shapes or texts beyond its edge, texts that
    /// do not fit their frames or are too small to read, text frames that overlap.
    func faults(leastSize: Double = 6) -> [String] {
        let surface = Rect(0, 0, size.width, size.height)
        let labels = shapes.compactMap(\.label)
        let beyond = shapes.filter { !$0.points.allSatisfy(surface.holds) }
            .map { "beyond the edge of \(size): \($0)" }
        let overlaps = labels.indices.flatMap { index in
            labels[..<index].filter { $0.frame.overlaps(labels[index].frame) }
                .map { "\($0.lines) at \($0.frame) overlaps \(labels[index])" }
        }
        return beyond + labels.filter { !$0.fits }.map { "does not fit: \($0)" }
            + labels.filter { $0.size < leastSize - 0.01 }.map { "too small: \($0)" } + overlaps
            + (title.isEmpty || summary.isEmpty ? ["without alternative text"] : [])
    }

    /// The texts on the drawing, a label each, its lines joined.
    var texts: [String] { shapes.compactMap(\.label).map { $0.lines.joined(separator: " ") } }
}

extension Sequence<Block> {
    var drawings: [Drawing] {
        compactMap { if case .drawing(let drawing) = $0 { drawing } else { nil } }
    }
}

extension TextLabel {
    fileprivate var fits: Bool {
        let widths = lines.map { TextMeasure.width($0, size: size, isBold: isBold) }
        let height = Double(lines.count) * TextMeasure.lineHeight(size: size)
        return (widths.max() ?? 0) <= frame.width + 0.01 && height <= frame.height + 0.01
    }
}

extension Shape {
    var label: TextLabel? {
        if case .text(let label) = self { label } else { nil }
    }

    /// Points whose hull holds the shape.
    fileprivate var points: [Point] {
        switch self {
        case .line(let from, let to, _): [from, to]
        case .polyline(let points, _), .polygon(let points, _): points
        case .rectangle(let frame, _, _), .ellipse(let frame, _): frame.corners
        case .text(let label): label.frame.corners
        }
    }
}

extension Rect {
    fileprivate var corners: [Point] { [Point(x, y), Point(maxX, maxY)] }

    fileprivate func holds(_ point: Point) -> Bool {
        point.x >= x - 0.01 && point.x <= maxX + 0.01 && point.y >= y - 0.01
            && point.y <= maxY + 0.01
    }

    /// Frames that only touch do not overlap.
    func overlaps(_ other: Rect) -> Bool {
        min(maxX, other.maxX) - max(x, other.x) > 0.05
            && min(maxY, other.maxY) - max(y, other.y) > 0.05
    }
}
