import CahierDocument

extension PageAreas {
    /// About how high blocks are, one after the other in a column of `width` mm; a little more
    /// than writers make of them, for margins that meet are counted twice.
    func height(of blocks: [Block], width: Double) -> Double {
        blocks.reduce(0) { $0 + height(of: $1, width: width) }
    }

    private func height(of block: Block, width: Double) -> Double {
        switch block {
        case .page: 0
        case .heading(let level, let title):
            height(of: title, self[.heading(level: level)], width)
        case .paragraph(let text, let role): height(of: text, self[.paragraph(role)], width)
        case .list(let list):
            list.items.reduce(0) {
                $0 + height(of: $1, self[.item(isOrdered: list.isOrdered)], width)
            }
        case .table(let table): height(of: table, width: width)
        case .drawing(let drawing):
            drawing.size.height + lineHeight(of: .drawing)
                + (drawing.caption.isEmpty ? 0 : height(of: drawing.caption, self[.caption], width))
        case .contents(let lines, let columns):
            lines.reduce(0) {
                $0
                    + height(
                        of: [.text($1.title)], self[.contents],
                        Self.column(of: width, count: columns))
            } / Double(max(1, columns))
        case .writingLines(let count, let spacing):
            Double(count) * spacing + self[.writingLines].spacing
        case .fields(let group):
            Double(group.fields.count + 1) * lineHeight(of: .paragraph(.body))
        case .columns(let count, let blocks):
            height(of: blocks, width: Self.column(of: width, count: count)) / Double(count)
        case .box(_, let blocks): height(of: blocks, width: width)
        }
    }

    /// The width of one of several columns of text.
    static func column(of width: Double, count: Int) -> Double {
        let gap = 8.0
        return (width - gap * Double(count - 1)) / Double(count)
    }

    /// One line with what stands above and below it.
    func lineHeight(of kind: TextKind) -> Double { self[kind].lineHeight + self[kind].spacing }

    private func height(of text: [Inline], _ metrics: TextMetrics, _ width: Double) -> Double {
        guard metrics.size > 0 else { return 0 }
        let lines = TextMeasure.lines(
            text.plain, width: max(1, width - metrics.indent), size: metrics.size,
            isBold: metrics.isBold)
        return Double(lines.count) * metrics.lineHeight + metrics.spacing
    }

    private func height(of table: Table, width: Double) -> Double {
        let total = table.columns.reduce(0, +)
        func height(_ cells: [[Inline]], isHeader: Bool) -> Double {
            zip(cells, table.columns).map { cell, share in
                self.height(
                    of: cell, self[.cell(table.role, isHeader: isHeader)], width * share / total)
            }.max() ?? 0
        }
        let header = table.header.isEmpty ? 0 : height(table.header, isHeader: true)
        return table.rows.reduce(header + self[.table(table.role)].spacing) {
            $0 + max($1.minimumHeight, height($1.cells, isHeader: false))
        }
    }
}

extension [Inline] {
    /// The words alone.
    var plain: String {
        map { inline in
            switch inline {
            case .text(let text): text
            case .span(_, let content), .link(let content, _), .foreign(let content, _):
                content.plain
            case .anchor: ""
            case .lineBreak: "\n"
            }
        }.joined()
    }
}
