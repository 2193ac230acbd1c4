public import CahierDiagnostics

/// A session that nobody held: people and answers are drawn from a seed, so that its sheets can be
/// printed, and its time be told, before the day.
public struct Rehearsal: Sendable {
    /// Played to its end; the same for the same workshop, opening, number of people and seed.
    public private(set) var session: Session
    private var random: SeededRandom
    private let words: RehearsalWords

    /// - Parameters:
    ///   - id: What the session is called.
    ///   - workshop: The workshop.
    ///   - opening: What would be said when it is opened; its activities are played in their order.
    ///   - people: How many take part, at least 1.
    ///   - seed: What is drawn follows from it.
    ///   - language: The language of names and answers.
    public init(
        _ id: SessionID, of workshop: Workshop, _ opening: Opening, people: Int, seed: Int,
        _ language: Language
    ) {
        session = Session(id: id, workshop: workshop, opening: opening, at: opening.start)
        random = SeededRandom(seed: seed)
        words = RehearsalWords(language)
        for name in words.names(people, &random) {
            play(after: 0) { (session) throws(Refusal) in try session.join(name) }
        }
        for activity in session.plannedActivities { hold(activity) }
        play(after: 120) { (session) throws(Refusal) in try session.close() }
    }

    /// Plays an activity for as long as it might last.
    private mutating func hold(_ activity: Activity) {
        let seed = Int(truncatingIfNeeded: random.next() >> 1)
        play(after: 60) { (session) throws(Refusal) in
            try session.begin(activity.id, seed: seed)
        }
        var contents = turns(of: activity)
        contents += random.once(in: 2) ? [(.group, .decision(words.sentence(&random)))] : []
        contents += random.once(in: 2) ? [(.group, .action(action()))] : []
        let seconds = length(of: activity.minutes) - 60
        let pause = max(1, seconds / (contents.count + 1))
        for (author, content) in contents {
            play(after: pause) { (session) throws(Refusal) in
                try session.record([content], by: author)
            }
        }
        let note = words.sentence(&random)
        play(after: max(0, seconds - pause * contents.count)) { (session) throws(Refusal) in
            try session.record([.note(note)], by: .group)
        }
    }

    /// What people say one after the other, then what the group does together.
    private mutating func turns(of activity: Activity) -> [(Author, Entry.Content)] {
        if case .pledges(let round) = activity.mechanic {
            return session.participants.map { person in
                let common = random.pick(round.commons) ?? words.word(&random)
                let amount = Pledge.Amount.money(cents: 500 * (1 + random.below(20)))
                return (.group, .pledge(Pledge(who: person.name, amount: amount, common: common)))
            }
        }
        var turns: [(Author, Entry.Content)] = []
        for person in session.participants {
            turns += activity.mechanic.rehearsed(words, &random).map {
                (.participant(person.id), .answer($0))
            }
        }
        let first = session.entries.count + 1
        let numbers = Array(first..<first + turns.count)
        return turns
            + activity.mechanic.rehearsedTogether(words, notes: numbers, &random).map {
                (.group, .answer($0))
            }
    }

    private mutating func action() -> Action {
        let days = session.opening.start.civil(in: session.zone).date.daysSince1970
        return Action(
            text: words.sentence(&random), who: random.pick(session.participants)?.name,
            due: CivilDate(daysSince1970: days + 7 + random.below(30)))
    }

    /// A length in seconds between the least and the most, most often near the typical one.
    private mutating func length(of minutes: Minutes) -> Int {
        let drawn = [minutes.min...minutes.typical, minutes.typical...minutes.max].map {
            $0.lowerBound * 60 + random.below(($0.upperBound - $0.lowerBound) * 60 + 1)
        }
        return (drawn[0] + drawn[1]) / 2
    }

    /// Takes a step; one that the session refuses, such as a word too many, is not taken.
    private mutating func play(
        after seconds: Int, _ step: (Session) throws(Refusal) -> [Event.Body]
    ) {
        guard let bodies = try? step(session) else { return }
        let moment = session.lastMoment + seconds
        for body in bodies {
            session.apply(
                Event(sequence: session.eventCount + 1, at: moment, body: body))
        }
    }
}
