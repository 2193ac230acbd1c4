public import CahierDiagnostics

/// Writes numbers as people read them.
public enum Figure {
    /// A number for the French and, but for the comma, the English reader: thousands apart
    /// (narrow no-break space), at most `decimals` decimals, none where they are zeros.
    public static func plain(
        _ value: Double, decimals: Int = 2, in language: Language = .french
    )
        -> String
    {
        guard value.isFinite, abs(value) < 1e15 else { return "∞" }
        let scale = (0..<decimals).reduce(1.0) { result, _ in result * 10 }
        let rounded = (abs(value) * scale).rounded() / scale
        let whole = Int(rounded)
        var fraction = String(Int(((rounded - Double(whole)) * scale).rounded()))
        fraction = String(repeating: "0", count: max(0, decimals - fraction.count)) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = value < 0 && rounded > 0 ? "−" : ""
        let mark = language == .french ? "," : "."
        return sign + grouped(whole) + (fraction.isEmpty ? "" : mark + fraction)
    }

    /// Digits in groups of three from the right, with narrow no-break spaces.
    static func grouped(_ value: Int) -> String {
        var digits = String(value)
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits.removeLast(3)
        }
        return ([digits[...]] + groups).joined(separator: "\u{202F}")
    }
}

extension Wording {
    static func notARange(_ min: Double, _ max: Double) -> Wording {
        let (low, high) = (Figure.plain(min), Figure.plain(max))
        return Wording(
            fr: "de \(low) à \(high) n’est pas un intervalle ; attendu : min < max",
            en: "\(low) to \(high) is not a range; expected min < max")
    }
}
