import CahierCore
import Crypto

/// What ties the author and the texts of an event to its digest, and can be erased with them.
///
/// The salt of the event makes a salt for each; once one of them is erased the salt of the event is
/// too, and what stays keeps its own.
struct Proof: Equatable {
    /// 16 random bytes; none once something of the event was erased.
    var salt: [UInt8]
    /// That of the participant, where the event has no salt.
    var author: Bond?
    /// Those of the texts, by the position of their cell, where the event has no salt.
    var words: [Int: Bond] = [:]
    /// The commitment of whoever took the event down, where that is known.
    var scribe: [UInt8]?

    /// What is left of one salted value.
    enum Bond: Equatable {
        /// The value is there, and this is its salt: 16 bytes.
        case salt([UInt8])
        /// The value was erased, and this is its commitment: 32 bytes.
        case commitment([UInt8])

        init?(_ bytes: [UInt8]) {
            switch bytes.count {
            case Salt.length: self = .salt(bytes)
            case SHA256.byteCount: self = .commitment(bytes)
            default: return nil
            }
        }

        var bytes: [UInt8] {
            switch self {
            case .salt(let bytes), .commitment(let bytes): bytes
            }
        }

        /// The commitment of the value, as it is now or was before it was erased.
        func commitment(to value: String) -> [UInt8] {
            switch self {
            case .salt(let salt): Salt.commitment(to: value, salt: salt)
            case .commitment(let bytes): bytes
            }
        }
    }

    init(salt: [UInt8], scribe: [UInt8]? = nil) {
        self.salt = salt
        self.scribe = scribe
    }

    /// What ties the participant.
    var authorBond: Bond { author ?? .salt(Salt.make(from: salt, for: -1)) }

    /// What ties the text of a cell.
    func bond(at position: Int) -> Bond {
        words[position] ?? .salt(Salt.make(from: salt, for: position))
    }

    /// The commitment of the participant that a record is about; none for a record about nobody.
    func author(of record: EventRecord) -> [UInt8]? {
        if case .commitment(let bytes)? = author { return bytes }
        return record.participant.map { authorBond.commitment(to: String($0)) }
    }
}

/// Random bytes without which nobody can try out what a commitment is of.
enum Salt {
    static let length = 16

    static func draw(_ next: () -> UInt64) -> [UInt8] {
        var salt: [UInt8] = []
        while salt.count < length { salt.append(number: Int(bitPattern: UInt(next()))) }
        return salt
    }

    /// The salt of the text at a position, or of the author at −1: the first 16 bytes of the SHA-256
    /// of the event’s salt and the position in eight bytes.
    static func make(from salt: [UInt8], for position: Int) -> [UInt8] {
        var bytes = salt
        bytes.append(number: position)
        return Array(SHA256.hash(data: bytes).prefix(length))
    }

    /// SHA-256 of the salt and the value.
    static func commitment(to value: String, salt: [UInt8]) -> [UInt8] {
        SHA256.hash(data: salt + value.utf8).bytes
    }
}
