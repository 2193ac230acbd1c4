import CahierCore
import Foundation
import TestSupport
import Testing

@testable import CahierStore

@Suite
struct RoundTripTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(
        "a session that random steps made is read back the same",
        arguments: [1, 2, 3, 5, 8, 13, 21, 34].map(UInt64.init))
    func randomSteps(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let carnet = try Sample.openedCarnet(folder.path())
        var session = try carnet.session(Sample.id)
        var now = 0
        for _ in 0..<250 {
            // The clock may be set back.
            now += random.below(600) - 60
            var events: [Event] = []
            for body in random.step(in: session) {
                events.append(Sample.event(session.eventCount + 1, body, after: now))
                session.apply(events[events.count - 1])
            }
            try carnet.append(events, to: Sample.id)
        }
        let read = try Sample.carnet(folder.path()).session(Sample.id)
        #expect(read == session, "seed \(seed)")
        #expect(spelling(read) == spelling(session), "seed \(seed)")
        #expect(session.entries.count > 50, "seed \(seed) tries too little")
    }

    @Test func `every kind of event is read back`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        var session = try carnet.session(Sample.id)
        let events = Sample.everyBody.enumerated().map { Sample.event($0.offset + 2, $0.element) }
        try carnet.append(events, to: Sample.id)
        for event in events { session.apply(event) }
        #expect(try carnet.session(Sample.id) == session)
        let kinds = try carnet.connection.read { db in
            try Journal.named(Sample.id, in: db).records().map(\.record.kind)
        }
        #expect(Set(kinds) == Set(EventRecord.Kind.allCases))
    }

    @Test(
        "a text is kept letter for letter",
        arguments: [
            "", " ", "\u{0}", "a\u{0}", "\u{0}\u{0}b", "\r", "\n\r\n", "e\u{301}", "\u{E9}",
            "\u{FEFF}x", "\u{FFFF}", "\u{10FFFF}", "👩‍👩‍👧‍👦", "'); DROP TABLE words; --", "x'00'",
        ])
    func texts(text: String) throws {
        let carnet = try Sample.openedCarnet(folder.path())
        let body = Event.Body.recorded(number: 1, activity: nil, author: .group, .note(text))
        try carnet.append([Sample.event(2, body)], to: Sample.id)
        guard case .note(let read)? = try carnet.session(Sample.id).entry(1)?.content else {
            Issue.record("no note")
            return
        }
        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test func `a text of a million letters is kept`() throws {
        let text = String(repeating: "é\u{0}", count: 500_000)
        let carnet = try Sample.openedCarnet(folder.path())
        let body = Event.Body.recorded(number: 1, activity: nil, author: .group, .note(text))
        try carnet.append([Sample.event(2, body)], to: Sample.id)
        #expect(try carnet.session(Sample.id).entry(1)?.content == .note(text))
    }

    @Test func `names and places are kept letter for letter`() throws {
        let opening = Opening(
            title: "Zo\u{65}\u{301}\u{0}", place: "", start: Moment(seconds: -1),
            timeZone: "Mars/Olympus\u{0}", activities: ["a1", "e\u{301}\u{0}"])
        let carnet = try Sample.carnet(folder.path())
        try carnet.create(Sample.id, of: Sample.edition, Sample.event(1, .opened(opening)))
        let read = try carnet.session(Sample.id).opening
        #expect(read == opening)
        #expect(Array(read.title.utf8) == Array(opening.title.utf8))
        let summary = try carnet.summaries()[0]
        #expect(Array(summary.title.utf8) == Array(opening.title.utf8))
        #expect(summary.timeZone == opening.timeZone)
    }

    /// Every letter as it was typed: `==` takes a composed and a decomposed é for the same.
    private func spelling(_ session: Session) -> [UInt8] {
        var text = ""
        dump(session.entries, to: &text)
        dump(session.participants, to: &text)
        return Array(text.utf8)
    }
}
