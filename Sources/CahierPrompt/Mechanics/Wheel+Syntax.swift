import CahierCore
import CahierDiagnostics

extension Wheel: MechanicSyntax {
    var examples: [Wording] {
        let free = situations.count + 1
        let situation = Wording(
            fr: "groupe: situation \(free): le chat du lieu a disparu",
            en: "group: situation \(free): the cat of the place is gone")
        return [
            Wording(fr: "groupe: dé 3", en: "group: die 3"),
            Wording(
                fr: "groupe: 3: prévenir le traiteur | Karim",
                en: "group: 3: call the caterer | Karim"
            ),
        ] + (free > faces ? [] : [situation])
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
            return .dieThrow(face: try Number.place(number))
        }
        guard let (place, text) = Parts.pair(item, at: [":"]) else {
            throw .notUnderstood(item, expected: examples)
        }
        if word == "situation" {
            let number = Parts.trimmed(place.drop { !$0.isWhitespace })
            return .situation(face: try Number.place(number), Parts.unquoted(text))
        }
        let fields = try Parts.fields(text, 2, expected: examples)
        return .action(face: try Number.place(place), fields[0] ?? "", who: fields[1])
    }
}
