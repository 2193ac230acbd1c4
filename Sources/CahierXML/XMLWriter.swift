import CLibXML2

/// Writes one XML document, element by element, to whoever receives its bytes.
///
/// The writer is the only owner of its libxml2 handle, so it cannot be copied. The first error is
/// kept, and later calls do no harm: ``finish()`` throws it. Nothing is ever indented, because
/// white space is content in the formats written here.
///
/// Names given as `StaticString` are checked in debug builds only: they are part of the program.
@safe package struct XMLWriter: ~Copyable {
    let writer: xmlTextWriterPtr
    private let output: XMLOutput
    private var failure: XMLWritingError?
    private var depth = 0
    /// How many characters that XML 1.0 forbids (§2.2) were replaced with U+FFFD so far.
    package internal(set) var forbiddenCharacters = 0
    /// Whether characters beyond ASCII are written as character references.
    package var referencesNonASCII = false

    /// - Parameter receive: Is given the bytes in order, a few thousand at a time. What it throws
    ///   comes out of ``finish()``.
    /// - Throws: ``XMLWritingError/refused(by:)`` when memory is short.
    package init(receive: @escaping (RawSpan) throws -> Void) throws(XMLWritingError) {
        output = XMLOutput(receive: receive)
        guard let writer = unsafe output.makeWriter() else {
            throw .refused(by: "xmlNewTextWriter")
        }
        unsafe self.writer = unsafe writer
    }

    deinit {
        unsafe xmlFreeTextWriter(writer)
    }

    /// Writes the XML declaration.
    package mutating func declaration() {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// Writes a document type declaration without identifiers, such as `<!DOCTYPE html>`.
    package mutating func documentType(_ root: StaticString) {
        expect(unsafe xmlTextWriterWriteDTD(writer, root.utf8Start, nil, nil, nil), "WriteDTD")
        raw("\n")
    }

    /// Opens an element; its attributes come next, then its content, then ``end()``.
    package mutating func begin(_ name: StaticString) {
        assert(XMLName.isValid("\(name)"), "\(name) is not a name")
        depth += 1
        expect(unsafe xmlTextWriterStartElement(writer, name.utf8Start), "StartElement")
    }

    /// Opens an element whose name was read from a file.
    package mutating func begin(named name: String) {
        expect(name: name)
        depth += 1
        expect(unsafe xmlTextWriterStartElement(writer, name), "StartElement")
    }

    /// Closes the element opened last, as `<name/>` when it is empty.
    package mutating func end() {
        close()
        expect(unsafe xmlTextWriterEndElement(writer), "EndElement")
    }

    /// Closes the element opened last with an end tag, even when it is empty, as HTML wants it.
    package mutating func endWithTag() {
        close()
        expect(unsafe xmlTextWriterFullEndElement(writer), "FullEndElement")
    }

    /// Writes `<name>`, what `content` writes, then `</name>`; without content `<name/>`.
    package mutating func element(
        _ name: StaticString, content: (inout XMLWriter) -> Void = { _ in }
    ) {
        begin(name)
        content(&self)
        end()
    }

    /// Hands what was written so far to the receiver, except the `>` of a start tag that may
    /// still get attributes.
    package mutating func flush() {
        expect(unsafe xmlTextWriterFlush(writer), "Flush")
    }

    /// Ends the document and hands over its last bytes.
    ///
    /// - Throws: The first error met since the writer was made.
    package consuming func finish() throws(XMLWritingError) {
        if depth != 0 { failure = failure ?? .unbalanced }
        expect(unsafe xmlTextWriterFlush(writer), "Flush")
        if let error = output.failure { throw .receiver(error) }
        if let failure { throw failure }
    }

    /// Whether ``finish()`` will throw; what is written from now on is lost.
    package var hasFailed: Bool { failure != nil || output.failure != nil }

    private mutating func close() {
        depth -= 1
        if depth < 0 { failure = failure ?? .unbalanced }
    }

    /// Writes markup that is part of the program.
    mutating func raw(_ markup: StaticString) {
        expect(
            unsafe xmlTextWriterWriteRawLen(
                writer, markup.utf8Start, CInt(markup.utf8CodeUnitCount)),
            "WriteRawLen")
    }

    mutating func expect(_ status: CInt, _ function: StaticString) {
        if status < 0 { failure = failure ?? .refused(by: "xmlTextWriter\(function)") }
    }

    /// xmlTextWriter would write any name: `<1 bad name>` with status 0.
    mutating func expect(name: String) {
        if !XMLName.isValid(name) { failure = failure ?? .invalidName(name) }
    }
}

extension XMLWriter {
    /// Writes one document to a receiver that need not outlive the call.
    ///
    /// - Returns: How many forbidden characters were replaced with U+FFFD.
    /// - Throws: The first error met.
    package static func write(
        to receive: (RawSpan) throws -> Void, _ content: (inout XMLWriter) -> Void
    ) throws(XMLWritingError) -> Int {
        try withoutActuallyEscaping(receive) { receive throws(XMLWritingError) in
            var writer = try XMLWriter(receive: receive)
            content(&writer)
            let forbidden = writer.forbiddenCharacters
            try writer.finish()
            return forbidden
        }
    }
}
