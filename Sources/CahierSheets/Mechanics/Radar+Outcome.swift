import CahierCore
import CahierDiagnostics
import CahierDocument

extension Radar {
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        synthesis(of: record.answers).scale
            .outcome(for: author, titles: axes.map(\.title), record.language)
    }

    func brought(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        plain(
            answers.filter { !$0.content.noticed.isEmpty }.map { posted in
                var remarks = posted
                remarks.content.marks = []
                return remarks
            }, language)
    }
}

extension ScaleSynthesis {
    /// A person's values beside those of the group, item after item.
    func outcome(for author: Author, titles: [String], _ language: Language) -> [Block] {
        let isAgreed = values.contains { $0[.group] != nil }
        let rows = titles.indices.compactMap { item -> Table.Row? in
            guard let own = values[item][author], let all = statistics[item] else { return nil }
            let agreed = isAgreed ? [values[item][.group].map(String.init) ?? "–"] : []
            return Table.Row(
                [
                    titles[item], String(own),
                    Figure.plain(all.mean, decimals: 1, in: language),
                    "\(Figure.plain(all.min, in: language))–\(Figure.plain(all.max, in: language))",
                ] + agreed, hasHeader: true)
        }
        guard !rows.isEmpty else { return [] }
        let header =
            [
                Wording(fr: "Sujet", en: "Item"), Wording(fr: "Vous", en: "You"),
                Wording(fr: "Moyenne", en: "Mean"), Wording(fr: "Étendue", en: "Range"),
            ] + (isAgreed ? [Wording(fr: "Accord du groupe", en: "The group agreed")] : [])
        return [
            .table(
                Table(
                    columns: [6, 2, 2.6, 2.6] + (isAgreed ? [3] : []),
                    header: header.map { [.text($0[language])] }, rows: rows))
        ]
    }
}
