import CahierCore
import CahierDiagnostics
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// Sessions that leave a carnet come into another as they were, or not at all.
@Suite
struct RestoringTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func carnet(_ name: String = "a.cahier") throws -> SQLiteCarnet {
        try Sample.carnet(folder.path(name), scribe: "Zoé\u{0}")
    }

    private func open(in carnet: SQLiteCarnet) throws {
        try carnet.create(Sample.id, of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
    }

    /// With every kind of event, taken down by two.
    private func full() throws -> SQLiteCarnet {
        try open(in: try Sample.carnet(folder.path("a.cahier"), scribe: "Ousmane"))
        let carnet = try carnet()
        let events = Sample.everyBody.enumerated().map { Sample.event($0.offset + 2, $0.element) }
        try carnet.append(events, to: Sample.id)
        return carnet
    }

    @Test func `every kind of event comes through`() throws {
        let source = try full()
        let journal = try source.journal(of: Sample.id)
        let target = try carnet("b.cahier")
        #expect(try target.restore([journal]) == [.kept])
        #expect(try target.journal(of: Sample.id) == journal)
        #expect(try target.session(Sample.id) == source.session(Sample.id))
        #expect(try target.summaries() == source.summaries())
    }

    @Test func `what was erased stays so`() throws {
        let source = try full()
        _ = try source.erase(.authors(of: "a13"), in: Sample.id, at: Sample.opening.start)
        _ = try source.erase(.person(2), in: Sample.id, at: Sample.opening.start)
        let journal = try source.journal(of: Sample.id)
        #expect(journal.records.contains { $0.proof.salt.isEmpty })
        let target = try carnet("b.cahier")
        #expect(try target.restore([journal]) == [.kept])
        #expect(try target.journal(of: Sample.id) == journal)
        #expect(try target.session(Sample.id) == source.session(Sample.id))
    }

    @Test func `what the carnet has already is nothing new`() throws {
        let source = try carnet()
        try source.create(Sample.id, of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        let early = try source.journal(of: Sample.id)
        let note = Event.Body.recorded(number: 1, activity: nil, author: .group, .note("n"))
        try source.append([Sample.event(2, note)], to: Sample.id)
        var late = try source.journal(of: Sample.id)
        #expect(try source.restore([late, early]) == [.known(Sample.id), .known(Sample.id)])
        late.id = Sample.id("autre")
        #expect(try source.restore([late]) == [.known(Sample.id)])

        let target = try carnet("b.cahier")
        #expect(try target.restore([early]) == [.kept])
        let error = #expect(throws: CarnetError.self) { try target.restore([late]) }
        #expect(error?.cause == .conflict)
        #expect(try target.journal(of: Sample.id) == early)
    }

    @Test func `a name that is taken is refused, and another one taken`() throws {
        let carnet = try carnet()
        try carnet.create(Sample.id, of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        var other = try self.other()
        let error = #expect(throws: CarnetError.self) { try carnet.restore([other]) }
        #expect(error?.cause == .conflict)
        #expect(error?.message.french.contains("--nom AUTRE") == true)
        other.id = Sample.id("autre")
        #expect(try carnet.restore([other]) == [.kept])
        #expect(try carnet.summaries().map(\.id.text) == ["autre", "abcde"])
    }

    /// Another session of the same name.
    private func other() throws -> SessionJournal {
        let carnet = try carnet("c.cahier")
        try carnet.create(Sample.id, of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        return try carnet.journal(of: Sample.id)
    }

    private static let tamperings:
        [(name: String, change: @Sendable (inout SessionJournal) -> Void)] = [
            ("a text", { $0.records[1].record.cells[0].value = .text("autre") }),
            ("a moment", { $0.records[2].record.at = $0.records[2].record.at + 1 }),
            ("an author", { $0.records[4].record.participant = 2 }),
            ("an event taken out", { $0.records.remove(at: 3) }),
            ("two events", { $0.records.swapAt(4, 5) }),
            ("an event twice", { $0.records.insert($0.records[3], at: 3) }),
            ("a salt", { $0.records[1].proof.salt[0] ^= 1 }),
            ("a digest", { $0.records[1].digest[0] ^= 1 }),
            ("a source", { $0.records[1].record.source = .chat }),
            ("a scribe", { $0.records[3].scribe = 9 }),
            ("no scribe", { $0.scribes = [] }),
            ("a scribe twice", { $0.scribes.append($0.scribes[0]) }),
            ("another scribe", { $0.scribes[0].name = .erased(commitment: [1]) }),
            ("the workshop", { $0.workshop.append(0x20) }),
            ("no event", { $0.records = [] }),
        ]

    @Test("nothing is kept of journals of which one was changed", arguments: tamperings.indices)
    func tampered(place: Int) throws {
        let (name, change) = Self.tamperings[place]
        var changed = try full().journal(of: Sample.id)
        change(&changed)
        var sound = try other()
        sound.id = Sample.id("autre")
        let target = try carnet("d.cahier")
        let error = #expect(throws: CarnetError.self, "\(name)") {
            try target.restore([sound, changed])
        }
        #expect(error?.cause == .damaged, "\(name)")
        #expect(try target.summaries().isEmpty, "\(name)")
        let rows = try target.connection.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM words")
        }
        #expect(rows == 0, "\(name)")
    }
}
