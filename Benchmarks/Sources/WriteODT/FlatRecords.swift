import CahierDocument

/// A recorded workshop as flat records, one a line: a letter for its kind, then its text.
///
/// `T` title, `S` subtitle, `H` activity, `h` participant, `P` paragraph, `L` … `l` a list of `I`
/// items, `G` … `g` a table of `R` … `r` rows of `C` cells.
struct FlatRecords: Sequence, Sendable {
    let bytes: [UInt8]

    func makeIterator() -> Iterator { Iterator(bytes: bytes) }

    /// Gives the blocks one by one, each made when it is asked for.
    struct Iterator: IteratorProtocol {
        let bytes: [UInt8]
        private var position: Int

        init(bytes: [UInt8]) {
            self.bytes = bytes
            position = bytes.startIndex
        }

        mutating func next() -> Block? {
            while let (kind, text) = record() {
                switch kind {
                case "T": return .paragraph(text, role: .title)
                case "S": return .paragraph(text, role: .subtitle)
                case "H": return .heading(level: 1, text)
                case "h": return .heading(level: 2, text)
                case "P": return .paragraph(text)
                case "L": return .list(List(texts(until: "l")))
                case "G": return table(columns: Int(text) ?? 1)
                default: continue
                }
            }
            return nil
        }

        private mutating func table(columns: Int) -> Block {
            var rows: [Table.Row] = []
            while let (kind, _) = record(), kind == "R" {
                rows.append(Table.Row(texts(until: "r")))
            }
            return .table(
                Table(columns: Array(repeating: 1, count: columns), rows: rows))
        }

        private mutating func texts(until end: Character) -> [String] {
            var texts: [String] = []
            while let (kind, text) = record(), kind != end { texts.append(text) }
            return texts
        }

        private mutating func record() -> (Character, String)? {
            guard position < bytes.endIndex else { return nil }
            let rest = bytes[position...]
            let end = rest.firstIndex(of: 0x0A) ?? bytes.endIndex
            let kind = Character(Unicode.Scalar(bytes[position]))
            let text = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
            position = end + 1
            return (kind, text)
        }
    }
}
