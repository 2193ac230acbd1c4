public import Foundation

extension Session {
    /// The session that a journal tells.
    ///
    /// - Parameters:
    ///   - id: What names it.
    ///   - workshop: The version it was opened with.
    ///   - records: The events in their order, the opening first.
    /// - Throws: ``DamagedRecord`` where the journal has a gap or an event cannot be read.
    public init(
        id: SessionID, workshop: Workshop, records: some Collection<EventRecord>
    ) throws(DamagedRecord) {
        let undone = History.undone(in: records)
        var session: Session?
        var step = 0
        for record in records {
            if !record.continues { step = record.sequence }
            if undone.contains(step), session != nil {
                try session?.pass(undone: record)
                continue
            }
            let amended = record.entry.flatMap { session?.entry($0)?.activity }
            let event = try record.event(in: workshop, amendedActivity: amended)
            guard event.sequence == (session?.eventCount ?? 0) + 1 else {
                throw DamagedRecord("event \(event.sequence) does not follow the one before it")
            }
            if session != nil {
                try session?.check(event)
                session?.apply(event)
            } else if case .opened(let opening) = event.body {
                session = Session(id: id, workshop: workshop, opening: opening, at: event.at)
            } else {
                throw DamagedRecord("the journal does not begin with an opening")
            }
        }
        guard let session else { throw DamagedRecord("the journal is empty") }
        self = session
    }

    /// Goes past a record of a step that was undone.
    private mutating func pass(undone record: EventRecord) throws(DamagedRecord) {
        // What it says does not matter, but whether it begins a step, which any body tells.
        let event = Event(
            sequence: record.sequence, at: record.at, continues: record.continues, body: .reopened)
        guard record.sequence == eventCount + 1, !record.isOfHistory, pass(event) else {
            throw DamagedRecord("event \(record.sequence) does not fit what came before it")
        }
    }

    /// Refuses an event about somebody or something that the session does not have, which only a
    /// damaged record tells.
    private func check(_ event: Event) throws(DamagedRecord) {
        let isSound =
            switch event.body {
            case .joined(let id, _): id == participants.count + 1
            case .left(let id), .returned(let id): has(participant: id)
            case .began(let activity), .paused(let activity), .finished(let activity),
                .skipped(let activity):
                workshop.activity(activity) != nil
            case .staged(let activity, let stage), .disclosure(let activity, let stage, _):
                has(stage: stage, of: activity)
            case .veiled(let activity, _): workshop.activity(activity) != nil
            case .revealed(let activity, let stage, let person):
                has(stage: stage, of: activity) && person.map(has(participant:)) ?? true
            case .countdown(let seconds): (1...86_400).contains(seconds ?? 1)
            case .recorded(let number, let activity, let author, _):
                number == entries.count + 1 && has(author)
                    && activity.map { workshop.activity($0) != nil } ?? true
            case .amended(let number, _), .withdrew(let number), .done(let number),
                .withheld(let number, _):
                number >= 1 && number <= entries.count
            case .sheetTyped(let code, let filler):
                code.activity <= workshop.activities.count && filler.map(has(participant:)) ?? true
            case .chat(let event):
                event.message.map { chat.message($0) != nil } ?? true
                    && event.author.map(has) ?? true
            case .grouped(let group):
                workshop.activity(group.activity) != nil
                    && group.entries.allSatisfy { entry($0) != nil }
            case .undid(let step): step == history.done.last
            case .redid(let step): step == history.undone.last
            case .planned(let plan): plan.isSound(in: workshop)
            case .opened, .closed, .reopened: true
            case .renamed(let id, _), .gaveFloor(let id), .consented(let id, _), .forgot(let id):
                has(participant: id)
            case .stated: true
            case .sealed(let activity): workshop.activity(activity) != nil
            case .composed(let grouping): isSound(grouping)
            }
        guard isSound, !event.continues || history.undone.isEmpty && !history.done.isEmpty else {
            throw DamagedRecord("event \(event.sequence) does not fit what came before it")
        }
    }

    private func has(_ author: Author) -> Bool {
        switch author {
        case .group: true
        case .voice(let number): number >= 1 && number <= participants.count
        case .participant(let id): has(participant: id)
        }
    }

    private func has(stage: Int, of id: Activity.ID) -> Bool {
        workshop.activity(id).map { (0..<$0.stageCount).contains(stage) } ?? false
    }

    func has(participant id: Participant.ID) -> Bool {
        id >= 1 && id <= participants.count
    }

    /// The time zone in which the session's times are told; UTC where this machine lacks it.
    public var zone: TimeZone {
        TimeZone(identifier: opening.timeZone) ?? .gmt
    }

    /// The entries that stand, of one kind, in their order.
    public func standing<Content>(
        _ content: (Entry.Content) -> Content?
    ) -> [(entry: Entry, content: Content)] {
        entries.compactMap { entry in
            guard !entry.isWithdrawn, let content = content(entry.content) else { return nil }
            return (entry, content)
        }
    }

    public var notes: [(entry: Entry, content: String)] {
        standing { if case .note(let text) = $0 { text } else { nil } }
    }

    public var decisions: [(entry: Entry, content: String)] {
        standing { if case .decision(let text) = $0 { text } else { nil } }
    }

    public var actions: [(entry: Entry, content: Action)] {
        standing { if case .action(let action) = $0 { action } else { nil } }
    }

    public var pledges: [(entry: Entry, content: Pledge)] {
        standing { if case .pledge(let pledge) = $0 { pledge } else { nil } }
    }

    /// The pledges that an activity tells, each told by one activity.
    ///
    /// A round of pledges tells all of the session, whenever they were given; where there is none,
    /// each activity tells those recorded while it was under way.
    package func pledges(of activity: Activity) -> [Pledge] {
        if activity.isPledgeRound { return pledges.map(\.content) }
        guard !activities.contains(where: \.isPledgeRound) else { return [] }
        return pledges.filter { $0.entry.activity == activity.id }.map(\.content)
    }
}

extension Activity {
    fileprivate var isPledgeRound: Bool { if case .pledges = mechanic { true } else { false } }
}
