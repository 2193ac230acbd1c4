import CahierDiagnostics

/// A value of JSON; the members of an object keep their order.
indirect enum JSONValue {
    case bool(Bool)
    case integer(Int)
    /// A finite one.
    case real(Double)
    case text(String)
    case list([JSONValue])
    case object([(String, JSONValue)])

    /// Bytes in hexadecimal digits.
    static func hex(_ bytes: [UInt8]) -> JSONValue {
        .text(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
}

/// Writes one JSON object, a member or an element of its lists a line, so that people can read it
/// and programs compare it.
///
/// What could act on a terminal is written as `\u…`: it is read back as it was typed.
struct JSONLines {
    private(set) var bytes = Array("{\n".utf8)
    private var hasMembers = false

    mutating func add(_ name: String, _ value: JSONValue) {
        begin(name)
        put(value)
    }

    /// A list, an element a line.
    mutating func add(_ name: String, lines elements: [JSONValue]) {
        begin(name)
        mark("[")
        for (place, element) in elements.enumerated() {
            mark(place == 0 ? "\n" : ",\n")
            put(element)
        }
        mark(elements.isEmpty ? "]" : "\n]")
    }

    mutating func end() { mark("\n}\n") }

    private mutating func begin(_ name: String) {
        if hasMembers { mark(",\n") }
        hasMembers = true
        quote(name)
        mark(":")
    }

    private mutating func put(_ value: JSONValue) {
        switch value {
        case .bool(let value): mark(value ? "true" : "false")
        case .integer(let value): mark(String(value))
        // The shortest decimal that reads back as the same number.
        case .real(let value): mark(value.description)
        case .text(let text): quote(text)
        case .list(let values):
            mark("[")
            for (place, value) in values.enumerated() {
                if place > 0 { mark(",") }
                put(value)
            }
            mark("]")
        case .object(let members):
            mark("{")
            for (place, (name, value)) in members.enumerated() {
                if place > 0 { mark(",") }
                quote(name)
                mark(":")
                put(value)
            }
            mark("}")
        }
    }

    private mutating func mark(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func quote(_ text: String) {
        mark("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": mark("\\\"")
            case "\\": mark("\\\\")
            case "\n": mark("\\n")
            case "\t": mark("\\t")
            case "\r": mark("\\r")
            case _ where Visible.isHidden(scalar): escape(scalar)
            case _: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
        mark("\"")
    }

    /// None that is hidden lies beyond U+FFFF.
    private mutating func escape(_ scalar: Unicode.Scalar) {
        let digits = String(scalar.value, radix: 16)
        mark("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
}
