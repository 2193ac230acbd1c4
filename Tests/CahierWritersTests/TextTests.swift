import CahierCore
import CahierDocument
import CahierWriters
import CahierXML
import Foundation
import TestSupport
import Testing

/// Every text comes back from every format as it went in, byte for byte.
private func expectIntact(_ texts: [[Inline]], _ comment: Comment) throws {
    let blocks = texts.map { Block.paragraph($0, role: .body) }
    let table = Table(columns: [1], rows: texts.map { Table.Row([$0]) })
    let all = document(blocks + [.table(table)])
    let content = try tree(text("content.xml", of: odt(all)))
    expectSame(content.all("text:p").map(openDocumentText), texts + texts, comment)
    let page = try tree(xhtml(all))
    expectSame((page.all("p") + page.all("td")).map(xhtmlText), texts + texts, comment)
    let book = try sections(of: epub(all))
    let paragraphs = book.flatMap { $0.all("p") } + book.flatMap { $0.all("td") }
    expectSame(paragraphs.map(xhtmlText), texts + texts, comment)
}

private func expectSame(_ found: [String], _ texts: [[Inline]], _ comment: Comment) {
    #expect(found.count == texts.count, comment)
    for (found, text) in zip(found, texts.map(plain))
    where !found.utf8.elementsEqual(text.utf8) {
        let shown = (found.debugDescription.prefix(300), text.debugDescription.prefix(300))
        Issue.record("\(shown.0) instead of \(shown.1) \(comment)")
        return
    }
}

/// What a reader may expect of a paragraph; line ends do not pair across runs.
private func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
        switch inline {
        case .text(let text): expected(text)
        case .span(_, let inlines), .link(let inlines, _), .foreign(let inlines, _):
            plain(inlines)
        case .anchor: ""
        case .lineBreak: "\n"
        }
    }.joined()
}

@Test(arguments: HostileText.all) func `a hostile text comes back`(text: String) throws {
    try expectIntact([[.text(text)]], "\(text.debugDescription)")
}

@Test func `a text of 1 MB comes back`() throws {
    let line = String(repeating: "paysanne ", count: 300) + "Œuvre & <b>  👩‍🌾\r"
    let text = String(repeating: line, count: 380)
    try #require(text.utf8.count > 1_000_000)
    try expectIntact([[.text(text)]], "1 MB")
}

@Test func `random texts and inlines come back`() throws {
    let given = ProcessInfo.processInfo.environment["CAHIER_SEED"].flatMap { UInt64($0) }
    let seed = given ?? 20_260_504
    print("seed: CAHIER_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    for _ in 0..<20 {
        try expectIntact(
            (0..<30).map { _ in random.inlines(depth: 2) }, "CAHIER_SEED=\(seed)")
    }
}

@Test(
    "white space in OpenDocument",
    arguments: [
        ("a b", "a b"),
        (" a", "<text:s/>a"),
        ("a ", "a<text:s/>"),
        ("a   b", "a<text:s text:c=\"3\"/>b"),
        ("a\tb", "a<text:tab/>b"),
        ("a\r\nb\rc\nd", "a<text:line-break/>b<text:line-break/>c<text:line-break/>d"),
        ("a \nb", "a<text:s/><text:line-break/>b"),
        ("a é", "a é"),
    ])
func whiteSpace(text: String, markup: String) throws {
    let content = try CahierWritersTests.text(
        "content.xml", of: odt(document([.paragraph(text)])))
    #expect(content.contains("<text:p text:style-name=\"Text_20_body\">\(markup)</text:p>"))
}

@Test func `metadata and alternative texts are escaped too`() throws {
    for hostile in HostileText.all + ["\0\u{FFFF}"] {
        let drawing = Drawing(size: Size(10, 10), title: hostile, summary: hostile, shapes: [])
        var all = document([.drawing(drawing)], title: hostile)
        all.metadata.subject = hostile
        all.metadata.creators = [hostile]
        all.metadata.keywords = [hostile]
        all.metadata.rights = hostile
        all.metadata.language = hostile
        all.metadata.date = hostile
        let archive = try odt(all)
        for entry in archive.dropFirst() {
            _ = try tree(String(decoding: entry.content, as: UTF8.self))
        }
        _ = try tree(xhtml(all))
        try expectSound(epub(all))
    }
}
