import CahierCore
@testable import CahierStore
import Foundation
import TestSupport

/// A small workshop in which every mechanic is played once.
enum Sample {
    static let source = Array("atelier: essai\u{0}\r\n".utf8)
    static let edition = WorkshopEdition(workshop: workshop, source: source)

    static let workshop = Workshop(
        id: "essai", title: "Atelier d’essai", licence: "CC-BY-SA-4.0", credit: "Nous.",
        recurrence: .firstMonday,
        activities: Gallery.mechanics.enumerated().map { index, mechanic in
            Activity(
                id: "a\(index + 1)", number: index + 1, title: "Activité \(index + 1)",
                instructions: ["Jouez."],
                stages: [
                    Stage(title: "D’abord", seconds: 60), Stage(title: "Puis", isAnonymous: true),
                ], minutes: Minutes(min: 5, typical: 10, max: 15), mechanic: mechanic)
        })

    static let id = id("abcde")

    /// Whoever takes events down, with the same salts each time.
    static var hand: Hand { Hand(scribe: "Zoé", random: SeededRandom(seed: 1)) }

    /// A session's name, which the test writes rightly.
    static func id(_ text: String) -> SessionID {
        guard let id = SessionID(text) else { preconditionFailure("« \(text) »") }
        return id
    }

    static let opening = Opening(
        title: "Chez Zoé", place: "Lyon", start: Moment(seconds: 1_777_912_200),
        timeZone: "Europe/Paris", activities: workshop.activities.map(\.id))

    static func event(_ sequence: Int, _ body: Event.Body, after seconds: Int = 0) -> Event {
        Event(sequence: sequence, at: opening.start + (seconds + sequence), body: body)
    }

    /// A carnet that reads the sample workshop.
    static func carnet(
        _ path: String, patience: Double = 5, holder: CarnetHolder? = nil, scribe: String? = nil
    ) throws -> SQLiteCarnet {
        try SQLiteCarnet(path: path, patience: patience, holder: holder, scribe: scribe) { bytes in
            guard bytes == source else { throw CocoaError(.fileReadCorruptFile) }
            return workshop
        }
    }

    /// A carnet with one session in which nothing was recorded.
    static func openedCarnet(_ path: String) throws -> SQLiteCarnet {
        let carnet = try carnet(path)
        try carnet.create(id, of: edition, event(1, .opened(opening)))
        return carnet
    }
}
