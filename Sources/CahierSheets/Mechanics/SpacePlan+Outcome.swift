import CahierCore
import CahierDiagnostics
import CahierDocument

extension SpacePlan {
    /// Whether the person's spaces stand on the plans as they described them.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let standing = synthesis(of: record.answers).flatMap(\.spaces).map(\.number)
        let items = record.answers(by: author).map { posted -> [Inline] in
            let state =
                standing.contains(posted.number)
                ? Wording(fr: "sur le plan", en: "on the plan")
                : Wording(fr: "redessiné depuis", en: "drawn anew since")
            let variant = variants[posted.content.variant].title
            return [
                .strong(posted.content.name + Label.colon[language]),
                .text("\(state[language]) (\(variant))"),
            ]
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }
}
