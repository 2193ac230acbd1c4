import CLibXML2
import CahierDiagnostics

/// Notes the errors of one parsing in their order, with their places.
@safe final class XMLProblemJournal {
    private let source: [UInt8]
    private let file: String
    private var noted: [Problem] = []

    init(source: [UInt8], file: String) {
        self.source = source
        self.file = file
    }

    /// What was noted, `nil` for nothing.
    var problems: Problems? { noted.isEmpty ? nil : Problems(noted) }

    /// Takes the place of the parser's error handler, and refuses document types.
    ///
    /// These are the door to entities and to other files. The journal must outlive the parsing.
    func listen(to context: xmlParserCtxtPtr) {
        unsafe context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        unsafe context.pointee.sax.pointee.serror = noteError
        unsafe context.pointee.sax.pointee.internalSubset = refuseDocumentType
    }

    fileprivate static func of(_ context: xmlParserCtxtPtr) -> XMLProblemJournal? {
        guard let journal = unsafe context.pointee._private else { return nil }
        return unsafe Unmanaged<XMLProblemJournal>.fromOpaque(journal).takeUnretainedValue()
    }

    fileprivate func note(_ message: Wording, _ context: xmlParserCtxtPtr) {
        guard noted.count < 100 else { return }
        noted.append(Problem(message, in: file, at: unsafe position(context)))
    }

    /// The place where the parser stands: libxml2's own columns count bytes, or characters,
    /// depending on what it was reading.
    private func position(_ context: xmlParserCtxtPtr) -> SourcePosition {
        let offset = max(0, min(source.count, unsafe xmlByteConsumed(context)))
        let before = source[..<offset]
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return SourcePosition(
            line: 1 + before.count { $0 == 0x0A },
            column: 1 + String(decoding: before[start...], as: UTF8.self).count)
    }
}

private func noteError(data: UnsafeMutableRawPointer?, error: UnsafeMutablePointer<xmlError>?) {
    guard let data = unsafe data, let error = unsafe error else { return }
    // An `xml:id` given twice is a fault of the document, and its XML is well formed.
    guard unsafe error.pointee.code != CInt(XML_DTD_ID_REDEFINED.rawValue) else { return }
    let context = unsafe data.assumingMemoryBound(to: xmlParserCtxt.self)
    unsafe XMLProblemJournal.of(context)?.note(Wording(error.pointee), context)
}

private func refuseDocumentType(
    data: UnsafeMutableRawPointer?, name: UnsafePointer<xmlChar>?,
    publicID: UnsafePointer<xmlChar>?, systemID: UnsafePointer<xmlChar>?
) {
    guard let data = unsafe data else { return }
    let context = unsafe data.assumingMemoryBound(to: xmlParserCtxt.self)
    unsafe XMLProblemJournal.of(context)?.note(.documentType, context)
    unsafe xmlStopParser(context)
}
