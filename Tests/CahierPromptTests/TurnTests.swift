import CahierCore
import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("Turns at a shared computer") struct TurnTests {
    /// Marie’s turn in an activity of the gallery, or none where it has no turns.
    private static func turn(_ mechanic: Mechanic, _ language: Language) throws -> Typist? {
        let edition = language == .french ? Gallery.edition : Gallery.english
        let typist = Typist(try TestDesk([edition]), language: language)
        try typist.type([
            "open \(edition.workshop.id)", "participants add Marie, Karim",
            "activity \(mechanic.name)",
        ])
        typist.type("turn Marie")
        guard typist.interpreter.turn != nil else { return nil }
        typist.type("")
        return typist
    }

    @Test("advise nothing that cannot be typed in them", arguments: Language.allCases)
    func advice(in language: Language) throws {
        let names = ["groupe:", "group:", "Marie:", "corriger", "amend", "retirer", "withdraw"]
        for mechanic in Gallery.mechanics {
            guard let typist = try Self.turn(mechanic, language) else { continue }
            let help = typist.type("aide").split(separator: "\n").filter { $0.hasPrefix("  ") }
            let lines = help.map { String($0.dropFirst(2)) }
            #expect(!lines.isEmpty, "\(mechanic.name)")
            for line in lines + lines + ["zut", "zut | zut: zut", "un; deux; trois; quatre"] {
                let shown = typist.type(line)
                for name in names {
                    #expect(!shown.contains(name), "\(mechanic.name), \(line): \(shown)")
                }
            }
        }
    }

    @Test("take no command for an answer, but between quotes", arguments: Language.allCases)
    func commands(in language: Language) throws {
        let list = try #require(Gallery.mechanics.first { $0.name == "liste" })
        let typist = try #require(try Self.turn(list, language))
        let own = ["aide", "help", "annuler", "undo", "done"]
        for word in CommandName.allCases.map({ $0.word[language] }) where !own.contains(word) {
            let count = typist.session?.entries.count
            #expect(typist.complaint(word.uppercased()) != nil, "\(word)")
            let complaint = typist.complaint(word) ?? ""
            #expect(complaint.contains("\"\(word)\""), "\(word): \(complaint)")
            #expect(typist.session?.entries.count == count, "\(word)")
        }
        for word in ["stop", "fini", "journal", "aide", "annuler"] {
            #expect(typist.complaint("\"\(word)\"") == nil)
            guard case .answer(let answer)? = typist.session?.entries.last?.content else {
                Issue.record("\(word) is no answer")
                continue
            }
            #expect(answer.freeText == word)
            #expect(typist.complaint("annuler") == nil)
        }
        let other = language == .french ? "log" : "journal"
        #expect(typist.complaint(other) == nil, "a command of the other language is an answer")
    }

    @Test("are not for pledges, which one gives in front of everyone")
    func pledges() throws {
        let pledges = try #require(Gallery.mechanics.first { $0.name == "promesses" })
        #expect(try Self.turn(pledges, .french) == nil)
    }
}
