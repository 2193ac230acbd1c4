import CahierCore
import CahierDiagnostics
import CahierDocument

/// What the decisions say together, and how it is told.
extension ScoredDecision {
    /// Mean and spread of every question, the decisions side by side, a few to a table.
    func scores(of decisions: [Synthesis], _ language: Language) -> [Block] {
        let most = 4
        let title = Wording(fr: "Les notes", en: "The scores")[language]
        return stride(from: 0, to: decisions.count, by: most).flatMap { first -> [Block] in
            let shown = decisions[first..<min(first + most, decisions.count)]
            let header = [[]] + shown.map { [Inline.text($0.decision)] }
            let rows = questions.indices.map { question in
                Table.Row(
                    [questions[question].title]
                        + shown.map { told(question, of: $0, language) }, hasHeader: true)
            }
            let columns = [4] + shown.map { _ in 3.0 }
            return [
                .paragraph(title, role: .label),
                .table(Table(columns: columns, header: header, rows: rows)),
            ]
        }
    }

    /// « 1,8 ± 1,2, avis partagés ».
    private func told(
        _ question: Int, of decision: Synthesis, _ language: Language
    ) -> String {
        guard let statistics = decision.scores(of: question) else { return "–" }
        let mean = Figure.plain(statistics.mean, decimals: 1, in: language)
        guard statistics.deviation > 0 else { return mean }
        let spread = Figure.plain(statistics.deviation, decimals: 1, in: language)
        let differs = decision.disagreements(questions: questions.count).contains(question)
        return "\(mean) ±\u{A0}\(spread)"
            + (differs ? ", \(Legend.disagreement.1[language])" : "")
    }

    /// The ways to decide that participants would choose themselves.
    func proposals(in decisions: [Synthesis], _ names: Names) -> [Block] {
        let items = decisions.flatMap { decision in
            decision.proposals.map {
                "\(names[$0.author])\(Label.colon[names.language])\($0.content) "
                    + "(\(decision.decision))"
            }
        }
        guard !items.isEmpty else { return [] }
        let title = Wording(
            fr: "Façons de décider proposées", en: "Ways to decide that were proposed")
        return [.paragraph(title[names.language], role: .label), .list(List(items))]
    }

    /// The ways to decide that come back; they become the governance.
    func recurring(in decisions: [Synthesis], _ language: Language) -> [Block] {
        guard decisions.count > 1 else { return [] }
        var order: [String] = []
        var titles: [String: [String]] = [:]
        for mode in decisions.compactMap({ $0.chosen ?? $0.suggested?.title }) {
            let key = Folding.key(mode)
            if titles[key] == nil { order.append(key) }
            titles[key, default: []].append(mode)
        }
        let items = order.compactMap { titles[$0] }.sorted { $0.count > $1.count }.map {
            "\($0[0])\(Label.colon[language])\($0.count)"
        }
        let title = Wording(
            fr: "Façons de décider qui reviennent, choisies ou sinon suggérées",
            en: "Ways to decide that come back, chosen or else suggested")
        return [.paragraph(title[language], role: .label), .list(List(items))]
    }

    /// The total, and the group's own where participants scored too.
    func told(_ decision: Synthesis, separator: String = " ", _ language: Language) -> String {
        let total = told(decision.total, separator: separator, language)
        guard let group = decision.group, decision.scorings.first?.author != .group else {
            return total
        }
        return total + separator
            + Wording(
                fr: "– le groupe\u{A0}: \(group.content.total)",
                en: "– the group: \(group.content.total)")[language]
    }

    /// « 13,5 / 24 (de 10 à 17) ».
    private func told(
        _ total: Statistics?, separator: String, _ language: Language
    ) -> String {
        guard let total else { return "–" }
        let mean = Figure.plain(total.mean, decimals: 1, in: language)
        let told = "\(mean)\u{A0}/\u{A0}\(totals.upperBound)"
        guard total.deviation > 0 else { return told }
        let ends = [total.min, total.max].map { Figure.plain($0, in: language) }
        return told + separator
            + Wording(fr: "(de \(ends[0]) à \(ends[1]))", en: "(\(ends[0]) to \(ends[1]))")[
                language]
    }
}

extension ScoredDecision.Synthesis {
    func scores(of question: Int) -> Statistics? {
        Statistics(
            scorings.compactMap { posted in
                let scores = posted.content.scores
                return scores.indices.contains(question) ? Double(scores[question]) : nil
            })
    }

    /// The questions on which those who scored disagree most, as on the other scales: at most
    /// three, each with a deviation of at least 1.
    func disagreements(questions: Int) -> [Int] {
        let spread = (0..<questions).map { ($0, scores(of: $0)?.deviation ?? 0) }
            .filter { $0.1 >= 1 }
        return spread.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map(\.0)
    }
}

/// Words of the decision's sheet.
enum DecisionLabel {
    static let sheet = Wording(fr: "Comment décider", en: "How to decide")
    static let decision = Wording(fr: "Décision", en: "Decision")
    static let question = Wording(verbatim: "Question")
    static let score = Wording(fr: "Note", en: "Score")
    static let scale = Wording(fr: "Échelle", en: "Scale")
    static let suggested = Wording(fr: "Mode suggéré", en: "Suggested mode")
    static let chosen = Wording(fr: "Mode choisi", en: "Chosen mode")
    static let scoredBy = Wording(fr: "Notée par", en: "Scored by")
    static let own = Wording(fr: "Notre façon à nous", en: "Our own way")
}
