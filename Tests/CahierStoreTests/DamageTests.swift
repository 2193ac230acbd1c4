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

    /// The bytes of a closed carnet with three sessions, and what it holds.
    private func sound() throws -> (bytes: Data, truth: [String: Session]) {
        let path = folder.path("sain.cahier")
        var truth: [String: Session] = [:]
        do {
            let carnet = try Sample.carnet(path)
            let events = Sample.everyBody.enumerated().map {
                Sample.event($0.offset + 2, $0.element)
            }
            for name in Self.names {
                try carnet.create(
                    Sample.id(name), of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
                try carnet.append(events, to: Sample.id(name))
                truth[name] = try carnet.session(Sample.id(name))
            }
        }
        return (try Data(contentsOf: URL(fileURLWithPath: path)), truth)
    }

    private static let names = ["un", "deux", "trois"]

    /// Examines everything, reads it and appends to it; how many sessions could be read.
    ///
    /// What is read is what was recorded, or an error.
    private func exercise(
        _ bytes: Data, _ truth: [String: Session], isExamined: Bool = true
    ) throws -> Int {
        let path = folder.path("abîmé.cahier")
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
        try bytes.write(to: URL(fileURLWithPath: path))
        let sound = isExamined ? try soundSessions(path, bytes) : []
        var count = 0
        told {
            let carnet = try Sample.carnet(path)
            told { _ = try carnet.summaries() }
            for name in Self.names {
                var isRead = false
                told {
                    let session = try carnet.session(Sample.id(name))
                    isRead = true
                    #expect(session == truth[name], "another session is shown as sound")
                    _ = synthesise(session)
                    count += 1
                    guard name == "un" else { return }
                    let event = Sample.event(session.eventCount + 1, .reopened)
                    try carnet.append([event], to: Sample.id(name))
                }
                #expect(isRead || !sound.contains(name), "examined as sound, and cannot be read")
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

    /// The sessions that an examination finds sound; it leaves the file as it is.
    private func soundSessions(_ path: String, _ bytes: Data) throws -> Set<String> {
        var found = Diagnosis()
        told { found = try Sample.diagnosis(path) }
        let isTouched = try Data(contentsOf: URL(fileURLWithPath: path)) != bytes
        #expect(!isTouched && !folder.contents.contains("abîmé.cahier-wal"))
        return Set(found.sessions.filter(\.isSound).map(\.id.text))
    }

    private let seed = Effort.seed
    /// How many cases, three fifths of them flipped bits.
    private let cases = Effort.count("CAHIER_DAMAGES", sample: 300)

    @Test func `the sound file is read whole`() throws {
        let (sound, truth) = try sound()
        #expect(try exercise(sound, truth) == 3)
    }

    @Test func `flipped bits never crash, nor show another session as sound`() throws {
        let (sound, truth) = try sound()
        var random = SeededRandom(seed: seed)
        var counts = [0, 0, 0, 0]
        for _ in 0..<cases * 3 / 5 {
            var bytes = sound
            for _ in 0...random.below(4) {
                bytes[random.below(bytes.count)] ^= UInt8(1 << random.below(8))
            }
            counts[try exercise(bytes, truth, isExamined: random.once(in: 4))] += 1
        }
        #expect(counts.allSatisfy { $0 > 0 }, "seed \(seed): \(counts) for 0 to 3 sessions")
    }

    @Test func `overwritten stretches never crash`() throws {
        let (sound, truth) = try sound()
        var random = SeededRandom(seed: seed + 1)
        for _ in 0..<cases / 5 {
            var bytes = sound
            let start = random.below(bytes.count)
            for place in start..<min(bytes.count, start + 1 + random.below(64)) {
                bytes[place] = UInt8(random.below(256))
            }
            _ = try exercise(bytes, truth, isExamined: random.once(in: 4))
        }
    }

    @Test func `a file cut short never crashes`() throws {
        let (sound, truth) = try sound()
        var random = SeededRandom(seed: seed + 2)
        for _ in 0..<cases / 5 {
            let part = sound.prefix(random.below(sound.count))
            #expect(try exercise(part, truth, isExamined: random.once(in: 4)) < 3)
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
