/// The state of a session: what its events, one after the other, have made of it.
public struct Session: Equatable, Sendable {
    public let id: SessionID
    /// The exact version of the workshop that the session was opened with.
    public let workshop: Workshop
    public private(set) var opening: Opening
    /// What is to happen when: as the opening says it, or as it was changed last.
    public private(set) var plan: Plan
    public internal(set) var participants: [Participant] = []
    /// Withdrawn ones included; the place of an entry is its number − 1.
    public private(set) var entries: [Entry] = []
    /// The numbers of the entries of each activity, so that its answers are found at once.
    private var numbers: [Activity.ID: [Int]] = [:]
    /// What is known of the time of each activity that was begun or skipped.
    public private(set) var progress: [Activity.ID: Progress] = [:]
    /// The stage that each activity is in or was left in, where it went past the first.
    private(set) var stages: [Activity.ID: Int] = [:]
    public private(set) var countdown: Countdown?
    /// What was decided about showing the answers of activities.
    public private(set) var disclosures: [Activity.ID: Disclosure] = [:]
    /// The sheets that were typed in or imported, each time it happened.
    public private(set) var typedSheets: [SheetCode: [TypedSheet]] = [:]
    /// The chat logs that were read.
    public private(set) var chat = Chat()
    /// Of all activities, in the order in which they were made.
    private(set) var groups: [EntryGroup] = []
    /// The groups that people were put in, the latest last: one composition for an activity.
    public internal(set) var groupings: [Grouping] = []
    /// Who had the floor, turn after turn.
    public internal(set) var turns: [Participant.ID] = []
    /// The activity under way, during its breaks too.
    public private(set) var current: Activity.ID?
    public private(set) var closing: Closing?
    /// What the log shows, in the order in which it was recorded.
    package private(set) var timeline: [Step] = []
    /// The number of events so far.
    public private(set) var eventCount = 0
    /// What can be undone and redone.
    public private(set) var history = History()
    /// When the last thing happened; what is mended afterwards, such as an action marked as done,
    /// does not count.
    public private(set) var lastMoment: Moment
    /// Whether the session was closed, and perhaps opened again since.
    private var wasClosed = false

    /// What is known of an activity's time.
    public struct Progress: Equatable, Sendable {
        /// The stretches of time given to it; the last has no end while its time runs.
        public var stretches: [Stretch] = []
        /// The breaks taken in it or at its end; the last has no end while it lasts.
        public var pauses: [Stretch] = []
        public var isFinished = false
        public var isSkipped = false

        public struct Stretch: Equatable, Sendable {
            public var start: Moment
            public var end: Moment?
        }

        /// In seconds; a stretch under way counts until `now`.
        public func seconds(until now: Moment) -> Int {
            stretches.reduce(0) { $0 + max(0, ($1.end ?? now) - $1.start) }
        }
    }

    /// When a sheet was typed in.
    public struct TypedSheet: Equatable, Sendable {
        public var at: Moment
        /// Who filled it, where that is known.
        public var filler: Participant.ID?
    }

    /// Something that the log shows.
    package enum Step: Equatable, Sendable {
        /// An activity began, or went on after a break.
        case began(Activity.ID, at: Moment)
        /// The number of an entry.
        case recorded(Int)
    }

    /// How the session ended.
    public struct Closing: Equatable, Sendable {
        public var at: Moment
        /// When the group meets again.
        public var next: CivilDate?
    }

    /// A session that is just opened.
    public init(id: SessionID, workshop: Workshop, opening: Opening, at moment: Moment) {
        self.id = id
        self.workshop = workshop
        self.opening = opening
        plan = workshop.plan(of: opening.activities)
        eventCount = 1
        lastMoment = moment
    }

    /// Whether the activity under way has a break.
    public var isPaused: Bool { current.flatMap { progress[$0]?.stretches.last?.end } != nil }

    public func participant(_ id: Participant.ID) -> Participant? {
        id >= 1 && id <= participants.count ? participants[id - 1] : nil
    }

    /// The activity that a sheet was printed for; `nil` for a sheet of another session.
    public func sheetActivity(of code: SheetCode) -> Activity? {
        guard code.session == id, code.activity <= workshop.activities.count else { return nil }
        return workshop.activities[code.activity - 1]
    }

    public func entry(_ number: Int) -> Entry? {
        number >= 1 && number <= entries.count ? entries[number - 1] : nil
    }

    /// What `author` is called: a name, or `nil` for the group.
    public func name(of author: Author) -> String? {
        switch author {
        case .group: nil
        case .participant(let id): participant(id)?.name
        }
    }

    /// The answers of an activity that stand, in their order.
    public func answers(to activity: Activity.ID) -> [Posted<Answer>] {
        numbers[activity, default: []].compactMap { number in
            let entry = entries[number - 1]
            guard !entry.isWithdrawn, case .answer(let answer) = entry.content else { return nil }
            return Posted(number: entry.number, author: entry.author, content: answer)
        }
    }

    /// The participants of whom an activity has at least one answer.
    public func respondents(to activity: Activity.ID) -> Set<Participant.ID> {
        Set(
            answers(to: activity).compactMap { posted in
                if case .participant(let id) = posted.author { id } else { nil }
            })
    }
}

// MARK: - Fold

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
            let stage = activity.map(stage) ?? 0
            let rule = activity.flatMap(workshop.activity).map { reveal(of: $0, stage: stage) }
            entries.append(
                Entry(
                    number: number, activity: activity, author: author, content: content,
                    at: event.at, stage: stage, isSecret: rule == .never))
            if let activity { numbers[activity, default: []].append(number) }
            timeline.append(.recorded(number))
        case .amended(let number, let content): update(number) { $0.content = content }
        case .withdrew(let number): update(number) { $0.isWithdrawn = true }
        case .done(let number): update(number) { $0.isDone = true }
        case .sheetTyped(let code, let filler):
            typedSheets[code, default: []].append(TypedSheet(at: event.at, filler: filler))
        case .chat(let event): chat.apply(event)
        case .grouped(let group): groups.take(group)
        case .closed(let next):
            leave(at: event.at)
            close(at: event.at, next: next)
        case .reopened: closing = nil
        case .undid, .redid: break
        case .renamed(let id, let name): rename(id, name)
        case .composed(let grouping): group(grouping)
        case .gaveFloor(let id): turns.append(id)
        }
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
            .redid, .planned, .renamed:
            false
        }
    }
}
