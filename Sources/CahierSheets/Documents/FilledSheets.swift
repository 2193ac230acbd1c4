import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// The filled sheets of the activities that were played, the synthesis first.
    func sheets(of session: Session, activities: [Activity]) -> Document {
        let played = activities.filter { !record(of: $0, in: session).isEmpty }
        let front = BlockStream(
            [
                .page(.cover), .paragraph(session.opening.title, role: .title),
                .paragraph(occasion(session), role: .subtitle),
                .paragraph(Label.participants[language], role: .label),
                .paragraph(session.participants.map(\.name).joined(separator: ", ")),
                credit(session.workshop),
            ] + (played.isEmpty ? [.paragraph(Label.noAnswer[language])] : []))
        let sheets = BlockStream(played) { activity in
            let record = record(of: activity, in: session)
            return sheetPage(activity) { activity.mechanic.filled(in: $0, record) }
                + individualPages(activity, record)
        }
        return Document(
            metadata: metadata(.sheets, session.workshop, session), blocks: front + sheets)
    }

    /// What each author answered, every word of it.
    private func individualPages(
        _ activity: Activity, _ record: ActivityRecord<Answer>
    ) -> [Block] {
        guard !record.answers.isEmpty else { return [] }
        let blocks = record.authors.flatMap { author in
            [.heading(level: 3, record.names[author])]
                + activity.mechanic.plain(record.answers(by: author), language)
        }
        let title = Wording(
            fr: "\(heading(activity)) – les réponses de chacun·e",
            en: "\(heading(activity)) – everyone’s answers")
        return [
            .page(.sheet), .heading(level: 2, title[language]), .columns(count: 2, blocks),
        ]
    }
}

extension ActivityRecord {
    var isEmpty: Bool { answers.isEmpty && pledges.isEmpty }
}
