public import CahierCore
public import CahierDiagnostics
import Foundation
import GRDB

/// The carnet as one SQLite file, which Documentation/carnet-format.md describes.
///
/// When a function that writes returns, what it wrote is on the disk. Not `Sendable`: a carnet
/// belongs to the one thread that opened it, and other processes are kept apart by the file's
/// locks.
public final class SQLiteCarnet: Carnet {
    let connection: Connection
    public let notices: [Wording]
    private let hand: Hand
    /// The workshop read last, which many sessions have.
    private var latest: WorkshopEdition?
    let parse: ([UInt8]) throws -> Workshop

    /// Opens the carnet in a file, which is created where there is none; its folder is not.
    ///
    /// - Parameters:
    ///   - path: The file. Symbolic links are followed.
    ///   - patience: How long to wait for another program that is writing, in seconds.
    ///   - holder: Who writes, for whoever finds the carnet held.
    ///   - scribe: What whoever takes down what happens is called.
    ///   - random: Draws the salts of what is recorded; the system’s randomness by default.
    ///   - parse: Reads the workshop files that sessions keep.
    /// - Throws: `CarnetError`. A file that is not a carnet, or is one of a newer
    ///   version, is left as it is.
    public init(
        path: String, patience: Double = 5, holder: CarnetHolder? = nil, scribe: String? = nil,
        random: (any RandomNumberGenerator)? = nil,
        parse: @escaping ([UInt8]) throws -> Workshop
    ) throws(CarnetError) {
        let file = try CarnetFile(path: path)
        connection = try Connection(file, holder: holder, patience: patience)
        notices = [connection.recovery?.wording, CarnetPlace.risk(of: file.path)].compactMap(\.self)
        hand = Hand(scribe: scribe, random: random ?? SecureNumbers())
        self.parse = parse
    }

    /// Opens a copy in memory of the carnet in a file, for what is only tried out: the file and its
    /// folder stay as they are.
    ///
    /// - Parameters:
    ///   - path: The file; where there is none, and for `nil`, the copy is that of a new carnet.
    ///   - patience: How long to wait for another program that is writing, in seconds.
    ///   - parse: Reads the workshop files that sessions keep.
    /// - Throws: `CarnetError`, where the file could not be opened, or not be made.
    public init(
        copyOf path: String?, patience: Double = 5, parse: @escaping ([UInt8]) throws -> Workshop
    ) throws(CarnetError) {
        connection = try Connection(copyOf: path, patience: patience)
        notices = []
        hand = Hand(random: SystemRandomNumberGenerator())
        self.parse = parse
    }

    public func create(
        _ id: SessionID, of edition: WorkshopEdition, _ opening: Event
    ) throws(CarnetError) {
        try connection.write { db in
            guard try Journal.find(id, in: db) == nil else { throw CarnetError.nameTaken(id) }
            let journal = try Journal.create(id, of: edition, in: db)
            try journal.append([opening], by: hand)
        }
    }

    public func append(_ events: [Event], to id: SessionID) throws(CarnetError) {
        try connection.write { db in
            let journal = try Journal.named(id, in: db)
            try journal.append(events, by: hand)
            guard events.contains(where: { $0.body.isOfHistory }) else { return }
            try journal.summarise(try session(id, in: journal))
        }
    }

    public func session(_ id: SessionID) throws(CarnetError) -> Session {
        try connection.read { db in
            try verified(id, in: try Journal.named(id, in: db))
        }
    }

    /// A session as its journal tells it, and as the list of sessions shows it.
    private func verified(_ id: SessionID, in journal: Journal) throws -> Session {
        let session = try session(id, in: journal)
        do { try journal.verify(summaryOf: session) } catch let damage as DamagedRecord {
            throw CarnetError.damaged(id, damage)
        }
        return session
    }

    func session(_ id: SessionID, in journal: Journal) throws -> Session {
        do {
            let workshop = try workshop(of: id, from: try journal.workshopSource())
            let records = try journal.records()
            try journal.verify(records)
            return try Session(id: id, workshop: workshop, records: records.map(\.record))
        } catch let damage as DamagedRecord {
            throw CarnetError.damaged(id, damage)
        }
    }

    func workshop(of id: SessionID, from source: [UInt8]) throws(CarnetError) -> Workshop {
        if let latest, latest.source == source { return latest.workshop }
        do {
            let workshop = try parse(source)
            latest = WorkshopEdition(workshop: workshop, source: source)
            return workshop
        } catch {
            // What is wrong in its text is advice for whoever edits a file; here nobody does.
            throw .unreadableWorkshop(of: id)
        }
    }

    public func erase(
        _ subject: Erasure.Subject, in id: SessionID, at moment: Moment
    ) throws(CarnetError) -> (session: Session, texts: [String]) {
        let texts = try connection.write { db in
            let journal = try Journal.named(id, in: db)
            let before = try session(id, in: journal)
            let records = try journal.records()
            var random = hand.random
            let erasure = Erasure(subject, in: records.map(\.record), using: &random)
            try journal.append(
                [Event(sequence: before.eventCount + 1, at: moment, body: subject.body)], by: hand)
            try journal.reindexing { try journal.apply(erasure, to: records) }
            if case .person(let person) = subject, let person = before.participant(person) {
                let names = ([person.name] + person.formerNames).map(Folding.key)
                try journal.forgetScribe(Set(names))
                try Journal.forgetCopies(Set(names), in: db)
            }
            return erasure.texts(in: records.map(\.record))
        }
        return (try session(id), texts)
    }

    public func seals(of id: SessionID) throws(CarnetError) -> [Seal] {
        try connection.read { db in try seals(of: id, in: db) }
    }

    func seals(of id: SessionID, in db: Database) throws -> [Seal] {
        let journal = try Journal.named(id, in: db)
        _ = try verified(id, in: journal)
        return try journal.records().map {
            Seal(sequence: $0.record.sequence, at: $0.record.at, digest: $0.digest)
        }
    }

    public func compact() throws(CarnetError) { try connection.compact() }

    public func summaries() throws(CarnetError) -> [SessionSummary] {
        try connection.read { db in
            do {
                return try Journal.summaries(in: db)
            } catch let damage as DamagedRecord {
                throw CarnetError.damaged(damage)
            }
        }
    }

    public func timeTraces(ofWorkshop name: String) throws(CarnetError) -> [TimeTrace] {
        try connection.read { db in
            do {
                return try Journal.timeTraces(ofWorkshop: name, in: db)
            } catch let damage as DamagedRecord {
                throw CarnetError.damaged(damage)
            }
        }
    }
}
