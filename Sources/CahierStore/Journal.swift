import CahierCore
import Foundation
import GRDB

/// The rows of one session, within a transaction.
struct Journal {
    let db: Database
    let session: Int64
    let workshop: Int64

    static func find(_ id: SessionID, in db: Database) throws -> Journal? {
        let row = try Row.fetchOne(
            try db.cachedStatement(sql: "SELECT id, workshop FROM session WHERE name = ?"),
            arguments: [id.text])
        return try row.map { row in
            Journal(
                db: db, session: Int64(try row.need(row.integer(0))),
                workshop: Int64(try row.need(row.integer(1))))
        }
    }

    static func named(_ id: SessionID, in db: Database) throws -> Journal {
        guard let journal = try find(id, in: db) else { throw CarnetError.unknownSession(id) }
        return journal
    }

    // MARK: - Writing

    /// The rows of a new session, before its first event.
    ///
    /// Sessions of one version of a workshop share its row.
    static func create(
        _ id: SessionID, of edition: WorkshopEdition, in db: Database
    ) throws -> Journal {
        let (name, source) = (edition.workshop.id.bound, Data(edition.source))
        var workshop = try Int64.fetchOne(
            try db.cachedStatement(
                sql: "SELECT id FROM workshop WHERE name = CAST(? AS TEXT) AND source = ?"),
            arguments: [name, source])
        if workshop == nil {
            try db.execute(
                sql: "INSERT INTO workshop (name, source) VALUES (CAST(? AS TEXT), ?)",
                arguments: [name, source])
            workshop = db.lastInsertedRowID
        }
        try db.cachedStatement(
            sql: "INSERT INTO session (name, workshop, head) VALUES (?, ?, ?)"
        ).execute(
            arguments: [id.text, workshop, Data(Chain(workshop: edition.source).head)])
        return Journal(db: db, session: db.lastInsertedRowID, workshop: workshop ?? 0)
    }

    /// Adds events after the last one; refuses events that do not follow it, for then another
    /// program has written meanwhile.
    func append(_ events: [Event], by hand: Hand) throws {
        let records = events.map { EventRecord($0) }
        if records.allSatisfy({ $0.kind.leavesWords }) {
            try add(records, by: hand, isIndexed: true)
        } else {
            try reindexing { try add(records, by: hand, isIndexed: false) }
        }
        for event in events { try summarise(event) }
    }

    private func add(_ records: [EventRecord], by hand: Hand, isIndexed: Bool) throws {
        var end = try end()
        let scribe = try hand.scribe.map { try number(ofScribe: $0, hand) }
        let writer = try RecordWriter(self)
        var index = isIndexed ? try EntryIndexer(db, session) : nil
        for record in records {
            end.events += 1
            guard record.sequence == end.events else { throw CarnetError.overtaken }
            let proof = Proof(salt: hand.salt())
            end.chain.add(record, proof, by: scribe?.commitment)
            try writer.write(
                SealedRecord(
                    record: record, proof: proof, scribe: scribe?.number, digest: end.chain.head))
            try index?.add(record)
        }
        try keep(end)
    }

    /// The row in which a text is kept; where the event has no salt, with what ties it.
    func keep(_ text: String, tiedBy bond: Proof.Bond? = nil) throws -> Int64 {
        try db.keepWords(text, tiedBy: bond)
    }

    /// Keeps what the list of sessions shows up to date.
    private func summarise(_ event: Event) throws {
        switch event.body {
        case .opened(let opening):
            try summarise(opening, of: event.sequence)
        case .closed: try setClosed(true)
        case .reopened: try setClosed(false)
        case .joined, .left, .returned, .began, .paused, .finished, .skipped, .staged, .countdown,
            .veiled, .disclosure, .revealed, .recorded, .amended, .withdrew, .done, .sheetTyped,
            .chat, .grouped, .undid, .redid, .planned, .renamed, .composed, .gaveFloor,
            .stated, .consented, .withheld, .sealed, .forgot:
            break
        }
    }

    /// Makes the list of sessions show what a session has become, once a step of it was undone or
    /// redone.
    func summarise(_ session: Session) throws {
        try summarise(session.opening, of: session.openingSequence)
        try setClosed(session.closing != nil)
    }

    private func summarise(_ opening: Opening, of sequence: Int) throws {
        // Slot 0 of an opening is its title, 1 its place: the summary points to the same words.
        try db.cachedStatement(
            sql: """
                UPDATE session SET start = ?1, time_zone = CAST(?2 AS TEXT), title = (
                    SELECT words FROM cell WHERE session = ?3 AND sequence = ?4 AND slot = 0),
                place = (
                    SELECT words FROM cell WHERE session = ?3 AND sequence = ?4 AND slot = 1)
                WHERE id = ?3
                """
        ).execute(
            arguments: [opening.start.seconds, opening.timeZone.bound, session, sequence])
    }

    private func setClosed(_ isClosed: Bool) throws {
        try db.execute(
            sql: "UPDATE session SET is_closed = ? WHERE id = ?", arguments: [isClosed, session])
    }
}

extension Database {
    /// The row in which a text is kept; one that was erased is kept by its commitment alone.
    func keepWords(_ text: String, tiedBy bond: Proof.Bond? = nil) throws -> Int64 {
        var kept: (any DatabaseValueConvertible)? = text.bound
        if case .commitment? = bond { kept = nil }
        let statement = try cachedStatement(
            sql: "INSERT INTO words (text, proof) VALUES (CAST(? AS TEXT), ?)")
        try statement.execute(arguments: [kept, bond.map { Data($0.bytes) }])
        return lastInsertedRowID
    }
}

extension String {
    /// The text as an argument for `CAST(? AS TEXT)`.
    ///
    /// GRDB passes texts to SQLite as C strings, which end at the first NUL; but SQLite makes any
    /// bytes a text.
    var bound: any DatabaseValueConvertible {
        utf8.contains(0) ? Data(utf8) : self
    }
}
