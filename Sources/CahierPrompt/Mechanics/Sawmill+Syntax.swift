import CahierCore
import CahierDiagnostics

extension Sawmill: MechanicSyntax {
    var examples: [String] {
        [
            "Marie: accueil; entraide; lenteur", "groupe: manche",
            "groupe: fusionner 1 2: accueil", "groupe: écarter 3", "groupe: repêcher 3",
            "groupe: phrase 4: On ouvre à qui passe.",
        ]
    }

    /// What is done with notes: by the group, save sentences, which anyone may give.
    private enum Move: CaseIterable {
        case round, merge, drop, restore, sentence

        var word: Wording {
            switch self {
            case .round: Wording(fr: "manche", en: "round")
            case .merge: Wording(fr: "fusionner", en: "merge")
            case .drop: Wording(fr: "écarter", en: "drop")
            case .restore: Wording(fr: "repêcher", en: "restore")
            case .sentence: Wording(fr: "phrase", en: "sentence")
            }
        }
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            switch author {
            case .participant: answers.append(sentence(item) ?? .note(Parts.unquoted(item)))
            case .group: answers.append(try move(item))
            }
        }
        return answers
    }

    /// `phrase 41: …`; any other line of a participant is a word.
    private func sentence(_ item: String) -> Answer? {
        guard let (head, text) = Parts.pair(item, at: [":"]) else { return nil }
        let words = head.split(whereSeparator: \.isWhitespace)
        let name = Folding.key(String(words.first ?? ""))
        guard words.count == 2, let number = Int(words[1]),
            name == Move.sentence.word.french || name == Move.sentence.word.english
        else { return nil }
        return .sentence(number, Parts.unquoted(text))
    }

    private func move(_ item: String) throws(Refusal) -> Answer {
        let word = item.prefix { !$0.isWhitespace && $0 != ":" }
        let moves = Move.allCases
        let lookup = Lookup(
            Wording(fr: "geste", en: "move"), moves.map { [$0.word.french, $0.word.english] })
        let move = moves[try lookup.find(String(word))]
        let rest = Parts.trimmed(item.dropFirst(word.count))
        let (numbers, text) = Parts.pair(rest, at: [":"]) ?? (rest, "")
        switch move {
        case .round: return .round
        case .merge: return .merge(try notes(numbers), into: Parts.unquoted(text))
        case .drop: return .drop(try notes(rest))
        case .restore: return .restore(try notes(rest))
        case .sentence: return .sentence(try Number.integer(numbers), Parts.unquoted(text))
        }
    }

    private func notes(_ text: String) throws(Refusal) -> [Int] {
        var notes: [Int] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            notes.append(try Number.integer(String(word)))
        }
        guard !notes.isEmpty else {
            throw Refusal(
                fr: "il manque les numéros des mots", en: "the numbers of the notes are missing")
        }
        return notes
    }
}
