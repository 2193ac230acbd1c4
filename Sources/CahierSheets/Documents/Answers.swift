import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// Every answer as plain headings, paragraphs, lists and tables, made author by author.
    func answers(of session: Session, activities: [Activity]) -> Document {
        let front = BlockStream([
            .page(.text), .paragraph(session.opening.title, role: .title),
            .paragraph(occasion(session), role: .subtitle),
        ])
        let body = activities.map { activity in
            BlockStream.deferred { answers(to: activity, in: session) }
        }
        let end = BlockStream([credit(session.workshop)])
        return document(
            metadata(.answers, session.workshop, session),
            body.reduce(front, +) + end)
    }

    private func answers(to activity: Activity, in session: Session) -> BlockStream {
        let record = record(of: activity, in: session)
        let byAuthor = Dictionary(grouping: record.answers, by: \.author)
        let authors = byAuthor.keys.sorted { $0.order < $1.order }
        let front = BlockStream(
            [.heading(level: 1, heading(activity))] + paragraphs(activity.instructions)
                + (record.isEmpty ? [.paragraph(Label.noAnswer[language])] : [])
                + (record.pledges.isEmpty
                    ? [] : PledgeTable(language: language).blocks(record.pledges)))
        return front
            + BlockStream(authors) { author in
                [.heading(level: 2, record.names[author])]
                    + activity.mechanic.plain(byAuthor[author] ?? [], language)
            }
            + BlockStream(groups(of: activity, in: session))
    }
}
