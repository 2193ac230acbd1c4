import CahierCore
import CahierDiagnostics
import CahierDocument

extension Estimate {
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        let language = record.language
        guard let statistics = synthesis.statistics,
            let own = synthesis.values.first(where: { $0.author == author })
        else { return [] }
        let results = EstimateResult.list(of: statistics).prefix(2)
        let header = [Wording(fr: "Vous", en: "You")] + results.map(\.name)
        let row = Table.Row(([own.content] + results.map(\.value)).map { told($0, language) })
        return [
            .paragraph(question, role: .label),
            .table(
                Table(
                    columns: [1, 1, 1], header: header.map { [.text($0[language])] }, rows: [row])),
        ]
    }

    func brought(_ answers: [Posted<Answer>], _ language: Language) -> [Block] { [] }
}
