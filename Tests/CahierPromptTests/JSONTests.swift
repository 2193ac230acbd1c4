import CahierCore
import CahierDiagnostics
import Foundation
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("JSON") struct JSONTests {
    /// A session in which every mechanic was played.
    private func played(_ manner: Manner = Manner()) throws -> Typist {
        let typist = Typist(try TestDesk([Gallery.edition]), manner: manner)
        for line in try Transcript(name: "synthèses").lines() where !line.hasPrefix("synthèse") {
            typist.type(line)
        }
        return typist
    }

    @Test("of the state and of every mechanic's synthesis, one document a line")
    func documents() throws {
        try expectGolden("CahierPromptTests/JSON/galerie.json") { _ in
            let typist = try played()
            let lines =
                ["état --json", "ateliers --json", "séances --json", "thèmes --json"]
                + Gallery.workshop.activities.map { "synthèse \($0.number) --json" }
            return try lines.map { line in
                let shown = typist.type(line)
                #expect(!shown.contains("\n"), "\(line)")
                let value = try JSONSerialization.jsonObject(with: Data(shown.utf8))
                let pretty = try JSONSerialization.data(
                    withJSONObject: value,
                    options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
                return String(decoding: pretty, as: UTF8.self) + "\n"
            }.joined()
        }
    }

    @Test("says each key in the documentation")
    func documentation() throws {
        let url = Repository.root.appending(path: "Documentation/json.md")
        let told = try String(contentsOf: url, encoding: .utf8)
        let typist = try played()
        var keys: Set<String> = []
        for line in [
            "état --json", "séances --json", "thèmes --json", "ateliers --json",
            "chercher mur* --json",
        ]
            + Gallery.workshop.activities.map({ "synthèse \($0.number) --json" })
        {
            collect(try object(typist.type(line)), into: &keys)
        }
        #expect(keys.count > 60)
        for key in keys.sorted() { #expect(told.contains("`\(key)`"), "\(key)") }
    }

    private func collect(_ value: Any, into keys: inout Set<String>) {
        if let members = value as? [String: Any] {
            keys.formUnion(members.keys)
            for member in members.values { collect(member, into: &keys) }
        } else if let values = value as? [Any] {
            for value in values { collect(value, into: &keys) }
        }
    }

    @Test("numbers are numbers, moments have their zone")
    func values() throws {
        let typist = try played()
        let radar = try object(typist.type("synthèse 1 --json"))
        let synthesis = try #require(radar["synthesis"] as? [String: Any])
        let axes = try #require(synthesis["axes"] as? [[String: Any]])
        let first = try #require(axes.first?["statistics"] as? [String: Any])
        #expect(first["mean"] as? Double == 2 && first["count"] as? Int == 2)
        let balance = try object(typist.type("synthèse 11 --json"))
        let sums = try #require(balance["synthesis"] as? [String: Any])
        #expect(sums["net"] as? Double == -1050.5)
        let session = try #require(balance["session"] as? [String: Any])
        #expect(session["start"] as? String == "2026-05-04T18:20:00+02:00")
    }

    @Test(
        "gives texts back as they were typed, and does nothing to a terminal",
        arguments: [
            "a\u{1B}]0;x\u{7}", "\u{9B}31m", "\u{202E}abc", "cafe\u{301} / \\ \"", "👩‍👩‍👧 \u{10FFFF}",
            "\u{7F}", "a\tb",
        ])
    func texts(_ text: String) throws {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie", "note \(Parts.quoted(text))"])
        let shown = typist.type("état --json")
        let acting = shown.unicodeScalars.filter {
            $0.properties.generalCategory == .control && $0 != "\n" || $0.value == 0x202E
        }
        #expect(acting.isEmpty)
        let entries = try #require(try object(shown)["entries"] as? [[String: Any]])
        let back = try #require(entries.first?["text"] as? String)
        #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test("tells neither hidden answers nor names that are left out")
    func disclosure() throws {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type([
            "ouvrir galerie", "participants ajouter Marie, Karim, Zoé", "activité liste",
            "montrer d’un coup", "Marie: secret",
        ])
        let hidden = try object(typist.type("synthèse --json"))
        #expect(hidden["hidden"] as? Int == 1)
        #expect(hidden["answers"] is NSNull && hidden["synthesis"] is NSNull)
        try typist.type(["anonyme", "révéler"])
        let open = typist.type("synthèse --json")
        #expect(open.contains("secret") && open.contains("Anonyme 1") && !open.contains("Marie"))
        let entries = try #require(try object(typist.type("état --json"))["entries"] as? [Any])
        #expect((entries.first as? [String: Any])?["author"] is NSNull)
    }

    @Test("tells of a search neither hidden answers nor names that are left out")
    func search() throws {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type([
            "ouvrir galerie", "participants ajouter Marie, Karim", "activité liste",
            "Karim: ouvert", "montrer d’un coup", "Marie: secret", "note secret",
        ])
        func hits(_ words: String) throws -> [[String: Any]] {
            let found = try object(typist.type("chercher \(words) --json"))
            #expect(found["others"] as? Int == 0 && found["isAll"] as? Bool == true)
            return try #require(found["hits"] as? [[String: Any]])
        }
        #expect(try hits("secret").map { $0["kind"] as? String } == ["note"])
        #expect(try hits("ouvert").isEmpty)
        try typist.type(["révéler"])
        #expect(try hits("ouvert").map { $0["name"] as? String } == ["Karim"])
        try typist.type(["anonyme"])
        #expect(try hits("ouvert").map { $0["name"] as? String } == [nil])
        let shown = typist.type("chercher ouvert --json")
        #expect(shown.contains("ouvert") && !shown.contains("Karim"))
    }

    @Test("of the program leaves nothing else on standard output")
    func program() throws {
        let typist = try played(Manner(isForPrograms: true))
        #expect(try object(typist.type("état"))["kind"] as? String == "state")
        #expect(try object(typist.type("synthèse 2"))["kind"] as? String == "summary")
        #expect(typist.complaint("temps --json")?.contains("n’a pas d’option --json") == true)
    }

    private func object(_ text: String) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(value as? [String: Any])
    }
}
