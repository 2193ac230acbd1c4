import CahierCore
import CahierDiagnostics
import CahierDocument

extension ScaleSynthesis {
    /// A table of mean, median and spread for each item, and where the group disagrees most.
    func blocks(titles: [String], _ language: Language) -> [Block] {
        let rows = titles.indices.compactMap { item -> Table.Row? in
            guard let row = statistics[item] else { return nil }
            let values = [row.mean, row.median, row.deviation].map {
                Figure.plain($0, decimals: 1, in: language)
            }
            let range = [row.min, row.max].map { Figure.plain($0, in: language) }
                .joined(separator: "–")
            return Table.Row(
                [titles[item]] + values + [range, String(row.count)], hasHeader: true)
        }
        guard !rows.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        let header = [
            Label.item, Wording(fr: "Moyenne", en: "Mean"),
            Wording(fr: "Médiane", en: "Median"), Wording(fr: "Écart type", en: "Std deviation"),
            Wording(fr: "Étendue", en: "Range"), Wording(fr: "Réponses", en: "Answers"),
        ].map { [Inline.text($0[language])] }
        let table = Block.table(Table(columns: [8, 3, 3, 3, 3, 3], header: header, rows: rows))
        return [table] + disagreement(titles: titles, language)
    }

    private func disagreement(titles: [String], _ language: Language) -> [Block] {
        let items = disagreements.map { titles[$0] }
        guard !items.isEmpty else { return [] }
        let lead = Wording(
            fr: "Là où le groupe est le plus partagé\u{A0}: ", en: "Where the group differs most: ")
        return [
            .paragraph(
                [.strong(lead[language]), .text(items.joined(separator: ", "))], role: .result)
        ]
    }

    /// The values that the group agreed on where participants gave theirs too.
    func agreed(titles: [String], _ language: Language) -> [Block] {
        let items = titles.indices.compactMap { item in
            values[item].count > 1
                ? values[item][.group].map { "\(titles[item])\(Label.colon[language])\($0)" } : nil
        }
        let title = Wording(fr: "L’accord du groupe", en: "What the group agreed")
        return items.isEmpty ? [] : [.paragraph(title[language], role: .label), .list(List(items))]
    }

    /// The values of some items in a sentence, and where opinions differ, for alternative texts.
    func sentence(_ items: Range<Int>, titles: [String], _ language: Language) -> String {
        let values = items.map { item in
            guard let row = statistics[item] else {
                return "\(titles[item])\(Label.colon[language])–"
            }
            let mean = Figure.plain(shared(item) ?? row.mean, decimals: 1, in: language)
            let spread = Figure.plain(row.deviation, decimals: 1, in: language)
            return "\(titles[item])\(Label.colon[language])\(mean) (±\u{A0}\(spread))"
        }.joined(separator: Label.semicolon[language])
        let differing = disagreements.filter(items.contains).map { titles[$0] }
        let lead = Wording(fr: ". Avis partagés", en: ". Opinions differ")[language]
        return values
            + (differing.isEmpty
                ? "" : lead + Label.colon[language] + differing.joined(separator: ", "))
    }
}

extension Author {
    /// The group first, then participants in the order of arrival.
    var order: Int {
        switch self {
        case .group: 0
        case .participant(let id), .voice(let id): id
        }
    }
}
