package import CahierDiagnostics
import CLibXML2

/// Reads small XML files that other people may have made.
///
/// No network, no document type, no entities; size and depth have limits. One reading gives the
/// whole tree, or every problem of the file in its order.
package enum XMLReader {
    /// Reads a file, called `file` in problems, of at most `limit` bytes.
    ///
    /// - Throws: Every problem, with its line and column.
    package static func read(
        _ bytes: [UInt8], file: String, limit: Int = 16_000_000
    ) throws(Problems) -> XMLDocument {
        guard bytes.count <= limit else { throw Problems(.tooLarge(limit: limit), in: file) }
        guard !bytes.isEmpty else { throw Problems(.noElement, in: file) }
        let journal = XMLProblemJournal(source: bytes, file: file)
        let document = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe parse(source, journal)
        }
        if let problems = journal.problems { throw problems }
        guard let document else { throw Problems(.noElement, in: file) }
        return document
    }

    /// Reads an XHTML file, before whose root `<!DOCTYPE html>` may stand, which declares nothing.
    ///
    /// - Throws: Every problem, with its line and column.
    package static func readXHTML(
        _ bytes: [UInt8], file: String, limit: Int = 64_000_000
    ) throws(Problems) -> XMLDocument {
        let type = Array("<!DOCTYPE html>".utf8)
        var bytes = bytes
        // Spaces in its stead, so that every place of the file stays where it is.
        if let range = bytes.prefix(1024).firstRange(of: type) {
            bytes.replaceSubrange(range, with: repeatElement(0x20, count: type.count))
        }
        return try read(bytes, file: file, limit: limit)
    }

    private static func parse(
        _ source: UnsafeBufferPointer<UInt8>, _ journal: XMLProblemJournal
    ) -> XMLDocument? {
        _ = XMLLibrary.isReady
        guard let context = unsafe xmlNewParserCtxt() else { return nil }
        defer { unsafe xmlFreeParserCtxt(context) }
        unsafe journal.listen(to: context)
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
        let document = unsafe xmlCtxtReadMemory(
            context, source.baseAddress, CInt(source.count), nil, nil, CInt(options))
        defer { unsafe xmlFreeDoc(document) }
        guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
        var builder = XMLTreeBuilder()
        let element = unsafe builder.element(root)
        return XMLDocument(namespaces: builder.namespaces, root: element)
    }
}

/// Makes Swift values from libxml2's tree, whose depth the parser has limited to 256.
private struct XMLTreeBuilder {
    var namespaces: [String: String] = [:]

    mutating func element(_ node: xmlNodePtr) -> XMLElement {
        unsafe declare(node.pointee.nsDef)
        return unsafe XMLElement(
            name: name(node.pointee.name, node.pointee.ns), attributes: attributes(node),
            children: children(node), line: xmlGetLineNo(node))
    }

    private mutating func declare(_ first: xmlNsPtr?) {
        var next = unsafe first
        while let namespace = unsafe next {
            let prefix = unsafe string(namespace.pointee.prefix)
            namespaces[prefix] = unsafe string(namespace.pointee.href)
            unsafe next = unsafe namespace.pointee.next
        }
    }

    private func attributes(_ node: xmlNodePtr) -> [XMLAttribute] {
        var result: [XMLAttribute] = []
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next {
            let value = unsafe xmlNodeListGetString(
                attribute.pointee.doc, attribute.pointee.children, 1)
            unsafe result.append(
                XMLAttribute(
                    name: name(attribute.pointee.name, attribute.pointee.ns),
                    value: string(value)))
            unsafe cahier_xml_free(value)
            unsafe next = unsafe attribute.pointee.next
        }
        return result
    }

    private mutating func children(_ node: xmlNodePtr) -> [XMLNode] {
        var result: [XMLNode] = []
        var next = unsafe node.pointee.children
        while let child = unsafe next {
            if unsafe child.pointee.type == XML_ELEMENT_NODE {
                result.append(.element(unsafe element(child)))
            } else if unsafe child.pointee.type == XML_TEXT_NODE {
                result.append(.text(unsafe string(child.pointee.content)))
            }
            unsafe next = unsafe child.pointee.next
        }
        return result
    }

    private func name(_ local: UnsafePointer<xmlChar>?, _ namespace: xmlNsPtr?) -> String {
        guard let namespace = unsafe namespace, let prefix = unsafe namespace.pointee.prefix
        else { return unsafe string(local) }
        return unsafe "\(string(prefix)):\(string(local))"
    }

    private func string(_ text: UnsafePointer<xmlChar>?) -> String {
        guard let text = unsafe text else { return "" }
        return unsafe String(cString: text)
    }
}
