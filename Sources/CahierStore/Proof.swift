import CahierCore
import Crypto

extension Proof {
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

extension Proof.Bond {
    /// The commitment of the value, as it is now or was before it was erased.
    func commitment(to value: String) -> [UInt8] {
        switch self {
        case .salt(let salt): Salt.commitment(to: value, salt: salt)
        case .commitment(let bytes): bytes
        }
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
