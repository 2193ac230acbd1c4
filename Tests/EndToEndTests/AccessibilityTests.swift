import Foundation
import TestSupport
import Testing

@Suite("Accessibility of files") struct AccessibilityTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
    }

    @Test(
        "every document of the sample sessions has no fault",
        arguments: ["cahier-complet", "comm-un-lundi"])
    func samples(name: String) throws {
        let sample = Repository.root.appending(path: "Workshops/exemples/\(name).cahier").path
        #expect(try program.run("jouer", sample).code == 0)
        var files: [String] = []
        for document in ["livret", "fiches", "réponses", "conducteur", "compte-rendu"] {
            for format in ["odt", "xhtml"] {
                files.append("\(document).\(format)")
                let outcome = try program.run(
                    "exporter", "--document", document, "-o", "\(document).\(format)")
                #expect(outcome.code == 0)
            }
        }
        let outcome = try program.run(["vérifier", "--accessibilité"] + files)
        #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
        #expect(
            outcome.output
                == files.map { "\($0)\u{A0}: aucun défaut d’accessibilité trouvé.\n" }.joined())
    }

    @Test("faults of all files are said on standard error; 65")
    func faults() throws {
        let head = "<html xmlns='http://www.w3.org/1999/xhtml' lang='fr'><head>"
        let sound = try folder.file("sain.xhtml", head + "<title>t</title></head><body/></html>")
        let bad = try folder.file(
            "faux.xhtml",
            head + "</head><body><h1>Plan</h1><p><a href='x'>ici</a></p></body></html>")
        let other = try folder.file("lettre.odt", "Chère Zoé,")
        let outcome = try program.run("check", "--accessibility", bad, sound, other, "absent.odt")
        #expect(outcome.code == 65)
        #expect(outcome.output == "\(sound)\u{A0}: aucun défaut d’accessibilité trouvé.\n")
        #expect(
            outcome.messages == """
                \(bad): document: pas de titre dans les propriétés du document
                \(bad): sous «\u{A0}Plan\u{A0}»: le texte du lien «\u{A0}ici\u{A0}» ne dit pas où il mène
                \(other): ce n’est ni un fichier ODT (une archive zip) ni un fichier XHTML
                absent.odt: fichier introuvable

                """)
        let english = try program.run("--langue", "en", "vérifier", "--accessibilité", sound)
        #expect(english.output == "\(sound): no accessibility fault found.\n")
    }
}
