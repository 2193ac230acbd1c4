/// Writes lengths as CSS, SVG and ODF read them: a point, at most three decimals, no exponent.
enum Measure {
    static func millimetres(_ value: Double) -> String { number(value) + "mm" }

    static func points(_ value: Double) -> String { number(value) + "pt" }

    /// Values that are no number, or too great for any page, become 0 or the limit.
    static func number(_ value: Double) -> String {
        let thousandths = thousandths(value)
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        let sign = thousandths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var decimals = String(rest + 1000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return "\(sign)\(whole).\(decimals)"
    }

    static func thousandths(_ value: Double) -> Int {
        guard value.isFinite else { return 0 }
        return Int((max(-1e9, min(1e9, value)) * 1000).rounded())
    }

    static let millimetresPerPoint = 25.4 / 72

    /// Reads a length as ODF writes it (`12mm`, `1.2cm`, `0.5in`, `10pt`), in mm.
    static func millimetres(reading text: String) -> Double? {
        let units: [(String, Double)] = [
            ("mm", 1), ("cm", 10), ("in", 25.4), ("pt", 25.4 / 72), ("pc", 25.4 / 6),
        ]
        for (unit, factor) in units where text.hasSuffix(unit) {
            return Double(text.dropLast(unit.count)).map { $0 * factor }
        }
        return nil
    }
}
