import CahierCore
import Foundation
import TestSupport
import Testing

@testable import CahierPrompt

/// Chats/*.txt and *.json are as the programs write them, the names invented; Chats/lu.txt is what
/// is read in each.
@Suite("Chat logs") struct ChatLogTests {
    private static let names = [
        "bigbluebutton.txt", "element.json", "element.txt", "jitsi-copie.txt",
        "jitsi-rapport.txt", "zoom-ancien.txt", "zoom-enregistrement.txt", "zoom.txt",
    ]
    private static let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt

    private static func text(of name: String) throws -> String {
        let url = Repository.tests.appending(path: "CahierPromptTests/Chats/\(name)")
        return try String(contentsOf: url, encoding: .utf8)
    }

    @Test("are read as what people said")
    func files() throws {
        try expectGolden("CahierPromptTests/Chats/lu.txt") { _ in
            try Self.names.map { name in
                let log = try #require(ChatLog(try Self.text(of: name), in: Self.zone))
                let leftOut = log.leftOut > 0 ? " (\(log.leftOut) de plus)" : ""
                return (["\(name) – \(log.format)\(leftOut)"] + log.lines.map(Self.told))
                    .joined(separator: "\n")
            }.joined(separator: "\n\n") + "\n"
        }
    }

    private static func told(_ line: ChatLine) -> String {
        let name = line.name.map { "\($0)\(line.isPrivate ? " (privé)" : "")" } ?? "–"
        let text = line.text.replacing("\n", with: "⏎")
        return "  \(line.time ?? "–") | \(name) | \(text)"
    }

    @Test(
        "are nothing else",
        arguments: [
            "", "\n\n", "Bonjour", "Bonjour à tous\net à toutes", "{", "{}", "{\"messages\": 3}",
            "[18:32]", "18:32", "18:32\n18:33", "Marie: accueil", "25 From x", "{\"a\":",
        ])
    func strangers(text: String) {
        let log = ChatLog(text, in: Self.zone)
        #expect(log?.lines.isEmpty ?? true, "\(log?.lines ?? [])")
    }

    /// No line of what people wrote is lost, whatever stands around it.
    @Test("keep every word, however they are cut", arguments: Array(UInt64(1)...40))
    func anything(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for name in Self.names where name.hasSuffix(".txt") {
            let rows = try Self.text(of: name).split(whereSeparator: \.isNewline)
            let start = random.below(rows.count)
            let some = rows[start..<(start + 1 + random.below(rows.count - start))]
            let text = some.joined(separator: "\n") + "\n" + random.text()
            guard let log = ChatLog(text, in: Self.zone) else { continue }
            let told = log.lines.map { ($0.name ?? "") + " " + $0.text }.joined(separator: " ")
            for row in some where !row.contains("Replying to") && !row.contains("<Karim") {
                let last = row.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
                let isHead = row.hasSuffix(":") || row.contains("says") || row.contains("PM]")
                guard !isHead, !last.isEmpty, RowReader.time(of: row) == nil else { continue }
                #expect(told.contains(last), "seed \(seed), \(name): \(row)")
            }
        }
    }

    @Test(
        "give names to the people of the session",
        arguments: [
            ("Marie Dupont", "Marie Dupont"), ("marie", "Marie Dupont"),
            ("MARIE  DUPONT", "Marie Dupont"), ("Dupont Marie", "Marie Dupont"),
            ("Hélène (elle)", "helene"), ("HELENE", "helene"), ("Paul", nil), ("Mar", nil),
            ("Lou", nil), ("Lou Tran", "Lou Tran"), ("Lou T.", nil), ("", nil),
        ] as [(String, String?)])
    func names(name: String, expected: String?) throws {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type([
            "ouvrir galerie",
            "participants ajouter Marie Dupont, helene, Lou Tran, Lou Petit",
        ])
        var session = try #require(typist.session)
        session.follow(try session.read([ChatLine(text: "x", name: name)]))
        let author = ChatAuthors(session).author(of: session.chat.messages[0])
        #expect(author.flatMap(session.name(of:)) == expected)
    }

    @Test("leave a guess alone that two names of the chat would share")
    func twins() throws {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie", "participants ajouter Marie"])
        var session = try #require(typist.session)
        let lines = ["Marie Dupont", "Marie Durand"].map { ChatLine(text: "x", name: $0) }
        session.follow(try session.read(lines))
        #expect(session.chat.messages.allSatisfy { ChatAuthors(session).author(of: $0) == nil })
    }
}
