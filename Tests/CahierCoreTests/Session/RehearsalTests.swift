import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierCore

@Suite("Rehearsals") struct RehearsalTests {
    private static let workshop = Workshop(
        id: "galerie", title: "La galerie", licence: "CC0-1.0", credit: "Nous.",
        activities: Gallery.mechanics.enumerated().map { index, mechanic in
            Activity(
                id: "a\(index + 1)", number: index + 1, title: "Activité \(index + 1)",
                instructions: ["Jouez."], minutes: Minutes(min: 5, typical: 10, max: 20),
                mechanic: mechanic)
        })

    private static func rehearsal(people: Int, seed: Int) throws -> Session {
        let opening = Opening(
            title: "Répétition", start: Moment(seconds: 1_777_912_200), timeZone: "Europe/Paris",
            activities: workshop.activities.map(\.id))
        let id = try #require(SessionID("k7m2q"))
        return Rehearsal(id, of: workshop, opening, people: people, seed: seed, .french).session
    }

    @Test(
        "every activity is answered, in its time, whoever comes",
        arguments: [1, 2, 12, 45, 100], [1, 2, 3, 9999])
    func played(people: Int, seed: Int) throws {
        let session = try Self.rehearsal(people: people, seed: seed)
        #expect(session.participants.count == people)
        #expect(Set(session.participants.map { Folding.key($0.name) }).count == people)
        #expect(session.closing != nil)
        for activity in session.workshop.activities {
            if case .pledges = activity.mechanic {
                #expect(session.pledges.count == people, "seed \(seed)")
            } else {
                #expect(!session.answers(to: activity.id).isEmpty, "seed \(seed), \(activity.id)")
            }
            let seconds = session.progress[activity.id]?.seconds(until: session.lastMoment) ?? 0
            #expect((300...1200).contains(seconds), "seed \(seed), \(activity.id): \(seconds) s")
        }
    }

    @Test("the same seed plays the same session, another one another")
    func seeds() throws {
        let first = try Self.rehearsal(people: 7, seed: 4)
        #expect(try Self.rehearsal(people: 7, seed: 4) == first)
        #expect(try Self.rehearsal(people: 7, seed: 5) != first)
    }
}
