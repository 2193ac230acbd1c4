import CahierXML
import Testing

/// The document that `content` writes, as a string.
func written(_ content: (inout XMLWriter) -> Void) throws -> String {
    var bytes: [UInt8] = []
    _ = try XMLWriter.write { piece in
        unsafe piece.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    } _: {
        content(&$0)
    }
    return String(decoding: bytes, as: UTF8.self)
}

@Test(
    "text is escaped",
    arguments: [
        ("", "<p/>"),
        ("été", "<p>été</p>"),
        ("a < b && b > c ]]>", "<p>a &lt; b &amp;&amp; b &gt; c ]]&gt;</p>"),
        ("\"'", "<p>\"'</p>"),
        ("a\rb\r\nc\nd\te", "<p>a&#13;b&#13;\nc\nd\te</p>"),
        ("a\0b\u{1}c\u{1F}", "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}</p>"),
        ("\u{FFFE}|\u{FFFF}|\u{FFFD}|\u{FEFF}", "<p>\u{FFFD}|\u{FFFD}|\u{FFFD}|\u{FEFF}</p>"),
        ("\u{7F}\u{85}\u{2028}\u{1FFFE}👩‍🌾", "<p>\u{7F}\u{85}\u{2028}\u{1FFFE}👩‍🌾</p>"),
    ])
func escapesText(text: String, markup: String) throws {
    #expect(
        try written {
            $0.begin("p"); $0.text(text); $0.end()
        } == markup)
}

@Test(
    "attributes are escaped",
    arguments: [
        ("été", "<p a=\"été\"/>"),
        ("\"<&>'", "<p a=\"&quot;&lt;&amp;&gt;'\"/>"),
        ("a\tb\nc\rd", "<p a=\"a&#9;b&#10;c&#13;d\"/>"),
        ("\0", "<p a=\"\u{FFFD}\"/>"),
    ])
func escapesAttributes(value: String, markup: String) throws {
    #expect(
        try written {
            $0.begin("p"); $0.attribute("a", value); $0.end()
        } == markup)
}

@Test func `forbidden characters are counted`() throws {
    var count = 0
    _ = try written { xml in
        xml.begin("p")
        xml.attribute("a", "\u{1}")
        xml.text("\0 \u{FFFE} \u{B} ok")
        xml.end()
        count = xml.forbiddenCharacters
    }
    #expect(count == 4)
}

@Test func `elements nest, and end tags are written where asked`() throws {
    let markup = try written { xml in
        xml.declaration()
        xml.documentType("html")
        xml.element("a") { xml in
            xml.element("b")
            xml.begin("c")
            xml.endWithTag()
            xml.begin("d")
            xml.attribute("n", 12)
            xml.attribute("t", token: "x")
            xml.end()
        }
    }
    #expect(
        markup == """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html>
            <a><b/><c></c><d n="12" t="x"/></a>
            """)
}

@Test func `characters beyond ASCII become references when asked`() throws {
    let markup = try written { xml in
        xml.begin("p")
        xml.referencesNonASCII = true
        xml.text("e\u{301} < 👍\u{FFFF}")
        xml.end()
    }
    #expect(markup == "<p>e&#x301; &lt; &#x1f44d;\u{FFFD}</p>")
}

private struct Full: Error, Equatable {}

@Test func `an error of the receiver comes out`() throws {
    do {
        _ = try XMLWriter.write { _ in
            throw Full()
        } _: { xml in
            xml.begin("p")
            xml.text(String(repeating: "x", count: 100_000))
            xml.end()
        }
        Issue.record("nothing was thrown")
    } catch .receiver(let error) {
        #expect(error is Full)
    }
}

@Test(arguments: ["1 bad name", "", "a b", "a\0", ":", "a:b:c", "<"])
func `a bad name is refused`(name: String) throws {
    do {
        _ = try written {
            $0.begin(named: name); $0.end()
        }
        Issue.record("nothing was thrown")
    } catch let error as XMLWritingError {
        guard case .invalidName(name) = error else { throw error }
    }
}

@Test func `an open element is an error`() throws {
    #expect(throws: XMLWritingError.self) { try written { $0.begin("p") } }
    #expect(throws: XMLWritingError.self) {
        try written {
            $0.element("p"); $0.end()
        }
    }
}
