import CahierDiagnostics
import CahierDocument
import CahierLoading
import CahierWriters
import Foundation
import TestSupport
import Testing

@Suite("Folders of themes") struct ThemeFolderTests {
    private static let names = ["cahier", "grands-caracteres", "sobre"]

    private static func files(_ name: String) throws -> [String: [UInt8]] {
        let folder = Repository.root.appending(path: "Templates/\(name)")
        let urls = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        let pairs = try urls.map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private static func theme(_ name: String) throws -> Theme {
        try ThemeFolder.theme(files(name), of: name) { (base) throws(Problems) in
            try? theme(base)
        }
    }

    /// The house theme with one text of one of its files replaced.
    private static func theme(
        _ file: String, _ old: String, _ new: String
    ) throws -> Theme {
        var files = try files("cahier")
        let source = String(decoding: try #require(files[file]), as: UTF8.self)
        try #require(source.contains(old))
        files[file] = Array(source.replacing(old, with: new).utf8)
        return try ThemeFolder.theme(files, of: "t") { _ in nil }
    }

    private static func output(of theme: Theme, _ blocks: [Block]) throws -> String {
        let document = Document(metadata: Metadata(title: "T"), blocks: BlockStream(blocks))
        var sink = MemorySink()
        _ = try XHTMLWriter(theme: theme).write(document, to: &sink)
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    @Test("ours are sound on every paper, both ways", arguments: names, Paper.allCases)
    func ours(name: String, paper: Paper) throws {
        for orientation in Orientation.allCases {
            let theme = try Self.theme(name).printed(on: paper, orientation)
            for page in Page.allCases {
                let area = theme.pageAreas[page]
                let room = paper.size.turned(orientation)
                #expect(area.width < room.width && area.height < room.height)
                #expect(area.orientation == orientation || min(area.width, area.height) > 100)
            }
        }
    }

    @Test(
        "what is wrong is said with its file and place",
        arguments: [
            (
                "theme.yaml", "  maison: ", "  maizon: ",
                "t/theme.yaml:9:3: couleur inconnue : « maizon » ; vouliez-vous dire « maison » ?"
            ),
            (
                "theme.yaml", "\"#8f3519\"", "rouge",
                "t/theme.yaml:9:11: maison : « rouge » ; attendu : une couleur entre guillemets, "
                    + "comme \"#8f3519\""
            ),
            (
                "theme.yaml", "corps minimal: 6", "corps minimal: 100",
                "t/theme.yaml:26:16: corps minimal : hors limites ; attendu : un nombre de 4 à 72"
            ),
            (
                "theme.yaml", "titre:", "tite:",
                "t/theme.yaml:3:1: il manque « titre » ; attendu : un texte"
            ),
            (
                "theme.css", "var(--maison)", "var(--mason)",
                "t/theme.css:32:15: couleur inconnue : « mason » ; vouliez-vous dire « maison » ?"
            ),
            (
                "theme.css", "/* ", "body { background: url(https://x.org/a.png) } /* ",
                "t/theme.css:1:20: « url( » : un document ne va rien chercher ailleurs ; "
                    + "attendu : rien, ou url(data:…)"
            ),
            (
                "template.fodt", "xlink:href=\"logo.svg\"", "xlink:href=\"http://x.org/a.png\"",
                "t/template.fodt:LINE:1: image hors du dossier du thème : « http://x.org/a.png » ; "
                    + "attendu : le nom d’un fichier du dossier"
            ),
            (
                "template.fodt", "xlink:href=\"logo.svg\"", "xlink:href=\"lgo.svg\"",
                "t/template.fodt:LINE:1: image introuvable dans le dossier du thème : « lgo.svg » ; "
                    + "vouliez-vous dire « logo.svg » ?"
            ),
            (
                "theme.css", "/* ", "@font-face { src: u\\72l('//x.org/f') } /* ",
                "t/theme.css:1:19: « url( » : un document ne va rien chercher ailleurs ; "
                    + "attendu : rien, ou url(data:…)"
            ),
            (
                "shell.xhtml", "alt=\"\"", "alt=\"\" style=\"background: url(//x.org/a)\"",
                "t/shell.xhtml:10:1: « url( » : un document ne va rien chercher ailleurs ; "
                    + "attendu : rien, ou url(data:…)"
            ),
            (
                "logo.svg", "<svg", "<gvs",
                "t/logo.svg:13:7: élément « gvs » mal refermé"
            ),
            (
                "logo.svg", "<title>", "<script>fuir()</script><title>",
                "t/logo.svg:4:1: « <script> » agit ou va chercher quelque chose ailleurs"
            ),
            (
                "logo.svg", "<title>", "<image href=\"https://x.org/a.png\"/><title>",
                "t/logo.svg:4:1: « href » agit ou va chercher quelque chose ailleurs"
            ),
            (
                "shell.xhtml", "<main>", "<script>alert(1)</script><main>",
                "t/shell.xhtml:8:1: élément <script> refusé ici ; attendu : du texte, des liens, "
                    + "des images"
            ),
            (
                "shell.xhtml", "alt=\"\"", "onload=\"alert(1)\"",
                "t/shell.xhtml:10:1: attribut « onload » refusé sur <img>"
            ),
            (
                "template.fodt", "fo:margin-left=\"30mm\"", "fo:margin-left=\"300mm\"",
                "t/template.fodt: page maîtresse « Cover » manquante, ou sans format ni marges"
            ),
        ])
    func problems(file: String, old: String, new: String, sentence: String) throws {
        let template = String(
            decoding: try Self.files("cahier")["template.fodt"] ?? [], as: UTF8.self)
        let before = template.prefix(
            upTo: try #require(template.range(of: "<draw:image")).lowerBound)
        let line = before.count { $0 == "\n" } + 1
        let problems = #expect(throws: Problems.self) { try Self.theme(file, old, new) }
        let sentences = problems?.problems.map { $0.description(in: .french) } ?? []
        #expect(
            sentences.map(\.plainSpaces).contains {
                $0.hasPrefix(sentence.replacing("LINE", with: "\(line)"))
            }, "\(sentences)")
    }

    @Test func `a folder without settings is no theme, and a base must be there`() throws {
        let cases: [([String: [UInt8]], String)] = [
            ([:], "t/theme.yaml: fichier introuvable ; un thème est un dossier"),
            (
                ["theme.yaml": Array("thème: a\ntitre: A\ndescription: a\nbase: nulle".utf8)],
                "t/theme.yaml: le thème de base « nulle » est introuvable"
            ),
            (
                ["theme.yaml": Array("thème: a\ntitre: A\ndescription: a".utf8)],
                "a: le thème n’a pas de modèle"
            ),
        ]
        for (files, sentence) in cases {
            let problems = #expect(throws: Problems.self) {
                try ThemeFolder.theme(files, of: "t") { _ in nil }
            }
            let said = problems?.problems.first?.description(in: .french) ?? ""
            #expect(said.plainSpaces.hasPrefix(sentence))
        }
    }

    @Test func `a colour, a typeface and a logo are changed in one place`() throws {
        let green = try Self.output(
            of: Self.theme("theme.yaml", "#8f3519", "#1d5c4d"), [.heading(level: 1, "A")])
        #expect(green.contains("background: #1d5c4d"))
        #expect(!green.contains("#8f3519"))
        let other = try Self.output(
            of: Self.theme("theme.yaml", "police: Liberation Sans", "police: Luciole"), [])
        #expect(other.contains("\"Luciole\", Arial"))
        let base = try Self.theme("cahier")
        let derived = try ThemeFolder.theme(
            [
                "theme.yaml": Array(
                    "thème: b\ntitre: B\ndescription: b\nbase: cahier".utf8),
                "logo.svg": Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8),
            ], of: "t", base: { _ in base })
        let logo = Data("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8).base64EncodedString()
        #expect(try Self.output(of: derived, [.page(.cover)]).contains(logo))
    }

    @Test func `a logo may be of another format than that of the base`() throws {
        let base = try Self.theme("cahier")
        let header = [UInt8]("\u{0}\u{0}\u{0}\rIHDR".utf8)
        func theme(side: UInt8) throws -> Theme {
            let png =
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header
                + [0, side, 0, 1, 0, 0, 0, 1, 8]
            return try ThemeFolder.theme(
                [
                    "theme.yaml": Array("thème: b\ntitre: B\ndescription: b\nbase: cahier".utf8),
                    "logo.png": png,
                ], of: "t", base: { _ in base })
        }
        let page = try Self.output(of: theme(side: 0), [.page(.cover)])
        #expect(page.contains("data:image/png") && !page.contains("data:image/svg"))
        let problems = #expect(throws: Problems.self) { try theme(side: 1) }
        #expect(problems?.problems.first?.file == "t/logo.png", "65,537 dots wide")
    }

    @Test func `a typeface that nobody measured gets more room`() throws {
        let measured = try Self.theme("theme.yaml", "police: Liberation Sans", "# sans")
        let other = try Self.theme("theme.yaml", "police: Liberation Sans", "police: Luciole")
        let sizes = [measured, other].map { $0.pageAreas[.paragraph(.body)].size }
        #expect(sizes[1] == sizes[0] * 1.2)
    }

    @Test func `a paper without room for text is refused`() throws {
        let theme = try Self.theme(
            "template.fodt", "fo:margin-left=\"20mm\"", "fo:margin-left=\"120mm\"")
        let problems = #expect(throws: Problems.self) { try theme.printed(on: .a5) }
        #expect(
            problems?.problems.map { $0.description(in: .french) } == [
                "cahier: les marges de ce thème ne laissent pas assez de place sur le papier A5"
            ])
    }
}
