import CahierCore
import CahierDiagnostics
import Foundation
import GRDB

/// What was taken up from beside a carnet that nobody had closed.
struct Recovery: Equatable {
    /// What a session gained that was not in the file yet.
    struct Gain: Equatable {
        var session: SessionID
        var events: Int
        /// When the last of them happened.
        var last: Moment
        var zone: TimeZone
    }

    /// Who wrote last, where it is known.
    var writer: CarnetHolder?
    var gains: [Gain]
}

/// A carnet before it is opened, for what opening changes.
struct BeforeOpening {
    /// What the lock told.
    private let lock: WriterLock.State
    /// How many events the file has of each session, without the changes beside it.
    private let events: [String: Int]
    private let wasLeftOpen: Bool

    /// Looks at a carnet that is about to be opened; takes away the lock of a dead program.
    init(_ file: CarnetFile, zone: TimeZone) {
        lock = WriterLock.state(besides: file.path, zone: zone, isToBeRemoved: true)
        // Without the index of the changes beside it, nobody has the file open.
        let isAbandoned = file.hasPendingWrites && !file.isInUse
        wasLeftOpen = lock.isLeft || (lock == .free && isAbandoned)
        events = wasLeftOpen ? Self.events(in: file) : [:]
    }

    private static func events(in file: CarnetFile) -> [String: Int] {
        // What is in the middle of being merged may not be read: then nothing is known.
        let counts = try? DatabaseQueue(
            path: file.immutableAddress,
            configuration: Connection.configuration(readOnly: true, 0)
        ).read { db in
            try Row.fetchAll(db, sql: "SELECT name, events FROM session").map {
                (try $0.name(0), try $0.need($0.integer(1)))
            }
        }
        return Dictionary(counts ?? []) { first, _ in first }
    }

    /// What opening has recovered; `nil` where the carnet had been closed.
    func recovery(_ queue: DatabaseQueue) -> Recovery? {
        guard wasLeftOpen else { return nil }
        let gains = (try? queue.read(gains)) ?? []
        guard lock.isLeft || !gains.isEmpty else { return nil }
        return Recovery(writer: lock.writer, gains: gains)
    }

    private func gains(_ db: Database) throws -> [Recovery.Gain] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT name, events, CAST(time_zone AS BLOB), (
                    SELECT at FROM event
                    WHERE event.session = session.id AND sequence = session.events)
                FROM session ORDER BY id
                """)
        return try rows.compactMap { row in
            let name = try row.name(0)
            let count = try row.need(row.integer(1)) - events[name, default: 0]
            guard count > 0, let id = SessionID(name), let last = try row.integer(3),
                Moment.recordable.contains(last)
            else { return nil }
            let zone = try row.text(2).flatMap(TimeZone.init(identifier:)) ?? .gmt
            return .init(session: id, events: count, last: Moment(seconds: last), zone: zone)
        }
    }
}

extension WriterLock.State {
    fileprivate var isLeft: Bool {
        switch self {
        case .left: true
        case .free, .held: false
        }
    }

    fileprivate var writer: CarnetHolder? {
        switch self {
        case .left(let writer): writer
        case .free, .held: nil
        }
    }
}

extension Recovery {
    /// More sessions than this are counted, not named.
    private static let mostNamed = 3

    /// One sentence that says so.
    var wording: Wording {
        let beginning = Wording(
            fr: "Cahier s’est arrêté sans refermer le carnet" + since(.french),
            en: "Cahier stopped without closing the carnet" + since(.english))
        guard !gains.isEmpty else {
            return Wording(
                fr: "\(beginning.french) ; tout ce qui était enregistré y est.",
                en: "\(beginning.english); all that was recorded is there.")
        }
        return Wording(
            fr: "\(beginning.french) ; ce qui était enregistré est repris : "
                + "\(told(.french)).",
            en: "\(beginning.english); what was recorded is recovered: \(told(.english)).")
    }

    private func since(_ language: Language) -> String {
        guard let writer else { return "" }
        let time = Telling.dayAndTime(writer.since, in: writer.zone, language)
        return Wording(fr: ", ouvert le \(time)", en: ", open since \(time)")[language]
    }

    private func told(_ language: Language) -> String {
        var parts = gains.prefix(Self.mostNamed).map { gain in
            let changes = Wording.counted(gain.events, fr: "changement", en: "change")
            let time = Telling.dayAndTime(gain.last, in: gain.zone, language)
            return Wording(
                fr: "séance \(gain.session), \(changes.french), le dernier du \(time)",
                en: "session \(gain.session), \(changes.english), the last of \(time)")[language]
        }
        let rest = gains.count - parts.count
        if rest > 0 {
            parts.append(
                Wording.counted(
                    rest, fr: "autre séance", "autres séances", en: "other session")[language])
        }
        return parts.joined(separator: " ; ")
    }
}
