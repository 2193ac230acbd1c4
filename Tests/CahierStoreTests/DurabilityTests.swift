import CahierCore
import CahierDiagnostics
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// What was acknowledged is there, whatever happens to the program or to the disk.
@Suite
struct DurabilityTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func writtenSession() throws -> Session {
        let workshop = Workshop(
            id: "essai", title: "Essai", licence: "", credit: "", activities: [])
        return try SQLiteCarnet(path: folder.path()) { _ in workshop }.session(Sample.id)
    }

    /// Entries come in twos, each with its number.
    private func expectSound(_ session: Session, acknowledged: Int) {
        #expect(session.entries.count >= acknowledged)
        #expect(session.entries.count.isMultiple(of: 2))
        for entry in session.entries {
            let expected: Entry.Content =
                entry.number.isMultiple(of: 2)
                ? .decision("décision \(entry.number)") : .note("note \(entry.number)")
            #expect(entry.content == expected)
        }
    }

    @Test func `a program killed at any moment loses nothing that it acknowledged`() throws {
        let (seed, kills) = (Effort.seed, Effort.count("CAHIER_KILLS", sample: 40))
        var random = SeededRandom(seed: seed)
        var ledger = Ledger()
        var events = 0
        for round in 0..<kills {
            // A carnet lives through some kills, then there is a new one.
            let path = folder.path("c\(round / 8).cahier")
            if round.isMultiple(of: 8) { ledger = Ledger() }
            let writer = try Writer(["varied", path, "\(random.below(1_000_000))"])
            // By what it says, and a while that no step takes: however busy the machine is, a few
            // go before the file is there, and the others in the middle of any step.
            for _ in 0..<random.below(24) { writer.line().map { ledger.read($0) } }
            Thread.sleep(forTimeInterval: Double(random.below(8000)) / 1_000_000)
            writer.kill()
            for line in writer.lines() { ledger.read(line) }
            let flaws = ledger.flaws(of: path)
            #expect(flaws.isEmpty, "seed \(seed), kill \(round): \(flaws)")
            events = max(events, ledger.events)
        }
        #expect(events > 40, "seed \(seed): too little was recorded")
    }

    @Test func `a disk that refuses to grow the file is told, and nothing is half there`() throws {
        let writer = try Writer(["limited", folder.path(), Sample.id.text])
        let lines = writer.lines()
        writer.waitUntilExit()
        #expect(writer.status == 74)
        #expect(lines.last?.hasPrefix("cannotWrite: le disque ") == true, "\(lines.last ?? "")")
        let acknowledged = lines.dropLast().last.flatMap { Int($0) } ?? -1
        let session = try writtenSession()
        expectSound(session, acknowledged: acknowledged)
        #expect(session.entries.count == acknowledged)

        let next = try Writer(["once", folder.path(), Sample.id.text])
        next.waitUntilExit()
        #expect(try writtenSession().entries.count == acknowledged + 2)
    }

    @Test func `a full disk is told, and work goes on once there is room`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        let long = String(repeating: "a", count: 100_000)
        let event = Sample.event(
            2, .recorded(number: 1, activity: nil, author: .group, .note(long)))
        try limitPages(of: carnet, to: 20)
        let error = #expect(throws: CarnetError.self) {
            try carnet.append([event], to: Sample.id)
        }
        #expect(error?.cause == .cannotWrite)
        #expect(
            error?.message.french
                == "le disque est plein ; rien n’a été enregistré, libérez de la place puis "
                + "recommencez")
        #expect(try carnet.session(Sample.id).eventCount == 1)
        try limitPages(of: carnet, to: 1_000_000)
        try carnet.append([event], to: Sample.id)
        #expect(try carnet.session(Sample.id).entry(1)?.content == .note(long))
    }

    private func limitPages(of carnet: SQLiteCarnet, to count: Int) throws {
        _ = try carnet.connection.write { db in
            try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(count)")
        }
    }

    @Test("somebody who may only read reads", arguments: [false, true])
    func reading(folderIsReadOnly: Bool) throws {
        try Writer(["once", folder.path(), Sample.id.text]).waitUntilExit()
        try setMode(0o444, of: folder.path())
        try setMode(folderIsReadOnly ? 0o555 : 0o777, of: folder.url.path)
        defer { try? setMode(0o755, of: folder.url.path) }
        let reader = try Writer(["denied", folder.path(), Sample.id.text])
        #expect(
            reader.lines() == [
                "2",
                "notPermitted: le carnet ne peut être que lu : le fichier ou son dossier refuse "
                    + "l’écriture ; rien n’a été enregistré",
            ])
        reader.waitUntilExit()
    }

    @Test func `somebody who may not even read is told`() throws {
        try Writer(["once", folder.path(), Sample.id.text]).waitUntilExit()
        try setMode(0o000, of: folder.path())
        let reader = try Writer(["denied", folder.path(), Sample.id.text])
        #expect(
            reader.lines() == [
                "notPermitted: « \(folder.path()) » ne peut être lu : la permission manque"
            ])
        reader.waitUntilExit()
    }

    @Test func `a folder where nothing may be created is told`() throws {
        try setMode(0o555, of: folder.url.path)
        defer { try? setMode(0o755, of: folder.url.path) }
        let writer = try Writer(["denied", folder.path(), Sample.id.text])
        #expect(
            writer.lines() == [
                "notPermitted: « \(folder.path()) » ne peut être ouvert : le fichier ou son "
                    + "dossier refuse l’accès"
            ])
        writer.waitUntilExit()
    }

    private func setMode(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
}
