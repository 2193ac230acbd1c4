import CahierCore
import CahierStore
import Foundation

/// What both directions of the benchmark share.
enum Bench {
    static let workshop = Workshop(
        id: "banc", title: "Banc", licence: "CC0", credit: "banc",
        activities: (1...11).map { number in
            Activity(
                id: "a\(number)", number: number, title: "Exercice \(number)", instructions: [],
                minutes: Minutes(min: 1, typical: 1, max: 1), mechanic: .text(FreeText()))
        })

    static func carnet(_ path: String) throws -> SQLiteCarnet {
        try SQLiteCarnet(path: path) { _ in workshop }
    }

    /// Of the processor, which does not depend on what else the machine does.
    static func processorMilliseconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return 1e3 * Double(time.tv_sec) + 1e-6 * Double(time.tv_nsec)
    }
}

/// Plays the answers of the workload into sessions of twelve people and eleven activities.
struct Import {
    private let carnet: SQLiteCarnet
    private let edition = WorkshopEdition(workshop: Bench.workshop, source: Array("banc".utf8))

    init(into path: String) throws {
        carnet = try Bench.carnet(path)
    }

    /// - Parameter bytes: A line for each answer: session, participant, exercise, text.
    /// - Throws: `CarnetError`.
    func take(_ bytes: Data) throws {
        try unsafe bytes.withUnsafeBytes { try take(unsafe $0.bindMemory(to: UInt8.self).span) }
    }

    private func take(_ bytes: Span<UInt8>) throws {
        try carnet.importing { () throws(CarnetError) in
            var session = -1
            var events: [Event] = []
            var entry = 0
            var start = 0
            while start < bytes.count {
                let number = Self.number(in: bytes, &start)
                let person = Self.number(in: bytes, &start)
                let exercise = Self.number(in: bytes, &start)
                var end = start
                while bytes[end] != UInt8(ascii: "\n") { end += 1 }
                let text = unsafe bytes.extracting(start..<end).withUnsafeBufferPointer {
                    unsafe String(decoding: $0, as: UTF8.self)
                }
                start = end + 1
                if number != session {
                    try append(events, to: session)
                    session = number
                    events = try open(session)
                    entry = 0
                }
                entry += 1
                let answer = FreeText.Answer(text: text)
                let body = Event.Body.recorded(
                    number: entry, activity: Bench.workshop.activities[exercise].id,
                    author: .participant(person + 1), .answer(.text(answer)))
                events.append(
                    Event(sequence: events.count + 2, at: Moment(seconds: entry), body: body))
            }
            try append(events, to: session)
        }
    }

    /// The number that stands before the next tabulator.
    private static func number(in bytes: Span<UInt8>, _ place: inout Int) -> Int {
        var number = 0
        while bytes[place] != UInt8(ascii: "\t") {
            number = number * 10 + Int(bytes[place]) - 48
            place += 1
        }
        place += 1
        return number
    }

    private func open(_ number: Int) throws(CarnetError) -> [Event] {
        let start = Moment(seconds: 1_700_000_000 + number * 3600)
        let opening = Opening(
            title: "Séance \(number)", place: "Lyon", start: start, timeZone: "Europe/Paris",
            activities: Bench.workshop.activities.map(\.id))
        guard let id = SessionID("b\(number)") else { return [] }
        try carnet.create(id, of: edition, Event(sequence: 1, at: start, body: .opened(opening)))
        return (1...12).map { person in
            Event(
                sequence: person + 1, at: start, body: .joined(person, name: "Personne \(person)"))
        }
    }

    private func append(_ events: [Event], to session: Int) throws(CarnetError) {
        guard session >= 0, let id = SessionID("b\(session)") else { return }
        try carnet.append(events, to: id)
    }
}
