import CahierDocument
import CahierXML

extension ODTAutomaticStyles {
    /// Writes `office:automatic-styles`.
    func write(to xml: inout XMLWriter, template: ODTTemplate) {
        xml.begin("office:automatic-styles")
        for style in template.tableStyles { xml.copy(style) }
        for (name, style) in all {
            xml.begin("style:style")
            xml.attribute("style:name", name)
            style.write(to: &xml, template: template)
            xml.end()
        }
        xml.end()
    }
}

extension ODTAutomaticStyle {
    fileprivate func write(to xml: inout XMLWriter, template: ODTTemplate) {
        switch self {
        case .paragraph(let style): style.write(to: &xml, template: template)
        case .table(let parent, let page, let staysWithNext):
            writeTable(parent, page, staysWithNext, to: &xml, template)
        case .column(let share):
            xml.attribute("style:family", token: "table-column")
            xml.begin("style:table-column-properties")
            xml.attribute("style:rel-column-width", "\(share)*")
            xml.end()
        case .row(let height):
            xml.attribute("style:family", token: "table-row")
            xml.begin("style:table-row-properties")
            if height > 0 {
                xml.attribute("style:min-row-height", Measure.millimetres(Double(height) / 1000))
            }
            xml.attribute("fo:keep-together", token: "always")
            xml.end()
        case .section(let columns): writeSection(columns, to: &xml)
        case .language(let tag):
            xml.attribute("style:family", token: "text")
            xml.begin("style:text-properties")
            xml.attribute("fo:language", tag.language)
            xml.attribute("fo:country", tag.country ?? "none")
            if let script = tag.script { xml.attribute("fo:script", script) }
            xml.end()
        case .drawing:
            xml.attribute("style:family", token: "graphic")
            xml.begin("style:graphic-properties")
            xml.attribute("style:vertical-pos", token: "top")
            xml.attribute("style:vertical-rel", token: "baseline")
            xml.end()
        case .control:
            xml.attribute("style:family", token: "graphic")
            xml.begin("style:graphic-properties")
            xml.attribute("style:vertical-pos", token: "middle")
            xml.attribute("style:vertical-rel", token: "text")
            xml.end()
        case .shape(let style): writeShape(style, to: &xml, template)
        case .textFrame(let alignment, let vertical):
            writeTextFrame(alignment, vertical, to: &xml)
        case .textLine(let ink, let alignment, let size, let isBold):
            xml.attribute("style:family", token: "paragraph")
            template.properties.writeParagraph(alignment, to: &xml)
            template.properties.writeText(ink, size: size, isBold: isBold, to: &xml)
        }
    }

    /// Automatic styles cannot be parents: the properties of the template's are copied.
    private func writeTable(
        _ parent: String, _ page: Page?, _ staysWithNext: Bool, to xml: inout XMLWriter,
        _ template: ODTTemplate
    ) {
        xml.attribute("style:family", token: "table")
        if let page { xml.attribute("style:master-page-name", token: page.masterName) }
        let style = template.tableStyles.first { $0["style:name"] == parent }
        guard let properties = style?.first("style:table-properties") else { return }
        var kept = properties
        if staysWithNext {
            kept.attributes.removeAll { Self.keeping.map(\.name).contains($0.name) }
            kept.attributes += Self.keeping
        }
        xml.copy(kept)
    }

    private static let keeping = [
        XMLAttribute(name: "fo:keep-with-next", value: "always"),
        XMLAttribute(name: "style:may-break-between-rows", value: "false"),
    ]

    private func writeSection(_ columns: Int, to xml: inout XMLWriter) {
        xml.attribute("style:family", token: "section")
        xml.begin("style:section-properties")
        xml.attribute("text:dont-balance-text-columns", token: "false")
        xml.begin("style:columns")
        xml.attribute("fo:column-count", columns)
        xml.attribute("fo:column-gap", token: "8mm")
        xml.end()
        xml.end()
    }

    private func writeShape(
        _ style: ShapeStyle?, to xml: inout XMLWriter, _ template: ODTTemplate
    ) {
        xml.attribute("style:family", token: "graphic")
        xml.begin("style:graphic-properties")
        if let style {
            for attribute in template.properties.shapes[style, default: []] {
                xml.attribute(named: attribute.name, attribute.value)
            }
        } else {
            xml.attribute("draw:fill", token: "none")
            xml.attribute("draw:stroke", token: "none")
        }
        xml.end()
    }

    /// Lines are never wrapped or clipped: where one is too long, it overflows on the side where
    /// the text does not begin.
    private func writeTextFrame(
        _ alignment: TextLabel.Alignment, _ vertical: TextLabel.VerticalAlignment,
        to xml: inout XMLWriter
    ) {
        xml.attribute("style:family", token: "graphic")
        xml.begin("style:graphic-properties")
        xml.attribute("draw:fill", token: "none")
        xml.attribute("draw:stroke", token: "none")
        xml.attribute("draw:textarea-horizontal-align", token: alignment.textArea)
        xml.attribute("draw:textarea-vertical-align", vertical.rawValue)
        xml.attribute("draw:auto-grow-height", token: "false")
        xml.attribute("draw:auto-grow-width", token: "false")
        xml.attribute("fo:wrap-option", token: "no-wrap")
        xml.attribute("fo:padding", token: "0mm")
        xml.end()
    }
}

extension TextLabel.Alignment {
    fileprivate var textArea: StaticString {
        switch self {
        case .start: "left"
        case .center: "center"
        case .end: "right"
        }
    }
}

extension ODTParagraphStyle {
    fileprivate func write(to xml: inout XMLWriter, template: ODTTemplate) {
        xml.attribute("style:family", token: "paragraph")
        xml.attribute("style:parent-style-name", parent)
        if let page { xml.attribute("style:master-page-name", token: page.masterName) }
        guard lineHeight != nil || box != nil || staysWithNext else { return }
        xml.begin("style:paragraph-properties")
        if staysWithNext { xml.attribute("fo:keep-with-next", token: "always") }
        if let lineHeight {
            xml.attribute("fo:line-height", Measure.millimetres(Double(lineHeight) / 1000))
        }
        if let box {
            for attribute in template.properties.boxes[box.role, default: []] {
                xml.attribute(named: attribute.name, box.value(of: attribute))
            }
        }
        xml.end()
    }
}

extension ODTBox {
    /// The attribute's own value, or for even boxes a right margin wider by 0.1 mm.
    fileprivate func value(of attribute: XMLAttribute) -> String {
        guard isEven, attribute.name == "fo:margin-right",
            let margin = Measure.millimetres(reading: attribute.value)
        else { return attribute.value }
        return Measure.millimetres(margin + 0.1)
    }
}

extension ODTProperties {
    fileprivate func writeParagraph(
        _ alignment: TextLabel.Alignment, to xml: inout XMLWriter
    ) {
        xml.begin("style:paragraph-properties")
        for attribute in drawingParagraph where attribute.name != "fo:text-align" {
            xml.attribute(named: attribute.name, attribute.value)
        }
        xml.attribute("fo:text-align", alignment.rawValue)
        xml.end()
    }

    fileprivate func writeText(
        _ ink: TextLabel.Ink, size: Int, isBold: Bool, to xml: inout XMLWriter
    ) {
        let given = ["fo:font-size", "fo:font-weight"]
        xml.begin("style:text-properties")
        let own = inks[ink, default: []]
        let common = drawingText.filter { one in !own.contains { $0.name == one.name } }
        for attribute in common + own where !given.contains(attribute.name) {
            xml.attribute(named: attribute.name, attribute.value)
        }
        xml.attribute("fo:font-size", Measure.points(Double(size) / 1000))
        xml.attribute("fo:font-weight", token: isBold ? "bold" : "normal")
        xml.end()
    }
}
