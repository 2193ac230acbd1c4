import CahierCore
import CahierDiagnostics

extension ScoredDecision: MechanicSyntax {
    var examples: [String] {
        let scores = questions.indices.map { String(scale.min + $0 % (scale.max - scale.min + 1)) }
        let row = scores.joined(separator: " ")
        return [
            "groupe: acheter un four | \(row)",
            "groupe: acheter un four | \(row) | on vote à main levée",
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            let fields = Parts.fields(item)
            guard fields.count > 1, let decision = fields[0], let scores = fields[1],
                let row = try Number.row(scores, count: questions.count)
            else { throw .notUnderstood(item, expected: examples[0]) }
            answers.append(
                Answer(
                    decision: decision, scores: row,
                    chosenMode: fields.count > 2 ? fields[2] : nil))
        }
        return answers
    }
}
