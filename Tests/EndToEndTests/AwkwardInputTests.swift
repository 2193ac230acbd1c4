import Foundation
import TestSupport
import Testing

/// What nobody should write, and somebody will: `Tests/Awkward`.
@Suite("Awkward input") struct AwkwardInputTests {
    let folder: TemporaryFolder
    let program: Program
    private static let source = Repository.root.appending(path: "Tests/Awkward")

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
    }

    private func take(_ name: String) throws {
        try Data(contentsOf: Self.source.appending(path: name)).write(
            to: folder.url.appending(path: name))
    }

    @Test("gives sound documents", arguments: ["long-nom", "personne", "foule"])
    func documents(name: String) throws {
        try take("laborieux.yaml")
        try take("\(name).cahier")
        #expect(try program.run("jouer", "\(name).cahier").code == 0)
        var files: [String] = []
        for document in [
            "livret", "fiches", "réponses", "conducteur", "compte-rendu", "invitation", "retour",
        ] {
            for format in ["odt", "xhtml", "epub"] {
                let file = "\(document).\(format)"
                let outcome = try program.run("exporter", "--document", document, "-o", file)
                #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
                if format != "epub" { files.append(file) }
            }
        }
        let outcome = try program.run(["vérifier", "--accessibilité"] + files)
        #expect(outcome.code == 0, "\(outcome.output) \(outcome.messages)")
    }

    @Test("in a workshop is refused with its place, and nothing is written")
    func withoutDuration() throws {
        try take("laborieux.yaml")
        let path = folder.path("laborieux.yaml")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let duration = "    durée: { min: 5, typique: 10, max: 15 }\n"
        try text.replacing(duration, with: "", maxReplacements: 1)
            .write(toFile: path, atomically: true, encoding: .utf8)
        let outcome = try program.run(
            "exporter", "--document", "livret", "--atelier", "laborieux.yaml", "-o", "livret.odt")
        #expect(outcome.code == 65)
        let start = "laborieux.yaml:12:5: il manque « durée » ; attendu : "
        #expect(outcome.messages.plainSpaces.hasPrefix(start), "\(outcome.messages)")
        #expect(folder.contents == ["laborieux.yaml"])
    }

    @Test("of a typeface that no machine has still gives a document")
    func typeface() throws {
        let theme = """
            thème: ailleurs
            titre: Ailleurs
            description: une police que personne n’a
            base: cahier
            police: Introuvable Grotesque
            """
        let path = folder.path("ailleurs")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try theme.write(toFile: path + "/theme.yaml", atomically: true, encoding: .utf8)
        let outcome = try program.run(
            "exporter", "--document", "livret", "--atelier", "comm-un-lundi", "--thème",
            "./ailleurs", "-o", "livret.xhtml")
        let isTold = outcome.messages.contains("n’est pas sur cette machine")
        let canTell = FileManager.default.isExecutableFile(atPath: "/usr/bin/fc-list")
        #expect(outcome.code == 0 && isTold == canTell, "\(outcome.messages)")
        let page = try String(contentsOfFile: folder.path("livret.xhtml"), encoding: .utf8)
        #expect(page.contains("\"Introuvable Grotesque\", Arial, Helvetica, sans-serif"))
    }
}
