import Foundation

/// The address of a link, safe to put into a file that other people open.
enum LinkTarget {
    /// What a link stands in.
    enum Place {
        case file
        /// An EPUB: reading programs know few schemes, and each anchor is in a file.
        case book(anchors: [String: String])
        /// Another link, in which HTML lets none stand.
        case link
    }

    /// The address with what URLs exclude encoded; `nil` when it is neither a web or mail address
    /// nor an anchor: `javascript:` runs, `file:` reads.
    static func safe(_ address: String, in place: Place = .file) -> String? {
        if address.hasPrefix("#") { return anchor(String(address.dropFirst()), in: place) }
        guard schemes.contains(where: { address.lowercased().hasPrefix($0) }),
            let url = URL(string: address)
        else { return nil }
        switch place {
        case .file: return url.absoluteString
        case .book: return isFitForBooks(url) ? url.absoluteString : nil
        case .link: return nil
        }
    }

    private static func anchor(_ name: String, in place: Place) -> String? {
        switch place {
        case .file: name.isEmpty ? nil : URL(string: "#\(name)")?.absoluteString
        case .book(let files): files[name].map { "\($0)#\(name)" }
        case .link: nil
        }
    }

    private static let schemes = ["https://", "http://", "mailto:", "tel:", "geo:"]

    private static func isFitForBooks(_ url: URL) -> Bool {
        switch url.scheme?.lowercased() {
        case "http", "https":
            isFitForBooks(host: URLComponents(string: url.absoluteString)?.encodedHost ?? "")
        case "mailto", "tel":
            url.absoluteString.wholeMatch(of: /[^:]+:[^\/#].*/) != nil
        default: false
        }
    }

    /// Whether a host is a name as domains have them (RFC 1123 §2.1), or four numbers.
    private static func isFitForBooks(host: String) -> Bool {
        let labels = host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.allSatisfy {
            $0.wholeMatch(of: /[a-z0-9]([a-z0-9_-]*[a-z0-9])?/) != nil
        }
        guard let last = labels.last, isName else { return false }
        return last.first.map { $0.isLetter } == true
            || labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
    }
}
