public import CahierCore
import CahierDiagnostics
import Foundation
import GRDB

/// Sessions that leave a carnet whole, and come into another.
extension SQLiteCarnet {
    public func journal(of id: SessionID) throws(CarnetError) -> SessionJournal {
        try connection.read { db in
            let journal = try Journal.named(id, in: db)
            do {
                let records = try journal.records()
                try journal.verify(records)
                return SessionJournal(
                    id: id, workshop: try journal.workshopSource(),
                    scribes: try journal.scribes(), records: records)
            } catch let damage as DamagedRecord {
                throw CarnetError.damaged(id, damage)
            }
        }
    }

    public func restore(
        _ journals: [SessionJournal]
    ) throws(CarnetError) -> [Restoration] {
        guard !journals.isEmpty else { return [] }
        return try connection.write { db in try journals.map { try restore($0, in: db) } }
    }

    private func restore(_ journal: SessionJournal, in db: Database) throws -> Restoration {
        // What a session has at its end, and what it had there once, is nothing new.
        if let last = journal.records.last, let known = try Journal.name(having: last, in: db) {
            return .known(known)
        }
        if let first = journal.records.first, let known = try Journal.name(having: first, in: db) {
            throw CarnetError.diverged(journal.id, from: known)
        }
        if let taken = try Journal.summaries(in: db).first(where: { $0.id == journal.id }) {
            throw CarnetError.nameTaken(taken)
        }
        let edition = try edition(of: journal)
        let rows = try Journal.create(journal.id, of: edition, in: db)
        do {
            try rows.reindexing { try rows.fill(with: journal) }
            // What was written is read again: so it is what a carnet may hold, or nothing is kept.
            let records = try rows.records()
            guard records == journal.records else { throw DamagedRecord("events out of order") }
            try rows.verify(records)
            let session = try Session(
                id: journal.id, workshop: edition.workshop, records: records.map(\.record))
            try rows.summarise(session)
            return .kept
        } catch let damage as DamagedRecord {
            throw CarnetError.notRestored(journal.id, damage.detail)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw CarnetError.notRestored(journal.id, "a number comes twice")
        }
    }

    private func edition(of journal: SessionJournal) throws(CarnetError) -> WorkshopEdition {
        do {
            return WorkshopEdition(
                workshop: try parse(journal.workshop), source: journal.workshop)
        } catch {
            throw .unknownWorkshop(of: journal.id)
        }
    }
}

extension Journal {
    /// The rows of a journal, as it has them.
    fileprivate func fill(with journal: SessionJournal) throws {
        for scribe in journal.scribes { try keep(scribe) }
        let writer = try RecordWriter(self)
        for sealed in journal.records { try writer.write(sealed) }
        let chain = Chain(head: journal.head)
        try keep(End(events: journal.records.count, chain: chain))
    }

    /// The session that has an event, by its digest, which tells all those before it too.
    fileprivate static func name(
        having sealed: SealedRecord, in db: Database
    ) throws -> SessionID? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT name FROM session JOIN event ON event.session = session.id
                WHERE sequence = ? AND digest = ?
                """, arguments: [sealed.record.sequence, Data(sealed.digest)])
        return try row.map { row in try row.need(SessionID(try row.name(0))) }
    }
}
