import CahierCore
import CahierDiagnostics

extension Lotus: MechanicSyntax {
    var examples: [String] {
        [
            "groupe: centre: halte", "groupe: 1: gare; 2: café", "groupe: 1.3: quai",
            "groupe: retenu: La Halte",
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            guard let (place, word) = Parts.pair(item, at: [":"]) else {
                throw .notUnderstood(item, expected: examples.joined(separator: " · "))
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
            var numbers: [Int] = []
            for number in place.split(separator: ".", omittingEmptySubsequences: false) {
                guard let number = Int(number) else {
                    throw .notUnderstood(place, expected: examples.joined(separator: " · "))
                }
                numbers.append(number - 1)
            }
            return numbers.count == 1
                ? .petal(numbers[0], word)
                : .leaf(petal: numbers[0], leaf: numbers[1], word)
        }
    }
}
