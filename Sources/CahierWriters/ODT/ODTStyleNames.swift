import CahierDocument

/// The names by which files refer to the styles of a theme's template.
///
/// A name as ODF writes it: `_20_` stands for a space.
extension ParagraphRole {
    var styleName: StaticString {
        switch self {
        case .body: "Text_20_body"
        case .title: "Title"
        case .subtitle: "Subtitle"
        case .because: "Because"
        case .quotation: "Quotations"
        case .attribution: "Attribution"
        case .instructions: "Instructions"
        case .label: "Label"
        case .result: "Result"
        case .credit: "Credit"
        }
    }
}

extension InlineRole {
    var styleName: StaticString {
        switch self {
        case .strong: "Strong_20_Emphasis"
        case .emphasis: "Emphasis"
        case .number: "Number"
        case .label: "Inline_20_Label"
        }
    }
}

/// Paragraph styles that no ``ParagraphRole`` asks for.
enum ODTParagraph: CaseIterable {
    /// The band across a sheet: a heading of level 1 there.
    case sheetTitle
    case heading1, heading2, heading3, heading4
    case listBullet, listNumber
    case tableContents, tableHeading, rowHeading
    case drawing, writingLines, drawingText, standard, caption, contents

    /// The style of a heading; levels below 1 and above 4 count as the nearest.
    init(headingLevel level: Int, on page: Page) {
        switch level {
        case ...1: self = page == .text ? .heading1 : .sheetTitle
        case 2: self = .heading2
        case 3: self = .heading3
        default: self = .heading4
        }
    }

    var styleName: StaticString {
        switch self {
        case .sheetTitle: "Sheet_20_Title"
        case .heading1: "Heading_20_1"
        case .heading2: "Heading_20_2"
        case .heading3: "Heading_20_3"
        case .heading4: "Heading_20_4"
        case .listBullet: "List_20_Bullet"
        case .listNumber: "List_20_Number"
        case .tableContents: "Table_20_Contents"
        case .tableHeading: "Table_20_Heading"
        case .rowHeading: "Row_20_Heading"
        case .drawing: "Drawing"
        case .writingLines: "Writing_20_Lines"
        case .drawingText: "Drawing_20_Text"
        case .standard: "Standard"
        case .caption: "Caption"
        case .contents: "Contents_20_1"
        }
    }
}

extension BoxRole {
    /// A paragraph style whose frame, fill and margins go around all paragraphs of the box.
    var styleName: StaticString {
        switch self {
        case .outcome: "Outcome"
        case .note: "Note"
        }
    }
}

extension Page {
    /// A master page.
    var masterName: StaticString {
        switch self {
        case .cover: "Cover"
        case .sheet: "Sheet"
        case .text: "Text"
        }
    }
}

extension TableRole {
    /// An automatic style of the template, for the table itself.
    var styleName: StaticString {
        switch self {
        case .plain: "Plain"
        case .form: "Form"
        }
    }

    /// Automatic styles of the template, named as LibreOffice names cells of a table so called.
    func cellStyleName(_ cell: ODTCell) -> StaticString {
        switch (self, cell) {
        case (.plain, .columnHeader): "Plain.A1"
        case (.plain, .rowHeader): "Plain.A2"
        case (.plain, .value): "Plain.B2"
        case (.form, .columnHeader): "Form.A1"
        case (.form, .rowHeader): "Form.A2"
        case (.form, .value): "Form.B2"
        }
    }
}

/// What a cell of a table is.
enum ODTCell: CaseIterable {
    case columnHeader
    case rowHeader
    case value

    var paragraph: ODTParagraph {
        switch self {
        case .columnHeader: .tableHeading
        case .rowHeader: .rowHeading
        case .value: .tableContents
        }
    }
}

extension List {
    var styleName: StaticString { isOrdered ? "Numbers" : "Bullets" }
    var paragraph: ODTParagraph { isOrdered ? .listNumber : .listBullet }
}

extension ShapeStyle {
    /// A graphic style.
    ///
    /// LibreOffice Writer gives shapes no common style, so its properties are copied into
    /// automatic ones.
    var styleName: String { "Shape_20_\(rawValue)" }
}

extension TextLabel.Ink {
    /// A text style, of which texts in drawings take the properties.
    var styleName: String { "Ink_20_\(rawValue)" }
}
