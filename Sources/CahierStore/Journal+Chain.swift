import CahierCore
import Foundation
import GRDB

/// Whoever takes events down.
struct Hand {
    /// What they are called, where that is known.
    var scribe: String?
    /// Draws salts and voices.
    let random: Randomness

    init(scribe: String? = nil, random: any RandomNumberGenerator) {
        self.scribe = scribe
        self.random = Randomness(random)
    }

    func salt() -> [UInt8] { Salt.draw(random.next) }
}

/// A generator that several hands draw from.
final class Randomness: RandomNumberGenerator {
    private var generator: any RandomNumberGenerator

    init(_ generator: any RandomNumberGenerator) {
        self.generator = generator
    }

    func next() -> UInt64 { generator.next() }
}

extension Journal {
    /// Where the journal ends: how many events it has, and the digest of the last.
    struct End: Equatable {
        var events: Int
        var chain: Chain

        static func == (one: End, other: End) -> Bool {
            one.events == other.events && one.chain.head == other.chain.head
        }
    }

    /// What the session’s row says of the end.
    func end() throws -> End {
        let row = try Row.fetchOne(
            try db.cachedStatement(sql: "SELECT events, head FROM session WHERE id = ?"),
            arguments: [session])
        guard let row else { throw DamagedRecord("a session without a row") }
        let head = try row.need(row.bytes(1))
        return End(events: try row.need(row.integer(0)), chain: Chain(head: head))
    }

    func keep(_ end: End) throws {
        try db.cachedStatement(sql: "UPDATE session SET events = ?, head = ? WHERE id = ?")
            .execute(arguments: [end.events, Data(end.chain.head), session])
    }

    /// Checks that events are what was recorded, one after the other.
    ///
    /// - Throws: `DamagedRecord` where an event was changed, added or taken out since.
    func verify(_ records: [SealedRecord]) throws {
        if let rewritten = try firstRewritten(in: records) {
            throw DamagedRecord("event \(rewritten) is not what was recorded")
        }
        try verify(endOf: records)
    }

    /// Checks that the last of events is the last that was recorded.
    func verify(endOf records: [SealedRecord]) throws {
        let head = try records.last?.digest ?? Chain(workshop: workshopSource()).head
        guard try end() == End(events: records.count, chain: Chain(head: head)) else {
            throw DamagedRecord("the journal does not end where it did")
        }
    }

    /// The first event that is not what was recorded; `nil` where each is tied to those before it.
    func firstRewritten(in records: [SealedRecord]) throws -> Int? {
        let scribes = try commitmentsOfScribes()
        var chain = Chain(workshop: try workshopSource())
        return try records.first { sealed in
            let scribe = try sealed.scribe.map { number in
                guard let scribe = scribes[number] else {
                    throw DamagedRecord("event \(sealed.record.sequence) was taken by nobody")
                }
                return scribe
            }
            chain.add(sealed.record, sealed.proof, by: scribe)
            return chain.head != sealed.digest
        }?.record.sequence
    }

    /// Makes the chains of a carnet that had none.
    static func chainAll(in db: Database) throws {
        let hand = Hand(random: SystemRandomNumberGenerator())
        let ids = try Row.fetchAll(db, sql: "SELECT name FROM session")
        for row in ids {
            // A damaged session stays without a chain, which tells it as damaged; the others do not
            // wait for it.
            do {
                guard let id = SessionID(try row.name(0)) else { continue }
                try find(id, in: db)?.chain(hand)
            } catch is DamagedRecord {
                continue
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                continue
            }
        }
    }

    private func chain(_ hand: Hand) throws {
        var end = End(events: 0, chain: Chain(workshop: try workshopSource()))
        for sealed in try records() {
            let proof = Proof(salt: hand.salt())
            end.chain.add(sealed.record, proof, by: nil)
            end.events += 1
            try db.cachedStatement(
                sql: "UPDATE event SET salt = ?, digest = ? WHERE session = ? AND sequence = ?"
            ).execute(
                arguments: [
                    Data(proof.salt), Data(end.chain.head), session, sealed.record.sequence,
                ])
        }
        try keep(end)
    }

    // MARK: - Scribes

    /// The number under which a session knows a scribe, and the commitment of their name.
    func number(
        ofScribe name: String, _ hand: Hand
    ) throws -> (number: Int, commitment: [UInt8]) {
        let known = try scribes()
        if let scribe = known.first(where: { $0.isCalled(name) }) {
            return (scribe.number, scribe.commitment)
        }
        let scribe = Scribe(number: known.count + 1, name: .known(name, salt: hand.salt()))
        try keep(scribe)
        return (scribe.number, scribe.commitment)
    }

    func keep(_ scribe: Scribe) throws {
        let (salt, words): ([UInt8], Int64) =
            switch scribe.name {
            case .known(let name, let salt): (salt, try keep(name))
            case .erased(let commitment):
                ([], try keep(Cell.erased, tiedBy: .commitment(commitment)))
            }
        try db.execute(
            sql: "INSERT INTO scribe (session, number, salt, words) VALUES (?, ?, ?, ?)",
            arguments: [session, scribe.number, Data(salt), words])
    }

    /// Whoever took events of the session down.
    func scribes() throws -> [Scribe] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT number, salt, CAST(words.text AS BLOB), words.proof
                FROM scribe LEFT JOIN words ON words.id = scribe.words WHERE session = ?
                ORDER BY number
                """, arguments: [session])
        var scribes: [Scribe] = []
        while let row = try rows.next() {
            let name: Scribe.Name =
                if let text = try row.text(2) {
                    .known(text, salt: try row.need(row.bytes(1)))
                } else {
                    .erased(commitment: try row.need(row.bytes(3)))
                }
            scribes.append(Scribe(number: try row.need(row.integer(0)), name: name))
        }
        return scribes
    }

    private func commitmentsOfScribes() throws -> [Int: [UInt8]] {
        try Dictionary(scribes().map { ($0.number, $0.commitment) }) { first, _ in first }
    }
}

extension Scribe {
    fileprivate func isCalled(_ other: String) -> Bool {
        if case .known(let name, _) = name { name == other } else { false }
    }

    /// What the chain has of the name.
    var commitment: [UInt8] {
        switch name {
        case .known(let name, let salt): Salt.commitment(to: name, salt: salt)
        case .erased(let commitment): commitment
        }
    }
}
