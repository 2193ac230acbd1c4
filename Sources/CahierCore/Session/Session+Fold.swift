extension Session {
    /// The session after an event.
    ///
    /// What an event says is taken as it is: it was checked before it was recorded. Undoing and
    /// redoing change nothing here but the ``history``: they want the journal read anew.
    public mutating func apply(_ event: Event) {
        pass(event)
        if event.body.isOfTheSession { lastMoment = max(lastMoment, event.at) }
        switch event.body {
        case .opened(let opening):
            self.opening = opening
            openingSequence = event.sequence
            plan = workshop.plan(of: opening.activities)
        case .planned(let plan): self.plan = plan
        case .joined(let id, let name): participants.append(Participant(id: id, name: name))
        case .left(let id): setLeft(id, true)
        case .returned(let id): setLeft(id, false)
        case .began(let activity): begin(activity, at: event.at)
        case .paused(let activity):
            stopTime(at: event.at)
            progress[activity]?.pauses.append(.init(start: event.at))
        case .finished(let activity):
            leave(at: event.at)
            progress[activity, default: Progress()].isFinished = true
        case .skipped(let activity):
            if current == activity { leave(at: event.at) }
            progress[activity, default: Progress()].isSkipped = true
        case .staged(let activity, let stage): stages[activity] = stage
        case .countdown(let seconds):
            countdown = seconds.map { Countdown(activity: current, start: event.at, seconds: $0) }
        case .veiled(let activity, let seed): change(activity) { $0.veil = seed }
        case .disclosure(let activity, let stage, let reveal):
            change(activity) { $0.decide(reveal, for: stage) }
        case .revealed(let activity, let stage, let person):
            change(activity) { $0.reveal(stage, of: person) }
        case .recorded(let number, let activity, let author, let content):
            entries.append(
                Entry(
                    number: number, activity: activity, author: author, content: content,
                    at: event.at, stage: activity.map(stage) ?? 0, isSecret: isForOneself(activity))
            )
            if let activity {
                numbers[activity, default: []].append(number)
                ownNumbers[activity, default: [:]][author, default: []].append(number)
            }
            timeline.append(.recorded(number))
        case .amended(let number, let content): update(number) { $0.content = content }
        case .withdrew(let number): update(number) { $0.isWithdrawn = true }
        case .done(let number): update(number) { $0.isDone = true }
        case .sheetTyped(let code, let filler):
            typedSheets[code, default: []].append(TypedSheet(at: event.at, filler: filler))
        case .chat(let event): chat.apply(event, whereSecret: isForOneself(current))
        case .grouped(let group): groups.take(group)
        case .closed(let next):
            leave(at: event.at)
            close(at: event.at, next: next)
        case .reopened: closing = nil
        case .undid, .redid: break
        case .renamed(let id, let name): rename(id, name)
        case .composed(let grouping): group(grouping)
        case .gaveFloor(let id): turns.append(id)
        case .stated(let terms): self.terms.append(terms)
        case .consented(let id, let given): change(participant: id) { $0.consent = given }
        case .withheld(let number, let isWithheld): update(number) { $0.isWithheld = isWithheld }
        case .sealed(let activity): change(activity) { $0.isSealed = true }
        case .forgot(let id): change(participant: id) { $0.forget() }
        }
    }

    /// Whether people write for themselves in the stage that an activity is in.
    package func isForOneself(_ activity: Activity.ID?) -> Bool {
        guard let activity = activity.flatMap(workshop.activity) else { return false }
        return reveal(of: activity, stage: stage(of: activity.id)) == .never
    }

    /// The session after an event that does not count, or before it does.
    ///
    /// - Returns: Whether the event fits the history.
    @discardableResult mutating func pass(_ event: Event) -> Bool {
        eventCount = event.sequence
        return history.follow(event)
    }

    /// A session that was opened again only to mend it ended when it first did.
    private mutating func close(at moment: Moment, next: CivilDate?) {
        if !wasClosed { lastMoment = max(lastMoment, moment) }
        closing = Closing(at: wasClosed ? lastMoment : moment, next: next)
        wasClosed = true
    }

    private mutating func begin(_ activity: Activity.ID, at moment: Moment) {
        let countdown = current == activity ? countdown : nil
        leave(at: moment)
        current = activity
        self.countdown = countdown
        timeline.append(.began(activity, at: moment))
        var known = progress[activity] ?? Progress()
        known.isFinished = false
        known.isSkipped = false
        known.stretches.append(.init(start: moment))
        progress[activity] = known
    }

    private mutating func leave(at moment: Moment) {
        stopTime(at: moment)
        if current != nil { countdown = nil }
        if let activity = current, let last = progress[activity]?.pauses.indices.last,
            progress[activity]?.pauses[last].end == nil
        {
            progress[activity]?.pauses[last].end = moment
        }
        current = nil
    }

    private mutating func stopTime(at moment: Moment) {
        guard let activity = current, let last = progress[activity]?.stretches.indices.last,
            progress[activity]?.stretches[last].end == nil
        else { return }
        progress[activity]?.stretches[last].end = moment
    }

    private mutating func change(_ id: Activity.ID, _ change: (inout Disclosure) -> Void) {
        change(&disclosures[id, default: Disclosure()])
    }

    private mutating func change(
        participant id: Participant.ID, _ change: (inout Participant) -> Void
    ) {
        guard has(participant: id) else { return }
        change(&participants[id - 1])
    }

    private mutating func update(_ number: Int, _ change: (inout Entry) -> Void) {
        guard entries.indices.contains(number - 1) else { return }
        change(&entries[number - 1])
    }
}

extension Event.Body {
    /// Whether it happened among the people of the session; else the record was only mended.
    fileprivate var isOfTheSession: Bool {
        switch self {
        case .opened, .joined, .left, .returned, .began, .paused, .finished, .skipped, .staged,
            .countdown, .veiled, .disclosure, .revealed, .recorded, .composed, .gaveFloor:
            true
        case .amended, .withdrew, .done, .sheetTyped, .chat, .grouped, .closed, .reopened, .undid,
            .redid, .planned, .renamed, .stated, .consented, .withheld, .sealed, .forgot:
            false
        }
    }
}
