import CahierDiagnostics
import CahierImposition
import Testing

@testable import CahierPrompt

@Suite("Sheets to fold or cut") struct ImpositionTests {
    private let desk: TestDesk
    private let typist: Typist

    init() throws {
        desk = try TestDesk([.shipped("comm-un-lundi")])
        typist = Typist(desk)
    }

    private let export = "exporter --document livret --atelier comm-un-lundi "

    @Test(
        "are asked for by name, in both languages, and are PDF",
        arguments: [
            ("--imposition piqué", Imposition.saddle),
            ("--imposition pique --format pdf", .saddle),
            ("--imposition saddle", .saddle),
            ("--imposition cahiers", .signatures(sheets: 4)),
            ("--imposition signatures --sheets-per-signature 6", .signatures(sheets: 6)),
            ("--imposition cahiers --feuilles-par-cahier 1", .signatures(sheets: 1)),
            ("--imposition coupe -o livret.odt", .cut),
            ("--imposition=cut", .cut),
            ("--format pdf", nil),
        ])
    func asked(options: String, imposition: Imposition?) throws {
        try typist.type([export + options])
        #expect(desk.impositions == [imposition])
        #expect(desk.formats == [.pdf])
    }

    @Test(
        "are refused where they make no sense",
        arguments: [
            (
                "--imposition agrafé",
                "imposition inconnue : « agrafé » ; attendu : piqué, cahiers, coupe"
            ),
            ("--imposition", "il manque la valeur de --imposition ; attendu : piqué|cahiers|coupe"),
            ("--imposition coupe --format odt", "« --imposition » donne un PDF"),
            ("--feuilles-par-cahier 4", "« --feuilles-par-cahier » va avec"),
            ("--imposition piqué --feuilles-par-cahier 4", "« --feuilles-par-cahier » va avec"),
            ("--imposition cahiers --feuilles-par-cahier 0", "un cahier a de 1 à 20 feuilles"),
            ("--imposition cahiers --feuilles-par-cahier 21", "et non « 21 »"),
            ("--imposition cahiers --feuilles-par-cahier deux", "et non « deux »"),
        ])
    func refused(options: String, sentence: String) throws {
        let complaint = try #require(typist.complaint(export + options))
        #expect(complaint.contains(sentence), "\(complaint)")
        #expect(desk.exported.isEmpty)
    }
}
