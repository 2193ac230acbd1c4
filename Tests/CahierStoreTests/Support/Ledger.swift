import CahierCore
import Foundation
import GRDB
import TestSupport

@testable import CahierStore

/// What a `carnet-writer` said that it recorded, to compare with what is there.
struct Ledger {
    private struct Acknowledged: Equatable {
        var events: Int
        var digest: String
    }

    private var sessions: [String: Acknowledged] = [:]
    /// The step that was about to be recorded when nothing more was said.
    private var announced: (session: String, events: Int)?

    /// How many events were acknowledged, in all sessions.
    var events: Int { sessions.values.reduce(0) { $0 + $1.events } }

    mutating func read(_ line: some StringProtocol) {
        let parts = line.split(separator: " ")
        guard parts.count > 2, let events = Int(parts[2]) else { return }
        switch parts[0] {
        case "+": announced = (String(parts[1]), events)
        case "=":
            announced = nil
            sessions[String(parts[1])] = Acknowledged(
                events: events, digest: parts.count > 3 ? String(parts[3]) : "")
        default: break
        }
    }

    /// What a carnet lacks of what was acknowledged, has half, or does not hold together; what it
    /// has counts as acknowledged from now on.
    mutating func flaws(of path: String) -> [String] {
        do {
            let carnet = try Sample.carnet(path)
            var flaws = try carnet.connection.read { db in
                try String.fetchAll(db, sql: "PRAGMA integrity_check")
                    + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0)" }
            }.filter { $0 != "ok" }
            let found = Set(try carnet.summaries().map(\.id.text))
            for name in sessions.keys where !found.contains(name) { flaws.append("no \(name)") }
            for name in found.sorted() { flaws += try compare(name, in: carnet) }
            announced = nil
            return flaws
        } catch {
            return ["\(error)"]
        }
    }

    private mutating func compare(_ name: String, in carnet: SQLiteCarnet) throws -> [String] {
        let digests = try carnet.seals(of: Sample.id(name)).map {
            $0.fingerprint.replacing(" ", with: "")
        }
        let known = sessions[name] ?? Acknowledged(events: 0, digest: "")
        sessions[name] = Acknowledged(events: digests.count, digest: digests.last ?? "")
        guard digests.count >= known.events else {
            return ["\(name): \(digests.count) events of \(known.events)"]
        }
        guard known.events == 0 || digests[known.events - 1] == known.digest else {
            return ["\(name): another event \(known.events)"]
        }
        let more = digests.count - known.events
        let allowed = announced?.session == name ? announced?.events ?? 0 : 0
        return more == 0 || more == allowed ? [] : ["\(name): \(more) events of \(allowed)"]
    }
}
