import CahierDiagnostics
import CahierXML
import Testing

@testable import CahierWriters

@Suite("Accessibility") struct AccessibilityTests {
    @Test("one fault gives one finding, in ODT", arguments: SmallDocument.all)
    func openDocument(_ document: SmallDocument) throws {
        #expect(try Self.sentences(document.archive()) == document.sentence.map { [$0] } ?? [])
    }

    @Test("one fault gives one finding, in XHTML", arguments: SmallDocument.all)
    func page(_ document: SmallDocument) throws {
        #expect(
            try Self.sentences(Array(document.page.utf8)) == document.sentence.map { [$0] } ?? [])
    }

    @Test("every fault is said, in the order of reading")
    func several() throws {
        let document = SmallDocument(
            odt:
                "<text:h text:outline-level='2'/><text:p><text:a xlink:href='a'>ici</text:a></text:p>",
            xhtml: "<h2> </h2><p><a href='a'>ici</a></p>", title: " ", language: "")
        let expected = [
            "document: pas de titre dans les propriétés du document",
            "document: la langue du document n’est pas indiquée",
            "au début: titre vide, de niveau 2",
            "au début: le texte du lien « ici » ne dit pas où il mène",
        ]
        #expect(try Self.sentences(document.archive()) == expected)
        #expect(try Self.sentences(Array(document.page.utf8)) == expected)
    }

    @Test("sentences have an English twin")
    func english() throws {
        let findings = try AccessibilityCheck.findings(
            in: Array(SmallDocument.paleGrey.page.utf8), file: "f.xhtml")
        #expect(
            findings.map(\.wording.english) == [
                "after “avant”: the text “pâle” stands out badly: contrast of 2.32:1 "
                    + "(#aaaaaa/#ffffff); expected 4.5:1"
            ])
    }

    @Test("the kitchen sink has the faults that were put in it, in both formats")
    func kitchenSink() throws {
        for (bytes, level) in [(try Self.kitchenODT, 1), (try Self.kitchenXHTML, 2)] {
            #expect(
                try Self.sentences(bytes) == [
                    "sous « Rôles de texte »: le texte du lien « lien » ne dit pas où il mène",
                    "sous « Listes, encadrés, colonnes »: le titre « Listes » saute du niveau "
                        + "\(level) au niveau \(level + 2) ; attendu : \(level + 1) au plus",
                    "sous « À droite », après « Fermer »: tableau sans ligne ni colonne d’en-tête",
                    "sous « À droite », après « Un tableau dans un encadré : »: tableau sans ligne "
                        + "ni colonne d’en-tête",
                ])
        }
    }

    @Test("no text of the writers is left unjudged, and both formats show it in the same colours")
    func twins() throws {
        let parts = try ODTParts(reading: Self.kitchenODT, file: "f")
        var odt = ODTReading(looks: ODTLooks(of: parts.content, styles: parts.styles))
        try odt.readText(#require(parts.content.first("office:body")?.first("office:text")))
        let page = try XMLReader.readXHTML(Self.kitchenXHTML, file: "f").root
        let looks = Self.looks(odt.pieces)
        let twins = Self.looks(XHTMLReading(page).pieces)
        #expect(looks.count > 100)
        for (text, look) in looks {
            #expect(look.ink != nil && look.ground != nil, "\(text)")
            // In a box an office program leaves tables on the page, a browser on the box.
            guard let twin = twins[text], text != "a", text != "b" else { continue }
            #expect(twin.ink == look.ink && twin.ground == look.ground, "\(text): \(look) \(twin)")
            #expect(
                twin.isBold == look.isBold && abs(twin.size - look.size) < 0.1,
                "\(text): \(look) \(twin)")
        }
        #expect(twins.keys.count { looks[$0] != nil } > 100)
    }

    private static func looks(_ pieces: [ReadPiece]) -> [String: TextLook] {
        let runs = pieces.compactMap { piece -> (String, TextLook)? in
            guard case .run(let text, let look) = piece else { return nil }
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return words.isEmpty ? nil : (words, look)
        }
        return Dictionary(runs, uniquingKeysWith: { first, _ in first })
    }

    private static var kitchenODT: [UInt8] {
        get throws { try bytes(ODTWriter(theme: TestTheme.cahier)) }
    }

    private static var kitchenXHTML: [UInt8] {
        get throws { try bytes(XHTMLWriter(theme: TestTheme.cahier)) }
    }

    private static func bytes(_ writer: some DocumentWriter) throws -> [UInt8] {
        var sink = MemorySink()
        _ = try writer.write(KitchenSink.document, to: &sink)
        return sink.bytes
    }

    private static func sentences(_ bytes: [UInt8]) throws -> [String] {
        try AccessibilityCheck.findings(in: bytes, file: "f").map(\.wording.french)
    }
}
