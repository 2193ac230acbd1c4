import CahierCore
import CahierDiagnostics
import Foundation
import TestSupport
import Testing

@testable import CahierPrompt

/// Documentation/prompt.md is played, example by example, so that it stays true.
@Suite("The documentation of the prompt") struct DocumentationTests {
    @Test("has examples that work")
    func commands() throws {
        let examples = try Self.table(after: "## Commands").flatMap { row in
            row.cells.last.map(Self.code) ?? []
        }
        #expect(examples.count >= 20)
        for example in examples {
            let typist = try Self.session(named: "k7m2q", rest: example.hasPrefix("reprendre"))
            #expect(typist.complaint(example) == nil, "\(example)")
        }
    }

    @Test("names every command in both languages")
    func names() throws {
        let names = try Self.table(after: "## Commands").flatMap { Self.code($0.cells[0]) }
            .flatMap { $0.split { !$0.isLetter && $0 != "-" }.map(String.init) }
        for command in CommandName.allCases where !command.isForProcess || command == .help {
            for name in [command.word.french, command.word.english] {
                #expect(names.contains(name), "\(name)")
            }
        }
    }

    @Test("has an example of every answer")
    func answers() throws {
        let rows = try Self.table(after: "## Answers")
        #expect(rows.count == 17)
        for row in rows {
            let mechanic = row.cells[0]
            for example in Self.code(row.cells[1]) where example != "promesse" {
                let complaint = try Self.complaint(example, at: mechanic)
                #expect(complaint == nil, "\(mechanic): \(example)")
            }
        }
    }

    /// What is said against an answer, at an activity of that mechanic; `nil` where one takes it.
    private static func complaint(_ example: String, at mechanic: String) throws -> String? {
        var complaint: String? = "no activity of this mechanic"
        for (edition, activity) in ExampleTests.activities
        where activity.mechanic.name == mechanic && edition.workshop.id != "galerie"
            || activity.mechanic.name == mechanic && mechanic == "texte"
        {
            let typist = Typist(try TestDesk([edition]))
            try typist.type([
                "ouvrir \(edition.workshop.id)",
                "participants ajouter Marie, Karim", "activité \(activity.number)",
            ])
            if mechanic == "scierie" {
                try typist.type(Self.words(45))
                if example.contains("repêcher") { try typist.type(["groupe: écarter 9"]) }
            }
            complaint = typist.complaint(example)
            if complaint == nil { return nil }
        }
        return complaint
    }

    /// The lines of people who write so many words together, three each.
    private static func words(_ count: Int) -> [String] {
        let people = (1...(count + 2) / 3).map { "P\($0)" }
        return ["participants ajouter " + people.joined(separator: ", ")]
            + (0..<count).map { "\(people[$0 / 3]): mot \($0 + 1)" }
    }

    /// A session in which entry 37 is a word and entry 52 an action, put aside or in hand.
    private static func session(named name: String, rest isAside: Bool) throws -> Typist {
        let desk = try TestDesk([
            .shipped("cahier-tiers-lieux"), .shipped("comm-un-lundi"),
        ])
        desk.sessionIDs = [name].compactMap { SessionID($0) }
        desk.scripts["soirée.txt"] = Array("[18:32] Paul: lenteur\n".utf8)
        desk.editor = { $0 + " et la suite" }
        desk.people = ["inscrits.csv": Array("nom\nGwenaël\n".utf8)]
        let typist = Typist(desk)
        try typist.type(
            [
                "ouvrir cahier-tiers-lieux", "participants ajouter Paul", "activité 1",
                "activité 2",
            ] + words(51) + ["action Écrire à la mairie"]
                + ["participants ajouter Karim, Léo"] + chat)
        if isAside { try typist.type(["ouvrir comm-un-lundi"]) }
        return typist
    }

    /// Six messages that the activity takes.
    private static let chat =
        ["tchat <<FIN"]
        + ["Karim", "Léo"].flatMap { name in (1...3).map { "[18:3\($0)] \(name): idée \($0)" } }
        + ["FIN"]

    // MARK: - Reading Markdown

    struct Row {
        var cells: [String]
    }

    /// The rows of the first table after a heading, its header left out.
    private static func table(after heading: String) throws -> [Row] {
        let url = Repository.root.appending(path: "Documentation/prompt.md")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        let start = try #require(lines.firstIndex { $0 == heading })
        let table = lines[start...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        return table.dropFirst(2).map { line in
            let text = line.replacing("\\|", with: "\u{0}").dropFirst().dropLast()
            return Row(
                cells: text.split(separator: "|").map {
                    $0.replacing("\u{0}", with: "|").trimmingCharacters(in: .whitespaces)
                })
        }
    }

    /// The pieces of code of a cell.
    private static func code(_ cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
