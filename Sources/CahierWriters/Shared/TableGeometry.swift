import CahierDocument

/// The widths of the columns of a table.
enum TableGeometry {
    /// A share of 10,000 for each column; columns without a width get a mean one.
    ///
    /// There are as many as the longest row has cells, so that no cell is lost.
    static func shares(of table: Table) -> [Int] {
        let cells = table.rows.reduce(table.header.count) { max($0, $1.cells.count) }
        let given = table.columns.map { $0.isFinite && $0 > 0 ? $0 : 0 }
        let known = given.filter { $0 > 0 }
        let mean = known.isEmpty ? 1 : known.reduce(0, +) / Double(known.count)
        let count = max(cells, given.count)
        let widths = (0..<count).map { $0 < given.count && given[$0] > 0 ? given[$0] : mean }
        let total = widths.reduce(0, +)
        return widths.map { max(1, Int(($0 / total * 10_000).rounded())) }
    }
}
