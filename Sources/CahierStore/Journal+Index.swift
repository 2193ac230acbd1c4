import CahierCore
import Foundation
import GRDB

/// The index of what people said: a fold of the journals, kept with them in each transaction.
///
/// It keeps no text, so that a row is taken out by the words that were put in, folded again.
extension Journal {
    /// The rows of the index that belong to a session, by the event that recorded the entry.
    ///
    /// - Returns: The folded words.
    func indexedWords() throws -> [Int: [UInt8]] {
        var rows: [Int: [UInt8]] = [:]
        let texts = try RowTexts(in: db)
        var folding = WordFolding()
        for (recorded, event) in try standingWords().events {
            folding.removeAll()
            for text in try texts.of(event, in: session) { folding.add(text) }
            if !folding.bytes.isEmpty { rows[recorded] = folding.bytes }
        }
        return rows
    }

    private func standingWords() throws -> StandingWords {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT sequence, at, kind, NULL, entry, participant, continues, source,
                    CASE WHEN kind IN ('undid', 'redid') THEN (
                        SELECT integer FROM cell
                        WHERE cell.session = event.session
                            AND cell.sequence = event.sequence AND position = 0) END
                FROM event WHERE session = ? ORDER BY sequence
                """, arguments: [session])
        var records: [EventRecord] = []
        while let row = try rows.next() {
            var record = try row.event()
            if let step = try row.integer(8) { record.cells = [Cell(0, .integer(step))] }
            records.append(record)
        }
        return StandingWords(in: records)
    }

    /// Does what changes which words of a session stand, and makes the index follow.
    func reindexing<Value>(_ change: () throws -> Value) throws -> Value {
        let before = try indexedWords()
        let value = try change()
        let after = try indexedWords()
        let index = try IndexWriter(db, session)
        for (recorded, words) in before where after[recorded] != words {
            try index.remove(words, of: recorded)
        }
        for (recorded, words) in after where before[recorded] != words {
            try index.insert(words, of: recorded)
        }
        return value
    }

    /// Makes the index of a carnet anew from its journals, in one piece.
    ///
    /// Nothing is left in it of what was taken out. Damaged sessions stay out, and do not keep the
    /// others from being found.
    static func reindex(in db: Database) throws {
        try db.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
        for row in try Row.fetchAll(db, sql: "SELECT name FROM session ORDER BY id") {
            do {
                guard let id = SessionID(try row.name(0)), let journal = try find(id, in: db)
                else { continue }
                let index = try IndexWriter(db, journal.session)
                for (recorded, words) in try journal.indexedWords().sorted(by: { $0.key < $1.key })
                {
                    try index.insert(words, of: recorded)
                }
            } catch is DamagedRecord {
                continue
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                continue
            }
        }
        try tidyIndex(in: db)
    }

    /// Lets the index gather much before it writes a piece, and leaves pieces as they are.
    static func setIndexForImport(_ isImport: Bool, in db: Database) throws {
        // The numbers of every day are those that FTS5 has of itself.
        for (name, value) in [
            ("hashsize", isImport ? 16 << 20 : 1 << 20), ("automerge", isImport ? 0 : 4),
        ] {
            try db.execute(
                sql: "INSERT INTO search (search, rank) VALUES (?, ?)", arguments: [name, value])
        }
    }

    /// Merges the pieces of the index into one, in which nothing is left of what was taken out.
    static func tidyIndex(in db: Database) throws {
        try db.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
    }
}

/// Writes the rows of a session in the index.
struct IndexWriter {
    private let insertion: RowStatement
    private let deletion: RowStatement
    private let session: Int64

    init(_ db: Database, _ session: Int64) throws {
        insertion = try RowStatement("INSERT INTO search (rowid, words) VALUES (?, ?)", in: db)
        deletion = try RowStatement(
            "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", in: db)
        self.session = session
    }

    func insert(_ words: [UInt8], of event: Int) throws {
        insertion.bind(IndexRow.number(session, event), at: 1)
        insertion.bind(text: words, at: 2)
        try insertion.run()
    }

    func remove(_ words: [UInt8], of event: Int) throws {
        deletion.bind(IndexRow.number(session, event), at: 1)
        deletion.bind(text: words, at: 2)
        try deletion.run()
    }
}

/// The number of a row of the index: the session in the upper half, the event in the lower.
enum IndexRow {
    static func number(_ session: Int64, _ event: Int) -> Int { Int(session) << 32 | event }

    static func session(of number: Int) -> Int64 { Int64(number >> 32) }

    static func event(of number: Int) -> Int { number & 0xFFFF_FFFF }
}

/// Reads the texts of events that were not erased, in the order of their cells.
struct RowTexts {
    private let statement: Statement

    init(in db: Database) throws {
        statement = try db.cachedStatement(
            sql: """
                SELECT CAST(words.text AS BLOB) FROM cell JOIN words ON words.id = cell.words
                WHERE session = ? AND sequence = ? AND words.text IS NOT NULL ORDER BY position
                """)
    }

    func of(_ event: Int, in session: Int64) throws -> [String] {
        let rows = try Row.fetchCursor(statement, arguments: [session, event])
        var texts: [String] = []
        while let row = try rows.next() {
            if let text = try row.text(0) { texts.append(text) }
        }
        return texts
    }
}
