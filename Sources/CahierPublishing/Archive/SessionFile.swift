package import CahierCore
import Foundation

/// A session as a file of its own, which Documentation/archive.md describes: everything that a
/// carnet holds of it, as JSON that a person can read, an event a line.
///
/// The same journal is always the same bytes, and these make the same journal again.
package enum SessionFile {
    static let format = "cahier-seance"
    static let version = 1

    /// - Throws: ``ArchiveError`` for a number that JSON does not have.
    package static func write(_ journal: SessionJournal) throws(ArchiveError) -> [UInt8] {
        var file = JSONLines()
        file.add("format", .text(format))
        file.add("version", .integer(version))
        file.add("session", .text(journal.id.text))
        file.add("head", .hex(journal.head))
        file.add("scribes", lines: journal.scribes.map { .object(members(of: $0)) })
        var events: [JSONValue] = []
        for sealed in journal.records { events.append(.object(try members(of: sealed))) }
        file.add("events", lines: events)
        add(workshop: journal.workshop, to: &file)
        file.end()
        return file.bytes
    }

    private static func members(of scribe: Scribe) -> [(String, JSONValue)] {
        let number = ("number", JSONValue.integer(scribe.number))
        return switch scribe.name {
        case .known(let name, let salt): [number, ("salt", .hex(salt)), ("name", .text(name))]
        case .erased(let commitment): [number, ("erased", .hex(commitment))]
        }
    }

    private static func members(
        of sealed: SealedRecord
    ) throws(ArchiveError) -> [(String, JSONValue)] {
        let record = sealed.record
        var members: [(String, JSONValue)] = [
            ("sequence", .integer(record.sequence)), ("at", .integer(record.at.seconds)),
            ("kind", .text(record.kind.rawValue)),
        ]
        if record.continues { members.append(("continues", .bool(true))) }
        members.append(("source", .integer(record.source.rawValue)))
        if let scribe = sealed.scribe { members.append(("scribe", .integer(scribe))) }
        if let activity = record.activity { members.append(("activity", .text(activity))) }
        if let entry = record.entry { members.append(("entry", .integer(entry))) }
        if let person = record.participant { members.append(("participant", .integer(person))) }
        var cells: [JSONValue] = []
        for (position, cell) in record.cells.enumerated() {
            cells.append(try value(of: cell, tiedBy: sealed.proof.words[position]))
        }
        if !cells.isEmpty { members.append(("cells", .list(cells))) }
        if !sealed.proof.salt.isEmpty { members.append(("salt", .hex(sealed.proof.salt))) }
        if let author = sealed.proof.author { members.append(("proof", .hex(author.bytes))) }
        members.append(("digest", .hex(sealed.digest)))
        return members
    }

    private static func value(
        of cell: Cell, tiedBy bond: Proof.Bond?
    ) throws(ArchiveError) -> JSONValue {
        let slot = ("slot", JSONValue.integer(cell.slot))
        switch cell.value {
        case .integer(let value): return .object([slot, ("integer", .integer(value))])
        case .real(let value): return .object([slot, ("real", .real(try finite(value)))])
        case .text(let text):
            return switch bond {
            case nil: .object([slot, ("text", .text(text))])
            case .salt(let salt): .object([slot, ("text", .text(text)), ("salt", .hex(salt))])
            case .commitment(let bytes): .object([slot, ("erased", .hex(bytes))])
            }
        }
    }

    private static func finite(_ value: Double) throws(ArchiveError) -> Double {
        guard value.isFinite else { throw .noNumber }
        return value
    }

    /// The lines of the workshop file, between which are line feeds; its bytes where they are no
    /// text.
    private static func add(workshop source: [UInt8], to file: inout JSONLines) {
        guard let text = String(validating: source, as: UTF8.self) else {
            return file.add("workshopBytes", .text(Data(source).base64EncodedString()))
        }
        // By scalars: for Swift, a line feed after a carriage return is no character of its own.
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        file.add("workshop", lines: lines.map { .text(String($0)) })
    }
}
