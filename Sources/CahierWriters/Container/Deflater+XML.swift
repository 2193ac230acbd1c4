import CahierXML

extension Deflater {
    /// Compresses an XML document while it is written.
    ///
    /// - Returns: The file, and how many characters in it became U+FFFD.
    static func document(
        _ content: (inout XMLWriter) -> Void
    ) throws(WritingError) -> (deflated: Deflated, forbiddenCharacters: Int) {
        let deflater = try Deflater()
        do {
            let forbidden = try XMLWriter.write(to: deflater.write, content)
            return (deflater.finish(), forbidden)
        } catch {
            throw WritingError(error)
        }
    }
}
