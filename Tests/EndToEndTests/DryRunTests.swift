import Foundation
import GRDB
import TestSupport
import Testing

@Suite("Dry runs") struct DryRunTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
    }

    private static let evening = """
        ouvrir comm-un-lundi --date 2026-05-04 --heure 18:30
        participants ajouter Zoé, Karim
        suivante
        Zoé: bonjour
        note Il pleut.
        exporter --document réponses -o reponses.odt
        exporter --document livret -o livret.xhtml
        journal

        """

    /// Everything in the folder, byte for byte; what SQLite shares among readers left out, of
    /// which the names stay.
    private func state() throws -> [String: [UInt8]] {
        var state: [String: [UInt8]] = [:]
        for name in folder.contents {
            var isFolder: ObjCBool = false
            _ = unsafe FileManager.default.fileExists(
                atPath: folder.path(name), isDirectory: &isFolder)
            state[name] =
                isFolder.boolValue || name.hasSuffix("-shm") ? [] : try folder.bytes(name)
        }
        return state
    }

    @Test(
        "say all as if it was done, and change nothing",
        arguments: [
            ["--à-blanc", "jouer", "-"], ["jouer", "-", "--dry-run"], ["--a-blanc"],
        ])
    func nothing(_ arguments: [String]) throws {
        let script = Array(Self.evening.utf8)
        let before = try state()
        let dry = try program.run(arguments, input: script)
        #expect(dry.code == 0, "\(dry.messages)")
        #expect(dry.messages.hasPrefix("À blanc\u{A0}: rien de ce qui suit n’est écrit.\n"))
        for words in ["n°\u{A0}2 – note\u{A0}: Il pleut.", "reponses.odt", "livret.xhtml"] {
            #expect(dry.output.contains(words))
        }
        #expect(try state() == before && before.isEmpty)
    }

    @Test(
        "of an evening in the carnet, which another program may have open",
        arguments: [false, true])
    func known(_ isOpen: Bool) throws {
        #expect(try program.run("jouer", "-", input: Array(Self.evening.utf8)).code == 0)
        let other = isOpen ? try DatabaseQueue(path: folder.path("carnet.cahier")) : nil
        _ = try other?.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM event") }
        let before = try state()
        let more = Array(
            "reprendre\nretirer 2\nclore\nexporter --document compte-rendu -o x.odt\n".utf8)
        let dry = try program.run("--à-blanc", "jouer", "-", input: more)
        #expect(dry.code == 0 && dry.output.contains("close"), "\(dry.messages)")
        #expect(try state() == before && before.count == (isOpen ? 5 : 3))
        let wet = try program.run("jouer", "-", input: more)
        #expect(wet.output == dry.output, "the same is said")
        #expect(try state() != before)
        try other?.close()
    }

    @Test(
        "refuse what could not be written either",
        arguments: [
            (
                [
                    "exporter", "--document", "livret", "--atelier", "comm-un-lundi", "-o",
                    "a/b.odt",
                ], 73
            ),
            (["exporter", "--document", "livret", "--atelier", "comm-un-lundi", "-o", "."], 73),
            (["séances", "--carnet", "a/b.cahier"], 73),
            (["jouer", "absent"], 66), (["importer", "absent"], 66),
        ] as [([String], Int32)])
    func refusals(_ arguments: [String], code: Int32) throws {
        for arguments in [arguments, arguments + ["--à-blanc"]] {
            let outcome = try program.run(arguments)
            #expect(outcome.code == code && outcome.output.isEmpty, "\(outcome)")
        }
    }

    @Test("make no folder for the usual carnet either")
    func usual() throws {
        var usual = program
        usual.environment["CAHIER_CARNET"] = nil
        #expect(try usual.run("séances", "--à-blanc").code == 0)
        #expect(folder.contents.isEmpty)
    }

    @Test("name the files of a folder that would be made")
    func folderToMake() throws {
        let arguments = [
            "répéter", "comm-un-lundi", "--participants", "4", "--graine", "1", "-o", "feuilles",
        ]
        func files(_ outcome: Program.Outcome) -> [Substring] {
            outcome.output.split(separator: "\n").filter { $0.hasPrefix("feuilles/") }
        }
        let dry = try program.run(arguments + ["--à-blanc"])
        #expect(dry.code == 0 && files(dry).count > 5, "\(dry.messages)")
        #expect(folder.contents.isEmpty)
        #expect(files(try program.run(arguments)) == files(dry), "the same is said")
        #expect(folder.contents == ["feuilles"])
    }
}
