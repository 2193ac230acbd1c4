public import CahierCore
public import CahierDiagnostics
public import CahierDocument

/// Pledges and their totals as tables.
public struct PledgeTable: Sendable {
    let language: Language

    public init(language: Language) {
        self.language = language
    }

    /// The pledges, then their totals by common.
    public func blocks(_ pledges: [Pledge]) -> [Block] {
        guard !pledges.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        return [list(pledges), totals(pledges)]
    }

    /// A list of at most so many rows stays on one page with its totals.
    private static let short = 12

    static let columns: [Double] = [3, 2, 3, 4]

    static func header(_ language: Language) -> [[Inline]] {
        [Label.who, Label.amount, Label.common, Wording(fr: "Condition", en: "Condition")].map {
            [.text($0[language])]
        }
    }

    private func list(_ pledges: [Pledge]) -> Block {
        let firm = Wording(fr: "ferme", en: "firm")[language]
        return .table(
            Table(
                columns: Self.columns, header: Self.header(language),
                rows: pledges.map { pledge in
                    Table.Row([
                        pledge.who, Telling.amount(pledge.amount, in: language), pledge.common,
                        pledge.condition ?? firm,
                    ])
                }, staysWithNext: pledges.count <= Self.short))
    }

    /// What is promised to each common, firm and conditional, money and time.
    public func totals(_ pledges: [Pledge]) -> Block {
        let header = [
            Label.common, Wording(fr: "Argent ferme", en: "Firm money"),
            Wording(fr: "Argent sous condition", en: "Conditional money"),
            Wording(fr: "Temps ferme", en: "Firm time"),
            Wording(fr: "Temps sous condition", en: "Conditional time"),
        ].map { [Inline.text($0[language])] }
        let totals = PledgeTotal.totals(of: pledges)
        var rows = totals.map(row)
        if totals.count > 1 {
            let sum = PledgeTotal.sum(of: totals, named: Label.total[language])
            rows.append(row(sum))
        }
        return .table(Table(columns: [3, 2, 2, 2, 2], header: header, rows: rows))
    }

    private func row(_ total: PledgeTotal) -> Table.Row {
        let money = [total.firmCents, total.conditionalCents].map {
            $0 == 0 ? "–" : Telling.money(cents: $0, in: language)
        }
        let time = [total.firmMinutes, total.conditionalMinutes].map {
            $0 == 0 ? "–" : Telling.amount(.time(minutes: $0), in: language)
        }
        return Table.Row([total.common] + money + time, hasHeader: true)
    }
}
