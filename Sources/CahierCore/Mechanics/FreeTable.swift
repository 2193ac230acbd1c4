/// A table of named columns to which each person adds rows.
public struct FreeTable: MechanicDefinition {
    public var columns: [String]
    /// How many rows the blank table has.
    public var rows: Int

    public init(columns: [String], rows: Int = 8) {
        self.columns = columns
        self.rows = rows
    }

    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if columns.isEmpty { flaws.append(Flaw(["colonnes"], .tooFew(0, least: 1))) }
        if columns.count > 12 {
            flaws.append(Flaw(["colonnes"], .tooMany(columns.count, most: 12)))
        }
        if !(1...40).contains(rows) { flaws.append(Flaw(["lignes"], .outOfRange(rows, 1...40))) }
        return flaws
    }

    /// One row, a text for each column, empty where nothing was said.
    ///
    /// Slot: the column.
    public struct Answer: Recordable {
        public var row: [String]

        public init(row: [String]) {
            self.row = row
        }

        public var cells: [Cell] {
            row.enumerated().map { .text($0.offset, $0.element) }
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            row = []
            for index in cells.cells.indices { row.append(try cells.text(index)) }
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        guard answer.row.count == columns.count else {
            throw Refusal(
                fr: "nombre de cases : \(answer.row.count) ; attendu : \(columns.count), pour "
                    + columns.joined(separator: " | "),
                en: "number of cells: \(answer.row.count); expected \(columns.count), for "
                    + columns.joined(separator: " | "))
        }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        try Refusal.check(text: answer.row.joined())
    }
}
