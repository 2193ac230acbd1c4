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

/// Random numbers that nobody guesses: digests of 256 random bits of the system, which are kept
/// nowhere, and of a counter.
///
/// To ask the system for each salt takes longer than to write the row it is for.
struct SecureNumbers: RandomNumberGenerator {
    private var seed: [UInt8] = []
    private var count = 0
    private var left: [UInt8] = []

    init() {
        var system = SystemRandomNumberGenerator()
        for _ in 0..<4 { seed.append(number: Int(bitPattern: UInt(system.next()))) }
    }

    mutating func next() -> UInt64 {
        if left.isEmpty {
            var bytes = seed
            bytes.append(number: count)
            count += 1
            left = SHA256.hash(data: bytes).bytes
        }
        let number = left.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        left.removeLast(8)
        return number
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
        return Array(SHA256.hash(data: bytes).bytes[..<length])
    }

    /// SHA-256 of the salt and the value.
    static func commitment(to value: String, salt: [UInt8]) -> [UInt8] {
        var bytes = salt
        bytes.reserveCapacity(salt.count + value.utf8.count)
        bytes.append(contentsOf: value.utf8)
        return SHA256.hash(data: bytes).bytes
    }
}
