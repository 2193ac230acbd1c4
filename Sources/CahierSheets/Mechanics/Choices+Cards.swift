import CahierCore
import CahierDiagnostics

extension Choices {
    /// A ballot for each person and question, on which stands what an answer means.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        questions.map { question in
            let one = Wording(fr: "un bulletin par personne", en: "a ballot for each person")
            let title =
                questions.count == 1
                ? one[language] : one[language] + Label.colon[language] + question.title
            return CardSet(
                title,
                [
                    .question(question.title), .hint(Self.meaning[language]),
                    .options(question.options),
                ]
                    + own(question, language) + reasons(language), copies: people)
        }
    }

    private static let meaning = Wording(
        fr: "Cocher une seule case. C’est mon avis, compté avec celui des autres\u{A0}; la réponse "
            + "retenue, le groupe la choisit après en avoir parlé.",
        en: "Tick one box. It is my opinion, counted with those of others; the group chooses the "
            + "answer it retains after talking about it.")

    private func own(_ question: Question, _ language: Language) -> [CardPart] {
        question.allowsOther
            ? [.field(Wording(fr: "ou plutôt", en: "or rather")[language])] : []
    }

    private func reasons(_ language: Language) -> [CardPart] {
        asksJustification
            ? [.hint(Wording(fr: "Parce que…", en: "Because…")[language]), .lines(1)] : []
    }
}
