/// Something that happened in a session; the journal is a row of these.
public struct Event: Equatable, Sendable {
    /// From 1, without gap.
    public var sequence: Int
    /// When it happened.
    public var at: Moment
    /// Whether it belongs to the same step as the event before it: they are undone together.
    public var continues: Bool
    public var source: Source
    public var body: Body

    public init(
        sequence: Int, at: Moment, continues: Bool = false, source: Source = .command, body: Body
    ) {
        self.sequence = sequence
        self.at = at
        self.continues = continues
        self.source = source
        self.body = body
    }

    public enum Body: Equatable, Sendable {
        case opened(Opening)
        case joined(Participant.ID, name: String)
        case left(Participant.ID)
        case returned(Participant.ID)
        case began(Activity.ID)
        /// A break: its time stops, and goes on when it begins again.
        case paused(Activity.ID)
        case finished(Activity.ID)
        case skipped(Activity.ID)
        /// Of the activity under way, a stage begins, by its place from 0.
        case staged(Activity.ID, stage: Int)
        /// A countdown of so many seconds begins, or the one that runs is given up.
        case countdown(seconds: Int?)
        /// The answers of an activity are shown without names from now on, in an order that the
        /// seed draws.
        case veiled(Activity.ID, seed: Int)
        /// When the answers of a stage may be seen is decided anew.
        case disclosure(Activity.ID, stage: Int, Reveal)
        /// The answers of a stage may be seen from now on: those of one person, or all.
        case revealed(Activity.ID, stage: Int, Participant.ID?)
        case recorded(number: Int, activity: Activity.ID?, author: Author, Entry.Content)
        case amended(number: Int, Entry.Content)
        case withdrew(number: Int)
        case done(number: Int)
        /// A sheet was typed in, or imported; by whom it was filled, where that is known.
        case sheetTyped(SheetCode, by: Participant.ID?)
        /// A message of a chat log was read, or reviewed.
        case chat(Chat.Event)
        /// Entries of an activity stand together under a title.
        case grouped(EntryGroup)
        case closed(next: CivilDate?)
        case reopened
        /// The step that begins with this event does not count any more.
        case undid(step: Int)
        /// It counts again.
        case redid(step: Int)
        /// The plan becomes this one.
        case planned(Plan)
        /// Somebody is called otherwise from now on.
        case renamed(Participant.ID, name: String)
        /// People were put in groups.
        case composed(Grouping)
        /// Somebody may speak.
        case gaveFloor(Participant.ID)
        /// What people are told before they agree becomes this.
        case stated(ConsentTerms)
        /// Somebody says what may be published.
        case consented(Participant.ID, GivenConsent)
        /// An entry is kept from what is published, or is let in again.
        case withheld(number: Int, Bool)
        /// Who answered an activity was erased.
        case sealed(Activity.ID)
        /// Somebody was erased.
        case forgot(Participant.ID)
    }
}

extension Event.Body {
    /// Whether it changes which other events count.
    package var isOfHistory: Bool {
        switch self {
        case .undid, .redid: true
        case .opened, .joined, .left, .returned, .began, .paused, .finished, .skipped, .staged,
            .countdown, .veiled, .disclosure, .revealed, .recorded, .amended, .withdrew, .done,
            .sheetTyped, .chat, .grouped, .closed, .reopened, .planned, .renamed, .composed,
            .gaveFloor, .stated, .consented, .withheld, .sealed, .forgot:
            false
        }
    }
}

/// What is said when a session is opened.
public struct Opening: Equatable, Sendable {
    public var title: String
    public var place: String?
    /// When the session is planned to start.
    public var start: Moment
    /// The IANA name of the time zone in which the session's times are told.
    public var timeZone: String
    /// The activities planned, in their order.
    public var activities: [Activity.ID]

    public init(
        title: String, place: String? = nil, start: Moment, timeZone: String,
        activities: [Activity.ID]
    ) {
        self.title = title
        self.place = place
        self.start = start
        self.timeZone = timeZone
        self.activities = activities
    }
}
