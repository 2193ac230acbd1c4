/// An event as the store keeps it: typed columns and cells, without any mechanic.
public struct EventRecord: Equatable, Sendable {
    public var sequence: Int
    public var at: Moment
    /// Whether it belongs to the same step as the record before it.
    public var continues: Bool
    public var source: Source
    public var kind: Kind
    public var activity: Activity.ID?
    /// The number of the entry it is about.
    public var entry: Int?
    /// The participant it is about or by whom it was recorded or filled; 0 for the group.
    public var participant: Int?
    public var cells: [Cell]

    /// What happened; the raw values are those of the file and never change.
    public enum Kind: String, CaseIterable, Sendable {
        case opened, joined, left, returned, began, paused, finished, skipped
        case answer, note, decision, action, pledge
        case amendedAnswer, amendedNote, amendedDecision, amendedAction, amendedPledge
        case withdrew, done, sheet, closed, reopened
        case chat, attributed, kept, discarded, grouped
        case undid, redid
        case staged, countdown, veiled, disclosure, revealed
        case planned
        case renamed, composed, floor
        case terms, consent, withheld, released, sealed, forgot
    }

    public init(
        sequence: Int, at: Moment, continues: Bool = false, source: Source = .command, kind: Kind,
        activity: Activity.ID? = nil, entry: Int? = nil, participant: Int? = nil,
        cells: [Cell] = []
    ) {
        self.sequence = sequence
        self.at = at
        self.continues = continues
        self.source = source
        self.kind = kind
        self.activity = activity
        self.entry = entry
        self.participant = participant
        self.cells = cells
    }
}

extension EventRecord {
    public init(_ event: Event) {
        self.init(
            sequence: event.sequence, at: event.at, continues: event.continues,
            source: event.source, kind: .reopened)
        switch event.body {
        case .opened(let opening): (kind, cells) = (.opened, opening.cells)
        case .joined(let id, let name):
            (kind, participant, cells) = (.joined, id, [.text(0, name)])
        case .left(let id): (kind, participant) = (.left, id)
        case .returned(let id): (kind, participant) = (.returned, id)
        case .began(let activity): (kind, self.activity) = (.began, activity)
        case .paused(let activity): (kind, self.activity) = (.paused, activity)
        case .finished(let activity): (kind, self.activity) = (.finished, activity)
        case .skipped(let activity): (kind, self.activity) = (.skipped, activity)
        case .staged(let activity, let stage):
            (kind, self.activity, cells) = (.staged, activity, [.integer(0, stage)])
        case .countdown(let seconds): (kind, cells) = (.countdown, Cell.integer(0, seconds))
        case .veiled(let activity, let seed):
            (kind, self.activity, cells) = (.veiled, activity, [.integer(0, seed)])
        case .disclosure(let activity, let stage, let reveal):
            (kind, self.activity) = (.disclosure, activity)
            cells = [.integer(0, stage), .integer(1, reveal.recorded)]
        case .revealed(let activity, let stage, let person):
            (kind, self.activity, participant) = (.revealed, activity, person)
            cells = [.integer(0, stage)]
        case .recorded(let number, let activity, let author, let content):
            (kind, entry, self.activity) = (content.kinds.recorded, number, activity)
            participant = author.recorded
            cells = content.cells
        case .amended(let number, let content):
            (kind, entry, cells) = (content.kinds.amended, number, content.cells)
        case .withdrew(let number): (kind, entry) = (.withdrew, number)
        case .done(let number): (kind, entry) = (.done, number)
        case .sheetTyped(let code, let filler):
            (kind, participant, cells) = (.sheet, filler, [.text(0, code.text)])
        case .chat(let event):
            (kind, participant, cells) = (event.kind, event.author?.recorded, event.cells)
        case .grouped(let group):
            (kind, self.activity, cells) = (.grouped, group.activity, group.cells)
        case .closed(let next):
            (kind, cells) = (.closed, Cell.integer(0, next?.daysSince1970))
        case .reopened: kind = .reopened
        case .undid(let step): (kind, cells) = (.undid, [.integer(0, step)])
        case .redid(let step): (kind, cells) = (.redid, [.integer(0, step)])
        case .planned(let plan): (kind, cells) = (.planned, plan.cells)
        case .renamed(let id, let name):
            (kind, participant, cells) = (.renamed, id, [.text(0, name)])
        case .composed(let grouping):
            (kind, self.activity, cells) = (.composed, grouping.activity, grouping.cells)
        case .gaveFloor(let id): (kind, participant) = (.floor, id)
        case .stated(let terms): (kind, cells) = (.terms, terms.cells)
        case .consented(let id, let given):
            (kind, participant, cells) = (.consent, id, given.cells)
        case .withheld(let number, let isWithheld):
            (kind, entry) = (isWithheld ? .withheld : .released, number)
        case .sealed(let activity): (kind, self.activity) = (.sealed, activity)
        case .forgot(let id): (kind, participant) = (.forgot, id)
        }
    }

    var isOfHistory: Bool { kind == .undid || kind == .redid }

    /// The step that was undone or redone, by the sequence of its first event.
    var step: Int? {
        guard isOfHistory, case .integer(let step)? = cells.first?.value else { return nil }
        return step
    }
}

extension Entry.Content {
    fileprivate var kinds: (recorded: EventRecord.Kind, amended: EventRecord.Kind) {
        switch self {
        case .answer: (.answer, .amendedAnswer)
        case .note: (.note, .amendedNote)
        case .decision: (.decision, .amendedDecision)
        case .action: (.action, .amendedAction)
        case .pledge: (.pledge, .amendedPledge)
        }
    }

    var cells: [Cell] {
        switch self {
        case .answer(let answer): answer.cells
        case .note(let text), .decision(let text): [.text(0, text)]
        case .action(let action): action.cells
        case .pledge(let pledge): pledge.cells
        }
    }
}

extension Author {
    /// 0 for the group, the participant, or a voice as a number below 0.
    fileprivate var recorded: Int {
        switch self {
        case .group: 0
        case .participant(let id): id
        case .voice(let number): -number
        }
    }

    init(recorded: Int) {
        switch recorded {
        case 0: self = .group
        case 1...: self = .participant(recorded)
        default: self = .voice(recorded == .min ? .max : -recorded)
        }
    }
}

extension Opening: Recordable {
    /// Slots: 0 title, 1 place, 2 start (seconds since 1970), 3 time zone, from 4 activities.
    public var cells: [Cell] {
        [.text(0, title)] + Cell.text(1, place)
            + [.integer(2, start.seconds), .text(3, timeZone)]
            + activities.enumerated().map { .text($0.offset + 4, $0.element) }
    }

    public init(cells: CellReader) throws(DamagedRecord) {
        title = try cells.text(0)
        place = cells.optionalText(1)
        start = try cells.moment(2)
        timeZone = try cells.text(3)
        let rest = cells.suffix(from: 4)
        activities = rest.cells.indices.compactMap { rest.optionalText($0) }
    }
}
