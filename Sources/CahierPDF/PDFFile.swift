import CQPDF
import CahierDocument

/// A PDF file in memory, read and rewritten by qpdf; the only unsafe PDF code.
@safe public final class PDFFile {
    let qpdf: qpdf_data
    /// qpdf reads from these bytes for as long as it lives.
    private let source: UnsafeMutableBufferPointer<CChar>

    /// Reads a file, which must be sound: one that would have to be repaired is refused.
    ///
    /// - Throws: ``PDFError`` where the bytes are not PDF, are encrypted, or hold no page.
    public init(_ bytes: [UInt8]) throws(PDFError) {
        guard let qpdf = unsafe qpdf_init() else { throw .unreadable("qpdf_init") }
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
        _ = unsafe copy.initialize(from: bytes.lazy.map(CChar.init(bitPattern:)))
        unsafe source = unsafe copy
        unsafe self.qpdf = unsafe qpdf
        unsafe qpdf_silence_errors(qpdf)
        unsafe qpdf_set_suppress_warnings(qpdf, QPDF_TRUE)
        unsafe qpdf_set_attempt_recovery(qpdf, QPDF_FALSE)
        unsafe qpdf_read_memory(qpdf, "pdf", source.baseAddress, UInt64(bytes.count), nil)
        try check()
        guard unsafe qpdf_is_encrypted(qpdf) == QPDF_FALSE else { throw .encrypted }
        let count = unsafe qpdf_get_num_pages(qpdf)
        try check()
        guard count > 0 else { throw .noPages }
    }

    deinit {
        var qpdf: qpdf_data? = unsafe qpdf
        unsafe qpdf_cleanup(&qpdf)
        unsafe source.deallocate()
    }

    public var pageCount: Int { unsafe Int(qpdf_get_num_pages(qpdf)) }

    /// The file anew, without what tells when and on which machine it was made.
    ///
    /// - Throws: ``PDFError`` where a part of the file cannot be read.
    public func bytes() throws(PDFError) -> [UInt8] {
        for key in ["/CreationDate", "/ModDate"] { unsafe qpdf_set_info_key(qpdf, key, nil) }
        unsafe qpdf_set_info_key(qpdf, "/Creator", "Cahier")
        // Made of the time, as XMP repeats it.
        for key in ["/ID", "/DocChecksum"] {
            unsafe qpdf_oh_remove_key(qpdf, qpdf_get_trailer(qpdf), key)
        }
        unsafe qpdf_oh_remove_key(qpdf, qpdf_get_root(qpdf), "/Metadata")
        unsafe qpdf_init_write_memory(qpdf)
        unsafe qpdf_set_deterministic_ID(qpdf, QPDF_TRUE)
        unsafe qpdf_write(qpdf)
        try check()
        return unsafe Array(
            UnsafeBufferPointer(start: qpdf_get_buffer(qpdf), count: qpdf_get_buffer_length(qpdf)))
    }

    /// Throws the error that qpdf has kept since the last check, if any.
    func check() throws(PDFError) {
        guard unsafe qpdf_has_error(qpdf) == QPDF_TRUE else { return }
        let error = unsafe qpdf_get_error(qpdf)
        guard unsafe qpdf_get_error_code(qpdf, error) != qpdf_e_password else { throw .encrypted }
        throw .unreadable(unsafe String(cString: qpdf_get_error_message_detail(qpdf, error)))
    }
}
