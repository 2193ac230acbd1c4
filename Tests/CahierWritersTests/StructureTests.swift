import CahierDocument
import CahierXML
import Testing

@Test(
    "odd documents are well formed",
    arguments: [
        [],
        [.page(.sheet)],
        [.page(.sheet), .page(.text), .paragraph("x"), .page(.cover)],
        [.list(List([String]()))],
        [.table(Table(columns: [], rows: []))],
        [.table(Table(columns: [1, .nan, -1], rows: [Table.Row([String]())]))],
        [.page(.sheet), .table(Table(columns: [1], rows: [Table.Row(["x"])]))],
        [.page(.sheet), .columns(count: 2, [.paragraph("x")]), .columns(count: 2, [])],
        [.page(.sheet), .box(.note, [.box(.outcome, [.list(List(["x"]))])])],
        [.writingLines(count: 0, spacing: 8), .writingLines(count: -1, spacing: -1)],
        [.heading(level: 0, "x"), .heading(level: 9, "y")],
        [
            .drawing(
                Drawing(
                    size: Size(.nan, .infinity), title: "", summary: "",
                    shapes: [
                        .polyline([], .axis), .polygon([Point(0, 0)], .axis),
                        .polyline([Point(1, 1), Point(1, 1)], .axis),
                        .rectangle(Rect(0, 0, -1, -1), cornerRadius: -1, .axis),
                        .text(TextLabel([], in: Rect(0, 0, 0, 0), size: 0)),
                    ]))
        ],
    ] as [[Block]])
func oddDocuments(blocks: [Block]) throws {
    _ = try tree(text("content.xml", of: odt(document(blocks))))
    _ = try tree(xhtml(document(blocks)))
    try expectSound(epub(document(blocks)))
}

@Test func `each page begins with its master page`() throws {
    let content = try tree(
        text(
            "content.xml",
            of: odt(
                document([
                    .page(.cover), .paragraph("a", role: .title), .page(.sheet), .page(.text),
                    .table(Table(columns: [1], rows: [Table.Row(["b"])])), .page(.sheet),
                    .columns(count: 2, [.heading(level: 1, "c")]),
                ]))))
    let masters = content.all("style:style").compactMap { $0["style:master-page-name"] }
    #expect(masters == ["Cover", "Sheet", "Text", "Sheet"])
}

@Test func `a title takes the first level of headings`() throws {
    let titled = try tree(
        xhtml(document([.paragraph("t", role: .title), .heading(level: 1, "a")])))
    #expect(titled.all("h1").map(xhtmlText) == ["t"])
    #expect(titled.all("h2").map(xhtmlText) == ["a"])
    let untitled = try tree(
        xhtml(document([.heading(level: 1, "a"), .paragraph("t", role: .title)])))
    #expect(untitled.all("h1").map(xhtmlText) == ["a"])
    #expect(untitled.all("p").map(xhtmlText) == ["t"])
}

@Test func `no cell is lost when rows are uneven`() throws {
    let table = Table(
        columns: [1], header: [[.text("h")]],
        rows: [Table.Row(["a", "b", "c"]), Table.Row([String]())])
    let page = try tree(xhtml(document([.table(table)])))
    #expect(page.all("tr").map { $0.elements.count } == [3, 3, 3])
    #expect(page.all("td").map(xhtmlText).joined() == "abc")
    let content = try tree(text("content.xml", of: odt(document([.table(table)]))))
    #expect(content.all("table:table-row").map { $0.elements.count } == [3, 3, 3])
}

@Test func `header cells say what they head`() throws {
    let table = Table(
        columns: [1, 1], header: [[], [.text("h")]],
        rows: [Table.Row(["r", "v"], hasHeader: true), Table.Row(["", "v"], hasHeader: true)])
    let page = try tree(xhtml(document([.table(table)])))
    #expect(page.all("th").map { "\($0["scope"] ?? "") \(xhtmlText($0))" } == ["col h", "row r"])
}

@Test func `a drawing says what it is and shows`() throws {
    let drawing = Drawing(
        size: Size(10, 20), title: "Radar", summary: "Axe a : 3",
        shapes: [.line(from: Point(0, 0), to: Point(1, 2.5), .axis)])
    let svg = try #require(try tree(xhtml(document([.drawing(drawing)]))).all("svg").first)
    #expect(svg["role"] == "img" && svg["viewBox"] == "0 0 10 20" && svg["width"] == "10mm")
    #expect(svg.elements.map(\.name) == ["title", "desc", "line"])
    let content = try tree(text("content.xml", of: odt(document([.drawing(drawing)]))))
    let group = try #require(content.all("draw:g").first)
    #expect(group["text:anchor-type"] == "as-char")
    #expect(group.first("svg:title")?.text == "Radar")
    #expect(group.first("svg:desc")?.text == "Axe a : 3")
    #expect(group.first("draw:line")?["svg:y2"] == "2.5mm")
}
