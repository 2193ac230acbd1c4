import CQPDF
public import CahierDocument

/// A page as it is seen: its box, then turned.
struct PDFPage {
    let object: qpdf_oh
    /// The media box, in points: left, bottom, right, top.
    let box: [Double]
    /// How often the page is turned clockwise by a quarter, 0 to 3.
    let quarterTurns: Int

    static let pointsPerMillimetre = 72 / 25.4

    /// In mm.
    var size: Size {
        let width = (box[2] - box[0]) / Self.pointsPerMillimetre
        let height = (box[3] - box[1]) / Self.pointsPerMillimetre
        return quarterTurns % 2 == 0 ? Size(width, height) : Size(height, width)
    }

    /// The six numbers of `cm` that bring the page into a frame of its proportions, on a sheet of
    /// the given height, both in mm.
    func matrix(into frame: Rect, ofSheetHeight height: Double) -> [Double] {
        let scale = frame.width / (size.width * Self.pointsPerMillimetre)
        let (cosine, sine) = [(1.0, 0.0), (0, -1), (-1, 0), (0, 1)][quarterTurns]
        let (a, b, c, d) = (scale * cosine, scale * sine, -scale * sine, scale * cosine)
        let xs = [box[0], box[2]].flatMap { x in [box[1], box[3]].map { a * x + c * $0 } }
        let ys = [box[0], box[2]].flatMap { x in [box[1], box[3]].map { b * x + d * $0 } }
        let (left, bottom) = (xs.min() ?? 0, ys.min() ?? 0)
        return [a, b, c, d, frame.x - left, height - frame.maxY - bottom]
    }
}

extension PDFFile {
    /// The size of each page, in mm, as it is seen.
    ///
    /// - Throws: ``PDFError/pageSize(page:)`` for the first page without a usable one.
    public func pageSizes() throws(PDFError) -> [Size] { try pages().map(\.size) }

    func pages() throws(PDFError) -> [PDFPage] {
        unsafe qpdf_push_inherited_attributes_to_page(qpdf)
        try check()
        var pages: [PDFPage] = []
        for index in 0..<pageCount {
            let object = unsafe qpdf_get_page_n(qpdf, index)
            guard let box = box(of: object) else { throw .pageSize(page: index + 1) }
            let turn = unsafe qpdf_oh_get_int_value_as_int(
                qpdf, qpdf_oh_get_key(qpdf, object, "/Rotate"))
            pages.append(
                PDFPage(object: object, box: box, quarterTurns: (Int(turn) / 90 % 4 + 4) % 4))
        }
        return pages
    }

    /// The media box with its corners in order; `nil` where it is none, or of a size that no page
    /// has (PDF 1.7, annex C.2: 3 to 14,400 units).
    private func box(of page: qpdf_oh) -> [Double]? {
        let array = unsafe qpdf_oh_get_key(qpdf, page, "/MediaBox")
        guard unsafe qpdf_oh_get_array_n_items(qpdf, array) == 4 else { return nil }
        let numbers = (0..<4).map { index in
            unsafe qpdf_oh_get_numeric_value(
                qpdf, qpdf_oh_get_array_item(qpdf, array, Int32(index)))
        }
        let box = [
            min(numbers[0], numbers[2]), min(numbers[1], numbers[3]),
            max(numbers[0], numbers[2]), max(numbers[1], numbers[3]),
        ]
        let isUsable = [box[2] - box[0], box[3] - box[1]].allSatisfy { (3...14_400).contains($0) }
        return isUsable ? box : nil
    }
}
