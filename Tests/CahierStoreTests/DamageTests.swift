import CahierCore
import CahierDiagnostics
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// Whatever became of the file, reading it ends in a session or in a sentence, never in a crash.
@Suite
struct DamageTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The bytes of a closed carnet with three sessions.
    private func soundBytes() throws -> Data {
        let path = folder.path("sain.cahier")
        do {
            let carnet = try Sample.carnet(path)
            let events = Sample.everyBody.enumerated().map {
                Sample.event($0.offset + 2, $0.element)
            }
            for name in ["un", "deux", "trois"] {
                try carnet.create(
                    Sample.id(name), of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
                try carnet.append(events, to: Sample.id(name))
            }
        }
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    /// Reads everything and appends to it; how many sessions could be read.
    private func exercise(_ bytes: Data) throws -> Int {
        let path = folder.path("abîmé.cahier")
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
        try bytes.write(to: URL(fileURLWithPath: path))
        var count = 0
        told {
            let carnet = try Sample.carnet(path)
            told { _ = try carnet.summaries() }
            for name in ["un", "deux", "trois"] {
                told {
                    let session = try carnet.session(Sample.id(name))
                    _ = synthesise(session)
                    count += 1
                    guard name == "un" else { return }
                    let event = Sample.event(session.eventCount + 1, .reopened)
                    try carnet.append([event], to: Sample.id(name))
                }
            }
        }
        return count
    }

    /// Expects success or an error of the carnet, in no sentence of SQLite.
    private func told(_ body: () throws -> Void) {
        do {
            try body()
        } catch let error as CarnetError {
            for word in ["database", "disk", "malformed", "error", "SQL logic", "constraint"] {
                #expect(!error.message.french.contains(word), "\(error)")
            }
        } catch {
            Issue.record(error)
        }
    }

    @Test func `the sound file is read whole`() throws {
        #expect(try exercise(soundBytes()) == 3)
    }

    @Test func `flipped bits never crash`() throws {
        let sound = try soundBytes()
        var random = SeededRandom(seed: 7)
        var sessions = 0
        for _ in 0..<300 {
            var bytes = sound
            for _ in 0...random.below(4) {
                bytes[random.below(bytes.count)] ^= UInt8(1 << random.below(8))
            }
            sessions += try exercise(bytes)
        }
        #expect((1..<900).contains(sessions), "nothing was damaged, or everything")
    }

    @Test func `overwritten stretches never crash`() throws {
        let sound = try soundBytes()
        var random = SeededRandom(seed: 11)
        for _ in 0..<100 {
            var bytes = sound
            let start = random.below(bytes.count)
            for place in start..<min(bytes.count, start + 1 + random.below(64)) {
                bytes[place] = UInt8(random.below(256))
            }
            _ = try exercise(bytes)
        }
    }

    @Test func `a file cut short never crashes`() throws {
        let sound = try soundBytes()
        var random = SeededRandom(seed: 3)
        for _ in 0..<100 {
            #expect(try exercise(sound.prefix(random.below(sound.count))) < 3)
        }
    }

    @Test(
        "a record that says the impossible is damaged",
        arguments: [
            "UPDATE cell SET slot = 99 WHERE sequence = 3 AND position = 0",
            "UPDATE cell SET slot = 9223372036854775807 WHERE sequence = 3 AND position = 0",
            "UPDATE cell SET slot = -1 WHERE sequence = 3 AND position = 0",
            "UPDATE cell SET integer = 6 WHERE sequence = 3 AND position = 0",
            "UPDATE cell SET integer = NULL, real = 1.5 WHERE sequence = 3 AND position = 0",
            "UPDATE event SET kind = 'chanson' WHERE sequence = 3",
            "UPDATE event SET activity = 'a99' WHERE sequence = 3",
            "UPDATE event SET activity = NULL WHERE sequence = 3",
            "UPDATE event SET entry = 2 WHERE sequence = 3",
            "UPDATE event SET entry = NULL WHERE sequence = 3",
            "UPDATE event SET participant = 9 WHERE sequence = 3",
            "UPDATE event SET participant = -9223372036854775807 - 1 WHERE sequence = 3",
            "UPDATE event SET at = 9223372036854775807 WHERE sequence = 3",
            "UPDATE event SET sequence = 9 WHERE sequence = 3",
            "DELETE FROM event WHERE sequence = 1",
            "DELETE FROM event",
            "UPDATE words SET text = NULL",
            "UPDATE words SET text = CAST(x'FF41' AS TEXT)",
            "DELETE FROM words",
            "DELETE FROM workshop",
            "UPDATE cell SET integer = 9223372036854775807 WHERE sequence = 1 AND slot = 2",
        ])
    func impossible(sql: String) throws {
        let carnet = try Sample.openedCarnet(folder.path())
        let answer = Answer.radar(.init(marks: [.init(axis: 1, value: 5)]))
        try carnet.append(
            [
                Sample.event(2, .began("a1")),
                Sample.event(
                    3, .recorded(number: 1, activity: "a1", author: .group, .answer(answer))),
            ], to: Sample.id)
        let other = try DatabaseQueue(path: folder.path())
        try other.inDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: sql)
        }
        let error = #expect(throws: CarnetError.self) { try carnet.session(Sample.id) }
        #expect(error?.cause == .damaged)
        #expect(
            error?.message.french
                == "la séance « abcde » est abîmée dans le carnet ; les autres se lisent encore")
    }

    @Test func `a missing table is told`() throws {
        _ = try Sample.openedCarnet(folder.path())
        let other = try DatabaseQueue(path: folder.path())
        try other.inDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; DROP TABLE cell")
        }
        let carnet = try Sample.carnet(folder.path())
        let error = #expect(throws: CarnetError.self) { try carnet.session(Sample.id) }
        #expect(error?.cause == .damaged)
        #expect(
            error?.message.french
                == "le carnet est abîmé : une partie du fichier ne se lit plus")
    }
}
