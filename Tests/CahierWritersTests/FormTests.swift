import CahierDiagnostics
import CahierDocument
import CahierXML
import Foundation
import Testing

@testable import CahierWriters

/// A form with every kind of field, and labels that are hard to write.
private enum SmallForm {
    static let groups = [
        FieldGroup("", [Field("nom", "Votre nom", .text(lines: 1), isRequired: true)]),
        FieldGroup(
            "Les < & > \"choses\"",
            [
                Field("A-1/texte", "Texte e\u{301}", .text(lines: 3)),
                Field("A-1/choix", "Choix", .choice(["un", "deux & trois", "«\u{A0}4\u{A0}»"])),
            ]),
        FieldGroup(
            "En ligne", isRow: true,
            [Field("A-1/case", "Case", .check), Field("A-1/nombre", "Nombre", .number)]),
    ]

    static let document = Document(
        metadata: Metadata(title: "Fiche"),
        form: FormInfo(
            fileName: "reponses", nameKey: "nom", saveLabel: "Enregistrer", savedMessage: "% !"),
        blocks: BlockStream([.page(.text), .box(.note, [.fields(groups[0])])])
            + BlockStream(groups.dropFirst().map(Block.fields)))

    static let keys = groups.flatMap { $0.fields.map(\.key) }
}

@Suite("Forms") struct FormTests {
    @Test("in XHTML, each control has its label, and a group its legend")
    func labels() throws {
        let page = try tree(xhtml(SmallForm.document))
        let controls = ["input", "textarea", "select"].flatMap(page.all)
        #expect(Set(controls.compactMap { $0["name"] }) == Set(SmallForm.keys))
        #expect(controls.count == SmallForm.keys.count)
        let labels = page.all("label").compactMap { $0["for"] }
        #expect(labels.sorted() == controls.compactMap { $0["id"] }.sorted())
        #expect(page.all("legend").map(\.text) == ["Les < & > \"choses\"", "En ligne"])
        #expect(
            page.all("option").map { $0["value"] } == ["", "un", "deux & trois", "«\u{A0}4\u{A0}»"])
        #expect(page.all("input").filter { $0["required"] != nil }.map { $0["name"] } == ["nom"])
    }

    @Test("in XHTML, the script reads the same as XML and as HTML")
    func script() throws {
        let page = try xhtml(SmallForm.document)
        let start = try #require(page.range(of: "<script>")?.upperBound)
        let end = try #require(page.range(of: "</script>")?.lowerBound)
        #expect(!page[start..<end].contains { "<>&".contains($0) })
        #expect(try tree(page).all("p").contains { $0["role"] == "status" })
    }

    @Test("in ODT, each control stands once in the text, in the order of the tab key")
    func controls() throws {
        let content = try tree(text("content.xml", of: odt(SmallForm.document)))
        let form = try #require(content.all("form:form").first)
        #expect(form.elements.map { $0["form:name"] } == SmallForm.keys)
        #expect(form.elements.map { $0["form:tab-index"] } == ["1", "2", "3", "4", "5"])
        #expect(
            form.elements.map(\.name) == [
                "form:text", "form:textarea", "form:listbox", "form:checkbox", "form:text",
            ])
        let places = content.all("draw:control")
        #expect(places.map { $0["draw:control"] } == form.elements.map { $0["xml:id"] })
        // LibreOffice drops a control whose place names no style.
        let styles = Set(content.all("style:style").compactMap { $0["style:name"] })
        #expect(places.allSatisfy { styles.contains($0["draw:style-name"] ?? "") })
        #expect(form.elements[1]["form:title"] == "Les < & > \"choses\" – Texte e\u{301}")
        #expect(content.all("office:text").first?.elements.first?.name == "office:forms")
    }

    @Test("a document without fields has nothing of a form")
    func plain() throws {
        let blocks = document([.paragraph("x")])
        #expect(try !xhtml(blocks).contains("<script"))
        #expect(try !text("content.xml", of: odt(blocks)).contains("office:forms"))
    }

    @Test("both are without fault for those who do not see them")
    func accessibility() throws {
        var sink = MemorySink()
        _ = try ODTWriter(theme: TestTheme.cahier).write(SmallForm.document, to: &sink)
        var faults = try AccessibilityCheck.findings(in: sink.bytes, file: "f.odt")
        faults += try AccessibilityCheck.findings(
            in: Array(xhtml(SmallForm.document).utf8), file: "f.xhtml")
        #expect(faults.isEmpty, "\(faults)")
    }
}

@Suite("Filled forms") struct FilledFormTests {
    private func read(_ bytes: [UInt8]) throws -> [String: String] {
        try FilledFormReader.read(bytes, file: "f").values
    }

    /// What is said of a file, in French.
    private func complaint(_ bytes: [UInt8]) -> String? {
        do {
            _ = try FilledFormReader.read(bytes, file: "f")
            return nil
        } catch {
            return error.problems.first?.description(in: .french)
        }
    }

    @Test("a file of answers gives its fields, the empty ones left out")
    func answers() throws {
        let source = """
            {"fields": {"nom": "Zo\\u00e9", "a/b": "x\\ny", "c": true, "d": false, "e": " "},
             "version": 1, "format": "cahier-fiche", "also": [1]}
            """
        #expect(try read(Array(source.utf8)) == ["nom": "Zoé", "a/b": "x\ny", "c": "1"])
    }

    private static let noForm =
        "f: ce n’est pas une fiche remplie ; attendu : le fichier .json enregistré depuis une "
        + "fiche XHTML, ou une fiche ODT remplie"
    private static let spoilt =
        "f: les réponses de cette fiche sont abîmées ; attendu : « fields », où chaque champ est "
        + "un texte, ou vrai pour une case cochée"

    @Test(
        "what is no file of answers is refused in a sentence",
        arguments: [
            ("", noForm), ("Chère Zoé,", noForm), ("{}", noForm), ("[1]", noForm),
            ("{\"format\": \"cahier-fiche\"}", noForm),
            ("{\"format\": \"autre\", \"version\": 1, \"fields\": {}}", noForm),
            (
                "{\"format\": \"cahier-fiche\", \"version\": 2}",
                "f: cette fiche vient d’une version plus récente de Cahier ; mettez le programme "
                    + "à jour"
            ),
            ("{\"format\": \"cahier-fiche\", \"version\": 1}", spoilt),
            ("{\"format\": \"cahier-fiche\", \"version\": 1, \"fields\": [\"a\"]}", spoilt),
            ("{\"format\": \"cahier-fiche\", \"version\": 1, \"fields\": {\"a\": 3}}", spoilt),
            ("{\"format\": \"cahier-fiche\", \"version\": 1, \"fields\": {\"a\": null}}", spoilt),
            (String(repeating: "[", count: 1_000_000), noForm),
            ("PK\u{3}\u{4}", "f: archive zip tronquée ou abîmée"),
        ])
    func refused(source: String, sentence: String) {
        #expect(complaint(Array(source.utf8)) == sentence)
    }

    @Test("a file that is too large is not even looked at")
    func tooLarge() {
        let bytes = [UInt8](repeating: 0x20, count: FilledFormReader.largestSize + 1)
        #expect(
            complaint(bytes)
                == "f: fichier trop gros pour une fiche remplie ; il en faut un de 16 Mo au plus")
    }

    @Test("a form as LibreOffice saves it gives its fields")
    func openDocument() throws {
        let controls = """
            <form:text form:name="nom" form:current-value="Zoé"/>
            <form:text form:name="vide"/>
            <form:textarea form:name="a" form:current-value="x&#10;y"><form:properties/></form:textarea>
            <form:textarea form:name="b"><text:p>x</text:p><text:p>y</text:p></form:textarea>
            <form:checkbox form:name="c" form:current-state="checked"/>
            <form:checkbox form:name="d" form:state="checked" form:current-state="unchecked"/>
            <form:listbox form:name="e"><form:option form:label="un"/>
              <form:option form:label="deux" form:current-selected="true"/></form:listbox>
            <form:listbox form:name="f"><form:option form:label="un"/></form:listbox>
            <form:button form:name="g" form:label="OK"/>
            """
        #expect(
            try read(openDocument(controls))
                == ["nom": "Zoé", "a": "x\ny", "b": "x\ny", "c": "1", "e": "deux"])
    }

    @Test("two controls of one name are refused")
    func renamed() throws {
        let controls = "<form:text form:name='a'/><form:text form:name='a'/>"
        #expect(
            try complaint(openDocument(controls))
                == "f: deux champs du formulaire s’appellent « a » ; un seul peut être repris")
    }

    @Test("a text without form is refused")
    func withoutForm() throws {
        var sink = MemorySink()
        _ = try ODTWriter(theme: TestTheme.cahier).write(document([.paragraph("x")]), to: &sink)
        #expect(complaint(sink.bytes) == Self.noForm)
    }

    @Test("a form that nobody filled in has no values")
    func untouched() throws {
        var sink = MemorySink()
        _ = try ODTWriter(theme: TestTheme.cahier).write(SmallForm.document, to: &sink)
        #expect(try read(sink.bytes).isEmpty)
    }

    private func openDocument(_ controls: String) throws -> [UInt8] {
        let content = """
            <office:document-content
              xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0">
            <office:body><office:text><office:forms><form:form form:name="x">
            \(controls)</form:form></office:forms></office:text></office:body>
            </office:document-content>
            """
        return try SmallArchive.bytes([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", "<m/>"), ("content.xml", content), ("styles.xml", "<s/>"),
            ("meta.xml", "<m/>"),
        ])
    }
}
