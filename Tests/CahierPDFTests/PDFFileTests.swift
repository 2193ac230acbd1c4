import CQPDF
import CahierDocument
import CahierImposition
import TestSupport
import Testing

@testable import CahierPDF

@Suite("PDF files") struct PDFFileTests {
    @Test("have pages of a size, as they are seen")
    func sizes() throws {
        let pages: [(SmallPDF.Page, Size)] = [
            (.init([0, 0, 72, 144]), Size(25.4, 50.8)),
            (.init([10, 20, 82, 164]), Size(25.4, 50.8)),
            (.init([72, 144, 0, 0]), Size(25.4, 50.8)),
            (.init([0, 0, 72, 144], turn: 90), Size(50.8, 25.4)),
            (.init([0, 0, 72, 144], turn: 180), Size(25.4, 50.8)),
            (.init([0, 0, 72, 144], turn: -90), Size(50.8, 25.4)),
        ]
        let file = try PDFFile(SmallPDF(pages.map(\.0)).bytes)
        for (size, expected) in zip(try file.pageSizes(), pages.map(\.1)) {
            #expect(abs(size.width - expected.width) < 0.01)
            #expect(abs(size.height - expected.height) < 0.01)
        }
        let inheriting = SmallPDF([.a5, .a5], inheriting: [0, 0, 72, 72])
        #expect(try PDFFile(inheriting.bytes).pageSizes() == [Size(25.4, 25.4), Size(25.4, 25.4)])
    }

    @Test(
        "that are none are refused",
        arguments: [
            [], Array("<html>".utf8), Array("%PDF-1.4\n%%EOF\n".utf8),
            SmallPDF([.a5]).bytes.dropLast(200), [UInt8](repeating: 0, count: 100_000),
        ] as [[UInt8]])
    func garbage(bytes: [UInt8]) throws {
        let error = #expect(throws: PDFError.self) { try PDFFile(bytes) }
        guard case .unreadable(let words)? = error else { throw try #require(error) }
        #expect(!words.isEmpty)
    }

    @Test("without pages, or with pages that have no size, are refused")
    func impossible() throws {
        #expect(throws: PDFError.noPages) { try PDFFile(SmallPDF([]).bytes) }
        for box in [[0, 0, 0, 0], [0, 0, 72], [0, 0, 1_000_000, 72], [5, 0, 5, 72]] {
            let file = try PDFFile(SmallPDF([.a5, .init(box)]).bytes)
            #expect(throws: PDFError.pageSize(page: 2)) { try file.pageSizes() }
        }
    }

    @Test("behind a password are refused, even an empty one", arguments: ["", "sésame"])
    func encrypted(password: String) throws {
        let bytes = try Self.encrypted(SmallPDF([.a5]).bytes, password)
        #expect(throws: PDFError.encrypted) { try PDFFile(bytes) }
    }

    @Test("do not tell when they were made, and are the same bytes each time")
    func bytes() throws {
        let source = SmallPDF([.a5, .a5]).bytes
        let bytes = try PDFFile(source).bytes()
        #expect(try PDFFile(source).bytes() == bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("CreationDate") && text.contains("/Creator (Cahier)"))
        #expect(try PDFFile(bytes).pageCount == 2)
    }

    private static func encrypted(_ bytes: [UInt8], _ password: String) throws -> [UInt8] {
        var handle: qpdf_data? = unsafe qpdf_init()
        defer { unsafe qpdf_cleanup(&handle) }
        let qpdf = try unsafe #require(handle)
        return unsafe bytes.withUnsafeBytes { source in
            let start = unsafe source.bindMemory(to: CChar.self).baseAddress
            unsafe qpdf_read_memory(qpdf, "pdf", start, UInt64(source.count), nil)
            unsafe qpdf_init_write_memory(qpdf)
            unsafe qpdf_set_r6_encryption_parameters2(
                qpdf, password, "owner", QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE)
            unsafe qpdf_write(qpdf)
            return unsafe Array(
                UnsafeBufferPointer(
                    start: qpdf_get_buffer(qpdf), count: qpdf_get_buffer_length(qpdf)))
        }
    }
}
