import CQPDF
import CahierDocument
public import CahierImposition
import Foundation

extension PDFFile {
    /// Replaces the pages by the sides of sheets that hold them.
    ///
    /// What speaks of the pages of before goes with them: links, outline, tags. The file asks
    /// viewers to print it on both sides and not to fit it to the paper.
    ///
    /// - Parameter plan: A plan made of this file's ``pageSizes()``.
    /// - Throws: ``PDFError`` where the content of a page cannot be read.
    public func impose(_ plan: ImpositionPlan) throws(PDFError) {
        let pages = try pages()
        var forms: [qpdf_oh] = []
        for page in pages { forms.append(try form(of: page)) }
        for page in pages { unsafe qpdf_remove_page(qpdf, page.object) }
        for side in plan.sides {
            let sheet = newPage(plan.layout.size, content(of: side, plan.layout.size, pages))
            let resources = unsafe qpdf_oh_get_key(qpdf, sheet, "/Resources")
            let objects = unsafe qpdf_oh_get_key(qpdf, resources, "/XObject")
            for placed in side.pages {
                unsafe qpdf_oh_replace_key(
                    qpdf, objects, "/P\(placed.page)", forms[placed.page - 1])
            }
            unsafe qpdf_add_page(qpdf, qpdf, sheet, QPDF_FALSE)
        }
        try check()
        forgetPages()
        ask(for: plan.layout.turningEdge)
        try check()
    }

    /// The content of a page as one object that can be drawn anywhere.
    private func form(of page: PDFPage) throws(PDFError) -> qpdf_oh {
        var content: UnsafeMutablePointer<UInt8>?
        var length = 0
        unsafe qpdf_oh_get_page_content_data(qpdf, page.object, &content, &length)
        defer { unsafe free(content) }
        try check()
        let form = unsafe stream(UnsafeBufferPointer(start: content, count: length))
        let dictionary = unsafe qpdf_oh_get_dict(qpdf, form)
        let box = page.box.map(number).joined(separator: " ")
        for (key, value) in [("/Type", "/XObject"), ("/Subtype", "/Form"), ("/BBox", "[\(box)]")] {
            unsafe qpdf_oh_replace_key(qpdf, dictionary, key, qpdf_oh_parse(qpdf, value))
        }
        for key in ["/Resources", "/Group"]
        where unsafe qpdf_oh_has_key(qpdf, page.object, key) == QPDF_TRUE {
            let value = unsafe qpdf_oh_get_key(qpdf, page.object, key)
            unsafe qpdf_oh_replace_key(qpdf, dictionary, key, value)
        }
        return form
    }

    private func stream(_ bytes: UnsafeBufferPointer<UInt8>) -> qpdf_oh {
        let stream = unsafe qpdf_oh_new_stream(qpdf)
        let null = unsafe qpdf_oh_new_null(qpdf)
        unsafe qpdf_oh_replace_stream_data(
            qpdf, stream, bytes.baseAddress, bytes.count, null, null)
        return stream
    }

    private func newPage(_ size: Size, _ content: String) -> qpdf_oh {
        let points = [size.width, size.height].map { number($0 * PDFPage.pointsPerMillimetre) }
        let page = unsafe qpdf_oh_parse(
            qpdf,
            "<< /Type /Page /MediaBox [0 0 \(points[0]) \(points[1])] "
                + "/Resources << /XObject << >> >> >>")
        let bytes = Array(content.utf8)
        let stream = unsafe bytes.withUnsafeBufferPointer { unsafe self.stream($0) }
        unsafe qpdf_oh_replace_key(qpdf, page, "/Contents", stream)
        return page
    }

    /// Removes from the catalogue what would keep the pages of before in the file.
    private func forgetPages() {
        let root = unsafe qpdf_get_root(qpdf)
        for key in [
            "/AcroForm", "/Dests", "/MarkInfo", "/Names", "/OpenAction", "/Outlines",
            "/PageLabels", "/PageMode", "/StructTreeRoot", "/Threads",
        ] {
            unsafe qpdf_oh_remove_key(qpdf, root, key)
        }
    }

    private func ask(for edge: Edge) {
        let duplex =
            switch edge {
            case .short: "/DuplexFlipShortEdge"
            case .long: "/DuplexFlipLongEdge"
            }
        let preferences = unsafe qpdf_oh_parse(
            qpdf, "<< /DisplayDocTitle true /Duplex \(duplex) /PrintScaling /None >>")
        unsafe qpdf_oh_replace_key(
            qpdf, qpdf_get_root(qpdf), "/ViewerPreferences", preferences)
    }

    // MARK: - What is drawn on a sheet

    private func content(
        of side: ImpositionPlan.Side, _ sheet: Size, _ pages: [PDFPage]
    ) -> String {
        let unit = number(PDFPage.pointsPerMillimetre)
        let drawn = side.pages.map { placed in
            let matrix = pages[placed.page - 1].matrix(
                into: placed.frame, ofSheetHeight: sheet.height)
            return "q \(matrix.map(number).joined(separator: " ")) cm /P\(placed.page) Do Q"
        }
        return (["\(unit) 0 0 \(unit) 0 0 cm"] + drawn + side.marks.map { line($0, sheet) })
            .joined(separator: "\n")
    }

    private func line(_ mark: Mark, _ sheet: Size) -> String {
        let style =
            switch mark.kind {
            case .fold: "0.4 G 0.15 w [1 1] 0 d"
            case .cut: "0.4 G 0.15 w [] 0 d"
            case .signature: "0 G 1.2 w [] 0 d"
            }
        func point(_ point: Point) -> String {
            "\(number(point.x)) \(number(sheet.height - point.y))"
        }
        return "\(style) \(point(mark.start)) m \(point(mark.end)) l S"
    }

    /// A number as PDF writes it: neither exponent nor comma; zero has no sign.
    private func number(_ value: Double) -> String { String(format: "%.6f", value + 0) }
}
