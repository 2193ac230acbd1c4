import CahierCore
import CahierDiagnostics

extension Sawmill {
    /// Blank notes, as many as each person may write words.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(
            fr: wordsEach == 1 ? "une note par personne" : "\(wordsEach) notes par personne",
            en: wordsEach == 1 ? "a note for each person" : "\(wordsEach) notes for each person")
        let hint = Wording(
            fr: "Un seul mot-clé, lisible de loin.", en: "One keyword, to be read from afar.")
        return [
            CardSet(
                title[language], [.hint(hint[language]), .lines(1)], copies: people * wordsEach)
        ]
    }
}
