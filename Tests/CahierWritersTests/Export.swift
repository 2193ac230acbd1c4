import CahierDocument
import CahierWriters
import CahierXML
import Testing

/// A document made of these blocks.
func document(_ blocks: [Block], title: String = "Titre") -> Document {
    Document(metadata: Metadata(title: title), blocks: BlockStream(blocks))
}

/// What the ODT writer makes of a document.
func odt(_ document: Document, theme: Theme? = nil) throws -> [ArchiveEntry] {
    var sink = MemorySink()
    _ = try ODTWriter(theme: theme ?? TestTheme.cahier).write(document, to: &sink)
    return try entries(of: sink.bytes)
}

/// What the EPUB writer makes of a document.
func epub(_ document: Document) throws -> [ArchiveEntry] {
    var sink = MemorySink()
    _ = try EPUBWriter(theme: TestTheme.cahier).write(document, to: &sink)
    return try entries(of: sink.bytes)
}

/// The content documents of an EPUB, in the order in which they were written.
func sections(of archive: [ArchiveEntry]) throws -> [XMLElement] {
    try archive.filter { $0.name.hasPrefix("EPUB/section-") }.map {
        try tree(String(decoding: $0.content, as: UTF8.self))
    }
}

/// A file of an archive, as text.
func text(_ name: String, of archive: [ArchiveEntry]) throws -> String {
    let entry = try #require(archive.first { $0.name == name })
    return String(decoding: entry.content, as: UTF8.self)
}

func xhtml(_ document: Document) throws -> String {
    var sink = MemorySink()
    _ = try XHTMLWriter(theme: TestTheme.cahier).write(document, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
}

/// The tree of an XML file; the document type of XHTML is left out, because the reader refuses it.
func tree(_ markup: String) throws -> XMLElement {
    let type = "<!DOCTYPE html>\n"
    var bytes = Array(markup.utf8)
    if let start = bytes.firstRange(of: Array(type.utf8)) { bytes.removeSubrange(start) }
    return try XMLReader.read(bytes, file: "export").root
}

extension XMLElement {
    /// The pages of an XHTML file.
    var pages: [XMLElement] {
        all("div").filter { $0["class"]?.split(separator: " ").first == "page" }
    }

    /// Every element of that name inside, in order.
    func all(_ name: String) -> [XMLElement] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
}
