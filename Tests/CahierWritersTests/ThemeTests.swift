import CahierDiagnostics
import CahierDocument
import CahierWriters
import Foundation
import Testing

private func theme(replacing old: String, with new: String) throws -> Theme {
    let template = String(decoding: try TestTheme.template, as: UTF8.self)
    try #require(template.contains(old))
    var files = try TestTheme.files
    files.template = ThemeFile(
        Array(template.replacingOccurrences(of: old, with: new).utf8), name: "t.fodt")
    return try Theme(files)
}

@Test(
    "a template that lacks something is refused",
    arguments: [
        (
            "style:name=\"Because\"", "style:name=\"Pourquoi\"",
            "t.fodt: style « Because » manquant (famille « paragraph »)"
        ),
        (
            "style:name=\"Shape_20_axis\"", "style:name=\"Axis\"",
            "t.fodt: style « Shape_20_axis » manquant (famille « graphic »)"
        ),
        (
            "style:name=\"Ink_20_muted\"", "style:name=\"Gris\"",
            "t.fodt: style « Ink_20_muted » manquant (famille « text »)"
        ),
        (
            "style:name=\"Form.B2\"", "style:name=\"Form.C2\"",
            "t.fodt: style « Form.B2 » manquant (famille « table-cell »)"
        ),
        (
            "style:name=\"Bullets\"", "style:name=\"Puces\"",
            "t.fodt: style de liste « Bullets » manquant"
        ),
        (
            "style:master-page style:name=\"Sheet\"", "style:master-page style:name=\"Fiche\"",
            "t.fodt: page maîtresse « Sheet » manquante, ou sans format ni marges"
        ),
        (
            "fo:page-width=\"210mm\"", "fo:page-width=\"large\"",
            "t.fodt: page maîtresse « Text » manquante, ou sans format ni marges"
        ),
        (
            "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"",
            "xmlns:fo=\"urn:x\"",
            "t.fodt: préfixe « fo » attendu pour "
                + "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
        ),
        ("</office:styles>", "", "t.fodt:"),
    ])
func refusals(old: String, new: String, sentence: String) throws {
    let problems = #expect(throws: Problems.self) { try theme(replacing: old, with: new) }
    let sentences = problems?.problems.map { $0.description(in: .french) } ?? []
    #expect(sentences.first?.hasPrefix(sentence) == true, "\(sentences)")
}

@Test func `every problem of all files is told`() throws {
    var files = try TestTheme.files
    files.template = ThemeFile(Array("<a".utf8), name: "t.fodt")
    files.css = ThemeFile([0xFF], name: "t.css")
    let problems = #expect(throws: Problems.self) { try Theme(files) }
    let sentences = problems?.problems.map { $0.description(in: .english) } ?? []
    #expect(sentences.first?.hasPrefix("t.fodt:1:") == true)
    #expect(sentences.contains("t.css: the text is not valid UTF-8"))
}

@Test func `pages have the room that the template leaves`() throws {
    let areas = try TestTheme.cahier.pageAreas
    #expect(areas[.cover] == Size(237, 145))
    #expect(areas[.sheet] == Size(267, 180))
    #expect(areas[.text] == Size(170, 258))
}

@Test func `the language of the document takes the place of the template's`() throws {
    for (tag, expected) in [
        ("fr", "fo:language=\"fr\" fo:country=\"FR\""),
        ("fr-BE", "fo:language=\"fr\" fo:country=\"BE\""),
        ("en", "fo:language=\"en\" fo:country=\"none\""),
    ] {
        var all = document([])
        all.metadata.language = tag
        #expect(try text("styles.xml", of: odt(all)).contains(expected))
        #expect(try xhtml(all).contains("lang=\"\(tag)\" xml:lang=\"\(tag)\""))
    }
}
