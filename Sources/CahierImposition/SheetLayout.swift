public import CahierDocument

/// Which edge of the paper the printer turns it around to print the back.
public enum Edge: Sendable {
    case short, long
}

/// The cells of a sheet, side by side in its middle; pages keep their size unless paper lacks.
public struct SheetLayout: Equatable, Sendable {
    public let paper: Paper
    /// The paper as it is laid, in mm.
    public let size: Size
    public let columns: Int
    public let rows: Int
    /// What the pages are reduced by, at most 1.
    public let scale: Double
    /// A reduced page, in mm.
    private let cell: Size
    /// Whether the back is turned around the horizontal axis: a fold that lies across, for pages
    /// one above the other, which turn like those of a wall calendar.
    private let turnsUpwards: Bool

    public var turningEdge: Edge {
        (turnsUpwards ? size.height > size.width : size.width > size.height) ? .short : .long
    }

    /// Two pages beside the fold: upright ones side by side, others one above the other.
    ///
    /// - Parameter page: The size of the pages, in mm.
    init(folding page: Size) {
        self.init(folding: page, turningUpwards: page.width > page.height)
    }

    private init(folding page: Size, turningUpwards: Bool) {
        let (columns, rows) = page.width > page.height ? (1, 2) : (2, 1)
        let need = Size(page.width * Double(columns), page.height * Double(rows))
        let lie: Orientation = columns == 2 ? .landscape : .portrait
        let papers = [Paper.a5, .a4, .a3].map { ($0, $0.size.turned(lie)) }
        let (paper, size) = papers.first { need.fits(in: $0.1) } ?? (.a3, papers.last?.1 ?? need)
        self.init(
            paper, size, page, columns, rows,
            scale: need.fits(in: size)
                ? 1 : min(size.width / need.width, size.height / need.height),
            turningUpwards: turningUpwards)
    }

    /// As many cards as A4, else A3, has room for; where even two have none, two reduced ones.
    ///
    /// - Parameter page: The size of the pages, in mm.
    init(cutting page: Size) {
        for paper in [Paper.a4, .a3] {
            let sizes = [paper.size, paper.size.turned(.landscape)]
            let grids = sizes.map { ($0, $0.count(of: page)) }
            let best = grids.max { $0.1.columns * $0.1.rows < $1.1.columns * $1.1.rows }
            guard let (size, grid) = best, grid.columns * grid.rows >= 2 else { continue }
            self.init(
                paper, size, page, grid.columns, grid.rows, scale: 1, turningUpwards: false)
            return
        }
        self.init(folding: page, turningUpwards: false)
    }

    private init(
        _ paper: Paper, _ size: Size, _ page: Size, _ columns: Int, _ rows: Int, scale: Double,
        turningUpwards: Bool
    ) {
        self.paper = paper
        self.size = size
        self.columns = columns
        self.rows = rows
        self.scale = scale
        cell = Size(page.width * scale, page.height * scale)
        turnsUpwards = turningUpwards
    }

    /// All the cells together, in mm from the top left of the sheet.
    var block: Rect {
        let (width, height) = (cell.width * Double(columns), cell.height * Double(rows))
        return Rect((size.width - width) / 2, (size.height - height) / 2, width, height)
    }

    /// Where a page stands in a cell: in its middle, reduced like the others, or more where it is
    /// larger than them.
    func frame(of page: Size, inCell index: Int) -> Rect {
        let scale = min(scale, cell.width / page.width, cell.height / page.height)
        let (width, height) = (page.width * scale, page.height * scale)
        let (column, row) = (Double(index % columns), Double(index / columns))
        return Rect(
            block.x + column * cell.width + (cell.width - width) / 2,
            block.y + row * cell.height + (cell.height - height) / 2, width, height)
    }
}

/// How much larger than the paper pages may say that they are, in mm: programs round.
private let tolerance = 1.0

extension Size {
    fileprivate func fits(in other: Size) -> Bool {
        width <= other.width + tolerance && height <= other.height + tolerance
    }

    /// How many pages have room beside and above each other.
    fileprivate func count(of page: Size) -> (columns: Int, rows: Int) {
        (Int((width + tolerance) / page.width), Int((height + tolerance) / page.height))
    }
}
