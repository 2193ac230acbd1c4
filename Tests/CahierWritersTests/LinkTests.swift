import CahierDocument
import CahierXML
import Testing

@Test(
    "addresses are encoded, and left out where they are none",
    arguments: [
        ("https://example.org/?a=1&b=é", "https://example.org/?a=1&b=%C3%A9", true),
        ("HTTPS://Example.org/a b", "HTTPS://Example.org/a%20b", true),
        ("https://été.example/", "https://xn--t-9fab.example/", true),
        ("https://example.org/[x]?%zz#a#b", "https://example.org/%5Bx%5D?%25zz#a%23b", true),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/", true),
        ("mailto:zoé@example.org", "mailto:zo%C3%A9@example.org", true),
        ("tel:+33320000000", "tel:+33320000000", true),
        // Reading programs make nothing of these.
        ("geo:50.69,3.17", "geo:50.69,3.17", false),
        ("#ancre", "#ancre", false),
        ("http://a..b/", "http://a..b/", false),
        ("http://-a.fr/", "http://-a.fr/", false),
        ("http://1.2.3/", "http://1.2.3/", false),
        ("http://999.1.1.1/", "http://999.1.1.1/", false),
        ("mailto:", "mailto:", false),
        ("tel:#1", "tel:#1", false),
        ("http://[a", nil, false),
        ("http://a:b/", nil, false),
        ("javascript:alert(1)", nil, false),
        ("file:///etc/passwd", nil, false),
        ("#", nil, false),
        ("", nil, false),
    ] as [(String, String?, Bool)])
func addresses(address: String, inFile: String?, isInBook: Bool) throws {
    let all = document([.paragraph([.link([.text("x")], to: address)], role: .body)])
    #expect(try tree(xhtml(all)).all("a").first?["href"] == inFile)
    let book = try sections(of: epub(all)).flatMap { $0.all("a") }.first
    #expect(book?["href"] == (isInBook ? inFile : nil))
}

@Test func `no link stands in another one`() throws {
    let inner = Inline.span(.strong, [.link([.text("b")], to: "https://b.example/")])
    let outer = Inline.link([.text("a"), inner], to: "https://a.example/")
    let lost = Inline.link([inner], to: "nulle part")
    let all = document([.paragraph([outer, lost], role: .body)])
    let links = try tree(xhtml(all)).all("a")
    #expect(links.compactMap { $0["href"] } == ["https://a.example/", "https://b.example/"])
    #expect(links.map(xhtmlText) == ["ab", "b"])
}

@Test(
    "dates are those of the calendar",
    arguments: [
        ("2026-05-04", true), ("2026-05-04T18:30:00", true), ("2024-02-29", true),
        ("2000-02-29", true), ("2026-02-29", false), ("1900-02-29", false),
        ("2026-04-31", false), ("2026-13-01", false), ("2026-01-00", false),
        ("0000-01-01", false), ("2026-05-04T24:00:00", false), ("hier", false),
    ])
func dates(date: String, isValid: Bool) throws {
    var all = document([])
    all.metadata.date = date
    #expect(try xhtml(all).contains("dcterms.date") == isValid)
    #expect(try text("EPUB/package.opf", of: epub(all)).contains("<dc:date>") == isValid)
}
