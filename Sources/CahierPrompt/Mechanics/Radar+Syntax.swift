import CahierCore
import CahierDiagnostics

extension Radar: MechanicSyntax {
    var examples: [Wording] {
        let marks = axes.indices.map {
            String(scale.min + ($0 * 3 + 2) % (scale.max - scale.min + 1))
        }
        let first = axes.first?.id ?? ""
        return [
            Wording(verbatim: "Marie: \(marks.joined(separator: " "))"),
            Wording(verbatim: "Marie: \(first) = \(scale.max)"),
            Wording(
                fr: "Marie: \(first): une chose qu’on a repérée",
                en: "Marie: \(first): something we noticed"),
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        if let marks = try Number.row(text, count: axes.count) {
            return [
                Answer(marks: marks.enumerated().map { .init(axis: $0.offset, value: $0.element) })
            ]
        }
        let lookup = Lookup(
            Wording(fr: "axe inconnu", en: "unknown axis"), axes.map { [$0.id, $0.title] })
        var answer = Answer()
        for item in try Parts.items(text) {
            if let (axis, mark) = Parts.pair(item, at: ["=", ":"]), item.firstMark == "=" {
                answer.marks.append(
                    .init(axis: try lookup.find(axis), value: try Number.integer(mark)))
            } else if let (axis, remark) = Parts.pair(item, at: [":"]) {
                answer.noticed.append(
                    .init(axis: try lookup.find(axis), text: Parts.unquoted(remark)))
            } else {
                throw .notUnderstood(item, expected: examples)
            }
        }
        return [answer]
    }
}

extension Number {
    /// Exactly `count` whole numbers separated by spaces; `nil` where the text is no such row.
    ///
    /// - Throws: ``Refusal`` where there are only numbers, but not as many.
    static func row(_ text: String, count: Int) throws(Refusal) -> [Int]? {
        let words = text.split(whereSeparator: \.isWhitespace)
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == words.count, !numbers.isEmpty else { return nil }
        guard numbers.count == count else {
            throw Refusal(
                fr: "il faut \(count) nombres, dans l’ordre de la fiche ; reçu : \(numbers.count)",
                en: "\(count) numbers are needed, in the order of the sheet; got "
                    + "\(numbers.count)")
        }
        return numbers
    }
}

extension String {
    /// The first `=` or `:`.
    var firstMark: Unicode.Scalar? { unicodeScalars.first { $0 == "=" || $0 == ":" } }
}
