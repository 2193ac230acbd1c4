/// What proves a journal up to one of its events: whoever noted the fingerprint elsewhere sees
/// later whether anything before it was rewritten.
public struct Seal: Equatable, Sendable {
    /// The place of the event in the journal, from 1.
    public var sequence: Int
    /// When it happened.
    public var at: Moment
    /// Its digest, 32 bytes, which ties it to all events before it.
    public var digest: [UInt8]

    public init(sequence: Int, at: Moment, digest: [UInt8]) {
        self.sequence = sequence
        self.at = at
        self.digest = digest
    }

    /// The digest to read aloud and to note: 16 groups of four hexadecimal digits.
    public var fingerprint: String {
        let digits = digest.map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
        return stride(from: 0, to: digits.count, by: 4).map { start in
            digits.dropFirst(start).prefix(4)
        }.joined(separator: " ")
    }

    /// How many digits of a fingerprint must be given for it to prove something: five groups, of
    /// which one in 10²⁴ would fit by chance.
    public static let fewestDigits = 20

    /// Whether a fingerprint, or the beginning of one, is this one; spaces, hyphens and case do not
    /// matter.
    ///
    /// - Parameter noted: At least ``fewestDigits`` hexadecimal digits.
    /// - Returns: Whether it fits; `nil` where it is no fingerprint.
    public func fits(_ noted: String) -> Bool? {
        let digits = noted.lowercased().filter { !$0.isWhitespace && $0 != "-" }
        guard (Self.fewestDigits...64).contains(digits.utf8.count),
            digits.utf8.count == digits.count,
            digits.allSatisfy(\.isHexDigit)
        else { return nil }
        return fingerprint.replacing(" ", with: "").hasPrefix(digits)
    }
}
