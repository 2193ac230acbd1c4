import CahierCore
import CahierDiagnostics
import CahierDocument

extension Choices {
    /// For each question its options to tick, the reasons, and whether all agree.
    func asked(_ form: WrittenForm) -> [Block] {
        questions.flatMap { question -> [Block] in
            [
                .paragraph(question.title, role: .label),
                form.options(question.options, blank: question.allowsOther ? 1 : 0),
            ]
                + (asksJustification
                    ? form.lines(
                        Wording(fr: "Parce que…", en: "Because…")[form.language], count: 3) : [])
                + (asksConsensus
                    ? [form.options([true, false].map { Self.agreement($0)[form.language] })] : [])
        }
    }
}
