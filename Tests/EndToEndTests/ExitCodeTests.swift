import Foundation
import GRDB
import TestSupport
import Testing

@Suite("Exit codes and where words go") struct ExitCodeTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
    }

    @Test("information is data")
    func information() throws {
        let version = try program.run("--version")
        #expect(version.code == 0)
        #expect(version.output.hasPrefix("cahier 0."))
        for arguments in [["--help"], ["--aide"], ["-h"], ["aide"], ["exporter", "--aide"]] {
            let help = try program.run(arguments)
            #expect(help.code == 0 && help.messages.isEmpty)
            #expect(help.output.contains("exporter [SÉANCE]"))
        }
        let english = try program.run("--langue", "en", "--help")
        #expect(english.output.hasPrefix("Usage: cahier [options] [command]"))
    }

    @Test(
        "usage errors are 64, said on standard error",
        arguments: [
            ([["zut"]], "commande inconnue"), ([["ateliers", "--zut"]], "option inconnue"),
            ([["jouer"]], "il manque quelque chose"), ([["ateliers", "x"]], "est de trop"),
            ([["--langue", "de", "ateliers"]], "langue inconnue"),
            ([["--langue=en", "zut"]], "unknown command"),
            ([["exporter"]], "il manque --document"),
            ([["exporter", "--document", "zut"]], "document inconnu"),
            ([["ouvrir", "x"]], "se tape à l’invite"),
        ])
    func usage(_ arguments: [[String]], sentence: String) throws {
        let outcome = try program.run(arguments[0])
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(sentence))
        #expect(folder.contents.isEmpty, "nothing is made")
    }

    @Test("every mistake of a workshop file is said with its place; 65")
    func badWorkshop() throws {
        let path = try folder.file("faux.yaml", "titre: x\nactivités: 3\nzut: 1\n")
        let good = Repository.root.appending(path: "Workshops/comm-un-lundi.yaml").path
        let outcome = try program.run("vérifier", path, good)
        #expect(outcome.code == 65)
        #expect(outcome.output.contains("comm-un-lundi.yaml"))
        let places = outcome.messages.split(separator: "\n").map { $0.hasPrefix(path + ":") }
        #expect(places.count > 1 && places.allSatisfy { $0 }, "\(outcome.messages)")
        #expect(outcome.messages.contains("faux.yaml:3:1: "))
        #expect(try program.run("verifier", good).code == 0)
    }

    @Test("a missing file is 66, and does not hide the others")
    func missing() throws {
        let path = try folder.file("faux.yaml", "titre: x\n")
        let outcome = try program.run("vérifier", "absent.yaml", path)
        #expect(outcome.code == 66)
        #expect(outcome.messages.contains("absent.yaml: fichier introuvable"))
        #expect(outcome.messages.contains("faux.yaml:1:1: "))
        #expect(try program.run("jouer", "absent").code == 66)
        #expect(try program.run("exporter", "--document", "livret", "--atelier", "zut").code == 66)
        #expect(try program.run("exporter", "zzzzz", "--document", "livret").code == 66)
        #expect(try program.run("vérifier", ".").code == 74, "a folder")
    }

    @Test(
        "a pipe is not waited for",
        arguments: [
            ["importer", "tube"], ["jouer", "tube"], ["vérifier", "tube"],
            ["vérifier", "--accessibilité", "tube"],
            ["exporter", "--document", "livret", "--atelier", "./tube"],
            [
                "exporter", "--document", "livret", "--atelier", "comm-un-lundi", "--thème",
                "tube.ott",
            ],
        ])
    func pipe(_ arguments: [String]) throws {
        for name in ["tube", "tube.ott"] {
            #expect(unsafe mkfifo(folder.path(name), 0o600) == 0)
        }
        let outcome = try program.run(arguments)
        #expect(outcome.code == 74 && outcome.output.isEmpty)
        #expect(outcome.messages.contains("ce n’est pas un fichier ordinaire"))
    }

    @Test(
        "a carnet in a missing folder is refused, for its name may be mistyped; the usual is made")
    func carnetFolder() throws {
        for path in ["un/deux/trois.cahier", "fichier/x.cahier"] {
            _ = try folder.file("fichier", "")
            let outcome = try program.run("séances", "--carnet", folder.path(path))
            #expect(outcome.code == 73 && outcome.output.isEmpty)
            #expect(
                outcome.messages.contains(
                    folder.path(path).split(separator: "/").dropLast().last ?? ""))
            #expect(folder.contents == ["fichier"])
        }
        var usual = program
        usual.environment["CAHIER_CARNET"] = nil
        usual.environment["XDG_DATA_HOME"] = folder.path("données")
        #expect(try usual.run("séances").code == 0)
        #expect(
            FileManager.default.fileExists(atPath: folder.path("données/cahier/carnet.cahier")))
    }

    @Test("a folder in which no carnet may be is 77")
    func forbiddenCarnet() throws {
        let outcome = try program.run("séances", "--carnet", "/proc/x.cahier")
        #expect(outcome.code == 77 && outcome.said.contains("refuse l’accès"))
    }

    @Test("a file that is no carnet is left as it is; 65")
    func notACarnet() throws {
        let path = try folder.file("lettre.txt", "Chère Zoé,")
        #expect(try program.run("séances", "--carnet", path).code == 65)
        #expect(try folder.bytes("lettre.txt") == Array("Chère Zoé,".utf8))
        #expect(folder.contents == ["lettre.txt"])
    }

    @Test("a carnet that another program writes is 75, and nothing is recorded")
    func locked() throws {
        #expect(
            try program.run("jouer", "-", input: Array("ouvrir comm-un-lundi\n".utf8)).code == 0)
        let outcome = try DatabaseQueue(path: folder.path("carnet.cahier")).inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            defer { try? db.execute(sql: "ROLLBACK") }
            return try program.run("jouer", "-", input: Array("reprendre\nnote x\n".utf8))
        }
        #expect(outcome.code == 75)
        #expect(outcome.messages.hasPrefix("-:2:1: "))
        let log = try program.run("jouer", "-", input: Array("reprendre\njournal\n".utf8))
        #expect(log.output.contains("0 saisie"))
    }

    @Test("a closed session that cannot be opened again is not in hand")
    func lockedReopening() throws {
        let script = Array("ouvrir comm-un-lundi\nclore\n".utf8)
        #expect(try program.run("jouer", "-", input: script).code == 0)
        let outcome = try DatabaseQueue(path: folder.path("carnet.cahier")).inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            defer { try? db.execute(sql: "ROLLBACK") }
            return try program.run(input: Array("reprendre\nétat\n".utf8))
        }
        #expect(outcome.code == 75 && outcome.output.isEmpty)
        #expect(outcome.messages.contains("aucune séance n’est ouverte"))
    }

    @Test("the carnet is found by option, by environment, then in the data folder")
    func carnetPath() throws {
        var program = program
        #expect(try program.run("séances").code == 0)
        #expect(folder.contents == ["carnet.cahier"])
        program.environment["CAHIER_CARNET"] = nil
        #expect(try program.run("séances").code == 0)
        #expect(folder.contents.contains(".local"))
        program.environment["XDG_DATA_HOME"] = folder.path("données")
        #expect(try program.run("séances").code == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path("données/cahier/carnet.cahier")))
    }

    @Test(
        "what cannot be read or shown is 74 and said; a reader that goes away is neither",
        arguments: [
            ("\"$0\" < /", 74, "l’entrée standard ne peut être lue\n"),
            ("\"$0\" <&-", 74, "l’entrée standard ne peut être lue\n"),
            ("\"$0\" jouer - < /", 74, "l’entrée standard ne peut être lue\n"),
            ("\"$0\" jouer - <&-", 74, "l’entrée standard ne peut être lue\n"),
            (
                "\"$0\" ateliers >/dev/full", 74,
                "la sortie standard ne peut être écrite (disque plein\u{202F}?)\n"
            ),
            (
                "\"$0\" ateliers >&-", 74,
                "la sortie standard ne peut être écrite (disque plein\u{202F}?)\n"
            ),
            ("set -o pipefail; \"$0\" aide | true", 0, ""),
            // The writer of the pipe is slow, and its reader does not wait for it.
            (
                "{ sleep 1; echo ateliers; } | perl -MFcntl -e "
                    + "'fcntl(STDIN, F_SETFL, O_NONBLOCK); exec @ARGV' \"$0\" >/dev/null", 0, ""
            ),
        ] as [(String, Int32, String)])
    func descriptors(_ command: String, code: Int32, message: String) throws {
        let outcome = try program.shell(command)
        #expect(outcome.code == code && outcome.messages == message, "\(outcome)")
    }

    @Test("a document is not written over by what is shown where there is no standard output")
    func closedOutput() throws {
        let outcome = try program.shell(
            "\"$0\" exporter --document livret --atelier comm-un-lundi -o x.xhtml >&-")
        #expect(outcome.code == 74)
        let bytes = try folder.bytes("x.xhtml")
        #expect(String(decoding: bytes.suffix(7), as: UTF8.self) == "</html>")
    }
}
