/// Which page stands where: arithmetic on page numbers, without any paper.
public struct PageOrder: Equatable, Sendable {
    /// The two sides of a sheet: the page of each cell, numbered from 1, row by row from the top
    /// left; `nil` where the cell stays blank.
    ///
    /// Behind the last cell of a front is the first one of its back where the sheet is folded, and
    /// the cell in the mirror column where it is cut.
    public struct Sheet: Equatable, Sendable {
        public var front: [Int?]
        public var back: [Int?]

        public init(front: [Int?], back: [Int?]) {
            self.front = front
            self.back = back
        }
    }

    /// The sheets that are folded together, the outermost first; sheets to cut are one group.
    public let signatures: [[Sheet]]

    /// Every sheet, in the order of printing.
    public var sheets: [Sheet] { signatures.flatMap(\.self) }

    /// The order of a booklet or of several signatures, two cells a side.
    ///
    /// - Parameters:
    ///   - pages: How many pages there are, from 1.
    ///   - sheets: The most sheets of a signature, from 1; `nil` for all in one. The last
    ///     signature has only those that it needs.
    public init(foldedPages pages: Int, sheetsPerSignature sheets: Int? = nil) {
        let most = 4 * max(1, sheets ?? (pages + 3) / 4)
        signatures = stride(from: 1, through: pages, by: most).map { first in
            Self.signature(of: first..<min(first + most, pages + 1))
        }
    }

    /// Sheets put one in the other: the first of them holds the first and the last pages.
    private static func signature(of pages: Range<Int>) -> [Sheet] {
        let sheets = (pages.count + 3) / 4
        func page(_ offset: Int) -> Int? {
            let page = pages.lowerBound + offset
            return pages.contains(page) ? page : nil
        }
        return (0..<sheets).map { sheet in
            let (start, end) = (2 * sheet, 4 * sheets - 1 - 2 * sheet)
            return Sheet(front: [page(end), page(start)], back: [page(start + 1), page(end - 1)])
        }
    }

    /// The order of cards, two pages each, cut from a grid of cells.
    ///
    /// The cards of one cell follow each other from sheet to sheet, so that its pile goes on where
    /// the pile of the cell before it ended.
    ///
    /// - Parameters:
    ///   - pages: How many pages there are, from 1.
    ///   - columns: From 1.
    ///   - rows: From 1.
    public init(cutPages pages: Int, columns: Int, rows: Int) {
        let cells = columns * rows
        let cards = (pages + 1) / 2
        let sheets = (cards + cells - 1) / cells
        func page(_ number: Int) -> Int? { number <= pages ? number : nil }
        let pile = (0..<sheets).map { sheet in
            let fronts = (0..<cells).map { cell in page(2 * (cell * sheets + sheet) + 1) }
            let backs = (0..<cells).map { cell in
                let mirror = cell + columns - 1 - 2 * (cell % columns)
                return page(2 * (mirror * sheets + sheet) + 2)
            }
            return Sheet(front: fronts, back: backs)
        }
        signatures = [pile]
    }
}
