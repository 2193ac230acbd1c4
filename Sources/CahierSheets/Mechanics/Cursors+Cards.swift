import CahierCore
import CahierDiagnostics

extension Cursors {
    /// A small sheet of cursors for each person.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let hint = Wording(
            fr: "Une valeur par ligne, de \(scale.min) à \(scale.max), sans se concerter.",
            en: "A value on each line, from \(scale.min) to \(scale.max), each on one’s own.")
        return [
            CardSet(
                MarkSheet.title[language],
                [.hint(hint[language])]
                    + pairs.map { scale.part(title: "", low: $0.left, high: $0.right) },
                copies: people)
        ]
    }
}
