import CahierCore
import CahierDiagnostics

/// Finds the item that somebody named: by its number, its name, its short name or the beginning
/// of it, whatever the case and accents.
///
/// The words of the program itself have no number; their French and English names come first.
struct Lookup {
    /// What is said of a name that none has, such as « axe inconnu ».
    var unknown: Wording
    /// The names of each item; the first is shown.
    var names: [[String]]
    private let hasNumbers: Bool

    init(_ unknown: Wording, _ names: [[String]], hasNumbers: Bool = true) {
        self.unknown = unknown
        self.names = names
        self.hasNumbers = hasNumbers
    }

    init(_ unknown: Wording, words names: [[String]]) {
        self.init(unknown, names, hasNumbers: false)
    }

    init(_ unknown: Wording, titles: [String]) {
        self.init(unknown, titles.map { [$0] })
    }

    /// The place of the item, from 0.
    func find(_ text: String) throws(Refusal) -> Int {
        if let place = place(of: text) { return place }
        let shown = Visible.excerpt(text)
        let expected = expected(for: text)
        throw Refusal(
            fr: "\(unknown.french) : « \(shown) » ; \(expected.french)",
            en: "\(unknown.english): ‘\(shown)’; \(expected.english)")
    }

    private func expected(for text: String) -> Wording {
        let several = places(beginning: Folding.key(text))
        if several.count > 1 {
            let shown = several.prefix(6).map { place in
                hasNumbers
                    ? Wording(verbatim: "\(place + 1). \(names[place].first ?? "")") : word(place)
            }
            return Wording(
                fr: "plusieurs noms commencent ainsi : "
                    + shown.map(\.french).joined(separator: ", "),
                en: "several names begin so: " + shown.map(\.english).joined(separator: ", "))
        }
        if let name = Suggestion.nearest(to: text, among: names.flatMap { $0 }) {
            let place = hasNumbers ? nil : names.firstIndex { $0.contains(name) }
            let near = place.map(word) ?? Wording(verbatim: name)
            return Wording(
                fr: "vouliez-vous dire « \(near.french) » ?",
                en: "did you mean ‘\(near.english)’?")
        }
        guard hasNumbers else {
            let known = names.indices.map(word)
            return Wording(
                fr: "attendu : \(known.map(\.french).joined(separator: ", "))",
                en: "expected: \(known.map(\.english).joined(separator: ", "))")
        }
        return Wording(
            fr: "attendu : un numéro de 1 à \(names.count) ou un nom (\(some))",
            en: "expected a number from 1 to \(names.count) or a name (\(some))")
    }

    /// A word of the program in both languages.
    private func word(_ place: Int) -> Wording {
        let names = names[place]
        return Wording(fr: names[0], en: names[min(1, names.count - 1)])
    }

    /// The place of the item that the text names, if it names one.
    func place(of text: String) -> Int? {
        if hasNumbers, let number = Int(text), number >= 1, number <= names.count {
            return number - 1
        }
        let key = Folding.key(text)
        if let exact = names.firstIndex(where: { $0.map(Folding.key).contains(key) }) {
            return exact
        }
        let beginning = places(beginning: key)
        return beginning.count == 1 ? beginning[0] : nil
    }

    /// The places of the items whose name begins so; at least two letters tell.
    private func places(beginning key: String) -> [Int] {
        guard key.count > 1 else { return [] }
        return names.indices.filter { place in
            names[place].contains { Folding.key($0).hasPrefix(key) }
        }
    }

    /// A few names, for messages.
    private var some: String {
        let shown = names.prefix(6).compactMap(\.first)
        return shown.joined(separator: ", ") + (names.count > 6 ? "…" : "")
    }
}

/// Reads numbers as people type them.
enum Number {
    /// A whole number.
    static func integer(_ text: String) throws(Refusal) -> Int {
        guard !text.isEmpty else {
            throw Refusal(fr: "il manque un nombre entier", en: "a whole number is missing")
        }
        guard let value = Int(text.replacing("−", with: "-")) else {
            throw Refusal(
                fr: "« \(Visible.excerpt(text)) » n’est pas un nombre entier",
                en: "‘\(Visible.excerpt(text))’ is not a whole number")
        }
        return value
    }

    /// A place in a list, from 0, of which people give the number, from 1.
    static func place(_ text: String) throws(Refusal) -> Int {
        // The least of all integers has no number before it.
        max(try integer(text), Int.min + 1) - 1
    }

    /// A number with a decimal comma or point and spaces between thousands; `unit` may follow, or
    /// its first word, as « € » for « € par mois ».
    static func real(_ text: String, unit: String = "") throws(Refusal) -> Double {
        let written = plain(text)
        let units = [unit, unit.split(separator: " ").first.map(String.init) ?? ""].map(plain)
        let end = units.first { !$0.isEmpty && written.hasSuffix($0) } ?? ""
        let readings = readings(of: String(written.dropLast(end.count)))
        guard let value = readings.first else {
            throw Refusal(
                fr: "« \(Visible.excerpt(text)) » n’est pas un nombre",
                en: "‘\(Visible.excerpt(text))’ is not a number")
        }
        guard readings.count == 1 else {
            throw ambiguous(text, readings.map { Wording(figure: $0) })
        }
        return value
    }

    /// As it is typed where there is no key for a raised 2 or 3.
    private static func plain(_ text: String) -> String {
        text.lowercased().replacing("²", with: "2").replacing("³", with: "3")
    }

    /// The numbers that a text may stand for: none, one, or, as « 1.000 », both a thousand and one.
    ///
    /// A mark that comes again stands between thousands, and so does one before another:
    /// « 1.000.000 », « 1,250.50 ».
    static func readings(of text: String) -> [Double] {
        var digits = text.filter { !$0.isWhitespace }.replacing("−", with: "-")[...]
        let sign = digits.first.flatMap { ["-": -1.0, "+": 1.0][$0] }
        if sign != nil { digits.removeFirst() }
        let marks = digits.filter { ",.".contains($0) }
        let parts = digits.split(omittingEmptySubsequences: false) { ",.".contains($0) }
        guard parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) else { return [] }
        let isThousands = parts.dropFirst().allSatisfy { $0.count == 3 }
        let areGroups = parts.dropFirst().dropLast().allSatisfy { $0.count == 3 }
        let isOneMark = Set(marks).count == 1
        var written: [String] = []
        switch marks.count {
        case 0: written = [parts.joined()]
        case 1:
            // No thousands begin with a zero, or after more than three digits.
            let mayBeThousands =
                isThousands && (1...3).contains(parts[0].count) && parts[0].first != "0"
            written = (mayBeThousands ? [parts.joined()] : []) + [parts.joined(separator: ".")]
        case _ where isOneMark && isThousands: written = [parts.joined()]
        case _ where !isOneMark && areGroups && Set(marks.dropLast()).count == 1:
            written = [parts.dropLast().joined() + "." + (parts.last ?? "")]
        case _: break
        }
        return written.compactMap(Double.init).map { (sign ?? 1) * $0 }
    }

    static func ambiguous(_ text: String, _ readings: [Wording]) -> Refusal {
        Refusal(
            fr: "« \(Visible.excerpt(text)) » : est-ce "
                + readings.map(\.french).joined(separator: " ou ") + " ?",
            en: "‘\(Visible.excerpt(text))’: is it "
                + readings.map(\.english).joined(separator: " or ") + "?")
    }
}

extension Wording {
    init(figure value: Double) {
        self.init(
            fr: Figure.plain(value, decimals: 3), en: Figure.plain(value, decimals: 3, in: .english)
        )
    }

    /// A sum, in euros.
    init(money euros: Double) {
        let cents = Int((euros * 100).rounded())
        self.init(
            fr: Telling.money(cents: cents, in: .french),
            en: Telling.money(cents: cents, in: .english))
    }
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
