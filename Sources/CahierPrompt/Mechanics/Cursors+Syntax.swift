import CahierCore
import CahierDiagnostics

extension Cursors: MechanicSyntax {
    var examples: [String] {
        let values = pairs.indices.map { String(scale.min + $0 * 2 % (scale.max - scale.min + 1)) }
        return [
            "Marie: \(values.joined(separator: " "))",
            "Marie: 2 = \(scale.max)", "Marie: \(pairs.first?.left ?? "") = \(scale.min)",
        ]
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
            Wording(fr: "curseur", en: "cursor"), pairs.map { [$0.left, $0.right, $0.title] })
        var positions: [Answer.Position] = []
        for item in try Parts.items(text) {
            guard let (pair, value) = Parts.pair(item, at: ["="]) else {
                throw .notUnderstood(item, expected: examples.joined(separator: " · "))
            }
            positions.append(
                .init(pair: try lookup.find(pair), value: try Number.integer(value)))
        }
        return [Answer(positions: positions)]
    }
}
