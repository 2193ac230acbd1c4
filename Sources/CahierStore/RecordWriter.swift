import CahierCore
import GRDB

/// Writes the rows of the events of a session.
struct RecordWriter {
    private let db: Database
    private let session: Int64
    private let event: RowStatement
    private let cell: RowStatement
    private let words: RowStatement

    init(_ journal: Journal) throws {
        (db, session) = (journal.db, journal.session)
        event = try RowStatement(
            """
            INSERT INTO event
                (session, sequence, at, kind, activity, entry, participant, continues, source,
                scribe, salt, digest, proof)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, in: db)
        cell = try RowStatement(
            """
            INSERT INTO cell (session, sequence, position, slot, integer, real, words)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, in: db)
        words = try RowStatement("INSERT INTO words (text, proof) VALUES (?, ?)", in: db)
    }

    func write(_ sealed: SealedRecord) throws {
        let record = sealed.record
        event.bind(Int(session), at: 1)
        event.bind(record.sequence, at: 2)
        event.bind(record.at.seconds, at: 3)
        event.bind(record.kind.rawValue, at: 4)
        event.bind(record.activity, at: 5)
        event.bind(record.entry, at: 6)
        event.bind(record.participant, at: 7)
        event.bind(record.continues ? 1 : 0, at: 8)
        event.bind(record.source.rawValue, at: 9)
        event.bind(sealed.scribe, at: 10)
        event.bind(blob: sealed.proof.salt, at: 11)
        event.bind(blob: sealed.digest, at: 12)
        event.bind(blob: sealed.proof.author?.bytes, at: 13)
        try event.run()
        for (position, cell) in record.cells.enumerated() {
            try write(cell, at: position, of: sealed)
        }
    }

    private func write(_ value: Cell, at position: Int, of sealed: SealedRecord) throws {
        var integer: Int?
        var real: Double?
        var text: Int?
        switch value.value {
        case .integer(let value): integer = value
        case .real(let value): real = value
        case .text(let value):
            let bond = sealed.proof.words[position]
            if case .commitment? = bond {
                words.bind(nil as String?, at: 1)
            } else {
                words.bind(value, at: 1)
            }
            words.bind(blob: bond?.bytes, at: 2)
            try words.run()
            text = Int(db.lastInsertedRowID)
        }
        cell.bind(Int(session), at: 1)
        cell.bind(sealed.record.sequence, at: 2)
        cell.bind(position, at: 3)
        cell.bind(value.slot, at: 4)
        cell.bind(integer, at: 5)
        cell.bind(real, at: 6)
        cell.bind(text, at: 7)
        try cell.run()
    }
}

/// Puts entries in the index as they are recorded.
struct EntryIndexer {
    private let index: IndexWriter
    private var folding = WordFolding()

    init(_ db: Database, _ session: Int64) throws {
        index = try IndexWriter(db, session)
    }

    mutating func add(_ record: EventRecord) throws {
        guard case .records = record.kind.effect else { return }
        folding.removeAll()
        for cell in record.cells {
            if case .text(let text) = cell.value { folding.add(text) }
        }
        guard !folding.bytes.isEmpty else { return }
        try index.insert(folding.bytes, of: record.sequence)
    }
}
