import Foundation
import TestSupport
import Testing

/// Sessions leave a carnet as archives, and come back; carnets are copied.
@Suite("Archiving") struct ArchivingTests {
    private let folder: TemporaryFolder
    private let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
        let lines = """
            ouvrir comm-un-lundi --titre "Lundi de mai"
            participants ajouter Marie, Karim
            activité 1
            Marie: la page d’aide est relue
            note =1+1
            """
        #expect(try program.run("jouer", "-", input: Array(lines.utf8)).code == 0)
    }

    private func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: folder.path(name)))
    }

    private func names() throws -> Set<String> {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        return Set(names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("carnet.cahier") })
    }

    @Test("an archive that is imported elsewhere and archived again is the same")
    func roundTrip() throws {
        let made = try program.run("archiver", "--tout", "-o", "a.zip")
        #expect(made.code == 0 && made.output == "a.zip\n")
        #expect(made.said.contains("Archive privée"))
        let other = ["--carnet", folder.path("b.cahier")]
        #expect(try program.run(other + ["importer", "a.zip"]).code == 0)
        var elsewhere = program
        elsewhere.environment["TZ"] = "Pacific/Kiritimati"
        elsewhere.environment["LC_ALL"] = "en_GB.UTF-8"
        #expect(try elsewhere.run(other + ["archive", "--all", "-o", "b.zip"]).code == 0)
        #expect(try bytes("a.zip") == bytes("b.zip"))
    }

    @Test("an archive is imported as a zip, a folder, a session or a carnet, whatever their names")
    func kinds() throws {
        #expect(try program.run("archiver", "-o", "a.zip").code == 0)
        #expect(
            try program.shell("unzip -q a.zip && mv cahier-* sac && mv a.zip sac.odt").code == 0)
        let session = try #require(
            FileManager.default.enumerator(atPath: folder.path("sac"))?.compactMap { $0 as? String }
                .first { $0.hasSuffix("/seance.json") })
        for (number, path) in ["sac.odt", "sac", "sac/\(session)", "carnet.cahier"].enumerated() {
            let carnet = folder.path("\(number).cahier")
            let outcome = try program.run("--carnet", carnet, "importer", path)
            #expect(outcome.code == 0, "\(path): \(outcome.said)")
            #expect(outcome.output.contains("1 séance importée"), "\(path)")
            let again = try program.run("--carnet", carnet, "importer", path)
            #expect(again.code == 0 && again.output.contains("sans rien de nouveau"), "\(path)")
        }
        let own = try program.run("importer", "carnet.cahier")
        #expect(own.code == 65 && own.said.contains("le carnet en usage"))
    }

    @Test(
        "a folder that was changed is refused, and nothing is kept",
        arguments: [
            ("ln -s /etc/passwd sac/data/x", "un lien"),
            ("mkfifo sac/data/x", "un tube"),
            ("touch sac/data/x", "n’est pas parmi"),
            ("touch sac/data/é", "hors de l’ASCII"),
            ("rm sac/data/index.xhtml", "manque"),
            ("echo >>sac/data/index.xhtml", "a été modifié"),
            ("echo >>sac/LISEZ-MOI.txt", "a été modifié"),
        ])
    func spoilt(command: String, reason: String) throws {
        #expect(try program.run("archiver", "-o", "a.zip").code == 0)
        #expect(try program.shell("unzip -q a.zip && mv cahier-* sac && \(command)").code == 0)
        let outcome = try program.run("--carnet", folder.path("b.cahier"), "importer", "sac")
        #expect(outcome.code == 65)
        #expect(outcome.said.contains(reason), "\(outcome.said)")
        let sessions = try program.run("--carnet", folder.path("b.cahier"), "séances")
        #expect(!sessions.output.contains("Lundi de mai"))
    }

    @Test("a dry run writes no archive and no copy")
    func dryRun() throws {
        let before = try names()
        #expect(try program.run("--à-blanc", "archiver", "-o", "a.zip").code == 0)
        #expect(try program.run("--à-blanc", "sauvegarder", "c.cahier").code == 0)
        #expect(try program.run("--à-blanc", "importer", "absent.zip").code == 66)
        #expect(try names() == before)
    }

    @Test("a carnet is copied while a session is under way, and no file is replaced")
    func copies() throws {
        let prompt = try program.start([])
        prompt.write(Array("reprendre\nnote Une de plus.\n".utf8))
        for _ in 0..<200 where !prompt.shown.contains("Une de plus") {
            Thread.sleep(forTimeInterval: 0.02)
        }
        let copied = try program.run("sauvegarder")
        #expect(copied.code == 0 && copied.output.contains("1 séance. Elle"))
        prompt.write(Array("note Et encore.\n".utf8))
        prompt.type([])
        #expect(prompt.finish().code == 0)
        let name = try #require(try names().first { $0.hasPrefix("carnet-") })
        #expect(name.hasSuffix(".cahier") && copied.output.contains(name))
        #expect(try names().count == 1, "nothing is left beside")
        let entries = try program.run("--carnet", folder.path(name), "importer", name)
        #expect(entries.code == 65)
        let again = try program.run("sauvegarder", name)
        #expect(again.code == 73 && again.said.contains("existe déjà"))
        let absent = try program.run("sauvegarder", "absent/c.cahier")
        #expect(absent.code == 73)
    }
}
