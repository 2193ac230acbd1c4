import CahierDocument
import CahierXML
import Foundation
import Testing

/// The classes of pages that name a running head, and what the style sheet says of each.
private func heads(_ blocks: [Block]) throws -> (pages: [String?], contents: [String]) {
    let page = try tree(xhtml(document(blocks)))
    let pages = page.pages.map { page in
        page["class"]?.split(separator: " ").dropFirst(2).first.map(String.init)
    }
    let css = try #require(page.all("style").first).text
    // Everything up to the next quote: a quote in a title would end it early.
    let contents = css.matches(of: /@page head-\d+ \{[^}]*@top-right \{ content: "([^"]*)"; \}/)
    return (pages, contents.map { decoded(String($0.1)) })
}

/// A string of a style sheet as browsers read it (CSS Syntax 3, 4.3.7).
private func decoded(_ text: String) -> String {
    text.replacing(/\\([0-9a-f]{1,6}) ?/) { match in
        UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
    }
}

@Test func `printed pages have the heading above them that they belong to`() throws {
    let (pages, contents) = try heads([
        .page(.cover), .heading(level: 1, "Couverture"), .page(.sheet), .paragraph("a"),
        .page(.sheet), .heading(level: 1, [.span(.number, [.text("5")]), .text(" L’espace")]),
        .page(.sheet), .heading(level: 2, "suite"), .page(.text), .heading(level: 1, "Un"),
        .heading(level: 1, "Deux"), .page(.text), .heading(level: 1, "Trois"),
    ])
    #expect(pages == [nil, "head-1", "head-2", "head-2", nil, "head-3"])
    #expect(contents == ["Couverture", "5 L’espace", "Trois"])
}

@Test func `a document without headings, or without pages, has no running head`() throws {
    #expect(try heads([.paragraph("a"), .page(.sheet), .paragraph("b")]).contents == [])
    let (pages, contents) = try heads([.heading(level: 1, "a"), .paragraph("b")])
    #expect(pages == ["head-1"] && contents == ["a"])
}

@Test(
    "titles end neither a string nor the style sheet",
    arguments: [
        (#"a "b" \ 'c'"#, #"a "b" \ 'c'"#), ("a\nb\r\n\tc", "a b c"),
        ("</style><script>alert(1)</script>", "</style><script>alert(1)</script>"),
        ("} * { display: none } /*", "} * { display: none } /*"), ("]]>&amp;", "]]>&amp;"),
        ("\\a 5", "\\a 5"), ("5\\", "5\\"), ("نص 🎉 é", "نص 🎉 é"), ("a\u{0}\u{FFFE}b", nil),
        (String(repeating: "long ", count: 700), String(repeating: "long ", count: 9) + "lo…"),
    ] as [(String, String?)])
func hostileTitles(title: String, expected: String?) throws {
    let source = try xhtml(document([.page(.sheet), .heading(level: 1, title)]))
    let start = try #require(source.range(of: "<style>")).upperBound
    let end = try #require(source.range(of: "</style>")).lowerBound
    #expect(!source[start..<end].contains("<") && !source[start..<end].contains("&lt;"))
    let contents = try heads([.page(.sheet), .heading(level: 1, title)]).contents
    #expect(contents.count == 1)
    if let expected { #expect(contents == [expected]) }
}
