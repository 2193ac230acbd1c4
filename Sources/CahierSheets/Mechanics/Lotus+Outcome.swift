import CahierCore
import CahierDiagnostics
import CahierDocument

extension Lotus {
    /// Which of the person's words are in the flower, and which cells hold another one now.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let flower = synthesis(of: record.answers)
        let items = record.answers(by: author).map { posted -> [Inline] in
            switch posted.content {
            case .centre(let word): told(word, now: flower.centre, language)
            case .petal(let petal, let word): told(word, now: flower.petals[petal], language)
            case .leaf(let petal, let leaf, let word):
                told(word, now: flower.leaves[petal][leaf], language)
            case .proposal(let text):
                [.strong(text + Label.colon[language]), .text(shortlistTitle)]
            }
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }

    private func told(_ word: String, now other: String?, _ language: Language) -> [Inline] {
        let state =
            other == word
            ? Wording(fr: "dans la fleur", en: "in the flower")
            : Wording(fr: "sa case porte un autre mot", en: "its cell holds another word")
        return [.strong(word + Label.colon[language]), .text(state[language])]
    }
}
