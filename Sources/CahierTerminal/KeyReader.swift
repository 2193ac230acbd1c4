import Glibc

/// The keys that a terminal sends, one character after the other, what is pasted apart.
///
/// A terminal that was asked to (`ESC [ ? 2004 h`, xterm's bracketed paste) puts `ESC [ 200 ~`
/// before what is pasted and `ESC [ 201 ~` after it.
struct KeyReader {
    enum Key: Equatable {
        case character(Unicode.Scalar)
        /// Line ends are line feeds, whatever they were.
        case paste(String)
        /// Nothing came in the time that was given.
        case late
        /// Nobody types any more.
        case end
    }

    private static let pasteStart = Array("\u{1B}[200~".utf8)
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private var buffer: [UInt8] = []
    /// Reads more bytes, none at the end, `nil` when none came in the milliseconds that it is given;
    /// -1 is as long as it takes.
    private let more: (Int32) -> [UInt8]?

    init(more: @escaping (Int32) -> [UInt8]?) {
        self.more = more
    }

    /// The next key, awaited for so many milliseconds; -1 is as long as it takes.
    mutating func next(within milliseconds: Int32 = -1) -> Key {
        while true {
            if buffer.isEmpty {
                guard let bytes = more(milliseconds) else { return .late }
                guard !bytes.isEmpty else { return .end }
                buffer += bytes
            }
            guard buffer[0] == 0x1B else { return character() }
            if buffer.starts(with: Self.pasteStart) { return paste() }
            // A key that begins like a paste; what follows comes at once or is another key.
            guard Self.pasteStart.starts(with: buffer), fill(waiting: 50) else {
                return character()
            }
        }
    }

    /// Whether bytes came.
    private mutating func fill(waiting milliseconds: Int32) -> Bool {
        guard let bytes = more(milliseconds), !bytes.isEmpty else { return false }
        buffer += bytes
        return true
    }

    /// The next character; U+FFFD for bytes that are none.
    private mutating func character() -> Key {
        let length =
            switch buffer[0] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        while buffer.count < length, fill(waiting: 200) {}
        let bytes = buffer.prefix(length)
        guard let text = String(validating: bytes, as: UTF8.self),
            let scalar = text.unicodeScalars.first
        else {
            buffer.removeFirst()
            return .character("\u{FFFD}")
        }
        buffer.removeFirst(length)
        return .character(scalar)
    }

    private mutating func paste() -> Key {
        buffer.removeFirst(Self.pasteStart.count)
        var searched = 0
        while true {
            let rest = buffer[searched...]
            if let end = rest.firstRange(of: Self.pasteEnd) {
                let text = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
                buffer.removeFirst(end.upperBound)
                return .paste(
                    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
            }
            searched = max(0, buffer.count - Self.pasteEnd.count)
            guard fill(waiting: -1) else { return .end }
        }
    }
}
