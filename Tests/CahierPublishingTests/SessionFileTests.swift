import CahierCore
import CahierDiagnostics
import CahierStore
import Foundation
import TestSupport
import Testing

@testable import CahierPublishing

/// A session as a file: the same bytes for the same journal, the same journal from these.
@Suite("The file of a session") struct SessionFileTests {
    private let folder: TemporaryFolder
    private let journal: SessionJournal

    init() throws {
        folder = try TemporaryFolder()
        let carnet = try Sample.carnet(folder.path())
        _ = try Sample.play("k7m2q", in: carnet)
        journal = try carnet.journal(of: Sample.id("k7m2q"))
    }

    @Test("gives back the journal, letter for letter")
    func roundTrip() throws {
        let bytes = try SessionFile.write(journal)
        let read = try SessionFile.read(bytes, file: "seance.json")
        #expect(read == journal)
        #expect(try SessionFile.write(read) == bytes)
        let texts = read.records.flatMap(\.record.cells).compactMap { cell in
            if case .text(let text) = cell.value { Array(text.utf8) } else { nil }
        }
        for word in Sample.words { #expect(texts.contains(Array(word.utf8)), "\(word)") }
    }

    @Test("tells an event a line, and nothing that acts on a terminal")
    func lines() throws {
        let text = String(decoding: try SessionFile.write(journal), as: UTF8.self)
        let events = text.split(separator: "\n").filter { $0.hasPrefix("{\"sequence\":") }
        #expect(events.count == journal.records.count)
        #expect(Visible.text(text) == text)
    }

    @Test(
        "keeps numbers and workshop files of any kind",
        arguments: [
            [], Array("a\r\n\r\nb\n".utf8), Array("\u{FEFF}é".utf8), [0xFF, 0x00, 0xC3], [0x0A],
        ] as [[UInt8]])
    func oddities(workshop: [UInt8]) throws {
        var odd = journal
        odd.workshop = workshop
        odd.records[0].record.cells += [
            Cell(90, .real(0.1)), Cell(91, .real(-0.0)), Cell(92, .real(.leastNonzeroMagnitude)),
            Cell(93, .real(.greatestFiniteMagnitude)), Cell(94, .real(3)), Cell(95, .integer(.min)),
            Cell(96, .integer(.max)), Cell(97, .text("[…]")), Cell(98, .text("")),
        ]
        let count = odd.records[0].record.cells.count
        odd.records[0].proof = Proof(salt: [])
        odd.records[0].proof.author = .commitment(Array(repeating: 9, count: 32))
        odd.records[0].proof.words[count - 2] = .commitment(Array(repeating: 7, count: 32))
        odd.records[0].proof.words[count - 1] = .salt(Array(repeating: 1, count: 16))
        odd.scribes.append(
            Scribe(number: 2, name: .erased(commitment: Array(repeating: 3, count: 32))))
        let read = try SessionFile.read(try SessionFile.write(odd), file: "seance.json")
        #expect(read == odd)
        #expect(bits(of: read) == bits(of: odd), "−0 is not 0")
    }

    private func bits(of journal: SessionJournal) -> [UInt64] {
        journal.records[0].record.cells.compactMap { cell in
            if case .real(let value) = cell.value { value.bitPattern } else { nil }
        }
    }

    @Test("has no number that is none", arguments: [Double.infinity, .nan])
    func noNumber(value: Double) {
        var odd = journal
        odd.records[0].record.cells.append(Cell(90, .real(value)))
        #expect(throws: ArchiveError.self) { try SessionFile.write(odd) }
    }

    private static let changes: [(old: String, new: String, reason: String)] = [
        ("\"version\":1,", "\"version\":2,", "plus récente"),
        ("\"version\":1,", "\"version\":0,", "que personne n’a écrit"),
        ("\"kind\":\"opened\"", "\"kind\":\"opend\"", "abîmé"),
        ("\"session\":\"k7m2q\"", "\"session\":\"../k7\"", "abîmé"),
        ("\"sequence\":2", "\"sequence\":\"2\"", "(events[1].sequence)"),
        ("\"sequence\":2", "\"sequence\":99999999999999999999", "abîmé"),
        ("\"sequence\":2,", "", "(events[1].sequence)"),
        ("\"source\":1", "\"source\":77", "abîmé"),
        ("\"salt\":\"", "\"salt\":\"zz", "abîmé"),
        ("\"integer\":", "\"text\":\"\",\"integer\":", "abîmé"),
        ("\"text\":\"Marie\"", "\"text\":\"\\ud800\"", "abîmé"),
        ("\"workshop\":[", "\"atelier\":[", "abîmé"),
        ("\"head\":\"", "\"head\":\"00", "abîmé"),
    ]

    @Test("is refused with the reason", arguments: changes.indices)
    func refused(place: Int) throws {
        let (old, new, reason) = Self.changes[place]
        let text = String(decoding: try SessionFile.write(journal), as: UTF8.self)
        let range = try #require(text.firstRange(of: old))
        let changed = Array(text.replacingCharacters(in: range, with: new).utf8)
        let problems = #expect(throws: Problems.self) {
            try SessionFile.read(changed, file: "seance.json")
        }
        let said = problems?.problems.first?.message.french ?? ""
        #expect(said.contains(reason), "\(old) → \(new): \(said)")
    }

    @Test(
        "is refused where it is something else",
        arguments: ["", "{", "{}", "[]", "null", String(repeating: "[", count: 100_000)])
    func nothing(text: String) {
        #expect(!SessionFile.isSession(Array(text.utf8)))
        #expect(throws: Problems.self) { try SessionFile.read(Array(text.utf8), file: "x") }
    }

    @Test("is verified by another program from what archives say")
    func verified() throws {
        let path = folder.path("seance.json")
        try Data(try SessionFile.write(journal)).write(to: URL(filePath: path))
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", Repository.root.appending(path: "Scripts/verify-journal").path, path,
        ]
        process.standardOutput = output
        try process.run()
        let told = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(told == "k7m2q: \(journal.records.count) events, sound\n")
    }
}
