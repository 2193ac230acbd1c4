import CahierDiagnostics
import CahierDocument
import CahierWriters
import Foundation
import Synchronization
import TestSupport
import Testing

@Test func `the kitchen sink as OpenDocument`() throws {
    let archive = try odt(KitchenSink.document)
    try expectGolden("CahierWritersTests/Golden/kitchen.content.xml") { _ in
        try onLines(text("content.xml", of: archive))
    }
    try expectGolden("CahierWritersTests/Golden/kitchen.meta.xml") { _ in
        try onLines(text("meta.xml", of: archive))
    }
    try expectGolden("CahierWritersTests/Golden/kitchen.manifest.xml") { _ in
        try onLines(text("META-INF/manifest.xml", of: archive))
    }
}

@Test func `the kitchen sink as XHTML`() throws {
    let page = try xhtml(KitchenSink.document)
    let style = try #require(page.range(of: #"<style>[^<]*</style>"#, options: .regularExpression))
    #expect(page[style].contains("@page sheet { size: 297mm 210mm; margin: 12mm 15mm 18mm 15mm; }"))
    try expectGolden("CahierWritersTests/Golden/kitchen.xhtml") { _ in
        onLines(page.replacingCharacters(in: style, with: ""))
    }
}

@Test func `the kitchen sink as EPUB`() throws {
    let archive = try epub(KitchenSink.document)
    try expectSound(archive)
    try expectGolden("CahierWritersTests/Golden/kitchen.package.opf") { _ in
        try onLines(text("EPUB/package.opf", of: archive))
    }
    try expectGolden("CahierWritersTests/Golden/kitchen.nav.xhtml") { _ in
        try onLines(text("EPUB/nav.xhtml", of: archive))
    }
}

@Test func `the same document gives the same bytes`() throws {
    for writer in try writers {
        var sinks = [MemorySink(), MemorySink()]
        _ = try writer.write(KitchenSink.document, to: &sinks[0])
        _ = try writer.write(KitchenSink.document, to: &sinks[1])
        #expect(sinks[0] == sinks[1], "\(writer)")
    }
}

private var writers: [any DocumentWriter] {
    get throws {
        let theme = try TestTheme.cahier
        return [ODTWriter(theme: theme), XHTMLWriter(theme: theme), EPUBWriter(theme: theme)]
    }
}

@Test func `the archive begins with its stored media type, and knows no clock`() throws {
    let archive = try odt(KitchenSink.document)
    #expect(
        archive.map(\.name) == [
            "mimetype", "META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml",
        ])
    #expect(archive.map(\.method) == [0, 8, 8, 8, 8])
    #expect(
        String(decoding: archive[0].content, as: UTF8.self)
            == "application/vnd.oasis.opendocument.text")
    let book = try epub(KitchenSink.document)
    #expect(
        book.prefix(4).map(\.name) == [
            "mimetype", "META-INF/container.xml", "EPUB/theme.css", "EPUB/section-1.xhtml",
        ])
    #expect(book.map(\.method) == [0] + Array(repeating: 8, count: book.count - 1))
    #expect(String(decoding: book[0].content, as: UTF8.self) == "application/epub+zip")
    for entry in archive + book {
        #expect(entry.extraLength == 0, "\(entry.name)")
        #expect(entry.date == 0x21 && entry.time == 0, "\(entry.name)")
    }
}

@Test func `what a format cannot hold is told`() throws {
    var all = document([
        .paragraph("a\0b\u{FFFF}"),
        .paragraph(
            [
                .link([.text("x")], to: "javascript:alert(1)"),
                .link([.text("y")], to: "file:///etc/passwd"),
                .link([.text("z")], to: "#ancre"),
            ], role: .body),
        .box(.note, [.page(.sheet), .paragraph("c")]),
    ])
    all.metadata.date = "hier"
    all.metadata.language = "français"
    let losses: [Loss] = [
        .forbiddenCharacters(2), .links(2), .nestedPages(1), .date("hier"), .language("français"),
    ]
    var sink = MemorySink()
    #expect(try ODTWriter(theme: TestTheme.cahier).write(all, to: &sink) == losses)
    #expect(try XHTMLWriter(theme: TestTheme.cahier).write(all, to: &sink) == losses)
    // An anchor may be in another file of a book.
    var inBook = losses
    inBook[1] = .links(3)
    #expect(try EPUBWriter(theme: TestTheme.cahier).write(all, to: &sink) == inBook)
    #expect(
        losses[1].wording.french
            == "2 liens sans adresse web ni courriel : texte gardé, liens retirés")
    #expect(
        losses[2].wording.french
            == "un changement de page est ignoré dans un encadré ou des colonnes")
}

private struct FullSink: ByteSink {
    struct Full: Error {}
    var room: Int

    mutating func write(_ bytes: RawSpan) throws {
        room -= bytes.byteCount
        if room < 0 { throw Full() }
    }
}

@Test(arguments: [0, 100, 5000]) func `an error of the sink comes out`(room: Int) throws {
    for writer in try writers {
        var sink = FullSink(room: room)
        do {
            _ = try writer.write(KitchenSink.document, to: &sink)
            Issue.record("nothing was thrown")
        } catch .sink(let error) {
            #expect(error is FullSink.Full)
        }
    }
}

/// Notes how many blocks were made when the first bytes came.
private final class Progress: ByteSink, Sendable {
    let made = Atomic(0)
    let madeAtFirstBytes = Atomic(-1)

    func write(_ bytes: RawSpan) {
        guard madeAtFirstBytes.load(ordering: .relaxed) < 0 else { return }
        madeAtFirstBytes.store(made.load(ordering: .relaxed), ordering: .relaxed)
    }
}

@Test func `blocks are pulled one by one, once their headings are known`() throws {
    let progress = Progress()
    let blocks = BlockStream(0..<1000) { _ -> [Block] in
        progress.made.add(1, ordering: .relaxed)
        return [.paragraph("Un paragraphe de quelques mots.")]
    }
    var sink = progress
    let theme = try TestTheme.cahier
    _ = try XHTMLWriter(theme: theme).write(
        Document(metadata: Metadata(title: "t"), blocks: blocks), to: &sink)
    #expect(progress.made.load(ordering: .relaxed) == 2000)
    #expect(progress.madeAtFirstBytes.load(ordering: .relaxed) < 1200)
}
