import CahierDocument
import CahierXML

extension ODTContent {
    /// The controls of a form, which stand before all text (ODF 1.3 part 3 §13.2); their places in
    /// the text refer to them by their numbers.
    func writeForms(of blocks: BlockStream, to xml: inout XMLWriter) {
        xml.begin("office:forms")
        xml.attribute("xmlns:form", token: "urn:oasis:names:tc:opendocument:xmlns:form:1.0")
        xml.attribute("xmlns:ooo", token: "http://openoffice.org/2004/office")
        xml.attribute("form:automatic-focus", token: "false")
        // People fill the form in; they do not design it.
        xml.attribute("form:apply-design-mode", token: "false")
        xml.begin("form:form")
        xml.attribute("form:name", token: "cahier-fiche")
        // Tab goes from the first control to the last.
        xml.attribute("form:tab-cycle", token: "page")
        xml.attribute(
            "form:control-implementation", token: "ooo:com.sun.star.form.component.Form")
        var number = 0
        for group in blocks.lazy.flatMap(\.fieldGroups) {
            for field in group.fields {
                number += 1
                write(field, of: group, number, to: &xml)
            }
        }
        xml.end()
        xml.end()
    }

    private func write(
        _ field: Field, of group: FieldGroup, _ number: Int, to xml: inout XMLWriter
    ) {
        xml.begin(field.kind.element)
        xml.attribute("form:name", field.key)
        xml.attribute("form:control-implementation", token: field.kind.implementation)
        xml.attribute("xml:id", "control\(number)")
        xml.attribute("form:id", "control\(number)")
        xml.attribute("form:title", title(of: field, in: group))
        xml.attribute("form:tab-index", number)
        xml.attribute("form:tab-stop", token: "true")
        if case .text(let lines) = field.kind, lines > 1 { writeSeveralLines(to: &xml) }
        if case .choice(let options) = field.kind {
            xml.attribute("form:dropdown", token: "true")
            for option in [""] + options {
                xml.begin("form:option")
                xml.attribute("form:label", option)
                xml.end()
            }
        }
        xml.end()
    }

    /// LibreOffice 7.4 takes a `form:textarea` for a single line without it.
    private func writeSeveralLines(to xml: inout XMLWriter) {
        xml.begin("form:properties")
        xml.begin("form:property")
        xml.attribute("form:property-name", token: "MultiLine")
        xml.attribute("office:value-type", token: "boolean")
        xml.attribute("office:boolean-value", token: "true")
        xml.end()
        xml.end()
    }

    /// Heard without what stands around the control: the group’s title is a part of it.
    private func title(of field: Field, in group: FieldGroup) -> String {
        group.title.isEmpty ? field.label : "\(group.title) – \(field.label)"
    }

    /// A row is one paragraph, which begins with its title.
    mutating func write(_ group: FieldGroup, to xml: inout XMLWriter) {
        guard group.isRow else { return writeColumn(group, to: &xml) }
        beginParagraph("text:p", ParagraphRole.body.styleName, to: &xml)
        if !group.title.isEmpty {
            writeInlines([.span(.label, [.text(group.title)]), .text("  ")], to: &xml)
        }
        for (index, field) in group.fields.enumerated() {
            if index > 0 { writeInlines([.text("  ")], to: &xml) }
            write(field, isInRow: true, to: &xml)
        }
        xml.end()
    }

    private mutating func writeColumn(_ group: FieldGroup, to xml: inout XMLWriter) {
        if !group.title.isEmpty {
            writeParagraph(ParagraphRole.label.styleName, [.text(group.title)], to: &xml)
        }
        for field in group.fields {
            beginParagraph("text:p", ParagraphRole.body.styleName, to: &xml)
            write(field, isInRow: false, to: &xml)
            xml.end()
        }
    }

    private mutating func write(_ field: Field, isInRow: Bool, to xml: inout XMLWriter) {
        controls += 1
        guard field.kind != .check else {
            writeControl(field, isInRow: isInRow, to: &xml)
            return writeInlines([.text("\u{A0}\(field.label)")], to: &xml)
        }
        // In a row, a short label stays on the line of its control.
        let isGlued = isInRow && field.label.count <= 24
        let label = isGlued ? field.label.replacing(" ", with: "\u{A0}") : field.label
        writeInlines([.text(label)], to: &xml)
        if !isInRow, case .text = field.kind {
            xml.element("text:line-break")
        } else {
            writeInlines([.text("\u{A0}")], to: &xml)
        }
        writeControl(field, isInRow: isInRow, to: &xml)
    }

    private mutating func writeControl(
        _ field: Field, isInRow: Bool, to xml: inout XMLWriter
    ) {
        let size = size(of: field.kind, isInRow: isInRow)
        let text = ODTAutomaticStyle.textLine(
            .plain, .start, size: Measure.thousandths(body.size), isBold: false)
        xml.begin("draw:control")
        xml.attribute("text:anchor-type", token: "as-char")
        xml.attribute("draw:style-name", styles.name(of: .control))
        xml.attribute("draw:text-style-name", styles.name(of: text))
        xml.attribute("svg:width", Measure.millimetres(size.width))
        xml.attribute("svg:height", Measure.millimetres(size.height))
        xml.attribute("draw:control", "control\(controls)")
        xml.end()
    }

    /// In mm, as large as the text of the theme needs it; the longest option tells the width of a
    /// choice.
    private func size(of kind: Field.Kind, isInRow: Bool) -> Size {
        // Of a usual letter.
        let letter = body.size * 0.19
        func size(letters: Int, lines: Int = 1) -> Size {
            Size(
                min(textWidth, letter * Double(letters)), body.lineHeight * Double(lines) + 2.5)
        }
        return switch kind {
        case .text(let lines):
            isInRow
                ? size(letters: 24)
                : Size(textWidth, size(letters: 0, lines: min(lines, 20)).height)
        case .number: size(letters: 10)
        case .check: Size(body.lineHeight * 0.8, body.lineHeight * 0.8)
        case .choice(let options):
            size(letters: min(isInRow ? 30 : 80, 6 + (options.map(\.count).max() ?? 0)))
        }
    }
}

extension Block {
    /// The fields inside, in their order.
    fileprivate var fieldGroups: [FieldGroup] {
        switch self {
        case .fields(let group): [group]
        case .columns(_, let blocks), .box(_, let blocks): blocks.flatMap(\.fieldGroups)
        case .page, .heading, .paragraph, .list, .table, .drawing, .contents, .writingLines: []
        }
    }
}

extension Field.Kind {
    fileprivate var element: StaticString {
        switch self {
        case .text(let lines): lines > 1 ? "form:textarea" : "form:text"
        case .number: "form:text"
        case .check: "form:checkbox"
        case .choice: "form:listbox"
        }
    }

    /// What LibreOffice takes a control for.
    fileprivate var implementation: StaticString {
        switch self {
        case .text, .number: "ooo:com.sun.star.form.component.TextField"
        case .check: "ooo:com.sun.star.form.component.CheckBox"
        case .choice: "ooo:com.sun.star.form.component.ListBox"
        }
    }
}
