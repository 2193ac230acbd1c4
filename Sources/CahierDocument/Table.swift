/// A table without merged cells.
public struct Table: Equatable, Sendable {
    public var role: TableRole
    /// The width of each column, in shares of the whole.
    public var columns: [Double]
    /// The texts of the header row; empty for none.
    public var header: [[Inline]]
    public var rows: [Row]
    /// Whether it stays on one page, together with the block that follows it, where a page is
    /// long enough.
    public var staysWithNext: Bool

    public init(
        role: TableRole = .plain, columns: [Double], header: [[Inline]] = [], rows: [Row],
        staysWithNext: Bool = false
    ) {
        self.role = role
        self.columns = columns
        self.header = header
        self.rows = rows
        self.staysWithNext = staysWithNext
    }

    /// A row; it has a cell for each column.
    public struct Row: Equatable, Sendable {
        public var cells: [[Inline]]
        /// Whether the first cell names the row.
        public var hasHeader: Bool
        /// In mm: room to write by hand; 0 for as high as the text.
        public var minimumHeight: Double

        public init(_ cells: [[Inline]], hasHeader: Bool = false, minimumHeight: Double = 0) {
            self.cells = cells
            self.hasHeader = hasHeader
            self.minimumHeight = minimumHeight
        }

        public init(_ cells: [String], hasHeader: Bool = false, minimumHeight: Double = 0) {
            self.init(
                cells.map { $0.isEmpty ? [] : [.text($0)] }, hasHeader: hasHeader,
                minimumHeight: minimumHeight)
        }
    }
}

/// What a table is for; the theme says how it looks.
public enum TableRole: String, CaseIterable, Sendable {
    /// Values to read.
    case plain
    /// Cells to write in by hand.
    case form
}
