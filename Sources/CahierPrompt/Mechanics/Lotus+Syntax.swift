import CahierCore
import CahierDiagnostics

extension Lotus: MechanicSyntax {
    var examples: [Wording] {
        [
            Wording(fr: "groupe: centre: halte", en: "group: centre: halt"),
            Wording(fr: "groupe: 1: gare; 2: café", en: "group: 1: station; 2: café"),
            Wording(fr: "groupe: 1.3: quai", en: "group: 1.3: platform"),
            Wording(fr: "groupe: retenu: La Halte", en: "group: picked: The Halt"),
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            guard let (place, word) = Parts.pair(item, at: [":"]) else {
                throw .notUnderstood(item, expected: examples)
            }
            answers.append(try cell(place, Parts.unquoted(word)))
        }
        return answers
    }

    private func cell(_ place: String, _ word: String) throws(Refusal) -> Answer {
        switch Folding.key(place) {
        case "centre", "center": return .centre(word)
        case "retenu", "retenue", "picked": return .proposal(word)
        case let place:
            let numbers = place.split(separator: ".", omittingEmptySubsequences: false)
            guard numbers.count <= 2, numbers.allSatisfy({ Int($0) != nil }) else {
                throw .notUnderstood(place, expected: examples)
            }
            let petal = try Number.place(String(numbers[0]))
            return numbers.count == 1
                ? .petal(petal, word)
                : .leaf(petal: petal, leaf: try Number.place(String(numbers[1])), word)
        }
    }
}
