import CahierCore
import CahierDiagnostics
import CahierDocument

extension Selection {
    /// A row for each option: to choose it or give it a rank, and who sees to it.
    func asked(_ form: WrittenForm) -> [Block] {
        let header = [
            Wording(fr: "Choix", en: "Choice"),
            ranking == nil
                ? Wording(fr: "Cocher", en: "Tick") : Wording(fr: "Rang", en: "Rank"),
            Label.who,
        ].map { $0[form.language] }
        return [form.table(header, shares: [5, 2, 3], rows: options, blank: blanks)]
    }
}
