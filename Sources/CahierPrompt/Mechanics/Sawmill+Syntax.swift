import CahierCore
import CahierDiagnostics

extension Sawmill: MechanicSyntax {
    var examples: [Wording] {
        [
            Wording(
                fr: "Marie: accueil; entraide; lenteur", en: "Marie: welcome; mutual aid; slowness"),
            Wording(fr: "groupe: manche", en: "group: round"),
            Wording(fr: "groupe: fusionner 1 2: accueil", en: "group: merge 1 2: welcome"),
            Wording(fr: "groupe: écarter 3", en: "group: drop 3"),
            Wording(fr: "groupe: repêcher 3", en: "group: restore 3"),
            Wording(
                fr: "groupe: phrase 4: On ouvre à qui passe.",
                en: "group: sentence 4: Whoever comes by is let in."),
        ]
    }

    /// What the group does with notes.
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
            case .participant, .voice:
                answers.append(try sentence(item) ?? .note(Parts.unquoted(item)))
            case .group: answers.append(try move(item))
            }
        }
        return answers
    }

    /// `phrase 4: …`, which a participant may say too; `nil` for anything else.
    private func sentence(_ item: String) throws(Refusal) -> Answer? {
        let word = Move.sentence.word
        guard let (place, text) = Parts.pair(item, at: [":"]) else { return nil }
        let (head, number) = Parts.head(place)
        let isSentence = Language.allCases.contains { Folding.key(word[$0]) == Folding.key(head) }
        guard isSentence, let note = Int(number) else { return nil }
        return .sentence(note, Parts.unquoted(text))
    }

    private func move(_ item: String) throws(Refusal) -> Answer {
        let word = item.prefix { !$0.isWhitespace && $0 != ":" }
        let moves = Move.allCases
        let lookup = Lookup(
            Wording(fr: "geste inconnu", en: "unknown move"),
            words: moves.map { [$0.word.french, $0.word.english] })
        let move = moves[try lookup.find(String(word))]
        let rest = Parts.trimmed(item.dropFirst(word.count))
        let (numbers, text) = Parts.pair(rest, at: [":"]) ?? (rest, "")
        switch move {
        case .round:
            guard rest.isEmpty else { throw .notUnderstood(item, expected: examples[1]) }
            return .round
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
