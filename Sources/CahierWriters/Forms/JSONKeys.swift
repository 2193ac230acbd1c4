import Foundation

/// Looks for members of one object that are called alike: decoders keep one of them, and do not say
/// which.
struct JSONKeys {
    private let bytes: [UInt8]
    private var place = 0
    /// The keys of each object around the place; `nil` for an array.
    private var around: [Set<String>?] = []
    private var isKeyNext = false

    /// - Parameter bytes: JSON that a decoder has accepted.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The first key that comes twice in its object.
    mutating func firstRepeated() -> String? {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "{"): open([])
            case UInt8(ascii: "["): open(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = around.popLast()
            case UInt8(ascii: ","): isKeyNext = around.last?.flatMap(\.self) != nil
            case UInt8(ascii: "\""):
                let text = string()
                if isKeyNext, around.last??.contains(text) == true { return text }
                if isKeyNext, let last = around.indices.last { around[last]?.insert(text) }
                isKeyNext = false
            case _: break
            }
            place += 1
        }
        return nil
    }

    private mutating func open(_ keys: Set<String>?) {
        around.append(keys)
        isKeyNext = keys != nil
    }

    /// The string that begins here; the place is then its last quote.
    private mutating func string() -> String {
        let start = place
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        let token = bytes[start..<min(place + 1, bytes.count)]
        return (try? JSONDecoder().decode(String.self, from: Data(token)))
            ?? String(decoding: token, as: UTF8.self)
    }
}
