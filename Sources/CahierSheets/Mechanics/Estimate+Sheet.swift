import CahierCore
import CahierDiagnostics
import CahierDocument

extension Estimate: MechanicSheet {
    var hasFigure: Bool { true }

    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        let nobody = Names(participants: [], language: language)
        return [SheetPage([drawing(in: room.first, nil, nobody)])]
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let synthesis = synthesis(of: record.answers)
        return [SheetPage([drawing(in: room.first, synthesis, record.names)])]
    }

    /// Each person's numbers, the last one last.
    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        record.lines(columns: 3) { answers in
            [
                .text(
                    answers.map { told($0.content.value, record.language) }.joined(separator: " → ")
                )
            ]
        }
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        let figures = answers.map { told($0.content.value, language) }
        guard let last = figures.last else { return [] }
        if figures.count == 1 {
            return [.paragraph(question, role: .label), .paragraph(last, role: .result)]
        }
        return [
            .paragraph(question, role: .label), .list(List(isOrdered: true, figures)),
        ]
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        let language = record.language
        guard let statistics = synthesis.statistics else {
            return [.paragraph(Label.noAnswer[language])]
        }
        return [
            .paragraph(question, role: .label),
            results(statistics, first: synthesis.firstRound, language),
            .paragraph(verdict(on: synthesis, record.names), role: .result),
        ] + figures(of: synthesis, record.names)
    }

    /// Mean, median and deviation, beside those of the first round where there was another.
    private func results(
        _ statistics: Statistics, first: Statistics?, _ language: Language
    ) -> Block {
        let rounds = [first, statistics].compactMap(\.self).map(EstimateResult.list)
        let rows = EstimateResult.names.enumerated().map { place, name in
            Table.Row(
                [name[language]] + rounds.map { told($0[place].value, language) }, hasHeader: true)
        }
        let titles = [
            Wording(fr: "Au premier tour", en: "At first"), Wording(fr: "À la fin", en: "At last"),
        ]
        return .table(
            Table(
                columns: [2] + rounds.map { _ in 3 },
                header: rounds.count < 2 ? [] : [[]] + titles.map { [.text($0[language])] },
                rows: rows))
    }

    func told(_ value: Double, _ language: Language) -> String {
        Figure.measured(value, unit, in: language)
    }

    /// How far apart the numbers are, in a sentence.
    func verdict(on synthesis: Synthesis, _ names: Names) -> String {
        let language = names.language
        guard let statistics = synthesis.statistics, statistics.count > 1,
            let least = synthesis.values.first, let most = synthesis.values.last
        else {
            return Wording(fr: "Un seul nombre pour l’instant.", en: "One number so far.")[language]
        }
        let ends = [least, most].map {
            "\(told($0.content, language)) (\(names.inside($0.author)))"
        }
        let range = Wording(
            fr: "de \(ends[0]) à \(ends[1])", en: "from \(ends[0]) to \(ends[1])")[language]
        if !isDisputed(statistics) {
            return Wording(fr: "Des avis proches\u{A0}: ", en: "Close to each other: ")[language]
                + range + "."
        }
        return Wording(fr: "Des avis très partagés\u{A0}: ", en: "Far from each other: ")[language]
            + range + "."
    }

    /// Whether the typical distance to the mean is at least a quarter of the mean.
    func isDisputed(_ statistics: Statistics) -> Bool {
        statistics.count > 1 && statistics.deviation > 0
            && statistics.deviation >= 0.25 * abs(statistics.mean)
    }

    private func figures(of synthesis: Synthesis, _ names: Names) -> [Block] {
        let header = [Label.who, Label.amount].map { [Inline.text($0[names.language])] }
        let rows = synthesis.values.map {
            Table.Row([names[$0.author], told($0.content, names.language)], hasHeader: true)
        }
        return [.table(Table(columns: [2, 3], header: header, rows: rows))]
    }

    private func drawing(in area: Size, _ synthesis: Synthesis?, _ names: Names) -> Block {
        var sketch = Sketch(area.width, area.height)
        EstimateBoard(estimate: self, size: area, names: names).draw(synthesis, on: &sketch)
        return sketch.block(
            title: question,
            summary: synthesis.map { alternative($0, names) } ?? emptyAlternative[names.language])
    }

    private var emptyAlternative: Wording {
        Wording(
            fr:
                "Une case par personne pour écrire un nombre (\(unit)), une échelle pour les placer "
                + "tous, trois cases pour la moyenne, la médiane et l’écart type.",
            en: "A box for each person’s number (\(unit)), a scale to place them all on, three "
                + "boxes for the mean, the median and the standard deviation.")
    }

    private func alternative(_ synthesis: Synthesis, _ names: Names) -> String {
        let language = names.language
        guard let statistics = synthesis.statistics else { return Label.noAnswer[language] }
        let results = EstimateResult.list(of: statistics).map {
            "\($0.name[language])\(Label.colon[language])\(told($0.value, language))"
        }
        let people = synthesis.values.map {
            "\(names[$0.author])\(Label.colon[language])\(told($0.content, language))"
        }
        return [results, people].map { $0.joined(separator: ", ") }.joined(separator: ". ")
            + ". \(verdict(on: synthesis, names))"
    }
}

/// A number that says something about all the numbers.
struct EstimateResult {
    let name: Wording
    let value: Double

    static let names: [Wording] = [
        Wording(fr: "Moyenne", en: "Mean"), Wording(fr: "Médiane", en: "Median"),
        Wording(fr: "Écart type", en: "Standard deviation"),
    ]

    static func list(of statistics: Statistics) -> [EstimateResult] {
        zip(Self.names, [statistics.mean, statistics.median, statistics.deviation]).map {
            EstimateResult(name: $0, value: $1)
        }
    }
}
