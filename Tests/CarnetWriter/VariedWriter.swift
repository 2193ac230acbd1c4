import CahierCore
import CahierStore
import Foundation
import TestSupport

/// Writes straight to the pipe: what was said before a kill is read after it.
func say(_ line: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data("\(line)\n".utf8))
}

/// Records random steps of several sessions in one carnet.
///
/// Before each step it says `+ SESSION EVENTS`, how many events it is about to add, and after it
/// `= SESSION EVENTS DIGEST`, how many are on the disk and the digest of the last.
struct VariedWriter {
    static let fewSteps = 60

    private let path: String
    private var random: SeededRandom
    private var carnet: SQLiteCarnet?
    private var sessions: [Session] = []

    init(path: String, seed: Int) throws {
        self.path = path
        random = SeededRandom(seed: seed)
        let carnet = try opened()
        sessions = try carnet.summaries().map { try carnet.session($0.id) }
    }

    private mutating func opened() throws -> SQLiteCarnet {
        if let carnet { return carnet }
        let opened = try SQLiteCarnet(path: path, scribe: "Zoé") { _ in
            SampleWorkshop.edition.workshop
        }
        carnet = opened
        return opened
    }

    mutating func run(steps: Int) throws {
        for _ in 0..<steps { try turn() }
    }

    private mutating func turn() throws {
        switch random.below(40) {
        // Closed, what is beside the file is merged into it.
        case 0...2: carnet = nil
        case 3: try opened().compact()
        case 4...5 where sessions.count < 4: try open()
        default: try sessions.isEmpty ? open() : step()
        }
    }

    private mutating func open() throws {
        guard let id = SessionID("s\(sessions.count)") else { return }
        let start = Moment(seconds: 1_777_912_200)
        let opening = Opening(
            title: random.text(), start: start, timeZone: "Europe/Paris", activities: ["a1"])
        try say("+ \(id) 1")
        sessions.append(
            try opened().open(id, of: SampleWorkshop.edition, opening, at: start))
        try acknowledge(id)
    }

    private mutating func step() throws {
        let place = random.below(sessions.count)
        var session = sessions[place]
        let carnet = try opened()
        let moment = session.lastMoment + random.below(100)
        if random.once(in: 30), let activity = random.pick(session.workshop.activities) {
            try say("+ \(session.id) 1")
            session = try carnet.erase(.authors(of: activity.id), in: session.id, at: moment)
                .session
        } else {
            let step = bodies(in: session)
            guard !step.isEmpty else { return }
            try say("+ \(session.id) \(step.count)")
            try carnet.record(step, in: &session, at: moment)
        }
        sessions[place] = session
        try acknowledge(session.id)
    }

    private mutating func bodies(in session: Session) -> [Event.Body] {
        switch random.below(12) {
        case 0: (try? session.undo()) ?? []
        case 1: (try? session.redo()) ?? []
        default: random.step(in: session)
        }
    }

    private mutating func acknowledge(_ id: SessionID) throws {
        guard let last = try opened().seals(of: id).last else { return }
        let digest = last.fingerprint.replacing(" ", with: "")
        try say("= \(id) \(last.sequence) \(digest)")
    }
}
