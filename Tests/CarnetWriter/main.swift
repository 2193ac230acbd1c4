import CahierCore
import CahierDiagnostics
import CahierStore
import Foundation

// Writes to a carnet beside a test, which then looks at what is there.
//
//     carnet-writer forever CARNET SESSION   until it is killed
//     carnet-writer once CARNET SESSION      two entries
//     carnet-writer limited CARNET SESSION   until files may not grow any more
//     carnet-writer denied CARNET SESSION    as somebody who may read the carnet only
//     carnet-writer varied CARNET SEED       random steps of several sessions, until it is killed
//     carnet-writer steps CARNET SEED        so many steps (VariedWriter.fewSteps)
//
// It says the number of the last entry that is on the disk, a line for each, and at last the
// error that stopped it, if one did.

let workshop = Workshop(
    id: "essai", title: "Essai", licence: "CC0-1.0", credit: "Nous.",
    activities: [
        Activity(
            id: "mots", number: 1, title: "Mots", instructions: ["Écrivez."],
            minutes: Minutes(min: 1, typical: 1, max: 1), mechanic: .text(FreeText()))
    ])

/// The session, opened where there is none.
func session(_ id: SessionID, in carnet: SQLiteCarnet) throws -> Session {
    if try !carnet.summaries().contains(where: { $0.id == id }) {
        let opening = Opening(
            title: "Essai", start: Moment(seconds: 0), timeZone: "UTC", activities: ["mots"])
        try carnet.create(
            id, of: WorkshopEdition(workshop: workshop, source: [1]),
            Event(sequence: 1, at: Moment(seconds: 0), body: .opened(opening)))
    }
    return try carnet.session(id)
}

/// Records two entries at a time: never is one there without the other.
func append(to session: inout Session, in carnet: SQLiteCarnet) throws {
    let number = session.entries.count + 1
    let bodies = try session.record(
        [.note("note \(number)"), .decision("décision \(number + 1)")], by: .group)
    let events = bodies.enumerated().map { offset, body in
        Event(sequence: session.eventCount + 1 + offset, at: Moment(seconds: number), body: body)
    }
    try carnet.append(events, to: session.id)
    for event in events { session.apply(event) }
    try say("\(session.entries.count)")
}

/// Makes files refuse to grow, as a full disk does.
func limitFiles(to bytes: rlim_t) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    unsafe _ = setrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &limit)
}

func run(_ mode: String, _ path: String, _ id: SessionID) throws {
    // Root may write everywhere; nobody may not.
    if mode == "denied" { setuid(65534) }
    let carnet = try SQLiteCarnet(path: path) { _ in workshop }
    var session = try session(id, in: carnet)
    if mode == "limited" { limitFiles(to: 400_000) }
    if mode == "denied" { try say("\(session.entries.count)") }
    repeat { try append(to: &session, in: carnet) } while mode != "once"
}

do {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let id = SessionID(arguments[3]) else { exit(64) }
    switch arguments[1] {
    case "varied", "steps":
        guard let seed = Int(arguments[3]) else { exit(64) }
        var writer = try VariedWriter(path: arguments[2], seed: seed)
        try writer.run(steps: arguments[1] == "steps" ? VariedWriter.fewSteps : .max)
    case let mode: try run(mode, arguments[2], id)
    }
} catch let error as CarnetError {
    try say("\(error.cause): \(error.message.french)")
    exit(74)
}
