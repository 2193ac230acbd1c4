import CahierCore
import CahierDiagnostics
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

@Suite
struct SearchTests {
    private let folder: TemporaryFolder
    private let carnet: SQLiteCarnet

    init() throws {
        folder = try TemporaryFolder()
        carnet = try Sample.openedCarnet(folder.path())
    }

    private func note(_ texts: [String], in id: SessionID = Sample.id) throws {
        var session = try carnet.session(id)
        try carnet.record(
            try session.record(texts.map { .note($0) }, by: .group), in: &session,
            at: Sample.opening.start)
    }

    private func found(_ text: String, in carnet: SQLiteCarnet) throws -> [Int] {
        try carnet.search(try SearchQuery(text), limit: 20).hits.map(\.entry).sorted()
    }

    /// Every word of the index, with the row and the place where it stands.
    private func index(_ carnet: SQLiteCarnet) throws -> [Row] {
        try carnet.connection.writeBriefly { db in
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE IF NOT EXISTS temp.word
                    USING fts5vocab (main, search, instance)
                    """)
            return try Row.fetchAll(
                db, sql: "SELECT term, doc, offset FROM temp.word ORDER BY doc, offset")
        }
    }

    @Test(
        "words are found whatever their case, accents, ligatures, elisions and plurals",
        arguments: [
            ("ecole", [1]), ("ÉCOLES", [1]), ("monnaie locale", [2, 3]),
            ("\"monnaie locale\"", [2]), ("« monnaies locales »", [2]), ("l’eau", [4]),
            ("eaux", [4]), ("coeur", [5]), ("cœurs", [5]), ("travail", [6]), ("trava*", [6]),
            ("travau*", [6]), ("rep*", [7]), ("repas*", [7]), ("mai", []), ("rien", []),
            ("tiers-lieu", [8]), ("lieu tiers", [8]),
        ])
    func words(query: String, entries: [Int]) throws {
        try note([
            "L’École", "des monnaies locales", "une locale monnaie", "d'eau", "le Cœur",
            "les travaux", "un repas mais", "Tiers-lieux",
        ])
        #expect(try found(query, in: carnet) == entries)
    }

    @Test func `only what stands is found`() throws {
        try note(["citron", "pomme"])
        var session = try carnet.session(Sample.id)
        func record(_ bodies: [Event.Body]) throws {
            try carnet.record(bodies, in: &session, at: Sample.opening.start)
        }
        try record(session.amend(1, .note("poire")))
        #expect(try found("citron", in: carnet) == [] && found("poire", in: carnet) == [1])
        try record(session.undo())
        #expect(try found("citron", in: carnet) == [1] && found("poire", in: carnet) == [])
        try record(session.redo())
        #expect(try found("citron", in: carnet) == [] && found("poire", in: carnet) == [1])
        try record(session.withdraw(2))
        #expect(try found("pomme", in: carnet) == [])
        try record(session.undo())
        #expect(try found("pomme", in: carnet) == [2])
        try record(session.undo())
        try record(session.undo())
        #expect(try found("pomme", in: carnet) == [] && found("citron", in: carnet) == [])
    }

    @Test(
        "the index is what it would be if it was made anew",
        arguments: [1, 2, 3, 5, 8, 13, 21, 34].map(UInt64.init))
    func fold(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var session = try carnet.session(Sample.id)
        for _ in 0..<150 {
            let step =
                switch random.below(6) {
                case 0: (try? session.undo()) ?? []
                case 1: (try? session.redo()) ?? []
                default: random.step(in: session)
                }
            guard !step.isEmpty else { continue }
            try carnet.record(step, in: &session, at: session.lastMoment)
        }
        let kept = try index(carnet)
        try carnet.reindex()
        #expect(try index(carnet) == kept, "seed \(seed)")
        #expect(kept.count > 100, "seed \(seed) tries too little")
    }

    @Test("whatever is typed, no more is found than its words", arguments: 1...40)
    func hostile(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        try note((0..<30).map { _ in random.text() })
        let session = try carnet.session(Sample.id)
        for _ in 0..<50 {
            let text = random.hostileQuery()
            guard let query = try? SearchQuery(text) else { continue }
            let findings = try carnet.search(query, limit: 100)
            for hit in findings.hits {
                let texts = session.entry(hit.entry)?.content.texts ?? []
                let snippet = Snippet(of: texts, for: query)
                #expect(
                    snippet.termCount == query.terms.count,
                    "seed \(seed): « \(Visible.text(text)) » finds \(texts)")
            }
            #expect(findings.count == findings.hits.count)
        }
        #expect(try found("mot", in: carnet).count == 20)
    }

    @Test func `sessions are told apart by date, place, activity and name`() throws {
        var later = Sample.opening
        (later.start, later.place) = (later.start + 86400 * 40, "Saint-Étienne")
        let other = try carnet.open(
            Sample.id("autre"), of: Sample.edition, later, at: later.start)
        try note(["soupe"])
        try note(["soupe"], in: other.id)
        var session = try carnet.session(other.id)
        try carnet.record(try session.begin("a13"), in: &session, at: later.start)
        try carnet.record(
            try session.record([.answer(.text(.init(text: "soupe")))], by: .group), in: &session,
            at: later.start)
        func sessions(_ change: (inout SearchQuery) -> Void) throws -> [String] {
            var query = try SearchQuery("soupe")
            change(&query)
            return try carnet.search(query, limit: 9).hits.map { "\($0.session) \($0.entry)" }
                .sorted()
        }
        let all = ["abcde 1", "autre 1", "autre 2"]
        let day = Sample.opening.start.civil(in: .gmt).date
        #expect(try sessions { _ in } == all)
        #expect(try sessions { $0.until = day } == ["abcde 1"])
        #expect(
            try sessions { $0.since = CivilDate(daysSince1970: day.daysSince1970 + 1) }
                == ["autre 1", "autre 2"])
        #expect(try sessions { $0.place = "etienne" } == ["autre 1", "autre 2"])
        #expect(try sessions { $0.place = "Brest" } == [])
        #expect(try sessions { $0.activity = "activite 13" } == ["autre 2"])
        #expect(try sessions { $0.activity = "A13" } == ["autre 2"])
        #expect(try sessions { $0.activity = "rien" } == [])
        #expect(try sessions { $0.session = Sample.id } == ["abcde 1"])
        #expect(try sessions { $0.session = SessionID("inconnue") } == [])
        #expect(try sessions { ($0.session, $0.place) = (other.id, "lyon") } == [])
    }

    @Test func `the best come first, and all are counted`() throws {
        try note((1...50).map { "soupe " + String(repeating: "autre ", count: $0 % 25) })
        let findings = try carnet.search(try SearchQuery("soupe"), limit: 5)
        #expect(findings.count == 50)
        #expect(findings.hits.map(\.entry) == [50, 25, 26, 1, 27])
        #expect(findings.hits.map(\.rank) == findings.hits.map(\.rank).sorted())
    }

    @Test func `no word of somebody who was erased is left in the index`() throws {
        var session = try carnet.session(Sample.id)
        try carnet.record(try session.join("Karim"), in: &session, at: Sample.opening.start)
        try carnet.record(
            try session.record([.note("hurluberlu")], by: .participant(1)), in: &session,
            at: Sample.opening.start)
        try note(["reste"])
        #expect(try found("hurluberlu", in: carnet) == [1])
        _ = try carnet.erase(.person(1), in: Sample.id, at: Sample.opening.start)
        #expect(try found("hurluberlu", in: carnet) == [])
        try carnet.compact()
        #expect(try index(carnet).map { $0["term"] as String } == ["reste"])
        let bytes = try folder.contents.reduce(Data()) {
            $0 + (try Data(contentsOf: URL(fileURLWithPath: folder.path($1))))
        }
        #expect(bytes.range(of: Data("reste".utf8)) != nil)
        #expect(bytes.range(of: Data("hurluberlu".utf8)) == nil)
    }

    @Test func `an import is kept as a whole or not at all`() throws {
        let event = Sample.event(1, .opened(Sample.opening))
        #expect(throws: CarnetError.self) {
            try carnet.importing { () throws(CarnetError) in
                try carnet.create(Sample.id("neuve"), of: Sample.edition, event)
                try carnet.create(Sample.id, of: Sample.edition, event)
            }
        }
        #expect(throws: CarnetError.self) {
            try carnet.importing { () throws(CarnetError) in
                try? carnet.create(Sample.id, of: Sample.edition, event)
                try carnet.create(Sample.id("neuve"), of: Sample.edition, event)
            }
        }
        #expect(try carnet.summaries().map(\.id) == [Sample.id])
        try carnet.importing { () throws(CarnetError) in
            try carnet.create(Sample.id("neuve"), of: Sample.edition, event)
            _ = try carnet.session(Sample.id("neuve"))
        }
        #expect(try Sample.carnet(folder.path()).summaries().count == 2)
        try note(["après"])
        #expect(try found("apres", in: carnet) == [1])
    }
}

extension SeededRandom {
    /// Something that would break out of a language of queries, mixed with words that are there.
    fileprivate mutating func hostileQuery() -> String {
        (0...below(6)).map { _ in
            once(in: 3) ? text() : pick(Self.pieces) ?? ""
        }.joined(separator: once(in: 2) ? " " : "")
    }

    private static let pieces = [
        "\"", "\"\"", "'", "*", "^", "(", ")", "{", "}", "[", "]", ":", "-", "+", ",", ".", ";",
        " AND ", " OR ", " NOT ", "NEAR(", "NEAR/2", "words:", "{words}:", "rank:", "rowid:1",
        "mot", "mo*", "école", "«", "»", "“", "”", "\u{0}", "\\", "/*", "--", "%", "_", "?1",
        "'); DROP TABLE search; --", "\u{FEFF}", "\u{301}", "😀", "œ", "aux", "é*", "l’",
    ]
}
