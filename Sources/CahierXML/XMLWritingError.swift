/// Why an XML document could not be written to its end.
package enum XMLWritingError: Error {
    /// The receiver of the bytes threw this error.
    case receiver(any Error)
    /// What was to be the name of an element or an attribute is not a name (XML 1.0 §2.3).
    case invalidName(String)
    /// A function of libxml2 answered with an error: memory is short, or calls are out of order.
    case refused(by: String)
    /// An element was left open, or closed once too often.
    case unbalanced
}
