import CahierCore
import CahierDiagnostics
import CahierDocument

extension Lotus {
    /// The heart, a prompt for each petal with room for its eight words, and what is picked out.
    func asked(_ form: WrittenForm) -> [Block] {
        let petals = (1...8).flatMap { petal in
            let title = Wording(
                fr: "Pétale \(petal)\u{A0}: son mot, puis huit autres",
                en: "Petal \(petal): its word, then eight others")
            return form.lines(title[form.language], count: 4)
        }
        return form.lines(centreLabel, count: 1) + petals
            + form.lines(proposalsLabel, count: proposals)
    }
}
