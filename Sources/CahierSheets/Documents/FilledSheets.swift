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
            ] + (played.isEmpty ? [.paragraph(Label.noAnswer[language])] : [])
                + contents(played, on: .cover))
        let sheets = BlockStream(played) { activity in
            let record = record(of: activity, in: session)
            return sheet(of: activity, code: code(of: activity, in: session)) { room in
                withEveryone(activity.mechanic.filled(in: room, record), record, activity, room)
            }.flatMap(\.self)
        }
        return Document(
            metadata: metadata(.sheets, session.workshop, session), blocks: front + sheets)
    }

    /// The pages, then what each author answered, below the last text or on a page of its own.
    private func withEveryone(
        _ pages: [SheetPage], _ record: ActivityRecord<Answer>, _ activity: Activity,
        _ room: SheetRoom
    ) -> [SheetPage] {
        let answers = activity.mechanic.everyone(record, width: room.next.width)
        guard !answers.isEmpty else { return pages }
        let blocks = [.heading(level: 2, Label.everyone[language])] + answers
        guard pages.count > 1, let last = pages.last, last.isText else {
            return pages + [SheetPage(blocks)]
        }
        return pages.dropLast() + [SheetPage(last.blocks + blocks, subject: last.subject)]
    }
}

extension ActivityRecord {
    var isEmpty: Bool { answers.isEmpty && pledges.isEmpty }
}
