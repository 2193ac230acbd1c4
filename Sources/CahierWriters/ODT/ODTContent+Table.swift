import CahierDocument
import CahierXML

extension ODTContent {
    mutating func write(_ table: Table, to xml: inout XMLWriter) {
        let shares = TableGeometry.shares(of: table)
        guard !shares.isEmpty else { return }
        xml.begin("table:table")
        xml.attribute("table:name", nextTableName())
        let page = takePendingPage()
        if page != nil || table.staysWithNext {
            let style = ODTAutomaticStyle.table(
                "\(table.role.styleName)", page: page, staysWithNext: table.staysWithNext)
            xml.attribute("table:style-name", styles.name(of: style))
        } else {
            xml.attribute("table:style-name", token: table.role.styleName)
        }
        writeColumns(shares, to: &xml)
        if !table.header.isEmpty {
            xml.begin("table:table-header-rows")
            write(
                Table.Row(table.header), as: .columnHeader, of: table.role, shares.count, to: &xml)
            xml.end()
        }
        for row in table.rows { write(row, as: .value, of: table.role, shares.count, to: &xml) }
        xml.end()
    }

    /// One `table:table-column` for neighbours of the same width.
    private mutating func writeColumns(_ shares: [Int], to xml: inout XMLWriter) {
        var index = 0
        while index < shares.count {
            let share = shares[index]
            let count = shares[index...].prefix { $0 == share }.count
            xml.begin("table:table-column")
            xml.attribute("table:style-name", styles.name(of: .column(share: share)))
            if count > 1 { xml.attribute("table:number-columns-repeated", count) }
            xml.end()
            index += count
        }
    }

    private mutating func write(
        _ row: Table.Row, as kind: ODTCell, of role: TableRole, _ columns: Int,
        to xml: inout XMLWriter
    ) {
        xml.begin("table:table-row")
        let height = max(0, Measure.thousandths(row.minimumHeight))
        xml.attribute("table:style-name", styles.name(of: .row(minimumHeight: height)))
        for column in 0..<columns {
            let cell = column == 0 && row.hasHeader ? ODTCell.rowHeader : kind
            xml.begin("table:table-cell")
            xml.attribute("table:style-name", token: role.cellStyleName(cell))
            xml.begin("text:p")
            xml.attribute("text:style-name", token: cell.paragraph.styleName)
            if column < row.cells.count { writeInlines(row.cells[column], to: &xml) }
            xml.end()
            xml.end()
        }
        xml.end()
    }
}
