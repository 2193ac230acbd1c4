import CahierCore
import CahierDiagnostics

extension Wheel: MechanicSyntax {
    var examples: [String] {
        [
            "groupe: dé 3", "groupe: 3: prévenir le traiteur | Karim",
            "groupe: situation \(min(situations.count + 1, faces)): le chat du lieu a disparu",
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        var answers: [Answer] = []
        for item in try Parts.items(text) { answers.append(try move(item)) }
        return answers
    }

    private func move(_ item: String) throws(Refusal) -> Answer {
        let word = Folding.key(String(item.prefix { !$0.isWhitespace && $0 != ":" }))
        if word == "de" || word == "die" {
            let number = Parts.trimmed(item.drop { !$0.isWhitespace })
            return .dieThrow(face: try Number.integer(number) - 1)
        }
        guard let (place, text) = Parts.pair(item, at: [":"]) else {
            throw .notUnderstood(item, expected: examples.joined(separator: " · "))
        }
        if word == "situation" {
            let number = Parts.trimmed(place.drop { !$0.isWhitespace })
            return .situation(face: try Number.integer(number) - 1, Parts.unquoted(text))
        }
        let fields = Parts.fields(text)
        return .action(
            face: try Number.integer(place) - 1, fields[0] ?? "",
            who: fields.count > 1 ? fields[1] : nil)
    }
}
