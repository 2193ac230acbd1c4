import Testing

@testable import CahierWriters

/// A document with one fault, the same in both formats.
struct SmallDocument: Sendable, CustomTestStringConvertible {
    /// What is said of it, in French; `nil` for a document without fault.
    var sentence: String?
    /// What `office:text` holds.
    var odt: String
    /// What `body` holds.
    var xhtml: String
    /// The automatic styles that the ODT needs.
    var styles = ""
    /// The style sheet that the XHTML needs.
    var css = ""
    var title = "Essai"
    var language = "fr"

    var testDescription: String { sentence ?? "sound: \(xhtml.prefix(40))…" }

    /// The XHTML file.
    var page: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language)"><head>
        <title>\(title)</title><style>\(css)</style></head><body>\(xhtml)</body></html>
        """
    }

    /// The ODT file.
    func archive() throws -> [UInt8] {
        try SmallArchive.bytes([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", "<m:manifest xmlns:m='urn:m'/>"),
            ("meta.xml", root("meta", "<office:meta><dc:title>\(title)</dc:title></office:meta>")),
            ("styles.xml", root("styles", common)),
            (
                "content.xml",
                root(
                    "content",
                    """
                    <office:automatic-styles>\(styles)</office:automatic-styles>
                    <office:body><office:text>\(odt)</office:text></office:body>
                    """)
            ),
        ])
    }

    private func root(_ part: String, _ content: String) -> String {
        var namespaces = "xmlns:dc='http://purl.org/dc/elements/1.1/'"
        namespaces += " xmlns:form='urn:oasis:names:tc:opendocument:xmlns:form:1.0'"
        for (prefix, name) in ODTNamespace.all { namespaces += " xmlns:\(prefix)='\(name)'" }
        return "<office:document-\(part) \(namespaces)>\(content)</office:document-\(part)>"
    }

    private var common: String {
        """
        <office:styles>
        <style:default-style style:family="paragraph"><style:text-properties
        fo:font-size="12pt" fo:color="#000000" fo:language="\(language)"/></style:default-style>
        <style:style style:name="Standard" style:family="paragraph"/>
        <style:style style:name="Text_20_body" style:family="paragraph"
        style:parent-style-name="Standard"/>
        <style:style style:name="Label" style:family="paragraph"><style:text-properties
        fo:font-weight="bold"/></style:style>
        </office:styles>
        """
    }
}
