import CahierCore
import Crypto

/// What an event has beside what it says: salts, and the commitments of what was erased.
struct Proof: Equatable {
    /// 16 random bytes; where the author was erased, the salt of the words, which is made from it.
    var salt: [UInt8]
    /// The commitment of the author, once the author is erased.
    var erasedAuthor: [UInt8]?
    /// The commitment of whoever took the event down, where that is known.
    var scribe: [UInt8]?
    /// The commitments of the texts that were erased, by the position of their cell.
    var erasedWords: [Int: [UInt8]] = [:]

    init(salt: [UInt8], scribe: [UInt8]? = nil) {
        self.salt = salt
        self.scribe = scribe
    }

    /// The commitment of the participant that a record is about; none for a record about nobody.
    func author(of record: EventRecord) -> [UInt8]? {
        if let erasedAuthor { return erasedAuthor }
        guard let participant = record.participant else { return nil }
        return Salt.commitment(to: String(participant), salt: salt)
    }

    /// The commitment of a text; the position keeps equal texts of an event apart.
    func words(_ text: String, at position: Int) -> [UInt8] {
        erasedWords[position] ?? Salt.commitment(to: text, at: position, salt: wordsSalt)
    }

    /// Texts have a salt of their own, which tells nothing of the author’s: texts that stay can
    /// still be verified when the author is erased.
    private var wordsSalt: [UInt8] { erasedAuthor == nil ? Salt.ofWords(from: salt) : salt }
}

/// Random bytes without which nobody can try out what a commitment is of.
enum Salt {
    static let length = 16

    static func draw(_ next: () -> UInt64) -> [UInt8] {
        var salt: [UInt8] = []
        while salt.count < length { salt.append(number: Int(bitPattern: UInt(next()))) }
        return salt
    }

    /// The salt of an event’s texts.
    static func ofWords(from salt: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: salt).prefix(length))
    }

    /// SHA-256 of the salt, the position in eight bytes, the highest first, and the text.
    static func commitment(to text: String, at position: Int = 0, salt: [UInt8]) -> [UInt8] {
        var bytes = salt
        bytes.append(number: position)
        bytes.append(contentsOf: text.utf8)
        return SHA256.hash(data: bytes).bytes
    }
}
