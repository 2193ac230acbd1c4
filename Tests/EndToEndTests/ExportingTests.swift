import Foundation
import TestSupport
import Testing

@Suite("Exports") struct ExportingTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
    }

    /// A session with an answer.
    private func prepare() throws {
        let script = """
            ouvrir cahier-tiers-lieux --activités 1
            participants ajouter Zoé
            suivante
            Zoé: 1 2 3 4 5 4 3 2

            """
        #expect(try program.run("jouer", "-", input: Array(script.utf8)).code == 0)
    }

    @Test("have names in plain ASCII and say them")
    func names() throws {
        try prepare()
        for document in [
            "livret", "fiches", "réponses", "conducteur", "compte-rendu", "bulletins", "invitation",
            "retour", "contributions",
        ] {
            for format in ["odt", "xhtml", "epub"] {
                let outcome = try program.run(
                    "exporter", "--document", document, "--format", format)
                #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
                let name = String(outcome.output.dropLast())
                #expect(name.utf8.allSatisfy { $0 < 128 } && !name.contains(":"))
                #expect(name.hasSuffix(".\(format)") && folder.contents.contains(name))
            }
        }
        #expect(folder.contents.count == 28, "twenty-seven documents and the carnet")
        #expect(folder.contents.contains { $0.hasPrefix("reponses-") })
    }

    @Test("what a program that was killed left beside them goes, and nothing else")
    func leftovers() throws {
        let gone = Process()
        gone.executableURL = URL(filePath: "/bin/true")
        try gone.run()
        gone.waitUntilExit()
        let dead = gone.processIdentifier
        let alive = ProcessInfo.processInfo.processIdentifier
        let others = [
            "x.xhtml.\(alive).tmp", "y.xhtml.\(dead).tmp", "x.xhtml.0\(dead).tmp", "x.xhtml.tmp",
            "x.xhtml.essai.tmp", "x.xhtml.-1.tmp",
        ]
        for name in others + ["x.xhtml.\(dead).tmp"] { _ = try folder.file(name, "à moitié") }
        let outcome = try program.run(
            "exporter", "--document", "livret", "--atelier", "comm-un-lundi", "-o", "x.xhtml")
        #expect(outcome.code == 0)
        #expect(folder.contents == (others + ["x.xhtml"]).sorted())
    }

    @Test("of a workshop are blank")
    func blank() throws {
        for (document, option) in [
            ("livret", ""), ("fiches", "--vierge"), ("conducteur", ""), ("bulletins", ""),
            ("invitation", ""), ("retour", "--vierge"),
        ] {
            let options = option.isEmpty ? [] : [option]
            let outcome = try program.run(
                ["exporter", "--document", document, "--atelier", "comm-un-lundi", "-o", "x.xhtml"]
                    + options)
            #expect(outcome.code == 0 && outcome.output == "x.xhtml\n")
        }
        #expect(folder.contents == ["x.xhtml"], "no carnet is needed")
    }

    @Test("of blank sheets are those of the session")
    func blankSheets() throws {
        try prepare()
        let outcome = try program.run(
            "exporter", "--document", "fiches", "--vierge", "-o", "-", "--format", "xhtml")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("Le territoire") && !outcome.output.contains("Nos envies"))
        #expect(!outcome.output.contains("Zoé"))
    }

    @Test("of one person are theirs alone", arguments: ["fiches", "contributions"])
    func onePerson(document: String) throws {
        try prepare()
        let answers = "reprendre\nparticipants ajouter Yann\nYann: eau: le puits de Yann\n"
        _ = try program.run("jouer", "-", "--continuer", input: Array(answers.utf8))
        let outcome = try program.run(
            "exporter", "--document", document, "--participant", "zoe", "-o", "-", "--format",
            "xhtml")
        #expect(outcome.code == 0, "\(outcome.messages)")
        #expect(outcome.output.contains("Zoé") && !outcome.output.contains("Yann"))
    }

    @Test("go to standard output where they are asked to, and nothing else does")
    func output() throws {
        try prepare()
        let piped = try program.run(
            "exporter", "--document", "livret", "--format", "xhtml", "-o", "-")
        #expect(piped.output.hasPrefix("<?xml") && piped.output.hasSuffix("</html>"))
        let device = try program.run(
            "exporter", "--document", "livret", "--format", "xhtml", "-o", "/dev/stdout")
        #expect(device.code == 0 && device.output == piped.output)
        let null = try program.run("exporter", "--document", "livret", "-o", "/dev/null")
        #expect(null.code == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
        #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
        #expect(folder.contents == ["carnet.cahier"])
    }

    @Test(
        "in no known format, or without a name, are 64",
        arguments: [
            ("x.pdfx", "« .pdfx » n’est pas un format"), ("x.html", "« .html » n’est pas"),
            ("", "--sortie est vide"),
        ])
    func formats(_ path: String, sentence: String) throws {
        try prepare()
        let outcome = try program.run("exporter", "--document", "livret", "-o", path)
        #expect(outcome.code == 64 && outcome.output.isEmpty)
        #expect(plain(outcome.messages).hasPrefix(sentence), "\(outcome.messages)")
        #expect(folder.contents == ["carnet.cahier"])
    }

    private func plain(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }

    @Test("go into a folder that is named with a slash, under their usual names")
    func intoFolder() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path("ici"), withIntermediateDirectories: true)
        let arguments = ["exporter", "--document", "livret", "--atelier", "comm-un-lundi", "-o"]
        let outcome = try program.run(arguments + ["ici/"])
        #expect(outcome.code == 0 && outcome.output == "ici/livret-comm-un-lundi.odt\n")
        #expect(try program.run(arguments + ["ailleurs/là/"]).code == 73)
        #expect(try program.run(arguments + ["v1.2/x"]).code == 73)
        let named = try program.run(arguments + ["x.html", "--format", "xhtml"])
        #expect(named.code == 0, "a format that is named goes into any file")
        #expect(folder.contents == ["ici", "x.html"])
    }

    @Test("that cannot be created are 73")
    func unwritable() throws {
        try prepare()
        _ = try folder.file("fichier", "")
        for path in ["absent/a.odt", "fichier/a.odt", ".", "/proc/a.odt"] {
            let outcome = try program.run("exporter", "--document", "livret", "-o", path)
            #expect(outcome.code == 73, "\(path): \(outcome.messages)")
            #expect(outcome.output.isEmpty && outcome.messages.hasPrefix(path + ": "))
        }
        #expect(folder.contents == ["carnet.cahier", "fichier"])
    }

    @Test(
        "that do not fit leave the previous file and nothing else",
        arguments: ["odt", "xhtml", "epub"])
    func full(_ format: String) throws {
        let path = try folder.file("livret.\(format)", "le précédent")
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/bash")
        shell.arguments = [
            "-c",
            "ulimit -f 8; exec \"$0\" exporter --document livret --atelier cahier-tiers-lieux "
                + "-o \"$1\" 2>\"$2\"",
            Program.executable.path, path, program.aside.path("erreurs"),
        ]
        shell.environment = program.environment
        shell.standardOutput = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationReason == .exit && shell.terminationStatus == 74)
        #expect(try folder.bytes("livret.\(format)") == Array("le précédent".utf8))
        #expect(folder.contents == ["livret.\(format)"])
    }

    @Test("replace what a link points to, not the link")
    func link() throws {
        let target = try folder.file("vrai.xhtml", "ancien")
        let link = folder.path("lien.xhtml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
        let outcome = try program.run(
            "exporter", "--document", "livret", "--atelier", "comm-un-lundi", "-o", link)
        #expect(outcome.code == 0)
        #expect(try folder.bytes("vrai.xhtml").count > 1000)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }

    @Test("of every session go into a folder, progress on standard error")
    func all() throws {
        for _ in 0..<3 { try prepare() }
        try FileManager.default.createDirectory(
            atPath: folder.path("tout"), withIntermediateDirectories: true)
        let outcome = try program.run("exporter", "--tout", "--document", "réponses", "-o", "tout")
        #expect(outcome.code == 0)
        let names = outcome.output.split(separator: "\n")
        #expect(names.count == 3 && names.allSatisfy { $0.hasPrefix("tout/reponses-") })
        #expect(outcome.messages.hasPrefix("1/3 "))
        let missing = try program.run("exporter", "--tout", "--document", "réponses", "-o", "rien")
        #expect(missing.code == 73 && missing.output.isEmpty)
    }
}
