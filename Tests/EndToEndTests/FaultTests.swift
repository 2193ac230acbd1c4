import Foundation
import TestSupport
import Testing

@Suite("Disks, clocks and permissions that fail in the middle of a session") struct FaultTests {
    let folder: TemporaryFolder
    var program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
    }

    /// Types lines, and waits until what they show is there.
    private func type(_ lines: String, in running: Running, until shown: String) {
        running.write(Array(lines.utf8))
        let deadline = Date(timeIntervalSinceNow: 30)
        while !running.shown.contains(shown), running.process.isRunning, Date() < deadline {
            usleep(2000)
        }
    }

    /// A text with ordinary spaces, to compare with what a test can show.
    private func plain(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }

    private func journal() throws -> [String] {
        let outcome = try program.run("jouer", "-", input: Array("reprendre\njournal\n".utf8))
        #expect(outcome.code == 0, "\(outcome.messages)")
        return outcome.output.split(separator: "\n").filter { $0.contains("note\u{A0}:") }
            .map { String($0.suffix(4)) }
    }

    private static let opening = "ouvrir comm-un-lundi\nnote un__\n"

    @Test(
        "a disk that fails is told, nothing is half there, and work goes on once it is mended",
        arguments: [
            (
                28,
                "le disque est plein ; rien n’a été enregistré, libérez de la place puis "
                    + "recommencez"
            ),
            (
                5,
                "le disque refuse l’écriture (erreur d’entrée-sortie, SQLite 778) ; rien n’a "
                    + "été enregistré"
            ),
            (30, "le disque refuse l’écriture"),
        ])
    func disk(errno: Int, sentence: String) throws {
        var program = program
        let fault = folder.path("panne")
        program.environment["LD_PRELOAD"] =
            try PreloadedLibrary.compile("faults", into: program.aside).path
        program.environment["DISK_FAULT"] = fault
        let running = try program.start([])
        type(Self.opening, in: running, until: "note\u{A0}: un__")
        try Data("\(errno)".utf8).write(to: URL(fileURLWithPath: fault))
        type("note deux\nsynthèse 99\naide note\n", in: running, until: "prend une note")
        try FileManager.default.removeItem(atPath: fault)
        type("note troi\n", in: running, until: "note\u{A0}: troi")
        running.type(Array("quitter\n".utf8))
        let outcome = running.finish()
        let said = plain(outcome.said)
        #expect(said.contains(sentence), "\(said)")
        #expect(!outcome.output.contains("n°\u{A0}2 – note\u{A0}: deux"))
        #expect(try journal() == ["un__", "troi"])
        #expect(folder.contents.contains("carnet.cahier-wal") == false)
    }

    @Test("a carnet that may not be written any more is told, and is again once it may be")
    func permission() throws {
        #expect(try program.run("jouer", "-", input: Array(Self.opening.utf8)).code == 0)
        try own(by: 65534)
        let running = try program.startAsNobody([])
        type("reprendre\n", in: running, until: "reprise")
        try setMode(0o555, of: folder.url.path)
        type("note deux\naide note\n", in: running, until: "prend une note")
        try setMode(0o755, of: folder.url.path)
        type("note troi\n", in: running, until: "note\u{A0}: troi")
        // What is open stays so: a carnet that is written is written until it is closed.
        try setMode(0o555, of: folder.url.path)
        type("note quat\n", in: running, until: "note\u{A0}: quat")
        try setMode(0o755, of: folder.url.path)
        running.type(Array("quitter\n".utf8))
        let outcome = running.finish()
        #expect(
            plain(outcome.said).contains(
                "le carnet ne peut être que lu : le fichier ou son dossier refuse l’écriture ; "
                    + "rien n’a été enregistré"), "\(outcome.messages)")
        #expect(try journal() == ["un__", "troi", "quat"])
    }

    private func setMode(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    /// Gives the folder to somebody whom permissions hold back; only root can, and needs to.
    private func own(by user: UInt32) throws {
        guard getuid() == 0 else { return }
        for path in [folder.url.path] + folder.contents.map(folder.path) {
            try #require(unsafe chown(path, user, user) == 0)
        }
    }

    @Test("two at one carnet: the second is told who writes, and writes once the first has left")
    func two() throws {
        let one = try program.start([])
        type(Self.opening, in: one, until: "note\u{A0}: un__")
        let other = try program.start([])
        type("reprendre\nnote deux\naide note\n", in: other, until: "prend une note")
        one.type(Array("quitter\n".utf8))
        #expect(one.finish().code == 0)
        type("note troi\n", in: other, until: "note\u{A0}: troi")
        other.type(Array("quitter\n".utf8))
        let said = other.finish().said
        #expect(
            said.contains(
                "tenu par un autre programme (processus \(one.process.processIdentifier)"),
            "\(said)")
        #expect(try journal() == ["un__", "troi"])
    }

    @Test("after a crash, what was recovered is told once; after a clean end, nothing is")
    func recovery() throws {
        let running = try program.start([])
        type(Self.opening + "note deux\n", in: running, until: "note\u{A0}: deux")
        kill(running.process.processIdentifier, SIGKILL)
        _ = running.finish()
        #expect(folder.contents.contains("carnet.cahier-wal"))
        let sound = try program.run("diagnostiquer")
        #expect(sound.code == 0 && sound.output.contains("s’est arrêté sans le refermer"))
        let first = try program.run("séances")
        let said = plain(first.said)
        #expect(said.hasPrefix("Cahier s’est arrêté sans refermer le carnet"), "\(said)")
        #expect(said.contains(" : séance ") && said.contains(", 3 changements, le dernier du "))
        #expect(folder.contents.filter { $0.hasPrefix("carnet") } == ["carnet.cahier"])
        #expect(try program.run("séances").messages.isEmpty)
    }

    @Test(
        "a clean end leaves nothing but the carnet",
        arguments: ["quitter\n", "", "clore\nquitter\n", "zut\n"])
    func cleanEnd(last: String) throws {
        _ = try program.run([], input: Array((Self.opening + last).utf8))
        _ = try program.run("jouer", "-", input: Array((Self.opening + last).utf8))
        #expect(folder.contents.filter { $0.hasPrefix("carnet") } == ["carnet.cahier"])
        #expect(try program.run("séances").messages.isEmpty)
    }

    @Test("a damaged carnet is told session by session, and what is sound can be exported")
    func damage() throws {
        for title in ["Un", "Deux"] {
            let lines = "ouvrir comm-un-lundi --titre \(title)\nnote \(title)_\n"
            #expect(try program.run("jouer", "-", input: Array(lines.utf8)).code == 0)
        }
        let path = folder.path("carnet.cahier")
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let place = try #require(bytes.range(of: Data("Deux_".utf8)))
        bytes[place.lowerBound] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let found = try program.run("diagnostiquer")
        #expect(found.code == 65 && found.messages.isEmpty, "\(found)")
        let lines = plain(found.output).split(separator: "\n")
        #expect(lines[0].hasPrefix("✓ ") && lines[0].contains(" – Un – "))
        #expect(lines[1].contains("son journal n’est plus ce qui a été enregistré, à partir de"))
        let id = String(lines[0].split(separator: " ")[1])
        #expect(found.output.contains("exporter \(id) --document réponses"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        #expect(try program.run("exporter", id, "--document", "réponses", "-o", "r.odt").code == 0)
        let damaged = String(lines[1].split(separator: " ")[1])
        #expect(try program.run("vérifier", "--journal", damaged).code == 65)
        #expect(try program.run("vérifier", "--journal", id).code == 0)
        let json = try program.run("--json", "diagnostiquer")
        #expect(json.code == 65 && json.output.contains("\"isSound\":false"))
    }

    @Test("what is no carnet is not examined")
    func noCarnet() throws {
        #expect(try program.run("diagnostiquer").code == 66)
        _ = try folder.file("carnet.cahier", "Bonjour à toutes et à tous.\n")
        #expect(try program.run("diagnostiquer").code == 65)
        #expect(folder.contents == ["carnet.cahier"])
    }
}
