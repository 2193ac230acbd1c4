import CahierCore
import CahierDiagnostics
import CahierDocument

extension ScoredDecision {
    /// The person's total for each decision beside that of all, and how it was decided.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let rows = synthesis(of: record.answers).compactMap { decision -> Table.Row? in
            guard let own = decision.scorings.first(where: { $0.author == author }) else {
                return nil
            }
            return Table.Row(
                [
                    decision.decision, "\(own.content.total)", told(decision, language),
                    decision.chosen ?? decision.suggested?.title ?? "–",
                ], hasHeader: true)
        }
        guard !rows.isEmpty else { return [] }
        let header = [
            DecisionLabel.decision, Wording(fr: "Votre total", en: "Your total"),
            Wording(fr: "Le total commun", en: "The common total"),
            Wording(fr: "Façon de décider", en: "Way to decide"),
        ]
        return [
            .table(
                Table(
                    columns: [4, 2, 3, 4], header: header.map { [.text($0[language])] },
                    rows: rows))
        ]
    }
}
