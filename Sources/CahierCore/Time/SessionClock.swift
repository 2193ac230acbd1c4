/// How a session stands against its plan.
public struct SessionClock: Equatable, Sendable {
    /// When the session ends if every planned activity takes its typical time from the planned
    /// start.
    public var plannedEnd: Moment
    /// What the activities still to do take together, the one under way counted for what is left
    /// of it, in seconds.
    public var secondsLeft: Int
    /// When the session ends if what is left takes its typical time from now.
    public var expectedEnd: Moment

    public init(_ session: Session, now: Moment) {
        let total = session.plannedActivities.reduce(0) { $0 + $1.minutes.typical * 60 }
        plannedEnd = session.opening.start + total
        secondsLeft = session.activities.reduce(0) { sum, activity in
            let typical = activity.minutes.typical * 60
            guard let progress = session.progress[activity.id] else { return sum + typical }
            guard session.current == activity.id else { return sum }
            return sum + max(0, typical - progress.seconds(until: now))
        }
        expectedEnd = max(now, session.opening.start) + secondsLeft
    }
}
