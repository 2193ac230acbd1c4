import CahierCore
import CahierStore
import Foundation

// Appends to a carnet until it is killed, and says what is on the disk: the test that kills it
// then looks for it. Arguments: the carnet, then the name of the session.

let workshop = Workshop(
    id: "essai", title: "Essai", licence: "CC0-1.0", credit: "Nous.",
    activities: [
        Activity(
            id: "mots", number: 1, title: "Mots", instructions: ["Écrivez."],
            minutes: Minutes(min: 1, typical: 1, max: 1), mechanic: .text(FreeText()))
    ])

func run(_ path: String, _ name: String) throws {
    let carnet = try SQLiteCarnet(path: path) { _ in workshop }
    guard let id = SessionID(name) else { return }
    if try carnet.summaries().isEmpty {
        let opening = Opening(
            title: "Essai", start: Moment(seconds: 0), timeZone: "UTC", activities: ["mots"])
        try carnet.create(
            id, of: WorkshopEdition(workshop: workshop, source: [1]),
            Event(sequence: 1, at: Moment(seconds: 0), body: .opened(opening)))
    }
    var session = try carnet.session(id)
    while true {
        // Two entries at a time: never one without the other.
        let number = session.entries.count + 1
        let bodies = try session.record(
            [.note("note \(number)"), .decision("décision \(number + 1)")], by: .group)
        let events = bodies.enumerated().map { offset, body in
            Event(
                sequence: session.eventCount + 1 + offset, at: Moment(seconds: number), body: body)
        }
        try carnet.append(events, to: id)
        for event in events { session.apply(event) }
        // One write each, straight to the pipe: what was said before the kill is read after it.
        try FileHandle.standardOutput.write(contentsOf: Data("\(number + 1)\n".utf8))
    }
}

try run(CommandLine.arguments[1], CommandLine.arguments[2])
