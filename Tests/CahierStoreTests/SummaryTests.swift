import CahierCore
import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierStore

@Suite
struct SummaryTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a new carnet has no session`() throws {
        #expect(try Sample.carnet(folder.path()).summaries().isEmpty)
    }

    @Test func `the session opened last comes first`() throws {
        let carnet = try Sample.carnet(folder.path())
        for name in ["zz", "aa", "mm"] {
            try carnet.create(
                Sample.id(name), of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        }
        #expect(try carnet.summaries().map(\.id.text) == ["mm", "aa", "zz"])
    }

    @Test func `a summary says what the events say`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        var summary = SessionSummary(
            id: Sample.id, workshop: "essai", title: "Chez Zoé", place: "Lyon",
            start: Sample.opening.start, timeZone: "Europe/Paris", isClosed: false)
        #expect(try carnet.summaries() == [summary])

        try carnet.append([Sample.event(2, .closed(next: nil))], to: Sample.id)
        summary.isClosed = true
        #expect(try carnet.summaries() == [summary])

        var opening = Sample.opening
        (opening.title, opening.start) = ("Ailleurs", Moment(seconds: 0))
        opening.place = nil
        try carnet.append(
            [Sample.event(3, .reopened), Sample.event(4, .opened(opening))], to: Sample.id)
        (summary.title, summary.start, summary.isClosed) = ("Ailleurs", Moment(seconds: 0), false)
        summary.place = nil
        #expect(try carnet.summaries() == [summary])
    }

    @Test func `a thousand sessions are listed`() throws {
        let carnet = try Sample.carnet(folder.path())
        try carnet.connection.write { db in
            for number in 1...1000 {
                let journal = try Journal.create(
                    Sample.id("s\(number)"), of: Sample.edition, in: db)
                try journal.append([Sample.event(1, .opened(Sample.opening))], by: Sample.hand)
            }
        }
        #expect(try carnet.summaries().map(\.id.text).first == "s1000")
        #expect(try carnet.summaries().count == 1000)
    }

    @Test func `a session without a row is unknown`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        let error = #expect(throws: CarnetError.self) { try carnet.session(Sample.id("autre")) }
        #expect(error?.cause == .unknownSession)
        #expect(
            error?.message.french
                == "aucune séance ne s’appelle « autre » ; « séances » en donne la liste")
    }

    @Test func `a name is given once`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        let error = #expect(throws: CarnetError.self) {
            try carnet.create(
                Sample.id, of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        }
        #expect(
            error?.message.french
                == "une séance s’appelle déjà « abcde » ; attendu : un autre nom")
        #expect(try carnet.session(Sample.id).eventCount == 1)
    }
}
