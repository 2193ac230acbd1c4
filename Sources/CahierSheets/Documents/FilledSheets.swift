import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// The filled sheets of the activities that were played, the synthesis first.
    func sheets(of session: Session, activities: [Activity], _ extent: Extent) -> Document {
        let records = activities.map { activity in
            let record = record(of: activity, in: session, for: extent.participant)
            return (activity, record.told(extent))
        }
        .filter { !$0.1.isEmpty }
        let people = session.participants.filter { person in
            extent.participant.map { $0 == person.id } ?? true
        }
        let front = BlockStream(
            [
                .page(.cover), .paragraph(session.opening.title, role: .title),
                .paragraph(occasion(session), role: .subtitle),
            ] + told(people) + (records.isEmpty ? [.paragraph(Label.noAnswer[language])] : [])
                + [credit(session.workshop)] + contents(records.map(\.0), on: .cover))
        let sheets = BlockStream(records) { activity, record in
            let code = code(of: activity, in: session)
            guard areas.hasRoomToDraw else {
                return sheetInWords(of: activity, code: code, told(record, to: activity, extent))
            }
            let caption = caption(
                of: activity, for: people.first { $0.id == extent.participant })
            return sheet(of: activity, code: code, caption: caption) { room in
                let pages = activity.mechanic.filled(in: room, record)
                return switch extent {
                case .everything: withEveryone(pages, record, activity, room)
                case .synthesis: pages
                // Means of one person's values say nothing.
                case .participant: pages.prefix(1) + pages.dropFirst().filter { !$0.isText }
                }
            }.flatMap(\.self)
        }
        return document(
            metadata(.sheets, session.workshop, session),
            front + sheets + ownWords(records, extent))
    }

    /// Who took part, by name, or how many where a cover has no room for so many names.
    private func told(_ people: [Participant]) -> [Block] {
        guard !people.isEmpty else { return [] }
        let names = people.map(\.name).joined(separator: ", ")
        return [
            .paragraph(Label.participants[language], role: .label),
            .paragraph(people.count > 60 ? String(people.count) : names),
        ]
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

    /// Every word of one person's answers, for drawings have no room for all.
    private func ownWords(
        _ records: [(Activity, ActivityRecord<Answer>)], _ extent: Extent
    ) -> BlockStream {
        guard extent.participant != nil, !records.isEmpty else { return BlockStream() }
        let title = Wording(fr: "Toutes les réponses", en: "All the answers")[language]
        return BlockStream([.page(.text), .heading(level: 1, title)])
            + BlockStream(records) { activity, record in
                let pledges = PledgeTable(language: language)
                return [.heading(level: 2, heading(activity))]
                    + activity.mechanic.plain(record.answers, language)
                    + (record.pledges.isEmpty ? [] : pledges.blocks(record.pledges))
            }
    }
}

extension ActivityRecord {
    var isEmpty: Bool { answers.isEmpty && pledges.isEmpty }

    /// What of the record a document tells.
    fileprivate func told(_ extent: Extent) -> ActivityRecord {
        guard let person = names.participants.first(where: { $0.id == extent.participant }) else {
            return self
        }
        var result = self
        result.answers = answers(by: .participant(person.id))
        result.pledges = pledges.filter { names.isMeant(person, by: $0.who) }
        return result
    }
}
