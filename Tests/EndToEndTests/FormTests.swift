import Foundation
import TestSupport
import Testing

@Suite("Fillable sheets") struct FormTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
        let script = "ouvrir cahier-tiers-lieux --activités 1,12\nparticipants ajouter Zoé\n"
        _ = try program.run("jouer", "-", input: Array(script.utf8))
    }

    /// The names of the fields of an XHTML form.
    private func names(_ file: String) throws -> [String] {
        let page = try String(contentsOfFile: folder.path(file), encoding: .utf8)
        return page.matches(of: /\sname="([^"]+)"/).map { String($0.1) }
    }

    @Test("are exported, filled in and imported")
    func roundTrip() throws {
        for format in ["xhtml", "odt"] {
            let outcome = try program.run(
                "exporter", "--document", "fiches", "--remplissable", "-o", "f.\(format)")
            #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
        }
        let names = try names("f.xhtml")
        let number = try #require(names.first { $0.hasSuffix("/nombre") })
        #expect(names.contains("nom") && names.contains { $0.hasSuffix("/note-8") })
        let answers = """
            {"format": "cahier-fiche", "version": 1, "fields": {"nom": "Zoé", "\(number)": "40,5"}}
            """
        try Data(answers.utf8).write(to: URL(filePath: folder.path("r.json")))
        #expect(try program.run("importer", "r.json").code == 0)
        let twice = try program.run("importer", "r.json")
        #expect(twice.code == 65 && twice.messages.contains("--encore"))
        let english = try program.run("--langue", "en", "import", "--again", "r.json")
        #expect(english.code == 0 && english.output.contains("1 entry"), "\(english.messages)")
        let outcome = try program.run("importer", "f.odt")
        #expect(outcome.code == 65 && outcome.messages.contains("rien n’est rempli"))
    }

    @Test("have a name of their own")
    func fileName() throws {
        let outcome = try program.run("exporter", "--document", "fiches", "--remplissable")
        #expect(outcome.output.hasSuffix("-a-remplir.odt\n"))
    }

    @Test("are not made of a workshop, nor another document")
    func refused() throws {
        let workshop = try program.run(
            "exporter", "--document", "fiches", "--remplissable", "--atelier", "comm-un-lundi")
        #expect(workshop.code == 64 && workshop.messages.contains("retrouve sa séance"))
        let print = try program.run(
            "exporter", "--document", "fiches", "--remplissable", "--format", "epub")
        #expect(print.code == 64 && print.messages.contains("--format xhtml ou odt"))
        let both = try program.run(
            "exporter", "--document", "fiches", "--remplissable", "--vierge")
        #expect(both.code == 64 && both.messages.contains("ne va pas avec --vierge"))
        let booklet = try program.run("exporter", "--document", "livret", "--remplissable")
        #expect(booklet.code == 64 && booklet.messages.contains("--document fiches"))
    }

    @Test("two answers to one question are refused")
    func repeated() throws {
        let answers =
            #"{"format": "cahier-fiche", "version": 1, "more": [{"nom": 1}, {"nom": "{"}], "#
            + #""fields": {"nom": "Zoé", "\u006eom": "Karim"}}"#
        let path = try folder.file("r.json", answers)
        let outcome = try program.run("importer", path)
        #expect(outcome.code == 65)
        let message = outcome.messages.plainSpaces.replacing("\n  ", with: " ")
        #expect(message.contains("deux champs du formulaire s’appellent « nom »"))
    }

    @Test("a hundred megabytes are refused at once")
    func huge() throws {
        let path = folder.path("gros.json")
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: 100_000_000)
        try handle.close()
        let outcome = try program.run("importer", "gros.json", "absent.json")
        #expect(outcome.code == 65)
        #expect(outcome.messages.contains("gros.json: fichier trop gros"))
        #expect(outcome.messages.contains("absent.json: fichier introuvable"))
    }
}
