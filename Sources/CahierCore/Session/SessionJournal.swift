/// All that a carnet holds of a session: its events as they were recorded, with what proves them.
///
/// The same journal makes the same session in any carnet, and what was erased in one stays so.
public struct SessionJournal: Equatable, Sendable {
    public var id: SessionID
    /// The workshop file that the session was opened with, byte for byte.
    public var workshop: [UInt8]
    /// In the order of their numbers.
    public var scribes: [Scribe]
    /// In their order, the opening first.
    public var records: [SealedRecord]

    public init(
        id: SessionID, workshop: [UInt8], scribes: [Scribe], records: [SealedRecord]
    ) {
        self.id = id
        self.workshop = workshop
        self.scribes = scribes
        self.records = records
    }

    /// The digest of the last event, on which all of them depend.
    public var head: [UInt8] { records.last?.digest ?? [] }
}

/// An event as it is kept: what it says, what proves it, and the digest kept with it.
public struct SealedRecord: Equatable, Sendable {
    public var record: EventRecord
    public var proof: Proof
    /// The number of whoever took it down, where that is known.
    public var scribe: Int?
    /// 32 bytes.
    public var digest: [UInt8]

    public init(record: EventRecord, proof: Proof, scribe: Int? = nil, digest: [UInt8]) {
        self.record = record
        self.proof = proof
        self.scribe = scribe
        self.digest = digest
    }
}

/// What ties the author and the texts of an event to its digest, and can be erased with them.
///
/// The salt of the event makes a salt for each; once one of them is erased the salt of the event is
/// too, and what stays keeps its own.
public struct Proof: Equatable, Sendable {
    /// 16 random bytes; none once something of the event was erased.
    public var salt: [UInt8]
    /// That of the participant, where the event has no salt.
    public var author: Bond?
    /// Those of the texts, by the position of their cell, where the event has no salt.
    public var words: [Int: Bond] = [:]

    /// What is left of one salted value.
    public enum Bond: Equatable, Sendable {
        /// The value is there, and this is its salt: 16 bytes.
        case salt([UInt8])
        /// The value was erased, and this is its commitment: 32 bytes.
        case commitment([UInt8])

        /// Told apart by their length; `nil` for any other.
        public init?(_ bytes: [UInt8]) {
            switch bytes.count {
            case 16: self = .salt(bytes)
            case 32: self = .commitment(bytes)
            default: return nil
            }
        }

        public var bytes: [UInt8] {
            switch self {
            case .salt(let bytes), .commitment(let bytes): bytes
            }
        }
    }

    public init(salt: [UInt8]) {
        self.salt = salt
    }
}

/// Whoever took down what happened in a session.
public struct Scribe: Equatable, Sendable {
    /// From 1, without gap.
    public var number: Int
    public var name: Name

    public enum Name: Equatable, Sendable {
        /// With 16 random bytes.
        case known(String, salt: [UInt8])
        /// What the chain needs of it, 32 bytes.
        case erased(commitment: [UInt8])
    }

    public init(number: Int, name: Name) {
        self.number = number
        self.name = name
    }
}
