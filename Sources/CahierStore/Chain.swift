import CahierCore
import Crypto

/// The digests that tie each event of a journal to all those before it, so that nobody changes,
/// adds or takes out one without its being seen (Documentation/carnet-format.md, “The chain”).
///
/// What may have to be erased one day is in the chain by its commitment alone: a digest of it and
/// of a salt that is erased with it, after which the chain still holds and nothing can be guessed.
struct Chain {
    /// The digest of the latest event, 32 bytes; before the first, that of the workshop file.
    private(set) var head: [UInt8]
    private var bytes: [UInt8] = []

    init(workshop source: [UInt8]) {
        head = SHA256.hash(data: source).bytes
    }

    init(head: [UInt8]) {
        self.head = head
    }

    /// Ties an event to those before it; `scribe` is the commitment of whoever took it down.
    mutating func add(_ record: EventRecord, _ proof: Proof, by scribe: [UInt8]?) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: head)
        append(record.sequence)
        append(record.at.seconds)
        append(record.continues ? 1 : 0)
        append(record.source.rawValue)
        append(record.kind.rawValue)
        append(record.activity)
        append(record.entry)
        append(proof.author(of: record))
        append(scribe)
        append(record.cells.count)
        for (position, cell) in record.cells.enumerated() {
            append(cell.slot)
            switch cell.value {
            case .integer(let value):
                bytes.append(0)
                append(value)
            case .real(let value):
                bytes.append(1)
                append(Int(bitPattern: UInt(value.bitPattern)))
            case .text(let text):
                bytes.append(2)
                bytes.append(contentsOf: proof.bond(at: position).commitment(to: text))
            }
        }
        head = SHA256.hash(data: bytes).bytes
    }

    private mutating func append(_ value: Int) { bytes.append(number: value) }

    private mutating func append(_ text: String) {
        append(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// What may be missing is after a byte that says whether it is there.
    private mutating func append(_ value: Int?) {
        bytes.append(value == nil ? 0 : 1)
        if let value { append(value) }
    }

    private mutating func append(_ text: String?) {
        bytes.append(text == nil ? 0 : 1)
        if let text { append(text) }
    }

    private mutating func append(_ commitment: [UInt8]?) {
        bytes.append(commitment == nil ? 0 : 1)
        if let commitment { bytes.append(contentsOf: commitment) }
    }
}

extension SHA256Digest {
    var bytes: [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }
}

extension [UInt8] {
    /// Whole numbers take eight bytes, the highest first.
    mutating func append(number: Int) {
        func byte(_ shift: Int) -> UInt8 { UInt8(truncatingIfNeeded: number >> shift) }
        self += [
            byte(56), byte(48), byte(40), byte(32), byte(24), byte(16), byte(8), byte(0),
        ]
    }
}
