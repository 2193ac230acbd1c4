import CahierCore
import CahierDiagnostics
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// What is erased is in no byte of the carnet nor of the files beside it, and the rest stands.
@Suite
struct ErasureTests {
    private let folder: TemporaryFolder
    private let carnet: SQLiteCarnet

    init() throws {
        folder = try TemporaryFolder()
        carnet = try Sample.carnet(folder.path(), scribe: "Zénobie")
    }

    private static let text =
        Sample.workshop.activities.first { activity in
            if case .text = activity.mechanic { true } else { false }
        }?.id ?? ""

    /// Zénobie and Karim answer, each their own; others name Zénobie, or are named.
    private func session() throws -> Session {
        var session = try carnet.open(
            Sample.id, of: Sample.edition, Sample.opening, at: Sample.opening.start)
        func record(_ bodies: [Event.Body], from source: Source = .command) throws {
            try carnet.record(bodies, in: &session, at: Sample.opening.start, from: source)
        }
        try record(session.join("Zénobie"))
        try record(session.join("Karim"))
        try record(session.begin(Self.text))
        let own: [Entry.Content] = [
            .answer(.text(.init(text: "phrase-une"))), .note("phrase-deux"),
            .decision("phrase-trois"),
            .action(.init(text: "phrase-quatre", who: "Zénobie")),
        ]
        for content in own { try record(session.record([content], by: .participant(1))) }
        try record(session.record([.answer(.text(.init(text: "reste-une")))], by: .participant(2)))
        try record(session.record([.action(.init(text: "reste-deux", who: "zenobie"))], by: .group))
        try record(session.amend(1, .answer(.text(.init(text: "phrase-cinq")))))
        try record(session.record([.note("phrase-six")], by: .participant(1)))
        try record(session.undo())
        let chat = ChatLine(text: "phrase-sept", name: "ZÉNOBIE", time: "18:00")
        try record([.chat(.read(chat)), .chat(.read(.init(text: "reste-trois", name: "Karim")))])
        try record(session.veil(Self.text, seed: 5))
        return session
    }

    /// Every byte of the carnet and of what lies beside it.
    private func bytes() throws -> Data {
        try folder.contents.reduce(Data()) {
            $0 + (try Data(contentsOf: URL(fileURLWithPath: folder.path($1))))
        }
    }

    private func isThere(_ text: String, in bytes: Data) -> Bool {
        bytes.range(of: Data(text.utf8)) != nil
    }

    @Test func `somebody is erased, the others stay, and the chain is verified`() throws {
        let before = try session()
        let own = ["phrase-", "Zénobie", "zenobie", "ZÉNOBIE"]
        for text in own { #expect(isThere(text, in: try bytes()), "\(text) was never there") }
        let after = try carnet.erase(.person(1), in: Sample.id, at: Sample.opening.start).session
        try carnet.compact()
        for text in own { #expect(!isThere(text, in: try bytes()), "\(text) is still there") }
        for text in ["reste-une", "reste-deux", "reste-trois", "Karim"] {
            #expect(isThere(text, in: try bytes()), "\(text) is gone")
        }
        #expect(after.participants.map(\.name) == ["[…] 1", "Karim"])
        #expect(after.entries.count == before.entries.count)
        #expect(after.answers(to: Self.text).map(\.author) == [.participant(1), .participant(2)])
        #expect(after.actions.map(\.content.who) == ["[…]", "[…]"])
        #expect(after.actions.map(\.content.text) == ["[…]", "reste-deux"])
        #expect(after.history.done.isEmpty)
        #expect(try carnet.session(Sample.id) == after)
    }

    @Test func `nobody finds out by trying what was erased`() throws {
        _ = try session()
        _ = try carnet.erase(.person(1), in: Sample.id, at: Sample.opening.start)
        let records = try carnet.connection.read { try Journal.named(Sample.id, in: $0).records() }
        var erased = 0
        for sealed in records {
            for (position, bond) in sealed.proof.words {
                guard case .commitment = bond else { continue }
                erased += 1
                #expect(sealed.proof.salt.isEmpty, "event \(sealed.record.sequence), \(position)")
            }
        }
        #expect(erased > 8)
    }

    @Test func `who answered is erased, and how many did is not`() throws {
        let before = try session()
        let after = try carnet.erase(
            .authors(of: Self.text), in: Sample.id, at: Sample.opening.start
        ).session
        try carnet.compact()
        let authors = after.answers(to: Self.text).map(\.author)
        #expect(Set(authors) == [.voice(1), .voice(2)])
        #expect(after.entries.map(\.content) == before.entries.map(\.content))
        #expect(after.notes.map(\.entry.author) == [.participant(1)])
        let people = try carnet.connection.read { db in
            try Int.fetchAll(
                db,
                sql: "SELECT participant FROM event WHERE kind = 'answer' AND participant > 0")
        }
        #expect(people.isEmpty)
        #expect(try carnet.session(Sample.id) == after)
        let refusal = #expect(throws: Refusal.self) {
            try after.record(
                [.answer(.text(.init(text: "encore")))], by: .participant(2), in: Self.text)
        }
        #expect(refusal?.message.french.hasPrefix("cette activité est scellée") == true)
        #expect(throws: Refusal.self) { try after.undo() }
    }

    @Test func `a chat message that became a sealed answer has no name any more`() throws {
        var session = try session()
        let step =
            try session.record([.answer(.text(.init(text: "reste-trois")))], by: .participant(2))
            + [.chat(.settled(message: 2, .kept))]
        try carnet.record(step, in: &session, at: Sample.opening.start, from: .chat)
        let after = try carnet.erase(
            .authors(of: Self.text), in: Sample.id, at: Sample.opening.start
        ).session
        #expect(after.chat.messages.map(\.line.name) == ["ZÉNOBIE", "[…]"])
    }

    @Test func `a reader of the file as it was holds the erasure up, and it is told`() throws {
        _ = try session()
        let reader = try DatabaseQueue(path: folder.path())
        try reader.inDatabase { db in
            try db.execute(sql: "BEGIN; SELECT count(*) FROM words")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM words")
            _ = try carnet.erase(.person(1), in: Sample.id, at: Sample.opening.start)
            let error = #expect(throws: CarnetError.self) { try carnet.compact() }
            #expect(error?.cause == .busy)
            try db.execute(sql: "ROLLBACK")
        }
        try carnet.compact()
        #expect(!isThere("phrase-", in: try bytes()))
    }
}
