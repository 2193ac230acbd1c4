import CahierCore
import Foundation
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
        for _ in 0..<150 {
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

    /// Every letter as it was typed: `==` takes a composed and a decomposed é for the same.
    private func spelling(_ session: Session) -> [UInt8] {
        var text = ""
        dump(session.entries, to: &text)
        dump(session.participants, to: &text)
        return Array(text.utf8)
    }
}
