import CahierCore
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// Carnets that older versions of the program left.
@Suite
struct MigrationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Makes a carnet of an older version, with a session that it knew how to record.
    private func makeCarnet(version: Int) throws {
        let schema = try String(
            contentsOf: Repository.tests.appending(
                path: "CahierStoreTests/Golden/schema-\(version).sql"), encoding: .utf8)
        let rows = try String(
            contentsOf: Repository.tests.appending(
                path: "CahierStoreTests/Golden/rows-\(version).sql"), encoding: .utf8)
        let queue = try DatabaseQueue(path: folder.path())
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: schema.replacing(/; -- (\w+)/) { " = \($0.1);" })
            try db.execute(
                sql: "INSERT INTO workshop VALUES (1, 'essai', ?)",
                arguments: [Data(Sample.source)])
            try db.execute(sql: rows)
        }
        try queue.close()
    }

    @Test("an older carnet is brought up to date", arguments: 1..<Migration.latest)
    func olderVersions(version: Int) throws {
        try makeCarnet(version: version)
        let carnet = try Sample.carnet(folder.path())
        var session = try carnet.session(Sample.id)
        #expect(session.opening.title == "Chez Zoé")
        #expect(session.participants.map(\.name) == ["Anaïs", "Léo"])
        #expect(session.notes.map(\.content) == ["il fait froid", "il fait chaud"])
        #expect(session.eventCount == (version < 3 ? 5 : 7))
        #expect(try carnet.search(try SearchQuery("chauds"), limit: 9).hits.map(\.entry) == [2])
        #expect(try carnet.summaries().map(\.place) == [session.opening.place])
        let sources = try carnet.connection.read { db in
            try Journal.named(Sample.id, in: db).records().map(\.record.source)
        }
        #expect(Set(sources) == [.unknown])
        try carnet.record(
            try session.record([.note("on continue")], by: .group), in: &session,
            at: Sample.opening.start)
        #expect(try carnet.session(Sample.id) == session)
        #expect(try carnet.connection.read(Migration.version) == Migration.latest)
    }

    @Test func `a damaged session does not keep the others from being brought up to date`() throws {
        try makeCarnet(version: 4)
        try DatabaseQueue(path: folder.path()).inDatabase { db in
            try db.execute(
                sql: """
                    INSERT INTO session (name, workshop, start, time_zone)
                    VALUES ('autre', 1, 0, 'UTC');
                    INSERT INTO event (session, sequence, at, kind) VALUES (2, 1, 0, 'chanson')
                    """)
        }
        let carnet = try Sample.carnet(folder.path())
        #expect(try carnet.session(Sample.id).eventCount == 7)
        let error = #expect(throws: CarnetError.self) { try carnet.session(Sample.id("autre")) }
        #expect(error?.cause == .damaged)
    }

    @Test func `an older carnet on a medium that is only read is read, and left as it is`() throws {
        try makeCarnet(version: 3)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path()))
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path())
        try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
        defer {
            try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
        }
        let reader = try Writer(["denied", folder.path(), Sample.id.text])
        let lines = reader.lines()
        #expect(lines.first == "2")
        #expect(lines.last?.hasPrefix("notPermitted: le carnet ne peut être que lu") == true)
        reader.waitUntilExit()
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path())) == before)
    }
}
