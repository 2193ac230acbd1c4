/// The address of a link, safe to put into a file that other people open.
enum LinkTarget {
    /// The address with the characters that URLs exclude percent-encoded; `nil` when it is neither
    /// a web or mail address nor an anchor: `javascript:` runs, `file:` reads.
    static func safe(_ address: String) -> String? {
        let isAnchor = address.hasPrefix("#") && address.utf8.count > 1
        guard isAnchor || schemes.contains(where: { address.lowercased().hasPrefix($0) })
        else { return nil }
        return address.utf8.allSatisfy(isAllowed) ? address : encoded(address)
    }

    private static let schemes = ["https://", "http://", "mailto:", "tel:", "geo:"]

    private static func encoded(_ address: String) -> String {
        var result = ""
        for byte in address.utf8 {
            if isAllowed(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count < 2 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }

    /// RFC 3986: unreserved and reserved characters, and the percent sign.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
        }
    }
}
