import CahierCore
import CahierDiagnostics
import CahierDocument

extension ItemList {
    /// How many people named the same.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let own = items(record.answers).filter { $0.authors.contains(author) }
        let people = record.authors.count { $0 != .group }
        guard own.contains(where: { $0.authors.count > 1 }) else { return [] }
        let list = own.map { item -> [Inline] in
            let count = item.authors.count { $0 != .group }
            return [
                .strong(item.text + Label.colon[language]),
                .text(
                    "\(Share.title[language].lowercased()), \(Share.told(count, of: people, language))"
                ),
            ]
        }
        return [.list(List(items: list))]
    }
}
