import Foundation
import TestSupport
import Testing

/// Which language the program speaks, and how.
@Suite("How the program speaks") struct SpeakingTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
    }

    @Test(
        "the option decides, then LC_ALL, LC_MESSAGES and LANG",
        arguments: [
            ([:], [], false), (["LANG": "en_GB.UTF-8"], [], true),
            (["LANG": "fr_FR.UTF-8"], [], false),
            (["LANG": "en_GB.UTF-8"], ["--langue", "fr"], false),
            (["LANG": "fr_FR.UTF-8"], ["--langue=en"], true), ([:], ["--language", "en"], true),
            (["LANG": "fr_FR", "LC_MESSAGES": "en_US"], [], true),
            (["LANG": "en_GB", "LC_MESSAGES": "fr_FR"], [], false),
            (["LANG": "en_GB", "LC_MESSAGES": "en_GB", "LC_ALL": "fr_BE"], [], false),
            (["LANG": "fr_FR", "LC_ALL": "en"], [], true),
            (["LANG": "en_GB", "LC_ALL": ""], [], true),
            (["LANG": "C.UTF-8"], [], false), (["LANG": "de_DE"], [], false),
        ] as [([String: String], [String], Bool)])
    func language(_ variables: [String: String], options: [String], isEnglish: Bool) throws {
        var program = program
        program.environment["LC_ALL"] = nil
        program.environment.merge(variables) { _, new in new }
        let refused = try program.run(options + ["zut"])
        #expect(refused.messages.hasPrefix(isEnglish ? "unknown command" : "commande inconnue"))
        let listed = try program.run(options + ["séances"])
        #expect(listed.output.hasPrefix(isEnglish ? "No session" : "Aucune séance"))
        let help = try program.run(options + ["--aide"])
        #expect(help.output.hasPrefix(isEnglish ? "Usage: cahier" : "Usage\u{A0}: cahier"))
    }

    @Test(
        "workshops and themes that are meant are named",
        arguments: [
            (["exporter", "--document", "livret", "--atelier", "com-un-lundi"], "comm-un-lundi"),
            (
                [
                    "exporter", "--document", "livret", "--atelier", "comm-un-lundi", "--thème",
                    "sbore",
                ], "sobre"
            ),
        ])
    func suggestions(_ arguments: [String], meant: String) throws {
        let french = try program.run(arguments)
        #expect(french.said.contains("vouliez-vous dire «\u{A0}\(meant)\u{A0}»"))
        let english = try program.run(arguments + ["--langue", "en"])
        #expect(english.said.contains("did you mean ‘\(meant)’?"))
    }

    @Test("numbers stand before choices, and lines are short, with --linéaire or ACCESSIBLE")
    func linear() throws {
        let script = Array("ouvrir comm-un-lundi\nnote un\n".utf8)
        #expect(try program.run("jouer", "-", input: script).code == 0)
        var accessible = program
        accessible.environment["ACCESSIBLE"] = "1"
        let outcomes = [
            try program.run("--linéaire", "séances"), try program.run("séances", "--linear"),
            try accessible.run("séances"),
        ]
        #expect(outcomes.allSatisfy { $0.output.hasPrefix("1. ") && $0.code == 0 })
        #expect(try program.run("séances").output.hasPrefix("1. ") == false)
        let refused = try accessible.run("vérifier", String(repeating: "ab ", count: 60))
        #expect(refused.messages.split(separator: "\n").count > 2)
        #expect(refused.messages.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("JSON stands alone on standard output")
    func json() throws {
        let script =
            "ouvrir comm-un-lundi\nparticipants ajouter Zoé\nsuivante\nZoé: un\n"
            + "état\nsynthèse\nateliers\n"
        let outcome = try program.run("--json", "jouer", "-", input: Array(script.utf8))
        #expect(outcome.code == 0 && outcome.messages.contains("n°\u{A0}1 – Zoé"))
        let kinds = try outcome.output.split(separator: "\n").map { line in
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return (value as? [String: Any])?["kind"] as? String
        }
        #expect(kinds == ["state", "summary", "workshops"])
        for arguments in [["séances", "--json"], ["--json", "thèmes"], ["ateliers", "--json"]] {
            let outcome = try program.run(arguments)
            #expect(outcome.code == 0 && outcome.messages.isEmpty)
            _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        }
    }

    @Test(
        "no colour is ever asked for", arguments: [[:], ["NO_COLOR": "1"], ["CLICOLOR_FORCE": "1"]])
    func colour(_ variables: [String: String]) throws {
        var program = program
        program.environment.merge(variables) { _, new in new }
        for arguments in [["aide"], ["ateliers"], ["zut"], ["thèmes"]] {
            let outcome = try program.run(arguments)
            #expect(!(outcome.output + outcome.messages).contains("\u{1B}"))
        }
    }
}
