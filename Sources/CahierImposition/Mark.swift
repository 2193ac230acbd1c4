public import CahierDocument

/// A line that says where to fold or cut, or in which order signatures come; in mm.
public struct Mark: Equatable, Sendable {
    public enum Kind: Sendable {
        /// Dashed; seen on the outside of the fold.
        case fold
        case cut
        /// A bar on the back of a signature: a step lower on each, so that a gap in the stairs
        /// shows a signature that is missing or misplaced.
        case signature
    }

    public let kind: Kind
    public let start: Point
    public let end: Point
}

extension SheetLayout {
    /// Long enough to be seen beyond what printers leave white along the edges, in mm.
    private static let markLength = 10.0

    /// The marks of a front; the backs have none.
    ///
    /// `signature` says, from 0, of which one the sheet is the outermost; `nil` for others.
    func marks(of imposition: Imposition, outsideOf signature: Int?) -> [Mark] {
        switch imposition {
        case .saddle: foldMarks
        case .signatures: foldMarks + (signature.map { [signatureMark($0)] } ?? [])
        case .cut: cutMarks
        }
    }

    private var foldMarks: [Mark] {
        columns == 2
            ? ends(atX: size.width / 2, .fold) : ends(atY: size.height / 2, .fold)
    }

    private func signatureMark(_ signature: Int) -> Mark {
        let (margin, bar, step) = (25.0, 5.0, 6.0)
        let length = columns == 2 ? size.height : size.width
        let places = max(1, Int((length - 2 * margin) / step))
        let start = margin + step * Double(signature % places)
        func point(_ along: Double) -> Point {
            columns == 2 ? Point(size.width / 2, along) : Point(along, size.height / 2)
        }
        return Mark(kind: .signature, start: point(start), end: point(start + bar))
    }

    /// On the lines to cut, so that no ink stays on a card: at both ends, and where two cross.
    private var cutMarks: [Mark] {
        let block = block
        let (xs, ys) = (
            cuts(from: block.x, to: block.maxX, into: columns, of: size.width),
            cuts(from: block.y, to: block.maxY, into: rows, of: size.height)
        )
        let crosses = xs.flatMap { x in
            ys.flatMap { y in
                [
                    Mark(kind: .cut, start: Point(x - 3, y), end: Point(x + 3, y)),
                    Mark(kind: .cut, start: Point(x, y - 3), end: Point(x, y + 3)),
                ]
            }
        }
        return xs.flatMap { ends(atX: $0, .cut) } + ys.flatMap { ends(atY: $0, .cut) } + crosses
    }

    /// The places to cut at along one side; the edge of the paper needs no cut.
    private func cuts(
        from start: Double, to end: Double, into count: Int, of length: Double
    ) -> [Double] {
        (0...count).map { start + (end - start) * Double($0) / Double(count) }
            .filter { $0 > 1.5 && $0 < length - 1.5 }
    }

    /// Both ends of an upright line.
    private func ends(atX x: Double, _ kind: Mark.Kind) -> [Mark] {
        [(0, Self.markLength), (size.height - Self.markLength, size.height)].map {
            Mark(kind: kind, start: Point(x, $0.0), end: Point(x, $0.1))
        }
    }

    /// Both ends of a level line.
    private func ends(atY y: Double, _ kind: Mark.Kind) -> [Mark] {
        [(0, Self.markLength), (size.width - Self.markLength, size.width)].map {
            Mark(kind: kind, start: Point($0.0, y), end: Point($0.1, y))
        }
    }
}
