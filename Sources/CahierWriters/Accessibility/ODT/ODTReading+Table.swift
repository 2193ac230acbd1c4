import CahierXML

extension ODTReading {
    mutating func readTable(_ table: XMLElement, _ context: Context) {
        meetIdentifiers(of: table)
        let shape = ODTTableShape(table)
        pieces.append(.table(hasHeader: shape.hasHeader, hasMergedCells: shape.hasMergedCells))
        var inside = context.upon(looks.paint(table["table:style-name"], "table"))
        inside.isFree = false
        for row in shape.rows {
            let row = (element: row, paint: looks.paint(row["table:style-name"], "table-row"))
            for cell in row.element.elements {
                meetIdentifiers(of: cell)
                let paint = looks.paint(cell["table:style-name"], "table-cell")
                read(blocksOf: cell, inside.upon(row.paint).upon(paint))
            }
        }
    }
}

/// The rows of a table, wherever they are grouped, and what they are.
struct ODTTableShape {
    private(set) var rows: [XMLElement] = []
    private(set) var hasHeader = false

    init(_ table: XMLElement) {
        add(rowsOf: table, areHeaders: false)
        if Self.columns(of: table).contains(where: { $0.name == "table:table-header-columns" }) {
            hasHeader = true
        }
    }

    /// Whether a cell takes the place of others (ODF 1.3 part 3 §9.1.4).
    var hasMergedCells: Bool {
        rows.flatMap(\.elements).contains { cell in
            cell.name == "table:covered-table-cell"
                || ["table:number-columns-spanned", "table:number-rows-spanned"]
                    .contains { !["1", nil].contains(cell[$0]) }
                || cell.elements.contains { $0["table:is-sub-table"] == "true" }
        }
    }

    private mutating func add(rowsOf group: XMLElement, areHeaders: Bool) {
        for element in group.elements {
            switch element.name {
            case "table:table-row":
                rows.append(element)
                if areHeaders, !element.text.allSatisfy(\.isWhitespace) { hasHeader = true }
            case "table:table-header-rows": add(rowsOf: element, areHeaders: true)
            case "table:table-rows", "table:table-row-group":
                add(rowsOf: element, areHeaders: areHeaders)
            default: continue
            }
        }
    }

    /// The elements that hold columns, and those inside of their groups.
    private static func columns(of group: XMLElement) -> [XMLElement] {
        group.elements.flatMap { element in
            element.name == "table:table-column-group" ? columns(of: element) : [element]
        }
    }
}
