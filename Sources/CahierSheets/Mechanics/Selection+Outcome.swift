import CahierCore
import CahierDiagnostics
import CahierDocument

extension Selection {
    /// For each of the person's choices, how many made it and whether the group retained it.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let tallies = synthesis(of: record.answers)
        let people = Set(tallies.flatMap(\.supporters)).count
        let own = Dictionary(
            record.answers(by: author).map { ($0.content.choice, $0.content.rank) },
            uniquingKeysWith: { $1 })
        let rows = tallies.filter { $0.supporters.contains(author) }.map { tally in
            let retained = retained(tally, language)
            let rank = own[tally.choice].flatMap(\.self).map {
                " (\(Self.rank[language])\u{A0}\($0))"
            }
            return Table.Row(
                [
                    tally.title + (rank ?? ""),
                    Share.told(tally.supporters.count, of: people, language),
                    tally.ranks.map { Figure.plain($0.mean, decimals: 1, in: language) } ?? "–",
                    retained.isEmpty ? "–" : retained,
                ], hasHeader: true)
        }
        guard !rows.isEmpty else { return [] }
        let header = [
            Wording(fr: "Votre choix", en: "Your choice"), Share.title,
            Wording(fr: "Rang moyen", en: "Mean rank"), Wording(fr: "Le groupe", en: "The group"),
        ]
        return [
            .table(
                Table(
                    columns: [4, 2.6, 2.4, 3], header: header.map { [.text($0[language])] },
                    rows: rows))
        ]
    }

    func brought(_ answers: [Posted<Answer>], _ language: Language) -> [Block] { [] }
}
