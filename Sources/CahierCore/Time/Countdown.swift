/// A length of time that runs out, such as that of a round.
public struct Countdown: Equatable, Sendable {
    /// The activity whose time it goes by, which breaks stop; `nil` for the clock alone.
    public var activity: Activity.ID?
    public var start: Moment
    /// How long it lasts, in seconds.
    public var seconds: Int
}

extension Session {
    /// What is left of the countdown, in seconds, less than nothing once it has run out; `nil` where
    /// none runs.
    public func secondsLeft(at now: Moment) -> Int? {
        guard let countdown else { return nil }
        let spent =
            countdown.activity.map { activity in
                (progress[activity]?.stretches ?? []).reduce(0) { sum, stretch in
                    let start = max(stretch.start, countdown.start)
                    return sum + max(0, (stretch.end ?? now) - start)
                }
            } ?? max(0, now - countdown.start)
        return countdown.seconds - spent
    }

    /// Begins a countdown.
    public func count(down seconds: Int) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        return [.countdown(seconds: try Refusal.checked(countdown: seconds))]
    }

    /// Gives the countdown so many seconds more; one that has run out begins anew.
    public func extend(by seconds: Int, at now: Moment) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard let left = secondsLeft(at: now) else { throw Refusal.noCountdown }
        return [.countdown(seconds: try Refusal.checked(countdown: max(0, left) + seconds))]
    }

    public func stopCountdown() throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard countdown != nil else { throw Refusal.noCountdown }
        return [.countdown(seconds: nil)]
    }

    /// How long a countdown of the activity under way would be: that of its stage, or what its
    /// mechanic says of the round; `nil` where it is not timed.
    public var dueCountdown: Int? {
        guard let activity = current.flatMap(workshop.activity) else { return nil }
        if let seconds = activity.stage(stage(of: activity.id)).seconds { return seconds }
        let round = activity.mechanic.round(after: answers(to: activity.id))
        // The time before the first round is that of a stage, where there are stages.
        return activity.stages.isEmpty || round?.number != 0 ? round?.seconds : nil
    }
}

extension Session {
    /// The countdown that begins with a new round of the game, where answers that are recorded begin
    /// one.
    package func newRound(after bodies: [Event.Body]) -> [Event.Body] {
        guard let activity = current.flatMap(workshop.activity),
            let round = activity.mechanic.round(after: answers(to: activity.id))
        else { return [] }
        var later = self
        for body in bodies {
            later.apply(Event(sequence: later.eventCount + 1, at: lastMoment, body: body))
        }
        guard let next = activity.mechanic.round(after: later.answers(to: activity.id)),
            next.number != round.number
        else { return [] }
        return [.countdown(seconds: next.seconds)]
    }
}

extension Refusal {
    fileprivate static let noCountdown = Refusal(
        fr: "aucun minuteur ne tourne ; « minuteur 5 min » en lance un",
        en: "no timer is running; ‘timer 5 min’ starts one")

    fileprivate static func checked(countdown seconds: Int) throws(Refusal) -> Int {
        guard (1...86_400).contains(seconds) else {
            throw Refusal(
                fr: "un minuteur dure d’une seconde à une journée",
                en: "a timer lasts from a second to a day")
        }
        return seconds
    }
}
