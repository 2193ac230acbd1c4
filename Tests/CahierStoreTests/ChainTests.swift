import CahierCore
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// Whatever was changed in a journal since it was recorded is seen.
@Suite
struct ChainTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A carnet with every kind of event, then a note.
    private func carnet() throws -> SQLiteCarnet {
        let carnet = try Sample.carnet(folder.path(), scribe: "Zoé\u{0}")
        try carnet.create(Sample.id, of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        let events = Sample.everyBody.enumerated().map { Sample.event($0.offset + 2, $0.element) }
        try carnet.append(events, to: Sample.id)
        return carnet
    }

    private func tamper(_ sql: String) throws {
        try DatabaseQueue(path: folder.path()).inDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
            #expect(db.changesCount > 0, "nothing to change: \(sql)")
        }
    }

    private static let last = "(SELECT max(sequence) FROM event)"

    @Test(
        "what was changed is seen",
        arguments: [
            "UPDATE words SET text = text || ' ' WHERE id = 1",
            "UPDATE words SET text = text || '!' WHERE id = (SELECT max(words) FROM cell)",
            "UPDATE words SET text = 'Zoë' WHERE id = (SELECT words FROM scribe)",
            "UPDATE event SET at = at + 1 WHERE sequence = 3",
            "UPDATE event SET kind = 'decision' WHERE kind = 'note'",
            "UPDATE event SET activity = 'a2' WHERE kind = 'began'",
            "UPDATE event SET participant = 1 - participant WHERE kind = 'answer'",
            "UPDATE event SET source = 2 WHERE sequence = 4",
            "UPDATE event SET scribe = NULL WHERE sequence = 4",
            "UPDATE event SET continues = 1 WHERE sequence = 4",
            "UPDATE event SET salt = randomblob(16) WHERE sequence = 2",
            "UPDATE event SET digest = randomblob(32) WHERE sequence = 2",
            "UPDATE cell SET slot = slot + 1 WHERE words IS NULL",
            "UPDATE cell SET integer = integer + 1 WHERE integer = 0 AND slot = 0",
            "DELETE FROM event WHERE sequence = \(last)",
            """
            UPDATE session SET events = events - 1;
            DELETE FROM cell WHERE sequence = \(last); DELETE FROM event WHERE sequence = \(last)
            """,
            "UPDATE session SET head = zeroblob(32)",
            "UPDATE session SET is_closed = 1 - is_closed",
            "UPDATE session SET start = start + 60",
            "UPDATE workshop SET source = CAST(source || ' ' AS BLOB)",
        ])
    func changes(sql: String) throws {
        let carnet = try carnet()
        _ = try carnet.session(Sample.id)
        try tamper(sql)
        let error = #expect(throws: CarnetError.self) { try carnet.session(Sample.id) }
        #expect(error?.cause == .damaged)
    }

    @Test func `another program verifies the chain from the documentation alone`() throws {
        _ = try carnet()
        #expect(try verifyInPython() == "abcde: \(Sample.everyBody.count + 1) events, sound\n")
        try tamper("UPDATE words SET text = text || '!' WHERE id = (SELECT max(words) FROM cell)")
        #expect(try verifyInPython().hasPrefix("abcde: event "))
    }

    private func verifyInPython() throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", Repository.root.appending(path: "Scripts/verify-journal").path,
            folder.path(),
        ]
        process.standardOutput = output
        try process.run()
        let told = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: told, as: UTF8.self)
    }

    @Test func `equal texts have commitments that tell nothing`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        let note = Entry.Content.note("même mot")
        try carnet.append(
            [2, 3].map {
                Sample.event($0, .recorded(number: $0 - 1, activity: nil, author: .group, note))
            }, to: Sample.id)
        let records = try carnet.connection.read { try Journal.named(Sample.id, in: $0).records() }
        let commitments = records.dropFirst().map {
            $0.proof.bond(at: 0).commitment(to: "même mot")
        }
        #expect(Set(commitments).count == 2)
    }
}
