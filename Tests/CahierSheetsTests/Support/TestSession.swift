import CahierCore
import TestSupport

/// A session in which each mechanic has an activity, made of events.
struct TestSession {
    private(set) var session: Session

    static let start = Moment(seconds: 1_777_912_200)

    static let workshop = Workshop(
        id: "galerie", title: "La galerie", licence: "CC BY-SA 4.0", credit: "Nous, CC BY-SA 4.0",
        presentation: ["Un atelier pour essayer."],
        activities: Gallery.mechanics.enumerated().map { index, mechanic in
            Activity(
                id: "a\(index + 1)", number: index + 1, title: "Activité \(index + 1)",
                because: "il le faut", instructions: ["Jouez."],
                minutes: Minutes(min: 5, typical: 10, max: 15),
                material: ["feutres", "carte \(index % 3)"], mechanic: mechanic)
        })

    /// Opened on Monday 4 May 2026, at 18:30 in Paris.
    init?(
        _ people: [String], workshop: Workshop = TestSession.workshop, place: String? = "La Loco"
    ) {
        guard let id = SessionID("k7m2q") else { return nil }
        let opening = Opening(
            title: "Lundi", place: place, start: Self.start, timeZone: "Europe/Paris",
            activities: workshop.activities.map(\.id))
        session = Session(id: id, workshop: workshop, opening: opening, at: Self.start)
        for (index, name) in people.enumerated() { happen(.joined(index + 1, name: name)) }
    }

    /// So many minutes pass, then something happens.
    mutating func happen(_ body: Event.Body, after minutes: Int = 0) {
        let moment = session.lastMoment + minutes * 60
        session.apply(Event(sequence: session.eventCount + 1, at: moment, body: body))
    }

    mutating func record(
        _ content: Entry.Content, by author: Author = .group, in activity: String?
    ) {
        happen(
            .recorded(
                number: session.entries.count + 1, activity: activity, author: author, content))
    }
}
