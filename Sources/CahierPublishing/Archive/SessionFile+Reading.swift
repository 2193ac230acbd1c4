package import CahierCore
package import CahierDiagnostics
import CahierWriters
import Foundation

extension SessionFile {
    /// The most bytes that such a file may have.
    package static let largestSize = ZipReader.largestMember

    /// Whether bytes are a session of this format, in whatever version.
    package static func isSession(_ bytes: [UInt8]) -> Bool {
        header(of: bytes)?.format == format
    }

    /// The journal that a file tells; whoever keeps it verifies it.
    ///
    /// - Parameters:
    ///   - bytes: The file, which anybody may have written.
    ///   - file: What to call it in problems.
    /// - Returns: The journal.
    /// - Throws: `Problems` where the file is of another version, or lacks something.
    package static func read(
        _ bytes: [UInt8], file: String
    ) throws(Problems) -> SessionJournal {
        guard bytes.count <= largestSize else { throw Problems(.tooLarge, in: file) }
        guard let header = header(of: bytes), header.format == format else {
            throw Problems(.noSession, in: file)
        }
        guard header.version == version else {
            throw Problems(.otherVersion(header.version), in: file)
        }
        do {
            let told = try JSONDecoder().decode(ToldSession.self, from: Data(bytes))
            return try told.journal()
        } catch let error as DecodingError {
            throw Problems(.spoilt(error.place), in: file)
        } catch {
            throw Problems(.spoilt(""), in: file)
        }
    }

    private static func header(of bytes: [UInt8]) -> Header? {
        guard bytes.first == UInt8(ascii: "{") else { return nil }
        return try? JSONDecoder().decode(Header.self, from: Data(bytes))
    }

    private struct Header: Decodable {
        var format: String
        var version: Int
    }
}

/// What the file has, member by member.
private struct ToldSession: Decodable {
    var session: String
    var head: Hex
    var scribes: [ToldScribe]
    var events: [ToldEvent]
    var workshop: [String]?
    var workshopBytes: Data?

    func journal() throws -> SessionJournal {
        let source = workshop.map { Array($0.joined(separator: "\n").utf8) }
        guard let id = SessionID(session), let source = source ?? workshopBytes.map(Array.init)
        else { throw Unfit() }
        let journal = SessionJournal(
            id: id, workshop: source, scribes: try scribes.map { try $0.scribe() },
            records: try events.map { try $0.record() })
        guard journal.head == head.bytes else { throw Unfit() }
        return journal
    }
}

/// A member does not say what it should.
private struct Unfit: Error {}

private struct ToldScribe: Decodable {
    var number: Int
    var salt: Hex?
    var name: String?
    var erased: Hex?

    func scribe() throws -> Scribe {
        switch (name, salt, erased) {
        case (let name?, let salt?, nil):
            Scribe(number: number, name: .known(name, salt: salt.bytes))
        case (nil, nil, let erased?):
            Scribe(number: number, name: .erased(commitment: erased.bytes))
        case _: throw Unfit()
        }
    }
}

private struct ToldEvent: Decodable {
    var sequence: Int
    var at: Int
    var kind: String
    var continues: Bool?
    var source: Int
    var scribe: Int?
    var activity: String?
    var entry: Int?
    var participant: Int?
    var cells: [ToldCell]?
    var salt: Hex?
    var proof: Hex?
    var digest: Hex

    func record() throws -> SealedRecord {
        guard let kind = EventRecord.Kind(rawValue: kind), let source = Source(rawValue: source)
        else { throw Unfit() }
        var tie = Proof(salt: salt?.bytes ?? [])
        tie.author = try proof?.bond()
        var told = EventRecord(
            sequence: sequence, at: Moment(seconds: at), continues: continues ?? false,
            source: source, kind: kind, activity: activity, entry: entry,
            participant: participant)
        for (position, cell) in (cells ?? []).enumerated() {
            told.cells.append(Cell(cell.slot, try cell.value()))
            tie.words[position] = try (cell.salt ?? cell.erased)?.bond()
        }
        return SealedRecord(record: told, proof: tie, scribe: scribe, digest: digest.bytes)
    }
}

private struct ToldCell: Decodable {
    var slot: Int
    var integer: Int?
    var real: Double?
    var text: String?
    var salt: Hex?
    var erased: Hex?

    func value() throws -> Cell.Value {
        switch (integer, real, text, erased) {
        case (let value?, nil, nil, nil) where salt == nil: .integer(value)
        case (nil, let value?, nil, nil) where salt == nil: .real(value)
        case (nil, nil, let value?, nil): .text(value)
        case (nil, nil, nil, _?) where salt == nil: .text(Cell.erased)
        case _: throw Unfit()
        }
    }
}

/// Bytes in hexadecimal digits, in lower case.
private struct Hex: Decodable {
    var bytes: [UInt8]

    func bond() throws -> Proof.Bond {
        guard let bond = Proof.Bond(bytes) else { throw Unfit() }
        return bond
    }

    init(from decoder: any Decoder) throws {
        let digits = Array(try decoder.singleValueContainer().decode(String.self).utf8)
        let values = digits.compactMap { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            case _: nil
            }
        }
        guard values.count == digits.count, values.count.isMultiple(of: 2) else { throw Unfit() }
        bytes = stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}

extension DecodingError {
    /// Where it was met, such as `events[3].salt`.
    fileprivate var place: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context),
                .dataCorrupted(let context):
                context
            case .keyNotFound(let key, let context):
                Context(codingPath: context.codingPath + [key], debugDescription: "")
            @unknown default: nil
            }
        return (context?.codingPath ?? []).reduce("") { path, key in
            key.intValue.map { "\(path)[\($0)]" } ?? (path.isEmpty ? "" : path + ".")
                + key.stringValue
        }
    }
}

extension Wording {
    fileprivate static let tooLarge = Wording(
        fr: "fichier trop gros pour une séance ; \(SessionFile.largestSize / 1_000_000) Mo au plus",
        en: "file too big for a session; at most \(SessionFile.largestSize / 1_000_000) MB")

    fileprivate static let noSession = Wording(
        fr: "ce n’est pas une séance ; attendu : le fichier seance.json d’une archive",
        en: "it is no session; expected the file seance.json of an archive")

    fileprivate static func otherVersion(_ version: Int) -> Wording {
        let known = SessionFile.version
        return version > known
            ? Wording(
                fr: "cette séance vient d’une version plus récente de Cahier (format \(version), "
                    + "connu ici : \(known)) ; mettez le programme à jour",
                en: "this session comes from a newer version of Cahier (format \(version), known "
                    + "here: \(known)); update the program")
            : Wording(
                fr: "cette séance est d’un format que personne n’a écrit (\(version)) ; attendu : "
                    + "\(known)",
                en: "this session is of a format that nobody wrote (\(version)); expected \(known)")
    }

    /// `place` is where in the file, as far as it is known.
    fileprivate static func spoilt(_ place: String) -> Wording {
        let shown = place.isEmpty ? "" : " (\(Visible.excerpt(place)))"
        return Wording(
            fr: "le fichier de la séance est abîmé ou incomplet\(shown)",
            en: "the file of the session is spoilt or incomplete\(shown)")
    }
}
