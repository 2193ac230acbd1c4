import CahierDiagnostics
import Foundation

/// A value that other programs read.
indirect enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case real(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    /// The document on one line, keys in alphabetical order, so that the same value is the same
    /// text.
    ///
    /// What could act on a terminal is written as `\u…`: it is read back as it was typed.
    func document() throws(CommandError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Self.harmless(String(decoding: try encoder.encode(self), as: UTF8.self))
        } catch {
            // Only a figure that is none can be refused, and every figure was checked before.
            throw CommandError(
                .badData, fr: "un nombre ne s’écrit pas en JSON",
                en: "a number cannot be written as JSON")
        }
    }

    /// Outside texts there is nothing but ASCII.
    private static func harmless(_ document: String) -> String {
        var result = ""
        for scalar in document.unicodeScalars {
            guard Visible.isHidden(scalar) else {
                result.unicodeScalars.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result
    }
}

extension JSON: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .real(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }
}

extension JSON {
    static func text(_ value: String?) -> JSON { value.map(JSON.text) ?? .null }
    static func integer(_ value: Int?) -> JSON { value.map(JSON.integer) ?? .null }
    static func real(_ value: Double?) -> JSON { value.map(JSON.real) ?? .null }
    static func texts(_ values: [String]) -> JSON { .list(values.map(JSON.text)) }

    static func list<Element>(_ values: [Element], _ one: (Element) -> JSON) -> JSON {
        .list(values.map(one))
    }

    /// The same object with further members.
    func with(_ others: [String: JSON]) -> JSON {
        guard case .object(let own) = self else { return self }
        return .object(own.merging(others) { _, new in new })
    }
}

extension JSON: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(Dictionary(members) { _, new in new })
    }
}
