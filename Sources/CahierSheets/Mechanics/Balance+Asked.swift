import CahierCore
import CahierDiagnostics
import CahierDocument

extension Balance {
    /// A row for each card, family by family, then the whole.
    func asked(_ form: WrittenForm) -> [Block] {
        let figures = [BalanceLabel.minus, BalanceLabel.plus, BalanceLabel.net]
        func header(_ first: Wording) -> [String] {
            ([first] + figures).map { $0[form.language] }
        }
        let shares = [4, 2.2, 2.2, 2.4]
        let cards = families.flatMap { family -> [Block] in
            [
                .paragraph("\(family.title) (\(unit))", role: .label),
                form.table(header(BalanceLabel.card), shares: shares, blank: family.cards),
            ]
        }
        let whole = BalanceLabel.whole[form.language]
        return cards + [
            .paragraph("\(whole) (\(unit))", role: .label),
            form.table(
                header(BalanceLabel.family), shares: shares, rows: families.map(\.title) + [whole]),
        ]
    }
}
