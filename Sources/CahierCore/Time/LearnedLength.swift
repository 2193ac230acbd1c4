/// What a carnet tells of the time of a session, without the rest of it.
public struct TimeTrace: Equatable, Sendable {
    public var session: SessionID
    /// The events that ``EventRecord/Kind/isOfTime`` tells, in their order.
    public var events: [TimedEvent]

    public init(session: SessionID, events: [TimedEvent] = []) {
        self.session = session
        self.events = events
    }

    public struct TimedEvent: Equatable, Sendable {
        /// The sequence of the first event of its step.
        public var step: Int
        public var record: EventRecord

        public init(step: Int, _ record: EventRecord) {
            self.step = step
            self.record = record
        }
    }
}

extension EventRecord.Kind {
    /// Whether the time of activities depends on it.
    public var isOfTime: Bool {
        switch self {
        case .began, .paused, .finished, .skipped, .closed, .undid, .redid: true
        case .opened, .joined, .left, .returned, .answer, .note, .decision, .action, .pledge,
            .amendedAnswer, .amendedNote, .amendedDecision, .amendedAction, .amendedPledge,
            .withdrew, .done, .sheet, .reopened, .planned, .staged, .countdown, .veiled,
            .disclosure, .revealed, .chat, .attributed, .kept, .discarded, .grouped, .renamed,
            .composed, .floor, .terms, .consent, .withheld, .released, .sealed, .forgot:
            false
        }
    }
}

/// How long an activity took in past sessions.
public struct LearnedLength: Equatable, Sendable {
    /// In how many sessions it was played to its end.
    public var count: Int
    /// In seconds; between two middle lengths, their mean.
    public var median: Int
    /// The lengths that a quarter and three quarters of the sessions do not exceed, in seconds.
    public var quartiles: ClosedRange<Int>

    /// `nil` for no length.
    public init?(_ lengths: [Int]) {
        guard let statistics = Statistics(lengths.map(Double.init)) else { return nil }
        count = lengths.count
        median = Int(statistics.median.rounded())
        let sorted = lengths.sorted()
        func quantile(_ quarters: Int) -> Int {
            let (place, rest) = ((sorted.count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
            let next = sorted[Swift.min(place + 1, sorted.count - 1)]
            return sorted[place] + (next - sorted[place]) * rest / 4
        }
        quartiles = quantile(1)...quantile(3)
    }
}

/// How long the activities of a workshop took in past sessions.
public struct LearnedLengths: Equatable, Sendable {
    /// Of the activities that were played to their end at least once.
    public private(set) var lengths: [Activity.ID: LearnedLength] = [:]
    /// Those that nobody can believe, in seconds: forgotten, or typed in all at once.
    public private(set) var unbelievable: [Activity.ID: [Int]] = [:]
    /// In how many sessions something was played to its end.
    public private(set) var sessionCount = 0

    /// - Parameters:
    ///   - traces: What the carnet tells of sessions of any version of the workshop.
    ///   - workshop: The version whose activities are asked about.
    public init(_ traces: some Sequence<TimeTrace>, of workshop: Workshop) {
        var found: [Activity.ID: [Int]] = [:]
        for trace in traces {
            let played = trace.lengths(in: workshop)
            if !played.isEmpty { sessionCount += 1 }
            for (id, seconds) in played {
                guard let activity = workshop.activity(id) else { continue }
                if activity.isBelievable(seconds) {
                    found[id, default: []].append(seconds)
                } else {
                    unbelievable[id, default: []].append(seconds)
                }
            }
        }
        lengths = found.compactMapValues(LearnedLength.init)
    }
}

extension TimeTrace {
    /// How long each activity took that was begun and finished, breaks left out, in seconds.
    fileprivate func lengths(in workshop: Workshop) -> [Activity.ID: Int] {
        let undone = History.undone(in: events.lazy.map(\.record))
        // A session of which nothing but the time is known.
        let start = Moment(seconds: 0)
        var session = Session(
            id: session, workshop: workshop,
            opening: Opening(title: "", start: start, timeZone: "", activities: []), at: start)
        for event in events where !undone.contains(event.step) && !event.record.isOfHistory {
            guard let event = try? event.record.event(in: workshop, amendedActivity: nil) else {
                continue
            }
            session.apply(event)
        }
        return session.progress.compactMapValues { progress in
            guard progress.isFinished, !progress.isSkipped else { return nil }
            return progress.seconds(until: start)
        }
    }
}

extension Activity {
    /// Whether people can have played it so long: from a fifth of its least to four times its most.
    fileprivate func isBelievable(_ seconds: Int) -> Bool {
        (minutes.min * 12...max(minutes.min, minutes.max) * 240).contains(seconds)
    }
}
