import CahierCore
import CahierDiagnostics
import Foundation
import GRDB

extension Journal {
    /// Takes out of the rows of a session what is to be erased; its chain holds as before.
    func apply(_ erasure: Erasure, to records: [SealedRecord]) throws {
        for sealed in records {
            let sequence = sealed.record.sequence
            let voice = erasure.authors[sequence]
            let places = erasure.texts[sequence] ?? []
            guard voice != nil || !places.isEmpty else { continue }
            try dropSalt(of: sealed, isAuthorErased: voice != nil)
            if let voice { try setParticipant(voice.map { -$0 }, of: sequence) }
            try dropTexts(of: sealed, at: places)
        }
    }

    /// Leaves each value of an event its own salt or its commitment, in place of the event’s salt.
    private func dropSalt(of sealed: SealedRecord, isAuthorErased: Bool) throws {
        let (record, proof) = (sealed.record, sealed.proof)
        var bond: Proof.Bond?
        if let participant = record.participant {
            bond =
                isAuthorErased
                ? .commitment(proof.authorBond.commitment(to: String(participant)))
                : proof.authorBond
        }
        try db.execute(
            sql: "UPDATE event SET salt = x'', proof = ? WHERE session = ? AND sequence = ?",
            arguments: [(bond ?? proof.author).map { Data($0.bytes) }, session, record.sequence])
        for (position, cell) in record.cells.enumerated() {
            guard case .text = cell.value else { continue }
            try setProof(proof.bond(at: position), of: record.sequence, at: position)
        }
    }

    private func setParticipant(_ participant: Int?, of sequence: Int) throws {
        try db.execute(
            sql: "UPDATE event SET participant = ? WHERE session = ? AND sequence = ?",
            arguments: [participant, session, sequence])
    }

    private func dropTexts(of sealed: SealedRecord, at positions: Set<Int>) throws {
        for position in positions.sorted() {
            guard case .text(let text) = sealed.record.cells[position].value else { continue }
            let commitment = sealed.proof.bond(at: position).commitment(to: text)
            try setProof(.commitment(commitment), of: sealed.record.sequence, at: position)
            try db.execute(
                sql: "UPDATE words SET text = NULL WHERE id = \(Self.wordsOfCell)",
                arguments: [session, sealed.record.sequence, position])
        }
    }

    private func setProof(_ bond: Proof.Bond, of sequence: Int, at position: Int) throws {
        try db.execute(
            sql: "UPDATE words SET proof = ? WHERE id = \(Self.wordsOfCell)",
            arguments: [Data(bond.bytes), session, sequence, position])
    }

    private static let wordsOfCell = """
        (SELECT words FROM cell WHERE session = ? AND sequence = ? AND position = ?)
        """

    /// Erases paths that name somebody.
    static func forgetCopies(_ names: Set<String>, in db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT words.id, CAST(text AS BLOB) FROM copy JOIN words ON words.id = path
                WHERE text IS NOT NULL
                """)
        for row in rows {
            let key = Folding.key(try row.text(1) ?? "")
            guard names.contains(where: { !$0.isEmpty && key.contains($0) }) else { continue }
            try db.execute(
                sql: "UPDATE words SET text = NULL WHERE id = ?", arguments: [try row.integer(0)])
        }
    }

    /// Erases a scribe who is called so.
    func forgetScribe(_ names: Set<String>) throws {
        for scribe in try scribes() {
            guard case .known(let name, _) = scribe.name, names.contains(Folding.key(name)) else {
                continue
            }
            try db.execute(
                sql: """
                    UPDATE words SET text = NULL, proof = ? WHERE id = (
                        SELECT words FROM scribe WHERE session = ? AND number = ?)
                    """, arguments: [Data(scribe.commitment), session, scribe.number])
            try db.execute(
                sql: "UPDATE scribe SET salt = x'' WHERE session = ? AND number = ?",
                arguments: [session, scribe.number])
        }
    }
}
