import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// Who was with whom, composition after composition.
    func groups(of session: Session) -> [Block] {
        guard !session.groupings.isEmpty else { return [] }
        let names = Names(participants: session.participants, language: language)
        return [.heading(level: 1, Label.teams[language])]
            + session.groupings.flatMap { grouping in
                let activity = grouping.activity.flatMap(session.workshop.activity).map(heading)
                let title = activity.map { [Block.paragraph($0, role: .label)] } ?? []
                let items = grouping.groups.map { names.list($0.map(Author.participant)) }
                return title + [.list(List(isOrdered: true, items))]
            }
    }
}
