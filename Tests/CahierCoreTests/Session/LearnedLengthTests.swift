import TestSupport
import Testing

@testable import CahierCore

@Suite("Lengths learned from past sessions")
struct LearnedLengthTests {
    @Test(
        "median and quartiles",
        arguments: [
            ([60], 60, 60...60), ([60, 120], 90, 75...105), ([30, 10, 20], 20, 15...25),
            ([1, 2, 3, 4, 5, 6, 7, 8], 5, 2...6),
        ])
    func figures(lengths: [Int], median: Int, quartiles: ClosedRange<Int>) {
        let learned = LearnedLength(lengths)
        #expect(learned?.count == lengths.count)
        #expect(learned?.median == median)
        #expect(learned?.quartiles == quartiles)
    }

    /// What a carnet would tell of a session.
    private func trace(_ play: SessionPlay) -> TimeTrace {
        var step = 0
        var trace = TimeTrace(session: play.session.id)
        for event in play.events {
            if !event.continues { step = event.sequence }
            let record = EventRecord(event)
            if record.kind.isOfTime { trace.events.append(.init(step: step, record)) }
        }
        return trace
    }

    private func learned(_ plays: [SessionPlay]) -> LearnedLengths {
        LearnedLengths(plays.map(trace), of: SessionPlay.workshop)
    }

    @Test func `breaks do not count, nor what was skipped, undone or left unfinished`() throws {
        var play = SessionPlay()
        try play.play(after: 0) { try $0.begin("mots") }
        try play.play(after: 60) { try $0.pause() }
        try play.play(after: 600) { try $0.begin("mots") }
        try play.play(after: 30) { try $0.begin("scie") }
        try play.play(after: 60) { try $0.skip("scie") }
        try play.play(after: 0) { try $0.begin("curseurs") }
        try play.play(after: 90) { try $0.begin("promesses") }
        #expect(learned([play]).lengths.mapValues(\.median) == ["mots": 90, "curseurs": 90])
        // The last activity had not begun: the one before goes on, and has no end.
        for _ in 0..<2 { try play.play(after: 60) { try $0.undo() } }
        #expect(learned([play]).lengths.mapValues(\.median) == ["mots": 90])
    }

    @Test func `what nobody can believe is told apart`() throws {
        var night = SessionPlay()
        try night.play(after: 0) { try $0.begin("mots") }
        try night.play(after: 36_000) { try $0.close() }
        var typed = SessionPlay()
        try typed.play(after: 0) { try $0.begin("mots") }
        try typed.play(after: 0) { try $0.begin("scie") }
        try typed.play(after: 120) { try $0.close() }
        let known = learned([night, typed])
        #expect(known.lengths.mapValues(\.median) == ["scie": 120])
        #expect(known.unbelievable == ["mots": [36_000, 0]])
        #expect(known.sessionCount == 2)
    }
}
