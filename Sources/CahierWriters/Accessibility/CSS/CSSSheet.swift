/// The rules of a style sheet that decide how text stands out on a screen.
///
/// What is not read: rules for print, rules under conditions, and selectors that
/// ``CSSSelector`` does not know.
struct CSSSheet {
    struct Rule {
        var selectors: [CSSSelector]
        var declarations: [CSSDeclaration]
    }

    private(set) var rules: [Rule] = []

    init(_ text: String) {
        read(Self.withoutComments(Array(text.utf8))[...])
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while let end = Self.first(of: "{;", in: rest) {
            let prelude = Self.text(rest[..<end])
            let isBlock = rest[end] == UInt8(ascii: "{")
            rest = rest[(end + 1)...]
            guard isBlock else { continue }
            let close = Self.closing(of: rest)
            read(prelude, rest[..<close])
            rest = rest[min(close + 1, rest.endIndex)...]
        }
    }

    private mutating func read(_ prelude: String, _ block: ArraySlice<UInt8>) {
        guard prelude.hasPrefix("@") else {
            let selectors = prelude.split(separator: ",").compactMap { CSSSelector($0) }
            let declarations = Self.declarations(block)
            guard !selectors.isEmpty, !declarations.isEmpty else { return }
            rules.append(Rule(selectors: selectors, declarations: declarations))
            return
        }
        let words = prelude.lowercased().split { $0.isWhitespace || $0 == "," }
        guard words.first == "@media",
            words.dropFirst().allSatisfy({ $0 == "screen" || $0 == "all" })
        else { return }
        read(block)
    }

    // MARK: Declarations

    /// The declarations of a block or of a `style` attribute.
    static func declarations(_ text: String) -> [CSSDeclaration] {
        declarations(withoutComments(Array(text.utf8))[...])
    }

    private static func declarations(_ block: ArraySlice<UInt8>) -> [CSSDeclaration] {
        var declarations: [CSSDeclaration] = []
        var rest = block
        while !rest.isEmpty {
            let end = first(of: ";", in: rest) ?? rest.endIndex
            if let declaration = CSSDeclaration(text(rest[..<end])), CSSStyle.looks(at: declaration)
            {
                declarations.append(declaration)
            }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return declarations
    }

    // MARK: Bytes

    /// The place of the first of these signs that stands in no string and no brackets.
    private static func first(of signs: String, in bytes: ArraySlice<UInt8>) -> Int? {
        var nesting = CSSNesting()
        return bytes.indices.first { index in
            let isOutside = nesting.isOutside
            nesting.read(bytes[index])
            return isOutside && signs.utf8.contains(bytes[index])
        }
    }

    /// The place of the brace that closes a block, or the end.
    private static func closing(of bytes: ArraySlice<UInt8>) -> Int {
        var nesting = CSSNesting()
        var depth = 0
        for index in bytes.indices {
            let isOutside = nesting.isOutside
            nesting.read(bytes[index])
            guard isOutside else { continue }
            if bytes[index] == UInt8(ascii: "{") { depth += 1 }
            if bytes[index] == UInt8(ascii: "}") {
                if depth == 0 { return index }
                depth -= 1
            }
        }
        return bytes.endIndex
    }

    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        let (slash, star) = (UInt8(ascii: "/"), UInt8(ascii: "*"))
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isPair = index + 1 < bytes.count
            if isPair, bytes[index] == slash, bytes[index + 1] == star {
                index += 2
                while index + 1 < bytes.count, bytes[index] != star || bytes[index + 1] != slash {
                    index += 1
                }
                index += 2
                result.append(UInt8(ascii: " "))
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Follows a style sheet and tells what stands in strings or round brackets.
private struct CSSNesting {
    private var quote: UInt8?
    private var depth = 0

    var isOutside: Bool { quote == nil && depth == 0 }

    mutating func read(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if quote == nil { quote = byte } else if quote == byte { quote = nil }
        case UInt8(ascii: "(") where quote == nil: depth += 1
        case UInt8(ascii: ")") where quote == nil: depth = max(0, depth - 1)
        default: break
        }
    }
}

/// `name: value`, perhaps `!important`.
struct CSSDeclaration: Equatable {
    var name: String
    var value: String
    var isImportant = false

    init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// - Returns: `nil` for what is no declaration.
    init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = text[..<colon].split(separator: " ").joined()
        var value = text[text.index(after: colon)...].split(separator: " ").joined(separator: " ")
        if value.lowercased().hasSuffix("!important") {
            value = String(value.dropLast("!important".count))
            isImportant = true
        }
        guard !name.isEmpty else { return nil }
        self.name = name.hasPrefix("--") ? name : name.lowercased()
        self.value = value
    }
}
