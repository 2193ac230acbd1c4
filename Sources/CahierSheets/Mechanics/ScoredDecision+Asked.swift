import CahierCore
import CahierDiagnostics
import CahierDocument

extension ScoredDecision {
    /// The decision, a table of scores, what each total suggests, and the way chosen.
    func asked(_ form: WrittenForm) -> [Block] {
        let titles = questions.map { question in
            "\(question.title) (\(scale.min)\u{A0}: \(question.lowLabel), "
                + "\(scale.max)\u{A0}: \(question.highLabel))"
        }
        let ways = modes.map { "\($0.from)–\($0.to)\(Label.colon[form.language])\($0.title)" }
        return form.lines(DecisionLabel.decision[form.language], count: 2)
            + [form.marks(titles, on: scale)]
            + form.lines(
                Label.total[form.language], "/\u{A0}\(totals.upperBound)", count: 1)
            + [.list(List(ways))] + form.lines(DecisionLabel.own[form.language], count: 2)
    }
}
