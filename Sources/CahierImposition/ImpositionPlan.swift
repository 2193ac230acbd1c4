public import CahierDocument

/// What is printed on each side of each sheet, in mm.
public struct ImpositionPlan: Equatable, Sendable {
    /// A page of the document on a sheet.
    public struct PlacedPage: Equatable, Sendable {
        /// From 1.
        public let page: Int
        /// From the top left of the sheet.
        public let frame: Rect
    }

    /// One side of a sheet.
    public struct Side: Equatable, Sendable {
        public let pages: [PlacedPage]
        public let marks: [Mark]
    }

    public let imposition: Imposition
    public let pageCount: Int
    public let order: PageOrder
    public let layout: SheetLayout
    /// The front and the back of each sheet, one after the other.
    public let sides: [Side]

    /// `nil` where there is no page, or one smaller than a millimetre.
    ///
    /// - Parameters:
    ///   - imposition: How the pages are laid.
    ///   - pages: The size of each page, in mm. The most common one decides of the paper.
    public init?(_ imposition: Imposition, of pages: [Size]) {
        guard let common = pages.mostCommon, pages.allSatisfy({ min($0.width, $0.height) >= 1 })
        else { return nil }
        self.imposition = imposition
        pageCount = pages.count
        switch imposition {
        case .saddle:
            layout = SheetLayout(folding: common)
            order = PageOrder(foldedPages: pages.count)
        case .signatures(let sheets):
            layout = SheetLayout(folding: common)
            order = PageOrder(foldedPages: pages.count, sheetsPerSignature: sheets)
        case .cut:
            layout = SheetLayout(cutting: common)
            order = PageOrder(cutPages: pages.count, columns: layout.columns, rows: layout.rows)
        }
        var sides: [Side] = []
        for (signature, sheets) in order.signatures.enumerated() {
            for (number, sheet) in sheets.enumerated() {
                let outside = number == 0 ? signature : nil
                let marks = layout.marks(of: imposition, outsideOf: outside)
                sides.append(Side(sheet.front, pages, layout, marks))
                sides.append(Side(sheet.back, pages, layout, []))
            }
        }
        self.sides = sides
    }
}

extension ImpositionPlan.Side {
    fileprivate init(_ cells: [Int?], _ sizes: [Size], _ layout: SheetLayout, _ marks: [Mark]) {
        pages = cells.enumerated().compactMap { cell, page in
            page.map { .init(page: $0, frame: layout.frame(of: sizes[$0 - 1], inCell: cell)) }
        }
        self.marks = marks
    }
}

extension [Size] {
    /// The size of most, whatever the rounding; the first of them where several are as common.
    fileprivate var mostCommon: Size? {
        let groups = Dictionary(grouping: enumerated()) { _, size in
            Size(size.width.rounded(), size.height.rounded())
        }
        let largest = groups.values.max { left, right in
            (left.count, -(left.first?.offset ?? 0)) < (right.count, -(right.first?.offset ?? 0))
        }
        return largest?.first?.element
    }
}
