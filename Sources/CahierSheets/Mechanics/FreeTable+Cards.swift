import CahierCore
import CahierDiagnostics

extension FreeTable {
    /// A slip for a row of each person.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(fr: "une ligne par personne", en: "a row for each person")
        return [
            CardSet(
                title[language],
                columns.flatMap { column -> [CardPart] in
                    column.allSatisfy(\.isWhitespace) ? [.lines(1)] : [.field(column)]
                }, copies: people)
        ]
    }
}
