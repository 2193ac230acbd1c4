import CQPDF
import CahierDocument
import CahierImposition
import TestSupport
import Testing

@testable import CahierPDF

@Suite("PDF pages on sheets") struct ImposingTests {
    @Test("a booklet, signatures and cards of five pages")
    func contents() throws {
        let impositions: [Imposition] = [.saddle, .signatures(sheets: 1), .cut]
        try expectGolden("CahierPDFTests/Golden/five-pages.txt") { _ in
            try impositions.map { imposition in
                let file = try imposed(SmallPDF(Array(repeating: .a5, count: 5)), imposition)
                let sheets = try file.pages().enumerated().map { index, page in
                    let size = page.size
                    return "side \(index + 1), \(size.width.rounded()) × \(size.height.rounded())\n"
                        + file.content(of: page)
                }
                return "\(imposition)\n" + sheets.joined(separator: "\n") + "\n"
            }.joined(separator: "\n")
        }
    }

    @Test("bring the corners of a page, however turned, to those of its frame")
    func matrices() {
        let frame = Rect(100, 50, 60, 30)
        for turns in 0..<4 {
            let isAcross = turns % 2 == 1
            let box: [Double] = isAcross ? [10, 20, 310, 620] : [10, 20, 610, 320]
            let page = PDFPage(object: 0, box: box, quarterTurns: turns)
            let matrix = page.matrix(into: frame, ofSheetHeight: 200)
            // The corners of the box in the order in which they are seen, from the top left,
            // clockwise: turning the page clockwise brings the lower left one to the top left.
            let corners = [
                (box[0], box[3]), (box[2], box[3]), (box[2], box[1]), (box[0], box[1]),
            ]
            let seen = (0..<4).map { corners[($0 - turns + 4) % 4] }
            let expected = [(100.0, 150.0), (160, 150), (160, 120), (100, 120)]
            for ((x, y), place) in zip(seen, expected) {
                let found = (
                    matrix[0] * x + matrix[2] * y + matrix[4],
                    matrix[1] * x + matrix[3] * y + matrix[5]
                )
                #expect(abs(found.0 - place.0) < 1e-9 && abs(found.1 - place.1) < 1e-9)
            }
        }
    }

    @Test("keep resources that pages inherit, and forget tags, links and outline")
    func resources() throws {
        let file = try imposed(SmallPDF([.a5, .a5, .a5]), .saddle)
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        #expect(text.contains("/Helvetica") && text.contains("/Lang (fr)"))
        #expect(text.contains("/Duplex /DuplexFlipShortEdge"))
        #expect(text.split(separator: "/Type /Page ").count == 3, "two sides, no page of before")
    }

    @Test("are the same bytes each time, and a sound file, for 1 to 40 pages")
    func sound() throws {
        for count in 1...40 {
            for imposition in [Imposition.saddle, .signatures(sheets: 2), .cut] {
                let source = SmallPDF(Array(repeating: .a5, count: count))
                let bytes = try imposed(source, imposition).bytes()
                #expect(try imposed(source, imposition).bytes() == bytes)
                #expect(try PDFFile(bytes).pageCount == 2 * ((count + 3) / 4))
            }
        }
    }

    private func imposed(_ source: SmallPDF, _ imposition: Imposition) throws -> PDFFile {
        let file = try PDFFile(source.bytes)
        let plan = try #require(ImpositionPlan(imposition, of: try file.pageSizes()))
        try file.impose(plan)
        return file
    }
}

extension PDFFile {
    /// The operators that draw a page.
    fileprivate func content(of page: PDFPage) -> String {
        var bytes: UnsafeMutablePointer<UInt8>?
        var length = 0
        unsafe qpdf_oh_get_page_content_data(qpdf, page.object, &bytes, &length)
        defer { unsafe bytes?.deallocate() }
        return unsafe String(
            decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
    }
}
