/// The state of a session: what its events, one after the other, have made of it.
public struct Session: Equatable, Sendable {
    public let id: SessionID
    /// The exact version of the workshop that the session was opened with.
    public let workshop: Workshop
    public internal(set) var opening: Opening
    /// What is to happen when: as the opening says it, or as it was changed last.
    public internal(set) var plan: Plan
    public internal(set) var participants: [Participant] = []
    /// Withdrawn ones included; the place of an entry is its number − 1.
    public internal(set) var entries: [Entry] = []
    /// The numbers of the entries of each activity, so that its answers are found at once.
    var numbers: [Activity.ID: [Int]] = [:]
    /// The same by author.
    var ownNumbers: [Activity.ID: [Author: [Int]]] = [:]
    /// What is known of the time of each activity that was begun or skipped.
    public internal(set) var progress: [Activity.ID: Progress] = [:]
    /// The stage that each activity is in or was left in, where it went past the first.
    var stages: [Activity.ID: Int] = [:]
    public internal(set) var countdown: Countdown?
    /// What was decided about showing the answers of activities.
    public internal(set) var disclosures: [Activity.ID: Disclosure] = [:]
    /// The sheets that were typed in or imported, each time it happened.
    public internal(set) var typedSheets: [SheetCode: [TypedSheet]] = [:]
    /// The chat logs that were read.
    public internal(set) var chat = Chat()
    /// Of all activities, in the order in which they were made.
    var groups: [EntryGroup] = []
    /// The groups that people were put in, the latest last: one composition for an activity.
    public internal(set) var groupings: [Grouping] = []
    /// What people were told before they agreed; the last holds.
    public internal(set) var terms: [ConsentTerms] = []
    /// Who had the floor, turn after turn.
    public internal(set) var turns: [Participant.ID] = []
    /// The activity under way, during its breaks too.
    public internal(set) var current: Activity.ID?
    public internal(set) var closing: Closing?
    /// What the log shows, in the order in which it was recorded.
    package internal(set) var timeline: [Step] = []
    /// The number of events so far.
    public internal(set) var eventCount = 0
    /// The event that says the opening that holds.
    package internal(set) var openingSequence = 1
    /// What can be undone and redone.
    public internal(set) var history = History()
    /// When the last thing happened; what is mended afterwards, such as an action marked as done,
    /// does not count.
    public internal(set) var lastMoment: Moment
    /// Whether the session was closed, and perhaps opened again since.
    var wasClosed = false

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
        case .group, .voice: nil
        case .participant(let id): participant(id)?.name
        }
    }

    /// The answers of an activity that stand, in their order.
    public func answers(to activity: Activity.ID) -> [Posted<Answer>] {
        numbers[activity, default: []].compactMap(answer)
    }

    /// Those of one author.
    package func answers(to activity: Activity.ID, by author: Author) -> [Posted<Answer>] {
        (ownNumbers[activity]?[author] ?? []).compactMap(answer)
    }

    private func answer(_ number: Int) -> Posted<Answer>? {
        let entry = entries[number - 1]
        guard !entry.isWithdrawn, case .answer(let answer) = entry.content else { return nil }
        return Posted(number: entry.number, author: entry.author, content: answer)
    }

    /// The participants of whom an activity has at least one answer.
    public func respondents(to activity: Activity.ID) -> Set<Participant.ID> {
        Set(
            answers(to: activity).compactMap { posted in
                if case .participant(let id) = posted.author { id } else { nil }
            })
    }
}
