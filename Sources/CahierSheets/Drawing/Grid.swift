import CahierDiagnostics
import CahierDocument
import Foundation

/// Equal cells in a frame, counted row by row from the top left.
struct Grid {
    let frame: Rect
    let columns: Int
    let rows: Int
    /// Between two cells, in mm.
    let gap: Double

    init(_ frame: Rect, columns: Int, rows: Int, gap: Double = 0) {
        self.frame = frame
        self.columns = max(1, columns)
        self.rows = max(1, rows)
        self.gap = gap
    }

    /// The grid whose cells come nearest to `ratio` (width to height), with few cells left over.
    ///
    /// - Parameters:
    ///   - count: How many cells are wanted.
    ///   - frame: The room there is.
    ///   - gap: Between two cells, in mm.
    ///   - ratio: The wanted width of a cell for a height of 1.
    ///   - least: Cells are no smaller, where the frame allows: then there may be fewer than
    ///     `count`.
    init(of count: Int, in frame: Rect, gap: Double = 2, ratio: Double, least: Size = Size(1, 1)) {
        let most = Size(
            max(1, ((frame.width + gap) / (least.width + gap)).rounded(.down)),
            max(1, ((frame.height + gap) / (least.height + gap)).rounded(.down)))
        let count = min(max(1, count), Int(most.width) * Int(most.height))
        let candidates = (1...Int(most.width)).map { columns in
            Grid(frame, columns: columns, rows: (count + columns - 1) / columns, gap: gap)
        }
        let best = candidates.filter { $0.rows <= Int(most.height) }
            .min { $0.strain(count, ratio) < $1.strain(count, ratio) }
        self = best ?? Grid(frame, columns: Int(most.width), rows: Int(most.height), gap: gap)
    }

    var count: Int { columns * rows }

    var cell: Size {
        Size(
            (frame.width - gap * Double(columns - 1)) / Double(columns),
            (frame.height - gap * Double(rows - 1)) / Double(rows))
    }

    subscript(_ index: Int) -> Rect {
        let (row, column) = index.quotientAndRemainder(dividingBy: columns)
        return Rect(
            frame.x + Double(column) * (cell.width + gap),
            frame.y + Double(row) * (cell.height + gap), cell.width, cell.height)
    }

    /// How far the cells are from the wanted shape, and how many would stay empty.
    func strain(_ count: Int, _ ratio: Double) -> Double {
        guard cell.width > 0, cell.height > 0 else { return .infinity }
        return abs(log(cell.width / cell.height / ratio))
            + 0.6 * Double(self.count - count) / Double(count)
    }
}

extension Size {
    /// How much larger than on an A4 sheet texts may be set; at least 1.
    var enlargement: Double { max(1, min(width / 273, height / 115, 1.8)) }
}

extension Rect {
    /// The frame without so much on each side, never less than nothing.
    func trimmed(
        left: Double = 0, top: Double = 0, right: Double = 0, bottom: Double = 0
    ) -> Rect {
        Rect(
            x + left, y + top, max(0, width - left - right), max(0, height - top - bottom))
    }
}

extension [String] {
    /// Each text once, but for case and accents, in the order they came.
    var distinct: [String] {
        var seen: Set<String> = []
        return filter { seen.insert(Folding.key($0)).inserted }
    }
}

extension Sketch {
    /// A square to tick by hand, or ticked.
    mutating func tickBox(_ frame: Rect, isTicked: Bool = false) {
        rectangle(frame, radius: 0.4, .outline)
        guard isTicked else { return }
        let unit = frame.width
        add(
            .polyline(
                [
                    Point(frame.x + 0.18 * unit, frame.y + 0.5 * unit),
                    Point(frame.x + 0.42 * unit, frame.y + 0.76 * unit),
                    Point(frame.x + 0.82 * unit, frame.y + 0.2 * unit),
                ], .group))
    }
}
