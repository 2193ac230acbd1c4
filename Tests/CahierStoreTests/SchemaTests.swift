import CahierCore
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

@Suite
struct SchemaTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `the schema is the one that is published`() throws {
        let carnet = try Sample.carnet(folder.path())
        let schema = try carnet.connection.read { db in
            let numbers = try ["application_id", "user_version", "journal_mode"].map { name in
                "PRAGMA \(name); -- \(try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "")\n"
            }
            let tables = try String.fetchAll(
                db, sql: "SELECT sql || ';\n' FROM sqlite_schema WHERE sql IS NOT NULL")
            return (numbers + tables).joined(separator: "\n")
        }
        try expectGolden("CahierStoreTests/Golden/schema-5.sql") { _ in schema }
    }

    @Test func `the documentation has the schema and every kind of event`() throws {
        let carnet = try Sample.carnet(folder.path())
        let tables = try carnet.connection.read { db in
            try String.fetchAll(
                db, sql: "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL")
        }
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Documentation/carnet-format.md")
        let document = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        for table in tables { #expect(document.contains(table)) }
        for kind in EventRecord.Kind.allCases { #expect(document.contains(kind.rawValue)) }
        #expect(document.contains(String(Migration.applicationID)))
    }

    @Test(
        "a connection is set up to lose nothing",
        arguments: [
            ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("fullfsync", 1),
            ("trusted_schema", 0),
        ])
    func settings(name: String, value: Int) throws {
        let carnet = try Sample.carnet(folder.path())
        let read = try carnet.connection.read { db in
            try Int.fetchOne(db, sql: "PRAGMA \(name)")
        }
        #expect(read == value)
    }

    @Test func `sessions of one workshop share its text`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        for name in ["b", "c"] {
            try carnet.create(
                Sample.id(name), of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        }
        let count = try carnet.connection.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM workshop")
        }
        #expect(count == 1)
    }

    @Test func `what people say lies apart from the events`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        let events = Sample.everyBody.enumerated().map { Sample.event($0.offset + 2, $0.element) }
        try carnet.append(events, to: Sample.id)
        let texts = try carnet.connection.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT kind FROM event UNION SELECT DISTINCT activity FROM event
                    WHERE activity IS NOT NULL
                    """)
        }
        let allowed = Set(Sample.workshop.activities.map(\.id))
            .union([
                "opened", "joined", "left", "returned", "began", "paused", "finished", "skipped",
            ])
            .union(["answer", "note", "decision", "action", "pledge"])
            .union(["amendedAnswer", "amendedNote", "amendedDecision", "amendedAction"])
            .union([
                "amendedPledge", "withdrew", "done", "sheet", "closed", "reopened", "undid",
                "redid", "staged", "countdown", "veiled", "disclosure", "revealed", "planned",
            ])
            .union(["chat", "attributed", "kept", "discarded", "grouped"])
            .union(["renamed", "composed", "floor"])
            .union(["terms", "consent", "withheld", "released", "sealed", "forgot"])
        #expect(Set(texts).isSubset(of: allowed))
    }
}
