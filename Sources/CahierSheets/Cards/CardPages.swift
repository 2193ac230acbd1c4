import CahierCore
import CahierDiagnostics
import CahierDocument
import Foundation

/// The cards of a set in a grid, on as many pages as they need, each card between crop marks.
struct CardPages {
    let set: CardSet
    let owner: CardOwner
    private let room: Size
    private let grid: Grid
    private let layout: CardLayout

    /// - Parameters:
    ///   - set: The cards, at least one.
    ///   - owner: The activity they belong to.
    ///   - room: On each page, in units of `drawingScale` mm.
    ///   - drawingScale: How many times as large the drawings are printed.
    init(_ set: CardSet, of owner: CardOwner, room: Size, drawingScale: Double) {
        // Whoever needs large type writes larger too, though not as many times.
        let hand = 1 / drawingScale.squareRoot()
        let reach = Self.reach / drawingScale
        let frame = Rect(0, 0, room.width, room.height).inset(by: reach)
        let usual = CardLayout(scale: max(0.75, hand), hand: hand)
        let smallest = CardLayout(scale: 0.6, hand: hand)
        let set = set.split(by: smallest, in: Size(frame.width, frame.height))
        let grid = Self.grid(
            for: set, usual, in: frame, gap: 2 * reach, least: Self.least.enlarged(by: hand))
        self.set = set
        self.owner = owner
        self.room = room
        self.grid = grid
        let layouts = stride(from: 1.6, to: smallest.scale, by: -0.1).map {
            CardLayout(scale: $0 * usual.scale, hand: hand)
        }
        // Where there is room for a QR code beside type of the usual size.
        let coded = layouts.filter { $0.scale > usual.scale * 0.99 }.map(\.withQRCode)
        layout =
            ((owner.code == nil ? [] : coded) + layouts)
            .first { $0.height(of: set, width: grid.cell.width) <= grid.cell.height } ?? smallest
    }

    /// The smallest card that people can write on, in mm.
    static let least = Size(60, 40)

    /// How far crop marks reach from a card, in mm.
    private static let reach = 3.0

    /// A few cards do not get larger than a quarter of a page.
    private static let fewest = 4

    /// The grid that wastes least of a page that holds as many cards as stay legible.
    private static func grid(
        for set: CardSet, _ layout: CardLayout, in frame: Rect, gap: Double, least: Size
    ) -> Grid {
        let most = max(1, Int((frame.width + gap) / (least.width + gap)))
        let full = (1...most).map { columns -> (columns: Int, rows: Int) in
            let width = (frame.width - gap * Double(columns - 1)) / Double(columns)
            let height = max(least.height, layout.height(of: set, width: width))
            return (columns, Int((frame.height + gap) / (height + gap)))
        }
        let capacity = full.map { $0.columns * $0.rows }.max() ?? 0
        let wanted = max(min(set.count, capacity), min(fewest, capacity))
        guard wanted > 0 else { return Grid(frame, columns: 1, rows: 1, gap: gap) }
        let fitting = full.compactMap { columns, most -> Grid? in
            let rows = (wanted + columns - 1) / columns
            return rows <= most ? Grid(frame, columns: columns, rows: rows, gap: gap) : nil
        }
        return fitting.min { $0.strain(wanted, ratio) < $1.strain(wanted, ratio) }
            ?? Grid(frame, columns: 1, rows: 1, gap: gap)
    }

    /// The shape that cards come nearest to.
    private static let ratio = 1.5

    var pageCount: Int { (set.count + grid.count - 1) / grid.count }

    /// How far crop marks reach from a card, in units of the drawing.
    var reach: Double { grid.gap / 2 }

    /// Where the cards of a page are cut out.
    func frames(on page: Int) -> [Rect] { cards(on: page).indices.map { grid[$0] } }

    private func cards(on page: Int) -> [Int] {
        Array(page * grid.count..<min((page + 1) * grid.count, set.count))
    }

    /// The drawing of a page, the first being 0.
    func drawing(_ page: Int) -> Block {
        let shown = cards(on: page)
        var sketch = Sketch(room.width, room.height)
        for (card, frame) in zip(shown, frames(on: page)) {
            let code = owner.code?.advanced(by: card)
            layout.draw(set[card], of: owner, code, in: frame, on: &sketch)
            sketch.cropMarks(around: frame, reach: reach)
        }
        return sketch.block(title: "\(owner.number). \(set.title)", summary: told(shown))
    }

    /// « 4 × question · oui, non » for each different card once.
    private func told(_ shown: [Int]) -> String {
        let counts = Dictionary(shown.map { ($0 % set.deck.count, 1) }, uniquingKeysWith: +)
        return counts.sorted { $0.key < $1.key }
            .map { "\($0.value)\u{A0}× \(set.deck[$0.key].words)" }
            .joined(separator: Label.semicolon[owner.language])
    }
}

extension CardLayout {
    fileprivate var withQRCode: CardLayout {
        var layout = self
        layout.hasQRCode = true
        return layout
    }

    /// Of the highest card.
    fileprivate func height(of set: CardSet, width: Double) -> Double {
        set.deck.map { height(of: $0, width: width) }.max() ?? 0
    }
}

extension Sketch {
    /// Two short lines at each corner of a card, outside of it, so that nothing of them is left
    /// on a card that is cut well.
    mutating func cropMarks(around card: Rect, reach: Double) {
        let near = reach * 0.2
        let far = reach * 0.8
        for (x, outward) in [(card.x, -1.0), (card.maxX, 1)] {
            for (y, downward) in [(card.y, -1.0), (card.maxY, 1)] {
                line(Point(x + outward * near, y), Point(x + outward * far, y), .writing)
                line(Point(x, y + downward * near), Point(x, y + downward * far), .writing)
            }
        }
    }
}
