import CahierDocument
import CahierXML

extension XHTMLContent {
    mutating func write(_ table: Table, to xml: inout XMLWriter) {
        let shares = TableGeometry.shares(of: table)
        guard !shares.isEmpty else { return }
        xml.begin("table")
        let stays = table.staysWithNext ? " stays" : ""
        xml.attribute("class", "table-\(table.role.rawValue)\(stays)")
        xml.begin("colgroup")
        for share in shares {
            xml.begin("col")
            xml.attribute("style", "width:\(Measure.number(Double(share) / 100))%")
            xml.end()
        }
        xml.endWithTag()
        if !table.header.isEmpty {
            xml.begin("thead")
            writeHeader(table.header, shares.count, to: &xml)
            xml.endWithTag()
        }
        xml.begin("tbody")
        for row in table.rows { write(row, shares.count, to: &xml) }
        xml.endWithTag()
        xml.endWithTag()
    }

    /// A header cell without text would name nothing: it is an ordinary cell (WCAG, H63).
    private mutating func writeHeader(
        _ header: [[Inline]], _ columns: Int, to xml: inout XMLWriter
    ) {
        xml.begin("tr")
        for column in 0..<columns {
            let inlines = column < header.count ? header[column] : []
            xml.begin(inlines.isEmpty ? "td" : "th")
            if !inlines.isEmpty { xml.attribute("scope", token: "col") }
            writeInlines(inlines, to: &xml)
            xml.endWithTag()
        }
        xml.endWithTag()
    }

    private mutating func write(_ row: Table.Row, _ columns: Int, to xml: inout XMLWriter) {
        xml.begin("tr")
        if row.minimumHeight > 0 {
            xml.attribute("style", "height:\(Measure.millimetres(row.minimumHeight))")
        }
        for column in 0..<columns {
            let inlines = column < row.cells.count ? row.cells[column] : []
            let isHeader = column == 0 && row.hasHeader && !inlines.isEmpty
            xml.begin(isHeader ? "th" : "td")
            if isHeader { xml.attribute("scope", token: "row") }
            writeInlines(inlines, to: &xml)
            xml.endWithTag()
        }
        xml.endWithTag()
    }
}
