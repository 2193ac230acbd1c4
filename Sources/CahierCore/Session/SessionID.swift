/// What names a session: short, stable, typeable.
public struct SessionID: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// `nil` unless the text is one to sixteen lower-case letters, digits or hyphens.
    public init?(_ text: some StringProtocol) {
        let isFit = text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isFit, (1...16).contains(text.utf8.count) else { return nil }
        self.text = String(text)
    }

    /// Five letters and digits that are not taken for one another (no i, l, o, u, 0, 1).
    public init(using random: inout some RandomNumberGenerator) {
        let alphabet = Array("abcdefghjkmnpqrstvwxyz23456789")
        text = String((0..<5).map { _ in alphabet[Int.random(in: 0..<30, using: &random)] })
    }

    public var description: String { text }
}
