import CahierDocument
import CahierXML

/// Reads from a template how much room each kind of text takes.
struct ODTMetrics {
    private let styles: ODTCommonStyles
    private let lists: [XMLElement]
    private let tables: [XMLElement]
    /// In parts of Liberation Sans's, with which texts are measured.
    private let letterWidth: Double

    init(styles: XMLElement, tables: [XMLElement], letterWidth: Double) {
        self.letterWidth = letterWidth
        self.styles = ODTCommonStyles(styles)
        lists = styles.elements.filter { $0.name == "text:list-style" }
        self.tables = tables
    }

    subscript(kind: TextKind) -> TextMetrics {
        switch kind {
        case .heading(let level):
            paragraph(ODTParagraph(headingLevel: level, on: .sheet).styleName)
        case .paragraph(let role): paragraph(role.styleName)
        case .item(let isOrdered): item(of: List(isOrdered: isOrdered, [String]()))
        case .table(let role):
            around(tables.first { $0["style:name"] == "\(role.styleName)" })
        case .cell(let role, let isHeader): cell(isHeader ? .columnHeader : .value, of: role)
        case .drawing: paragraph(ODTParagraph.drawing.styleName)
        case .caption: paragraph(ODTParagraph.caption.styleName)
        case .contents: paragraph(ODTParagraph.contents.styleName)
        case .writingLines: paragraph(ODTParagraph.writingLines.styleName)
        }
    }

    private func paragraph(_ name: StaticString) -> TextMetrics {
        let chain =
            styles.ancestry(of: "\(name)", "paragraph")
            + [styles.standard("paragraph")].compactMap(\.self)
        func inherited(_ part: String, _ name: String) -> String? {
            chain.lazy.compactMap { $0.first(part)?[name] }.first
        }
        let size = size(in: chain)
        let around = Edges {
            inherited("style:paragraph-properties", $0)
        }
        return TextMetrics(
            size: size * letterWidth,
            isBold: inherited("style:text-properties", "fo:font-weight") == "bold",
            lineHeight: lineHeight(
                inherited("style:paragraph-properties", "fo:line-height"), size: size),
            spacing: around["top"] + around["bottom"],
            indent: around["left"] + around["right"])
    }

    /// In points; a percentage is one of the size that is inherited.
    private func size(in chain: [XMLElement]) -> Double {
        var factor = 1.0
        for style in chain {
            guard let size = style.first("style:text-properties")?["fo:font-size"] else { continue }
            if size.hasSuffix("%") {
                factor *= (Double(size.dropLast()) ?? 100) / 100
            } else if let millimetres = Measure.millimetres(reading: size) {
                return factor * millimetres / Measure.millimetresPerPoint
            }
        }
        return factor * 12
    }

    private func lineHeight(_ height: String?, size: Double) -> Double {
        let single = size * Measure.millimetresPerPoint * TextLayout.lineHeight
        guard let height else { return single }
        if height.hasSuffix("%") { return single * (Double(height.dropLast()) ?? 100) / 100 }
        return Measure.millimetres(reading: height) ?? single
    }

    private func item(of list: List) -> TextMetrics {
        var metrics = paragraph(list.paragraph.styleName)
        let level = lists.first { $0["style:name"] == "\(list.styleName)" }?.elements.first
        let label = level?.first("style:list-level-properties")
        for name in ["text:space-before", "text:min-label-width"] {
            metrics.indent += label?[name].flatMap(Measure.millimetres(reading:)) ?? 0
        }
        return metrics
    }

    private func cell(_ cell: ODTCell, of role: TableRole) -> TextMetrics {
        var metrics = paragraph(cell.paragraph.styleName)
        let frame = around(tables.first { $0["style:name"] == "\(role.cellStyleName(cell))" })
        metrics.spacing += frame.spacing
        metrics.indent += frame.indent
        return metrics
    }

    /// What stands around a table or the text of a cell.
    private func around(_ style: XMLElement?) -> TextMetrics {
        let edges = Edges { name in
            style?.elements.lazy.compactMap { $0[name] }.first
        }
        return TextMetrics(
            spacing: edges["top"] + edges["bottom"], indent: edges["left"] + edges["right"])
    }
}

/// Margin, border and padding on each side, together, in mm.
struct Edges {
    let property: (String) -> String?

    subscript(side: String) -> Double {
        ["fo:margin", "fo:border", "fo:padding"].reduce(0) { sum, name in
            let value = property("\(name)-\(side)") ?? property(name) ?? ""
            return sum
                + (value.split(separator: " ").lazy
                    .compactMap { Measure.millimetres(reading: String($0)) }.first ?? 0)
        }
    }
}
