import Foundation
import TestSupport
import Testing

@Suite("Files that are played") struct PlayingTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
    }

    private func log() throws -> String {
        try program.run("jouer", "-", input: Array("reprendre\njournal\n".utf8)).output
    }

    @Test("stop at the first error, which is said with its line; what came before is recorded")
    func firstError() throws {
        let path = try folder.file(
            "soirée.cahier",
            "ouvrir comm-un-lundi\nnote un\n# rien\n\nnte deux\nnote trois\n")
        let outcome = try program.run("jouer", path)
        #expect(outcome.code == 64)
        #expect(outcome.output.hasSuffix("n°\u{A0}1 – note\u{A0}: un\n"))
        #expect(outcome.messages.hasPrefix("\(path):5:1: commande inconnue"))
        let log = try log()
        #expect(log.contains("note\u{A0}: un") && !log.contains("trois"))
    }

    @Test("go on with --continuer; the code is that of the first error")
    func keepGoing() throws {
        let path = try folder.file(
            "soirée.cahier",
            "ouvrir comm-un-lundi\nnote un\nretirer 9\nnte deux\nnote trois\nquitter\nzut\n")
        for arguments in [["jouer", path, "--continuer"], ["--continue", "play", path]] {
            let outcome = try program.run(arguments)
            #expect(outcome.code == 65)
            let lines = outcome.messages.split(separator: "\n")
            #expect(lines.count == 2)
            #expect(lines.first?.hasPrefix("\(path):3:1: ") == true)
            #expect(lines.last?.hasPrefix("\(path):4:1: ") == true)
            #expect(outcome.output.hasSuffix("n°\u{A0}2 – note\u{A0}: trois\n"))
        }
    }

    @Test("come from standard input, as does a piped prompt")
    func input() throws {
        let script = Array("ouvrir comm-un-lundi\nnote un".utf8)
        let played = try program.run("jouer", "-", input: script)
        #expect(played.code == 0 && played.output.hasSuffix("n°\u{A0}1 – note\u{A0}: un\n"))
        let piped = try program.run(input: script + Array("\nzut\nnote deux\n".utf8))
        #expect(piped.code == 64)
        #expect(
            piped.output.hasSuffix("n°\u{A0}2 – note\u{A0}: deux\n"),
            "the prompt goes on after an error")
        #expect(piped.messages.hasPrefix("commande inconnue"))
        #expect(!piped.output.contains("cahier >"), "nobody reads a prompt")
    }

    @Test("may be of Windows, and begin with a byte order mark", arguments: ["jouer", ""])
    func windows(_ command: String) throws {
        let script = "\u{FEFF}ouvrir comm-un-lundi\r\nnote un \r\nnote <<FIN\r\na\r\nb\r\nFIN\r\n"
        let outcome = try program.run(
            command.isEmpty ? [] : [command, "-"], input: Array(script.utf8))
        #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
        let log = try log()
        #expect(log.contains("note\u{A0}: un\n") && log.contains("note\u{A0}: a b\n"))
    }

    @Test("with a line that is not UTF-8 stop there; 65")
    func invalid() throws {
        let script =
            Array("ouvrir comm-un-lundi\nnote caf".utf8) + [0xE9, 0x0A]
            + Array("note deux\n".utf8)
        let path = try folder.file("latin.cahier", bytes: script)
        let outcome = try program.run("jouer", path)
        #expect(outcome.code == 65)
        #expect(outcome.messages == "\(path):2:1: la ligne n’est pas en UTF-8\n")
        let text =
            Array("ouvrir comm-un-lundi\nnote <<FIN\na\n".utf8) + [0xE9, 0x0A]
            + Array("b\nFIN\nnote deux\n".utf8)
        let other = try program.run("jouer", "-", "--continuer", input: text)
        #expect(other.code == 65 && other.messages.hasPrefix("-:2:1: "))
        #expect(
            other.output.hasSuffix("n°\u{A0}1 – note\u{A0}: deux\n"),
            "a text cut short is not recorded")
    }

    @Test("say which of their lines opens a workshop that is wrong, and where that is wrong")
    func badWorkshop() throws {
        let workshop = try folder.file("faux.yaml", "titre: [\n")
        let path = try folder.file("a.cahier", "# essai\nouvrir \(workshop)\n")
        let outcome = try program.run("jouer", path)
        #expect(outcome.code == 65)
        let lines = outcome.messages.split(separator: "\n")
        #expect(lines.first == "\(path):2:1: cette ligne n’a pu être jouée, à cause de ce qui suit")
        #expect(lines.last?.hasPrefix("\(workshop):") == true)
    }

    @Test("with a text that is not closed say where it was opened")
    func unclosed() throws {
        let script = Array("ouvrir comm-un-lundi\nnote <<FIN\nun\ndeux\n".utf8)
        let outcome = try program.run("jouer", "-", input: script)
        #expect(outcome.code == 65)
        #expect(outcome.messages.hasPrefix("-:2:1: le texte ouvert par <<FIN"))
        let piped = try program.run(input: script)
        #expect(piped.code == 65 && piped.messages.contains("<<FIN"))
    }

    @Test("hold any text", arguments: ["\u{0}", "a\u{1B}[2Jb", "\r", "]]>", "\u{202E}", "👩‍👩‍👧‍👦"])
    func texts(_ text: String) throws {
        let script = "ouvrir comm-un-lundi\nnote \"\(text)x\"\njournal\nétat\n"
        let outcome = try program.run("jouer", "-", input: Array(script.utf8))
        #expect(outcome.code == 0)
        let isHarmless = outcome.output.unicodeScalars.allSatisfy {
            $0 == "\n" || $0.properties.generalCategory != .control && $0 != "\u{202E}"
        }
        #expect(isHarmless)
    }

    @Test("do not play one another, nor themselves")
    func nested() throws {
        let path = try folder.file("a.cahier", "jouer a.cahier\n")
        let outcome = try program.run("jouer", path)
        #expect(outcome.code == 64 && outcome.messages.contains(":1:1: un fichier joué"))
    }
}
