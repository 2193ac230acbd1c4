import CahierCore
import CahierDiagnostics
import CahierDocument

extension Balance {
    /// Whether the person's cards still lie on the balance, and what the whole weighs.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let groups = synthesis(of: record.answers)
        let laid = groups.flatMap(\.cards)
        let items = record.answers(by: author).map { posted -> [Inline] in
            let isLaid = laid.contains { $0.number == posted.number }
            let state =
                isLaid
                ? Wording(fr: "sur la balance", en: "on the balance")
                : Wording(fr: "remplacée par une autre carte", en: "replaced by another card")
            let net = signed(posted.content.net, language)
            return [
                .strong(posted.content.name + Label.colon[language]),
                .text("\(net), \(state[language])"),
            ]
        }
        guard !items.isEmpty else { return [] }
        return [.list(List(items: items)), .paragraph(verdict(BalanceTotal(groups), language))]
    }
}
