import CahierCore
import CahierDiagnostics

/// Finds the item that somebody named: by its number, its name, its short name or the beginning
/// of it, whatever the case and accents.
struct Lookup {
    /// What the items are, such as « axe », for messages.
    var kind: Wording
    /// The names of each item; the first is shown.
    var names: [[String]]

    init(_ kind: Wording, _ names: [[String]]) {
        self.kind = kind
        self.names = names
    }

    init(_ kind: Wording, titles: [String]) {
        self.init(kind, titles.map { [$0] })
    }

    /// The place of the item, from 0.
    func find(_ text: String) throws(Refusal) -> Int {
        if let place = place(of: text) { return place }
        let shown = Visible.excerpt(text)
        let suggestion = Suggestion.nearest(to: text, among: names.flatMap { $0 })
        let expected =
            suggestion.map {
                Wording(fr: " ; vouliez-vous dire « \($0) » ?", en: "; did you mean ‘\($0)’?")
            }
            ?? Wording(
                fr: " ; attendu : un numéro de 1 à \(names.count) ou un nom (\(some))",
                en: "; expected a number from 1 to \(names.count) or a name (\(some))")
        throw Refusal(
            fr: "\(kind.french) inconnu·e : « \(shown) »\(expected.french)",
            en: "unknown \(kind.english): ‘\(shown)’\(expected.english)")
    }

    /// The place of the item that the text names, if it names one.
    func place(of text: String) -> Int? {
        if let number = Int(text) {
            return names.indices.contains(number - 1) ? number - 1 : nil
        }
        let key = Folding.key(text)
        guard !key.isEmpty else { return nil }
        let keys = names.map { $0.map(Folding.key) }
        if let exact = keys.firstIndex(where: { $0.contains(key) }) { return exact }
        let beginning = keys.indices.filter { keys[$0].contains { $0.hasPrefix(key) } }
        return beginning.count == 1 && key.count > 1 ? beginning[0] : nil
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
        guard let value = Int(text.replacing("−", with: "-")) else {
            throw Refusal(
                fr: "« \(Visible.excerpt(text)) » n’est pas un nombre entier",
                en: "‘\(Visible.excerpt(text))’ is not a whole number")
        }
        return value
    }

    /// A number with a decimal comma or point and spaces between thousands; `unit` may follow.
    static func real(_ text: String, unit: String = "") throws(Refusal) -> Double {
        var digits = text
        if !unit.isEmpty, digits.hasSuffix(unit) { digits.removeLast(unit.count) }
        digits = String(digits.filter { !$0.isWhitespace })
            .replacing(",", with: ".").replacing("−", with: "-")
        let isPlain = digits.allSatisfy { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
        guard isPlain, let value = Double(digits) else {
            throw Refusal(
                fr: "« \(Visible.excerpt(text)) » n’est pas un nombre",
                en: "‘\(Visible.excerpt(text))’ is not a number")
        }
        return value
    }
}
