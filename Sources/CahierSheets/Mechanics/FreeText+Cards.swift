import CahierCore
import CahierDiagnostics

extension FreeText {
    /// A note for each person's answer.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        [.answers(to: question, lines: min(lines, 4), copies: people, language)]
    }
}

extension CardSet {
    /// A note for each person, the question on it, and lines to write on.
    static func answers(
        to question: String?, lines: Int, copies: Int, _ language: Language
    ) -> CardSet {
        let title = Wording(fr: "une note par personne", en: "a note for each person")
        return CardSet(
            title[language], (question.map { [.question($0)] } ?? []) + [.lines(lines)],
            copies: copies)
    }
}
