import CahierCore
import CahierDiagnostics

extension Section {
    /// A whole number that must be there.
    func integer(_ key: String) -> Int {
        guard let item = required(key, .anInteger) else { return guessed(key) }
        return item.integer() ?? guessed(key)
    }

    /// A whole number, or `absent` where the key is.
    func integer(_ key: String, default absent: Int) -> Int {
        optionalInteger(key) ?? absent
    }

    func optionalInteger(_ key: String) -> Int? {
        item(key).map { $0.integer() ?? guessed(key) }
    }

    /// A number, whole or not, or `absent` where the key is.
    func number(_ key: String, default absent: Double) -> Double {
        guard let item = item(key) else { return absent }
        return item.number() ?? Double(guessed(key))
    }

    /// Yes or no, or `absent` where the key is.
    func boolean(_ key: String, default absent: Bool) -> Bool {
        item(key)?.boolean() ?? absent
    }

    /// A duration, in seconds.
    func seconds(_ key: String) -> Int {
        required(key, .aDuration)?.seconds() ?? guessed(key)
    }

    /// A list of durations, in seconds, or a single one.
    func secondsList(_ key: String) -> [Int] {
        guard let items = required(key, .durations)?.listOrText() else { return [guessed(key)] }
        return items.map { $0.seconds() ?? guessed(key) }
    }

    /// A number that no other one of the file equals.
    private func guessed(_ key: String) -> Int {
        guess(key)
        return Item.largest + report.guesses.count
    }
}

extension Item {
    /// Far above any number that a workshop needs, and far below those that overflow when added.
    static let largest = 1_000_000_000

    func integer() -> Int? {
        guard let text = raw.map(Self.withPlainSign), Self.isDecimal(text) else {
            fail(.anInteger)
            return nil
        }
        guard let value = Int(text), abs(value) <= Self.largest else {
            fail(.smallNumber)
            return nil
        }
        return value
    }

    func number() -> Double? {
        guard let text = raw.map(Self.withPlainSign) else {
            fail(.aNumber)
            return nil
        }
        let parts = text.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { ",.".contains($0) })
        guard Self.isDecimal(String(parts[0])),
            parts.count == 1 || !parts[1].isEmpty && parts[1].allSatisfy(\.isDigit),
            let value = Double(parts.joined(separator: "."))
        else {
            fail(.aNumber)
            return nil
        }
        guard abs(value) <= Double(Self.largest) else {
            fail(.smallNumber)
            return nil
        }
        return value
    }

    /// Digits, after a minus sign or not: no `0x10`, `1_000`, `1e3` or `+5`.
    private static func isDecimal(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let hasLeadingZero = digits.hasPrefix("0") && digits.count > 1
        return !digits.isEmpty && digits.allSatisfy(\.isDigit) && !hasLeadingZero
    }

    private static func withPlainSign(_ text: String) -> String {
        text.hasPrefix("−") ? "-" + text.dropFirst() : text
    }

    func boolean() -> Bool? {
        switch raw?.lowercased() {
        case "true", "oui", "vrai": return true
        case "false", "non", "faux": return false
        default:
            fail(.aBoolean)
            return nil
        }
    }

    /// `5 min`, `45 s` or `1 min 30 s`, at most a day.
    func seconds() -> Int? {
        let words = (raw ?? "").split { $0.isWhitespace }.map(String.init)
        var total = 0
        var units = ["min": 60, "s": 1]
        for pair in stride(from: 0, to: words.count, by: 2) {
            guard pair + 1 < words.count, let unit = units[words[pair + 1]],
                words[pair].allSatisfy(\.isDigit), let value = Int(words[pair]), value <= 86_400
            else {
                fail(.aDuration)
                return nil
            }
            // Seconds come last.
            units["min"] = nil
            if unit == 1 { units["s"] = nil }
            total += value * unit
        }
        guard (1...86_400).contains(total) else {
            fail(.aDuration)
            return nil
        }
        return total
    }
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
