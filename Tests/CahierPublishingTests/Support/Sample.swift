import CahierCore
import CahierLoading
import CahierStore
import CahierWriters
import Foundation
import TestSupport

@testable import CahierPublishing

/// Sessions in real carnets, with names and words that no format should stumble over.
enum Sample {
    static let start = Moment(seconds: 1_777_912_200)

    /// A name of a session that the test writes rightly.
    static func id(_ text: String) -> SessionID {
        guard let id = SessionID(text) else { preconditionFailure("« \(text) »") }
        return id
    }

    static func carnet(_ path: String) throws -> SQLiteCarnet {
        try SQLiteCarnet(path: path, scribe: "Zoé\u{0}\u{202E}") { bytes in
            try WorkshopFile.read(bytes, file: "atelier.yaml")
        }
    }

    static let words = [
        "=cmd|' /C calc'!A0", "+33 1", "-2+3", "@SUM(1)", "\tx", "'quoted", "a;b\"c\nd", "\u{0}",
        "\r\n", "]]></x><script>", "\u{202E}evil", "e\u{301}\u{E9}", "👩‍👩‍👧‍👦", "\\u0041\\", "\u{FEFF}",
        "＝1+1", "\u{10FFFF}", "\u{2028}",
    ]

    /// A session with every one of ``words`` as a note, a name and an answer.
    static func play(
        _ name: String, in carnet: SQLiteCarnet, of workshop: String = "cahier-tiers-lieux"
    ) throws -> Session {
        let url = Repository.root.appending(path: "Workshops/\(workshop).yaml")
        let source = [UInt8](try Data(contentsOf: url))
        let edition = try WorkshopFile.edition(source, file: url.lastPathComponent)
        let opening = Opening(
            title: "=1+1 & <\u{0}>", place: "Là-bas\n- Payload-Oxum: 1.1", start: start,
            timeZone: "Europe/Paris", activities: edition.workshop.activities.map(\.id))
        var session = try carnet.open(id(name), of: edition, opening, at: start)
        func record(_ step: [Event.Body]) throws {
            try carnet.record(step, in: &session, at: session.lastMoment + 60)
        }
        try record(try session.join("Marie"))
        try record(try session.join("=Karim"))
        try record(try session.begin(session.workshop.activities[0].id))
        if case .radar = session.workshop.activities[0].mechanic {
            let marks = Answer.radar(.init(marks: [.init(axis: 0, value: 4)]))
            try record(try session.record([.answer(marks)], by: .participant(1)))
        }
        for text in words {
            try record([
                .recorded(
                    number: session.entries.count + 1, activity: nil, author: .participant(2),
                    .note(text))
            ])
        }
        try record(try session.record([.decision("@décidé")], by: .group))
        try record(try session.close())
        return session
    }

    static let archivist: Archivist? = {
        let folder = Repository.root.appending(path: "Templates/cahier")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { (name, [UInt8]($0)) }
        }
        let theme = try? ThemeFolder.theme(
            .init(uniqueKeysWithValues: files), of: "cahier"
        ) { _ in nil }
        return theme.map {
            Archivist(theme: $0, notices: ["LISEZ-MOI.txt": Array("Lisez.\n".utf8)], agent: "essai")
        }
    }()

    /// The archive of all sessions of a carnet.
    static func archive(of carnet: SQLiteCarnet) throws -> [UInt8] {
        let kept = try carnet.summaries().map {
            (session: try carnet.session($0.id), journal: try carnet.journal(of: $0.id))
        }
        guard let archivist else { throw CocoaError(.fileNoSuchFile) }
        var sink = MemorySink()
        try archivist.bag(of: kept).write(to: &sink)
        return sink.bytes
    }
}
