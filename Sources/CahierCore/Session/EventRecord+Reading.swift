/// The way back: what happened, from what the store kept.
extension EventRecord {
    /// The event that was kept.
    ///
    /// - Parameters:
    ///   - workshop: The workshop of the session, which says what answers are.
    ///   - amendedActivity: The activity of the entry that is amended, where one is.
    /// - Returns: The event, its contents typed.
    /// - Throws: ``DamagedRecord`` where the record does not say what its kind needs.
    func event(
        in workshop: Workshop, amendedActivity: Activity.ID?
    ) throws(DamagedRecord) -> Event {
        guard Moment.recordable.contains(at.seconds) else {
            throw DamagedRecord("event \(sequence) is of no time")
        }
        return Event(
            sequence: sequence, at: at, continues: continues, source: source,
            body: try body(in: workshop, amendedActivity))
    }

    private func body(
        in workshop: Workshop, _ amendedActivity: Activity.ID?
    ) throws(DamagedRecord) -> Event.Body {
        let reader = CellReader(cells)
        switch kind {
        case .opened: return .opened(try Opening(cells: reader))
        case .joined: return .joined(try need(participant), name: try reader.text(0))
        case .left: return .left(try need(participant))
        case .returned: return .returned(try need(participant))
        case .began: return .began(try need(activity))
        case .paused: return .paused(try need(activity))
        case .finished: return .finished(try need(activity))
        case .skipped: return .skipped(try need(activity))
        case .staged: return .staged(try need(activity), stage: try reader.integer(0))
        case .countdown: return .countdown(seconds: reader.optionalInteger(0))
        case .veiled: return .veiled(try need(activity), seed: try reader.integer(0))
        case .disclosure:
            return .disclosure(
                try need(activity), stage: try reader.integer(0),
                try need(reader.optionalInteger(1).flatMap(Reveal.init(recorded:))))
        case .revealed:
            return .revealed(try need(activity), stage: try reader.integer(0), participant)
        case .answer, .note, .decision, .action, .pledge:
            return .recorded(
                number: try need(entry), activity: activity,
                author: Author(recorded: try need(participant)),
                try content(reader, workshop, activity))
        case .amendedAnswer, .amendedNote, .amendedDecision, .amendedAction, .amendedPledge:
            return .amended(
                number: try need(entry), try content(reader, workshop, amendedActivity))
        case .withdrew: return .withdrew(number: try need(entry))
        case .done: return .done(number: try need(entry))
        case .sheet: return .sheetTyped(try sheetCode(reader), by: participant)
        case .chat: return .chat(.read(try ChatLine(cells: reader)))
        case .attributed:
            let author = Author(recorded: try need(participant))
            return .chat(.attributed(message: try reader.integer(0), to: author))
        case .kept: return .chat(.settled(message: try reader.integer(0), .kept))
        case .discarded: return .chat(.settled(message: try reader.integer(0), .discarded))
        case .grouped:
            return .grouped(try EntryGroup(activity: try need(activity), cells: reader))
        case .closed:
            return .closed(next: try reader.optionalDate(0))
        case .reopened: return .reopened
        case .undid: return .undid(step: try need(step))
        case .redid: return .redid(step: try need(step))
        case .planned: return .planned(try Plan(cells: reader))
        case .renamed: return .renamed(try need(participant), name: try reader.text(0))
        case .composed: return .composed(try Grouping(cells: reader, in: activity))
        case .floor: return .gaveFloor(try need(participant))
        case .terms: return .stated(try ConsentTerms(cells: reader))
        case .consent: return .consented(try need(participant), try GivenConsent(cells: reader))
        case .withheld: return .withheld(number: try need(entry), true)
        case .released: return .withheld(number: try need(entry), false)
        case .sealed: return .sealed(try need(activity))
        case .forgot: return .forgot(try need(participant))
        }
    }

    private func need<Value>(_ value: Value?) throws(DamagedRecord) -> Value {
        guard let value else { throw DamagedRecord("event \(sequence) lacks a column") }
        return value
    }

    private func sheetCode(_ reader: CellReader) throws(DamagedRecord) -> SheetCode {
        guard let code = SheetCode(try reader.text(0)) else {
            throw DamagedRecord("event \(sequence) has no code of a sheet")
        }
        return code
    }

    private func content(
        _ reader: CellReader, _ workshop: Workshop, _ activity: Activity.ID?
    ) throws(DamagedRecord) -> Entry.Content {
        switch kind {
        case .answer, .amendedAnswer:
            guard let mechanic = activity.flatMap(workshop.activity)?.mechanic else {
                throw DamagedRecord("event \(sequence) answers an unknown activity")
            }
            return .answer(try mechanic.answer(cells: reader))
        case .note, .amendedNote: return .note(try reader.text(0))
        case .decision, .amendedDecision: return .decision(try reader.text(0))
        case .action, .amendedAction: return .action(try Action(cells: reader))
        case .pledge, .amendedPledge: return .pledge(try Pledge(cells: reader))
        case .opened, .joined, .left, .returned, .began, .paused, .finished, .skipped,
            .withdrew, .done, .sheet, .closed, .reopened, .undid, .redid, .staged, .countdown,
            .veiled, .disclosure, .revealed, .planned, .chat, .attributed, .kept, .discarded,
            .grouped, .renamed, .composed, .floor, .terms, .consent, .withheld, .released, .sealed,
            .forgot:
            throw DamagedRecord("event \(sequence) has no content")
        }
    }
}
