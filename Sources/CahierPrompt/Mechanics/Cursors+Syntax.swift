import CahierCore
import CahierDiagnostics

extension Cursors: MechanicSyntax {
    var examples: [Wording] {
        let values = pairs.indices.map { String(scale.min + $0 * 2 % (scale.max - scale.min + 1)) }
        return [
            "Marie: \(values.joined(separator: " "))",
            "Marie: \(min(2, pairs.count)) = \(scale.max)",
            "Marie: \(pairs.first?.left ?? "") = \(scale.min)",
        ].map { Wording(verbatim: $0) }
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        if let values = try Number.row(text, count: pairs.count) {
            return [
                Answer(
                    positions: values.enumerated().map { .init(pair: $0.offset, value: $0.element) }
                )
            ]
        }
        let lookup = Lookup(
            Wording(fr: "curseur inconnu", en: "unknown cursor"),
            pairs.map { [$0.left, $0.right, $0.title] })
        var positions: [Answer.Position] = []
        for item in try Parts.items(text) {
            guard let (pair, value) = Parts.pair(item, at: ["="]) else {
                throw .notUnderstood(item, expected: examples)
            }
            positions.append(
                .init(pair: try lookup.find(pair), value: try Number.integer(value)))
        }
        return [Answer(positions: positions)]
    }
}
