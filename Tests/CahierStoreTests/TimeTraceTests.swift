import CahierCore
import TestSupport
import Testing

@testable import CahierStore

@Suite("What the carnet tells of time")
struct TimeTraceTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(
        "is what the whole journal tells", arguments: [1, 2, 3, 5, 8, 13, 21, 34].map(UInt64.init))
    func likeTheJournal(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let carnet = try Sample.openedCarnet(folder.path())
        var session = try carnet.session(Sample.id)
        for _ in 0..<200 {
            let body = random.once(in: 8) ? try? session.undo() : random.step(in: session)
            try carnet.record(
                body ?? [], in: &session, at: Moment(seconds: session.eventCount * 60))
        }
        let traces = try carnet.timeTraces(ofWorkshop: Sample.workshop.id)
        #expect(traces.map(\.session) == [Sample.id])
        // The same from the journal read whole.
        let records = try carnet.connection.read { db in
            try Journal.named(Sample.id, in: db).records().map(\.record)
        }
        var step = 0
        var expected: [TimeTrace.TimedEvent] = []
        for record in records {
            if !record.continues { step = record.sequence }
            if record.kind.isOfTime {
                var record = record
                if record.kind == .closed { record.cells = [] }
                expected.append(.init(step: step, record))
            }
        }
        #expect(traces.first?.events == expected, "seed \(seed)")
        let known = LearnedLengths(traces, of: Sample.workshop)
        for activity in Sample.workshop.activities {
            let progress = session.progress[activity.id]
            let isPlayed = progress.map { $0.isFinished && !$0.isSkipped } ?? false
            let seconds = progress?.seconds(until: session.lastMoment)
            let told = known.lengths[activity.id]?.median ?? known.unbelievable[activity.id]?.first
            #expect(told == (isPlayed ? seconds : nil), "seed \(seed), \(activity.id)")
        }
    }

    @Test func `other workshops are left out`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        #expect(try carnet.timeTraces(ofWorkshop: "autre").isEmpty)
        #expect(try carnet.timeTraces(ofWorkshop: "x' OR 1 --").isEmpty)
    }

    @Test func `a thousand sessions are gone through in a breath`() throws {
        let carnet = try Sample.carnet(folder.path())
        var session = Session(
            id: Sample.id, workshop: Sample.workshop, opening: Sample.opening,
            at: Sample.opening.start)
        var events = [Sample.event(1, .opened(Sample.opening))]
        for activity in Sample.workshop.activities.map(\.id) {
            for body in try session.begin(activity) {
                let event = Sample.event(
                    session.eventCount + 1, body, after: session.eventCount * 400)
                session.apply(event)
                events.append(event)
            }
        }
        try carnet.connection.write { db in
            for number in 1...1000 {
                let journal = try Journal.create(
                    Sample.id("s\(number)"), of: Sample.edition, in: db)
                try journal.append(events, by: Sample.hand)
            }
        }
        let clock = ContinuousClock.now
        let known = LearnedLengths(
            try carnet.timeTraces(ofWorkshop: Sample.workshop.id), of: Sample.workshop)
        // Of a debug build, on a machine that does other things too.
        #expect(ContinuousClock.now - clock < .seconds(20))
        #expect(known.sessionCount == 1000)
        #expect(known.lengths["a1"]?.count == 1000)
    }
}
