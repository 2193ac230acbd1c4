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

    /// Heard without what stands around the control: the group’s title is a part of it.
    private func title(of field: Field, in group: FieldGroup) -> String {
        group.title.isEmpty ? field.label : "\(group.title) – \(field.label)"
    }

    mutating func write(_ group: FieldGroup, to xml: inout XMLWriter) {
        if !group.title.isEmpty {
            writeParagraph(ParagraphRole.label.styleName, [.text(group.title)], to: &xml)
        }
        if group.isRow {
            beginParagraph("text:p", ParagraphRole.body.styleName, to: &xml)
            for field in group.fields {
                write(field, isInRow: true, to: &xml)
                if field != group.fields.last { writeInlines([.text("  ")], to: &xml) }
            }
            xml.end()
        } else {
            for field in group.fields {
                beginParagraph("text:p", ParagraphRole.body.styleName, to: &xml)
                write(field, isInRow: false, to: &xml)
                xml.end()
            }
        }
    }

    private mutating func write(_ field: Field, isInRow: Bool, to xml: inout XMLWriter) {
        controls += 1
        let size = field.kind.size(isInRow: isInRow)
        let isBefore = field.kind == .check
        if !isBefore { writeInlines([.text(field.label)], to: &xml) }
        if !isBefore, !isInRow, size.width > 100 {
            xml.element("text:line-break")
        } else if !isBefore {
            writeInlines([.text("\u{A0}")], to: &xml)
        }
        xml.begin("draw:control")
        xml.attribute("text:anchor-type", token: "as-char")
        xml.attribute("draw:style-name", styles.name(of: .control))
        xml.attribute("svg:width", Measure.millimetres(size.width))
        xml.attribute("svg:height", Measure.millimetres(size.height))
        xml.attribute("draw:control", "control\(controls)")
        xml.end()
        if isBefore { writeInlines([.text("\u{A0}\(field.label)")], to: &xml) }
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

    /// In mm; the longest option tells the width of a choice.
    fileprivate func size(isInRow: Bool) -> Size {
        switch self {
        case .text(let lines):
            Size(isInRow ? 50 : 150, lines > 1 ? 3 + 5 * Double(min(lines, 20)) : 7)
        case .number: Size(25, 7)
        case .check: Size(5, 5)
        case .choice(let options):
            Size(
                min(isInRow ? 60 : 150, 14 + 2.2 * Double(options.map(\.count).max() ?? 0)), 7)
        }
    }
}
