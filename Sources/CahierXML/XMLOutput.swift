import CLibXML2

/// The way out of an XML writer: takes the bytes that libxml2 has ready.
///
/// It keeps the first error of the receiver, because C cannot carry it.
@safe final class XMLOutput {
    private let receive: (RawSpan) throws -> Void
    private(set) var failure: (any Error)?

    init(receive: @escaping (RawSpan) throws -> Void) {
        self.receive = receive
    }

    /// Makes a writer which ends in this output; the output must outlive it.
    func makeWriter() -> xmlTextWriterPtr? {
        _ = XMLLibrary.isReady
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        guard
            let buffer = unsafe xmlOutputBufferCreateIO(receiveBytes, ignoreClosing, context, nil)
        else { return nil }
        guard let writer = unsafe xmlNewTextWriter(buffer) else {
            unsafe xmlOutputBufferClose(buffer)
            return nil
        }
        return unsafe writer
    }

    fileprivate func accept(_ bytes: RawSpan) {
        guard failure == nil else { return }
        do {
            try receive(bytes)
        } catch {
            failure = error
        }
    }
}

/// The global state of libxml2.
enum XMLLibrary {
    /// Initialises the library once, before any thread uses it; it is never cleaned up.
    static let isReady: Bool = {
        xmlInitParser()
        return true
    }()
}

private func receiveBytes(
    context: UnsafeMutableRawPointer?, bytes: UnsafePointer<CChar>?, count: CInt
) -> CInt {
    guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
    let output = unsafe Unmanaged<XMLOutput>.fromOpaque(context).takeUnretainedValue()
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
    unsafe output.accept(buffer.bytes)
    // After a failure too: libxml2 would print a sentence of its own on standard error.
    return count
}

private func ignoreClosing(context: UnsafeMutableRawPointer?) -> CInt { 0 }
