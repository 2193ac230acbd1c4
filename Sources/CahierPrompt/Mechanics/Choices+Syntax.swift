import CahierCore
import CahierDiagnostics

extension Choices: MechanicSyntax {
    var examples: [String] {
        let id = questions.first?.id ?? ""
        let simple =
            questions.count == 1
            ? "Marie: 2 | parce que…" : "Marie: \(id) = 2 | parce que…"
        return [simple, "groupe: \(id) = autre: un tour de rôle | chacun son jour"]
            + (asksConsensus ? ["groupe: \(id) = 1 | tout le monde y gagne | accord"] : [])
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        let lookup = Lookup(
            Wording(fr: "question", en: "question"), questions.map { [$0.id, $0.title] })
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            let fields = Parts.fields(item)
            let head = fields[0] ?? ""
            var (question, option) = (0, head)
            if let (name, value) = Parts.pair(head, at: ["="]), !name.contains(":") {
                (question, option) = (try lookup.find(name), value)
            } else if questions.count > 1 {
                throw .notUnderstood(item, expected: examples[0])
            }
            answers.append(
                Answer(
                    question: question, choice: try choice(option, questions[question]),
                    justification: fields.count > 1 ? fields[1] : nil,
                    consensus: try consensus(fields.count > 2 ? fields[2] : nil)))
        }
        return answers
    }

    private func choice(_ text: String, _ question: Question) throws(Refusal) -> Answer.Choice {
        if let (word, other) = Parts.pair(text, at: [":"]),
            ["autre", "other"].contains(Folding.key(word))
        {
            return .other(Parts.unquoted(other))
        }
        let letters = question.options.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
        let lookup = Lookup(
            Wording(fr: "réponse", en: "answer"),
            zip(question.options, letters).map { [$0, $1] })
        return .option(try lookup.find(Parts.unquoted(text)))
    }

    private func consensus(_ text: String?) throws(Refusal) -> Bool? {
        guard let text else { return nil }
        let names = [
            ["accord", "oui", "agreed", "yes"], ["pas d’accord", "non", "désaccord", "no"],
        ]
        return try Lookup(Wording(fr: "avis", en: "opinion"), names).find(text) == 0
    }
}
