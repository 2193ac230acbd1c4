import CahierCore
import CahierDiagnostics

extension Choices: MechanicSyntax {
    var examples: [Wording] {
        let question = questions.count == 1 ? "" : "\(questions.first?.id ?? "") = "
        let simple = Wording(
            fr: "Marie: \(question)2 | parce que…", en: "Marie: \(question)2 | because…")
        let other = Wording(
            fr: "groupe: \(question)autre: un tour de rôle | chacun·e son jour",
            en: "group: \(question)other: a rota | everyone has their day")
        let agreed = Wording(
            fr: "groupe: \(question)1 | tout le monde y gagne | accord",
            en: "group: \(question)1 | everyone gains | agreed")
        return [simple] + (questions.first?.allowsOther == true ? [other] : [])
            + (asksConsensus ? [agreed] : [])
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        let lookup = Lookup(
            Wording(fr: "question inconnue", en: "unknown question"),
            questions.map { [$0.id, $0.title] })
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            let fields = try Parts.fields(item, 3, expected: examples)
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
                    justification: fields[1], consensus: try consensus(fields[2])))
        }
        return answers
    }

    private func choice(_ text: String, _ question: Question) throws(Refusal) -> Answer.Choice {
        let (word, other) = Parts.pair(text, at: [":"]) ?? (text, "")
        if question.allowsOther, ["autre", "other"].contains(Folding.key(word)) {
            guard !other.isEmpty else {
                throw Refusal(
                    fr: "« \(Visible.excerpt(word)) » attend un texte ; par exemple : "
                        + "\(question.id) = autre: un tour de rôle",
                    en: "‘\(Visible.excerpt(word))’ needs a text; for example: "
                        + "\(question.id) = other: a rota")
            }
            return .other(Parts.unquoted(other))
        }
        let letters = question.options.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
        let lookup = Lookup(
            Wording(fr: "réponse inconnue", en: "unknown answer"),
            zip(question.options, letters).map { [$0, $1] })
        return .option(try lookup.find(Parts.unquoted(text)))
    }

    private func consensus(_ text: String?) throws(Refusal) -> Bool? {
        guard let text else { return nil }
        let names = [
            ["accord", "agreed", "d’accord", "oui", "yes"],
            ["désaccord", "not agreed", "pas d’accord", "non", "no"],
        ]
        return try Lookup(Wording(fr: "avis inconnu", en: "unknown opinion"), words: names).find(
            text) == 0
    }
}
