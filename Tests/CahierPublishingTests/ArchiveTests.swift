import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets
import CahierStore
import CahierWriters
import Foundation
import TestSupport
import Testing

@testable import CahierPublishing

@Suite("Archives") struct ArchiveTests {
    private let folder: TemporaryFolder
    private let carnet: SQLiteCarnet

    init() throws {
        folder = try TemporaryFolder()
        carnet = try Sample.carnet(folder.path())
        _ = try Sample.play("k7m2q", in: carnet)
        _ = try Sample.play("zoe", in: carnet, of: "comm-un-lundi")
    }

    @Test("archived, imported and archived again are the same bytes")
    func roundTrip() throws {
        let first = try Sample.archive(of: carnet)
        let other = try Sample.carnet(folder.path("b.cahier"))
        let journals = try BagReader(zip: first, file: "a.zip").sessions()
        #expect(try other.restore(journals) == [.kept, .kept])
        #expect(try Sample.archive(of: other) == first)
        #expect(try Sample.archive(of: carnet) == first)
    }

    @Test("hold no cell that a spreadsheet runs, and a row a line of what was said")
    func table() throws {
        let session = try carnet.session(Sample.id("k7m2q"))
        let text = String(decoding: AnswerTable(session, .sample(session)).bytes, as: UTF8.self)
        let rows = Self.rows(of: text)
        #expect(rows.count == 1 + session.entries.count)
        #expect(rows.allSatisfy { $0.count == 7 })
        for cell in rows.joined() {
            let first = cell.unicodeScalars.first ?? "x"
            #expect(!"=+-@\t\r＝＋－＠".unicodeScalars.contains(first), "\(cell)")
        }
        let contents = rows.map { row in
            row[6].hasPrefix("'") ? Array(row[6].utf8.dropFirst()) : Array(row[6].utf8)
        }
        for word in Sample.words { #expect(contents.contains(Array(word.utf8)), "\(word)") }
    }

    @Test("leave out of the table who gave answers without names, and when")
    func veiled() throws {
        var session = try carnet.session(Sample.id("k7m2q"))
        let activity = session.workshop.activities[0]
        session.apply(
            Event(
                sequence: session.eventCount + 1, at: Sample.start,
                body: .veiled(activity.id, seed: 7)))
        let text = String(decoding: AnswerTable(session, .sample(session)).bytes, as: UTF8.self)
        let row = try #require(Self.rows(of: text).first { $0[5] == "réponse" })
        #expect(row[2] == "" && row[3] == "" && row[4].hasPrefix("Anonyme"))
        #expect(!text.contains("Marie"))
    }

    /// RFC 4180 with semicolons, read by scalars.
    private static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = []
        var row = [""]
        var isQuoted = false
        var rest = text.unicodeScalars.dropFirst()
        func add(_ scalar: Unicode.Scalar) { row[row.count - 1].unicodeScalars.append(scalar) }
        while let scalar = rest.popFirst() {
            if isQuoted, scalar == "\"", rest.first == "\"" {
                add(scalar)
                rest.removeFirst()
            } else if scalar == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
                add(scalar)
            } else if scalar == ";" {
                row.append("")
            } else if scalar == "\n" {
                rows.append(row)
                row = [""]
            } else if scalar != "\r" {
                add(scalar)
            }
        }
        return rows
    }
}

extension Press {
    fileprivate static func sample(_ session: Session) -> Press {
        Press(areas: PageAreas { _ in Size(277, 190) }, workshop: session.workshop)
    }
}
