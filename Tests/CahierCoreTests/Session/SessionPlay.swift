import CahierCore
import CahierDiagnostics
import Foundation

/// A session that a test plays step by step, a minute each.
struct SessionPlay {
    private(set) var session: Session
    /// Everything that happened, the opening first.
    private(set) var events: [Event]

    static let workshop = Workshop(
        id: "essai", title: "Essai", licence: "CC0-1.0", credit: "Nous.",
        recurrence: .firstMonday,
        activities: [
            activity("mots", 1, .text(FreeText())),
            activity("scie", 2, .sawmill(sawmill)),
            activity(
                "curseurs", 3,
                .cursors(
                    Cursors(
                        scale: Scale(min: 0, max: 5),
                        pairs: [.init(left: "solo", right: "collectif")]))),
            activity("promesses", 4, .pledges(PledgeRound())),
        ])

    private static let id: SessionID = {
        var counter = Counter()
        return SessionID(using: &counter)
    }()

    /// Numbers that are the same every time: the session is called « aaaaa ».
    private struct Counter: RandomNumberGenerator {
        private var count: UInt64 = 0

        /// Small ones but never 0, which is thrown again and again.
        mutating func next() -> UInt64 {
            count += 1
            return 1 << 32 + count
        }
    }

    private static let sawmill = Sawmill(
        wordsEach: 3, kept: 1, writingSeconds: 60, roundSeconds: [60])

    private static func activity(_ id: String, _ number: Int, _ mechanic: Mechanic) -> Activity {
        Activity(
            id: id, number: number, title: id.capitalized, instructions: ["Jouez."],
            minutes: Minutes(min: 1, typical: 2, max: 3), mechanic: mechanic)
    }

    /// Opens a session on Monday 4 May 2026, at 18:30 in Paris.
    init() {
        let opening = Opening(
            title: "Lundi", place: "Lyon", start: Moment(seconds: 1_777_912_200),
            timeZone: "Europe/Paris", activities: ["mots", "scie", "curseurs"])
        session = Session(
            id: Self.id, workshop: Self.workshop, opening: opening,
            at: opening.start)
        events = [Event(sequence: 1, at: opening.start, body: .opened(opening))]
    }

    /// Takes a step, `seconds` after the one before.
    mutating func play(
        after seconds: Int = 60, _ step: (Session) throws -> [Event.Body]
    ) throws {
        let moment = session.lastMoment + seconds
        for body in try step(session) {
            let event = Event(sequence: session.eventCount + 1, at: moment, body: body)
            events.append(event)
            session.apply(event)
        }
    }

    /// What a step is answered, in French; `nil` where it is accepted.
    func refusal(_ step: (Session) throws -> [Event.Body]) -> String? {
        do {
            _ = try step(session)
            return nil
        } catch {
            return (error as? Refusal)?.message.french ?? "\(error)"
        }
    }
}
