import CahierCore
import Foundation
import GRDB

extension Journal {
    /// The workshop file that the session was opened with.
    func workshopSource() throws -> [UInt8] {
        let row = try Row.fetchOne(
            db, sql: "SELECT source FROM workshop WHERE id = ?", arguments: [workshop])
        guard case .blob(let source)? = (row?[0] as DatabaseValue?)?.storage else {
            throw DamagedRecord("the workshop is missing")
        }
        return Array(source)
    }

    /// The events in their order, with their cells in theirs.
    func records() throws -> [SealedRecord] {
        let events = try Row.fetchCursor(
            db,
            sql: """
                SELECT sequence, at, kind, CAST(activity AS BLOB), entry, participant,
                    continues, source, scribe, salt, proof, digest
                FROM event WHERE session = ? ORDER BY sequence
                """, arguments: [session])
        // A text is read as a blob, for GRDB reads texts as C strings, up to the first NUL.
        let cells = try Row.fetchCursor(
            db,
            sql: """
                SELECT cell.sequence, slot, integer, real, CAST(words.text AS BLOB),
                    words.proof
                FROM cell LEFT JOIN words ON words.id = cell.words
                WHERE cell.session = ? ORDER BY cell.sequence, cell.position
                """, arguments: [session])
        var records: [SealedRecord] = []
        var pending = try cells.next()?.cell()
        while let row = try events.next() {
            var sealed = try row.sealed()
            while let cell = pending, cell.sequence == sealed.record.sequence {
                sealed.proof.words[sealed.record.cells.count] = cell.bond
                sealed.record.cells.append(cell.value)
                pending = try cells.next()?.cell()
            }
            records.append(sealed)
        }
        guard pending == nil else { throw DamagedRecord("cells belong to no event") }
        return records
    }

    private static let summary = """
        SELECT session.name, CAST(workshop.name AS BLOB), CAST(words.text AS BLOB),
            start, CAST(time_zone AS BLOB), is_closed, CAST(place.text AS BLOB)
        FROM session
        LEFT JOIN workshop ON workshop.id = session.workshop
        LEFT JOIN words ON words.id = session.title
        LEFT JOIN words AS place ON place.id = session.place
        """

    /// Checks that the list of sessions shows of a session what its journal tells.
    func verify(summaryOf session: Session) throws {
        let row = try Row.fetchOne(
            db, sql: Self.summary + " WHERE session.id = ?", arguments: [self.session])
        guard try row?.summary() == SessionSummary(session) else {
            throw DamagedRecord("the session is not what the list of sessions shows")
        }
    }

    /// The same with the numbers of the rows of each session and its workshop.
    static func numberedSummaries(
        in db: Database
    ) throws -> [(session: Int64, workshop: Int64, summary: SessionSummary)] {
        let rows = try Row.fetchCursor(
            db,
            sql: summary.replacing(
                "FROM session", with: ", session.id, session.workshop FROM session"))
        var summaries: [(session: Int64, workshop: Int64, summary: SessionSummary)] = []
        while let row = try rows.next() {
            summaries.append(
                (
                    Int64(try row.need(row.integer(7))), Int64(try row.need(row.integer(8))),
                    try row.summary()
                ))
        }
        return summaries
    }

    /// What the list of sessions shows, without reading any journal.
    static func summaries(in db: Database) throws -> [SessionSummary] {
        let rows = try Row.fetchCursor(db, sql: summary + " ORDER BY session.id DESC")
        var summaries: [SessionSummary] = []
        while let row = try rows.next() { summaries.append(try row.summary()) }
        return summaries
    }
}

/// Columns are read by what they hold, never by what they should hold: GRDB's own conversions
/// trap where a damaged file holds something else.
extension Row {
    func event() throws -> EventRecord {
        guard case .string(let name) = (self[2] as DatabaseValue).storage,
            let kind = EventRecord.Kind(rawValue: name)
        else { throw DamagedRecord("an event of no known kind") }
        let source = try need(integer(7))
        return EventRecord(
            sequence: try need(integer(0)), at: Moment(seconds: try need(integer(1))),
            continues: try need(integer(6)) != 0, source: try need(Source(rawValue: source)),
            kind: kind, activity: try text(3),
            entry: try integer(4), participant: try integer(5))
    }

    fileprivate func sealed() throws -> SealedRecord {
        var proof = Proof(salt: try need(bytes(9)))
        proof.author = try bond(10)
        return SealedRecord(
            record: try event(), proof: proof, scribe: try integer(8),
            digest: try need(bytes(11)))
    }

    fileprivate func cell() throws -> (sequence: Int, value: Cell, bond: Proof.Bond?) {
        let value: Cell.Value
        let bond = try bond(5)
        if let integer = try integer(2) {
            value = .integer(integer)
        } else if let text = try text(4) {
            value = .text(text)
        } else if case .commitment? = bond {
            value = .text(Cell.erased)
        } else if case .double(let real) = (self[3] as DatabaseValue).storage {
            value = .real(real)
        } else {
            throw DamagedRecord("a cell without a value")
        }
        return (try need(integer(0)), Cell(try need(integer(1)), value), bond)
    }

    fileprivate func summary() throws -> SessionSummary {
        let start = try need(integer(3))
        guard let id = SessionID(try name(0)), Moment.recordable.contains(start) else {
            throw DamagedRecord("a session without a name or a date")
        }
        return SessionSummary(
            id: id, workshop: try need(text(1)), title: try need(text(2)), place: try text(6),
            start: Moment(seconds: start), timeZone: try need(text(4)),
            isClosed: try need(integer(5)) != 0)
    }

    func name(_ column: Int) throws -> String {
        guard case .string(let name) = (self[column] as DatabaseValue).storage else {
            throw DamagedRecord("a session without a name")
        }
        return name
    }

    func isNull(_ column: Int) -> Bool { (self[column] as DatabaseValue).isNull }

    func integer(_ column: Int) throws -> Int? {
        switch (self[column] as DatabaseValue).storage {
        case .null: nil
        case .int64(let value): Int(value)
        case .double, .string, .blob: throw DamagedRecord("a column of another type")
        }
    }

    func bytes(_ column: Int) throws -> [UInt8]? {
        switch (self[column] as DatabaseValue).storage {
        case .null: nil
        case .blob(let bytes): Array(bytes)
        case .int64, .double, .string: throw DamagedRecord("a column of another type")
        }
    }

    func bond(_ column: Int) throws -> Proof.Bond? {
        try bytes(column).map { try need(Proof.Bond($0)) }
    }

    /// A text that was cast to a blob.
    func text(_ column: Int) throws -> String? {
        switch (self[column] as DatabaseValue).storage {
        case .null: return nil
        case .blob(let bytes):
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.utf8.elementsEqual(bytes) else { throw DamagedRecord("a text that is none") }
            return text
        case .int64, .double, .string: throw DamagedRecord("a column of another type")
        }
    }

    func need<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw DamagedRecord("an empty column") }
        return value
    }
}
