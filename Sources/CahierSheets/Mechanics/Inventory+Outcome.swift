import CahierCore
import CahierDiagnostics
import CahierDocument

extension Inventory {
    /// How far each need that the person named is covered by now.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let own = record.answers(by: author).map(\.content)
        let items = synthesis(of: record.answers).enumerated().flatMap { place, needs in
            let named = Set(own.filter { $0.table == place }.map { Folding.key($0.need) })
            return needs.filter { named.contains(Folding.key($0.title)) }.map { need -> [Inline] in
                [
                    .strong(need.title + Label.colon[record.language]),
                    .text(Self.title(of: need.status)[record.language]),
                ]
            }
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }
}
