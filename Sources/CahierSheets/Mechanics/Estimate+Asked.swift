import CahierCore
import CahierDiagnostics
import CahierDocument

extension Estimate {
    /// A number for each person, then what they say together.
    func asked(_ form: WrittenForm) -> [Block] {
        let name = Wording(fr: "Prénom", en: "Name")[form.language]
        let result = Wording(fr: "Ensemble", en: "Together")[form.language]
        return [
            .paragraph(question, role: .label),
            form.table([name, unit], shares: [3, 2], blank: 12),
            form.table(
                [result, unit], shares: [3, 2],
                rows: EstimateResult.names.map { $0[form.language] }),
        ]
    }
}
