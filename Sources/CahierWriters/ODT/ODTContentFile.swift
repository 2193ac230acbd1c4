import CahierDocument
import CahierXML

/// content.xml, compressed while it is written.
///
/// Automatic styles stand before the text that needs them, but are known after it. So the text is
/// compressed as a piece of its own, and the pieces are joined: head, styles, text.
enum ODTContentFile {
    static func write(
        _ document: Document, _ content: inout ODTContent, template: ODTTemplate
    ) throws(WritingError) -> Deflated {
        let head = try Deflater()
        let text = try Deflater()
        do {
            content.tally.forbiddenCharacters += try writeText(
                document, &content, head: head, text: text, template)
            let middle = try Deflater()
            content.tally.forbiddenCharacters += try XMLWriter.write(to: middle.write) {
                content.styles.write(to: &$0, template: template)
            }
            return head.flush() + middle.flush() + text.finish()
        } catch let error as XMLWritingError {
            throw WritingError(error)
        } catch let error as WritingError {
            throw error
        } catch {
            throw .sink(error)
        }
    }

    private static func writeText(
        _ document: Document, _ content: inout ODTContent, head: Deflater, text: Deflater,
        _ template: ODTTemplate
    ) throws(XMLWritingError) -> Int {
        var isHead = true
        return try XMLWriter.write { bytes in
            isHead ? head.write(bytes) : text.write(bytes)
        } _: { xml in
            xml.declaration()
            xml.begin("office:document-content")
            xml.attributes(ofRoot: template)
            // An element must follow, so that the start tag of the root is closed in the head.
            xml.copy(template.fontFaces)
            xml.flush()
            isHead = false
            xml.begin("office:body")
            xml.begin("office:text")
            if document.form != nil { content.writeForms(of: document.blocks, to: &xml) }
            content.writeDeclarations(to: &xml)
            content.write(document.blocks, to: &xml)
            xml.end()
            xml.end()
            xml.end()
        }
    }
}

extension XMLWriter {
    /// The namespaces and the version, which every root element has.
    mutating func attributes(ofRoot template: ODTTemplate) {
        for (prefix, name) in template.namespaces {
            attribute(named: "xmlns:\(prefix)", name)
        }
        attribute("office:version", token: "1.3")
    }
}
