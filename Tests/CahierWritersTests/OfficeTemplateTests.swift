import CahierDiagnostics
import CahierDocument
import CahierXML
import TestSupport
import Testing

@testable import CahierWriters

/// Documents that other people made in an office program, taken for their looks.
@Suite("A template of one's own") struct OfficeTemplateTests {
    private static func theme(_ bytes: [UInt8]) throws(Problems) -> Theme {
        guard let base = try? TestTheme.cahier else { throw Problems([]) }
        return try Theme(document: ThemeFile(bytes, name: "f"), called: "f", over: base)
    }

    private static func problems(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try theme(bytes)
            return []
        } catch {
            return error.problems.map { $0.description(in: .french) }
        }
    }

    /// A template whose footer holds `text`, with `styles` among its common styles.
    private static func packed(
        footer text: String = "", styles: String = "", members: [(name: String, text: String)] = []
    ) throws -> [UInt8] {
        let names = ODTNamespace.all.map { "xmlns:\($0.key)='\($0.value)'" }.joined(separator: " ")
        let part = """
            <office:document-styles \(names)
            xmlns:script='urn:oasis:names:tc:opendocument:xmlns:script:1.0'
            xmlns:bureau='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>
            <office:font-face-decls><style:font-face style:name='Luciole'
            svg:font-family='Luciole'><svg:font-face-src><svg:font-face-uri
            xlink:href='Fonts/luciole.ttf'/></svg:font-face-src></style:font-face>
            </office:font-face-decls>
            <office:styles><style:style style:name='Title' style:family='paragraph'/>
            \(styles)</office:styles><office:automatic-styles>
            <style:page-layout style:name='p'><style:page-layout-properties
            fo:page-width='210mm' fo:page-height='297mm' fo:margin='20mm'/></style:page-layout>
            </office:automatic-styles><office:master-styles>
            <style:master-page style:name='Standard' style:page-layout-name='p'>
            <style:footer><text:p>\(text)</text:p></style:footer></style:master-page>
            </office:master-styles></office:document-styles>
            """
        return try SmallArchive.bytes([("styles.xml", part)] + members)
    }

    @Test("is taken, its footer and pictures too, without what acts when it is opened")
    func sound() throws {
        let theme = try Self.theme(
            try Self.packed(
                footer: """
                    Chez <text:a xlink:href='https://example.org'>nous</text:a>
                    <draw:frame><draw:image xlink:href='Pictures/a.svg'/></draw:frame>
                    <office:event-listeners><script:event-listener
                    xlink:href='vnd.sun.star.script:vider'/></office:event-listeners>
                    <bureau:dde-source bureau:dde-application='soffice'/>
                    """,
                members: [("Pictures/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]))
        #expect(theme.notices.count == 2, "what it lacks, and that XHTML is not like it")
        let styles = try text("styles.xml", of: odt(document([.page(.text)]), theme: theme))
        #expect(styles.contains("Chez ") && styles.contains("https://example.org"))
        #expect(styles.contains("<office:binary-data>") && styles.contains("Luciole"))
        for word in ["listener", "script", "dde", "bureau", "luciole.ttf", "Pictures/"] {
            #expect(!styles.contains(word), "\(word)")
        }
    }

    @Test("that would fetch something is refused, with what it names")
    func references() throws {
        let cases = [
            ("<draw:frame><draw:image xlink:href='http://x.org/a.png'/></draw:frame>", "", "image"),
            ("<draw:frame><draw:image xlink:href='../../a.png'/></draw:frame>", "", "image"),
            (
                "<draw:frame><draw:object xlink:href='file:///a.odt'/></draw:frame>", "",
                "draw:object"
            ),
            (
                "</text:p><text:section><text:section-source xlink:href='file:///a.odt'/>"
                    + "</text:section><text:p>", "", "text:section-source"
            ),
            ("<text:a xlink:href='macro:///vider'>ici</text:a>", "", "text:a"),
            ("", "<draw:fill-image draw:name='i' xlink:href='//x.org/a.png'/>", "image"),
        ]
        for (footer, styles, name) in cases {
            let said = Self.problems(try Self.packed(footer: footer, styles: styles))
            #expect(said.count == 1 && said[0].contains(name), "\(said)")
            #expect(said.first?.hasPrefix("f: ") == true || said.first?.hasPrefix("f:") == true)
        }
    }

    @Test("that is none is refused in a sentence")
    func refusals() throws {
        let sound = try Self.packed()
        let entity = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n<a>&e;</a>"
        let picture = "<draw:frame><draw:image xlink:href='Pictures/a.png'/></draw:frame>"
        let notOne =
            "f: ce n’est ni un texte ni un modèle de texte OpenDocument (.odt, .ott, .fodt)"
        let cases: [([UInt8], String)] = [
            (Array(sound.dropLast(40)), "f: archive zip tronquée ou abîmée"),
            (try SmallArchive.bytes([("a", "b")]), notOne),
            (Array("<a/>".utf8), notOne),
            (Array("bonjour".utf8), "f:1:1: "),
            (Array(entity.utf8), "f:1:13: déclaration <!DOCTYPE> refusée"),
            (
                try SmallArchive.bytes([("styles.xml", entity)]),
                "f/styles.xml:1:13: déclaration <!DOCTYPE> refusée"
            ),
            (
                try SmallArchive.bomb("styles.xml"),
                "f: « styles.xml » dépasse 64 Mo une fois décompressé"
            ),
            (
                try Self.packed(footer: picture, members: [("Pictures/a.png", "bonjour")]),
                "f/Pictures/a.png: ce n’est pas une image ; attendu : PNG, JPEG, GIF ou SVG"
            ),
        ]
        for (bytes, sentence) in cases {
            let said = Self.problems(bytes)
            #expect(said.first?.plainSpaces.hasPrefix(sentence) == true, "\(said)")
        }
    }
}
