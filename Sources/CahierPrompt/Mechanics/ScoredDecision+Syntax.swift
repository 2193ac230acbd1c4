import CahierCore
import CahierDiagnostics

extension ScoredDecision: MechanicSyntax {
    var examples: [Wording] {
        let scores = questions.indices.map { String(scale.min + $0 % (scale.max - scale.min + 1)) }
        let row = scores.joined(separator: " ")
        return [
            Wording(
                fr: "groupe: acheter un four | \(row)", en: "group: buy an oven | \(row)"),
            Wording(
                fr: "groupe: acheter un four | \(row) | on vote à main levée",
                en: "group: buy an oven | \(row) | a show of hands"),
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            let fields = try Parts.fields(item, 3, expected: examples)
            guard let decision = fields[0], let scores = fields[1],
                let row = try Number.row(scores, count: questions.count)
            else { throw .notUnderstood(item, expected: examples[0]) }
            answers.append(Answer(decision: decision, scores: row, chosenMode: fields[2]))
        }
        return answers
    }
}
