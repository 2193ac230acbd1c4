import CahierDocument

/// The name of a book among all books: a UUID of version 8 (RFC 9562 §5.8), which is the FNV-1a
/// hash of what the document says of itself and of its theme.
///
/// So the same document has the same identifier on every machine, and a reading program takes an
/// export of the corrected document for the same book.
struct EPUBIdentifier {
    private var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

    init(_ metadata: Metadata, edition: String) {
        add(metadata.title)
        add(metadata.language)
        add(metadata.subject)
        add(metadata.rights)
        add(metadata.date)
        add(edition)
        for creator in metadata.creators { add(creator) }
        add(nil)
        for keyword in metadata.keywords { add(keyword) }
    }

    var urn: String {
        let version: UInt128 = 8 << 76
        let variant: UInt128 = 2 << 62
        let bits = hash & ~(0xF << 76) & ~(3 << 62) | version | variant
        let digits = String(bits, radix: 16)
        let padded = Array(String(repeating: "0", count: 32 - digits.count) + digits)
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(padded[$0]) }
        return "urn:uuid:" + groups.joined(separator: "-")
    }

    /// A byte that UTF-8 never has ends each text, another one stands for none.
    private mutating func add(_ text: String?) {
        for byte in text?.utf8.map(\.self) ?? [0xFE] { add(byte) }
        add(0xFF)
    }

    private mutating func add(_ byte: UInt8) {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }
}
