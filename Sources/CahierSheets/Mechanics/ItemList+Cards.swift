import CahierCore
import CahierDiagnostics

extension ItemList {
    /// A note for each item; for up to three items of a person where they may give any number.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let each = limit ?? 3
        var notes = CardSet.answers(to: question, lines: 2, copies: people * each, language)
        if each > 1 {
            notes.title =
                Wording(fr: "\(each) notes par personne", en: "\(each) notes for each person")[
                    language]
        }
        return [notes]
    }
}
