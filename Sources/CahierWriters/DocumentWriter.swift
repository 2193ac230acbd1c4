public import CahierDocument

/// Turns a document into one file format.
///
/// A writer is a value without state: the same document always gives the same bytes. It pulls the
/// blocks one by one, so a document of any length takes little memory.
public protocol DocumentWriter: Sendable {
    /// What the names of files in this format end with, without the dot.
    static var fileExtension: String { get }

    /// Writes `document` and answers what the format could not hold.
    ///
    /// - Throws: ``WritingError``; what the sink took until then is worth nothing.
    func write(
        _ document: Document, to sink: inout some ByteSink
    ) throws(WritingError) -> [Loss]
}

/// Why a document was not written.
public enum WritingError: Error {
    /// The sink threw this error.
    case sink(any Error)
    /// A library answered with an error: memory is short, or the program is at fault.
    case library(String)
}
