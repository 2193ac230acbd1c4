public import CahierDiagnostics

/// Writes numbers as people read them.
public enum Figure {
    /// A number with its thousands apart (a narrow no-break space; in English a comma), at most
    /// `decimals` decimals, none where they are zeros.
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
        return sign + grouped(whole, in: language) + (fraction.isEmpty ? "" : mark + fraction)
    }

    /// A number and what it is counted in, if anything; euros with their cents: « 5,50 € ».
    package static func measured(
        _ value: Double, _ unit: String, in language: Language
    ) -> String {
        let figure = amount(value, of: unit, in: language)
        return unit.isEmpty ? figure : figure + "\u{A0}" + unit
    }

    /// The number alone, as it is written before `unit`.
    package static func amount(
        _ value: Double, of unit: String, in language: Language
    ) -> String {
        let figure = plain(value, in: language)
        let hasOneDecimal = figure.dropLast().last.map { ",.".contains($0) } == true
        return unit.hasPrefix("€") && hasOneDecimal && figure != "∞" ? figure + "0" : figure
    }

    /// Digits in groups of three from the right.
    private static func grouped(_ value: Int, in language: Language) -> String {
        var digits = String(value)
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits.removeLast(3)
        }
        let mark =
            switch language {
            case .french: "\u{202F}"
            case .english: ","
            }
        return ([digits[...]] + groups).joined(separator: mark)
    }
}

extension Wording {
    /// « 3 à 6 », or « 3 » where both ends are one number.
    package static func span(_ low: Int, _ high: Int) -> Wording {
        low == high
            ? Wording(verbatim: "\(low)") : Wording(fr: "\(low) à \(high)", en: "\(low) to \(high)")
    }

    static func notARange(_ min: Double, _ max: Double) -> Wording {
        let (low, high) = (Figure.plain(min), Figure.plain(max))
        return Wording(
            fr: "de \(low) à \(high) n’est pas un intervalle ; attendu : min < max",
            en: "\(low) to \(high) is not a range; expected min < max")
    }
}
