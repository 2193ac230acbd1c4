/// How a session stands against its plan, on the day under way.
public struct SessionClock: Equatable, Sendable {
    /// When the day ends as it is planned: as it is fixed, or if all takes its planned time.
    public var plannedEnd: Moment
    /// What is still to do takes together, breaks included, what is under way counted for what is
    /// left of it, in seconds.
    public var secondsLeft: Int
    /// The breaks among that, in seconds.
    public var breakSecondsLeft: Int
    /// When the day ends if what is left takes its planned time from now.
    public var expectedEnd: Moment

    public init(_ session: Session, now: Moment) {
        let agenda = Agenda(session, now: now)
        plannedEnd = agenda.plannedEnd
        secondsLeft = agenda.secondsLeft()
        breakSecondsLeft = agenda.secondsLeft(of: \.isBreak)
        expectedEnd = agenda.expectedEnd
    }
}
