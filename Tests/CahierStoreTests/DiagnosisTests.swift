import CahierCore
import CahierDiagnostics
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// What an examination finds, and that it leaves everything as it is.
@Suite
struct DiagnosisTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A closed carnet with the sessions « un » and « deux ».
    private func makeCarnet() throws {
        let carnet = try Sample.carnet(folder.path(), scribe: "Zoé")
        let events = Sample.everyBody.enumerated().map { Sample.event($0.offset + 2, $0.element) }
        for name in ["un", "deux"] {
            try carnet.create(
                Sample.id(name), of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
            try carnet.append(events, to: Sample.id(name))
        }
    }

    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.path())
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: sql)
        }
        try queue.close()
    }

    private func bytes() throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder.path()))
    }

    @Test func `a sound carnet is sound, with what proves each session`() throws {
        try makeCarnet()
        let before = try bytes()
        let found = try Sample.diagnosis(folder.path())
        #expect(found.isSound && found.notices.isEmpty)
        #expect(found.sessions.map(\.id.text) == ["un", "deux"])
        let carnet = try Sample.carnet(folder.path())
        for session in found.sessions {
            #expect(session.title == "Bis")
            #expect(try carnet.seals(of: session.id).last == session.seal)
        }
        #expect(try bytes() == before)
    }

    private static let rewritten =
        "son journal n’est plus ce qui a été enregistré, à partir de l’événement "
    private static let last = "SELECT max(sequence) FROM event WHERE session = 2"

    @Test(
        "each kind of damage has its sentence, and the other session is sound",
        arguments: [
            ("UPDATE event SET at = at + 1 WHERE session = 2 AND sequence = 3", rewritten + "3"),
            ("UPDATE cell SET slot = slot + 1 WHERE session = 2 AND sequence = 1", rewritten + "1"),
            (
                "UPDATE event SET kind = 'chanson' WHERE session = 2 AND sequence = 3",
                "une partie de son journal ne se lit plus"
            ),
            (
                "UPDATE session SET events = events + 1 WHERE id = 2",
                "son journal ne finit pas où il finissait"
            ),
            (
                "UPDATE session SET is_closed = 1 - is_closed WHERE id = 2",
                "la liste des séances n’en montre pas ce que dit son journal"
            ),
            (
                """
                INSERT INTO workshop (id, name, source) VALUES (9, 'autre', x'00');
                UPDATE session SET workshop = 9 WHERE id = 2
                """, "l’atelier qu’elle garde ne se lit plus"
            ),
        ])
    func session(sql: String, sentence: String) throws {
        try makeCarnet()
        try tamper(sql)
        let found = try Sample.diagnosis(folder.path())
        #expect(found.faults.isEmpty)
        #expect(found.sessions.map(\.fault?.french) == [nil, sentence])
        let carnet = try Sample.carnet(folder.path())
        #expect(throws: CarnetError.self) { try carnet.session(Sample.id("deux")) }
        _ = try carnet.session(Sample.id("un"))
    }

    @Test(
        "so has what is wrong beside the sessions",
        arguments: [
            (
                "INSERT INTO words (text) VALUES ('perdu')",
                "1 texte ou atelier n’appartient à aucune séance"
            ),
            (
                "INSERT INTO workshop (name, source) VALUES ('x', x'00'), ('y', x'00')",
                "2 textes ou ateliers n’appartiennent à aucune séance"
            ),
            (
                "INSERT INTO cell VALUES (2, 999, 0, 0, 1, NULL, NULL)",
                "1 ligne du fichier renvoie à ce qui n’y est plus"
            ),
            ("UPDATE session SET name = 'É' WHERE id = 2", "la liste des séances ne se lit pas"),
            ("DROP TABLE scribe", "les textes et les ateliers du fichier ne se laissent pas"),
        ])
    func file(sql: String, sentence: String) throws {
        try makeCarnet()
        try tamper(sql)
        let found = try Sample.diagnosis(folder.path())
        #expect(!found.isSound)
        let told = found.faults.map(\.message.french)
        #expect(told.contains { $0.hasPrefix(sentence) }, "\(told)")
    }

    @Test func `a file cut short is told, never as sound`() throws {
        try makeCarnet()
        let cut = try bytes().dropLast(4096 * 3)
        try cut.write(to: URL(fileURLWithPath: folder.path()))
        let found = try Sample.diagnosis(folder.path())
        #expect(found.faults.map(\.kind).contains(.structure))
        #expect(try bytes() == cut && folder.contents == ["essai.cahier"])
    }

    @Test func `what a program left or is writing is no damage`() throws {
        try makeCarnet()
        let zone = TimeZone(identifier: Sample.opening.timeZone) ?? .gmt
        let holder = CarnetHolder(
            process: 4242, machine: "poste", since: Sample.opening.start, zone: zone)
        do {
            let carnet = try Sample.carnet(folder.path(), holder: holder)
            try carnet.create(
                Sample.id("trois"), of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
            let found = try Sample.diagnosis(folder.path())
            #expect(found.isSound && found.sessions.count == 3)
            #expect(
                found.notices.map(\.french) == [
                    "Un programme y écrit : processus 4242 sur « poste », depuis le lundi "
                        + "4\u{A0}mai 2026, 18\u{A0}h\u{A0}30.",
                    "Les derniers changements sont dans le fichier -wal, à côté ; ils sont comptés "
                        + "ici. Pour copier le carnet, copiez les deux.",
                ])
        }
        #expect(try Sample.diagnosis(folder.path()).notices.isEmpty)
    }

    @Test func `somebody who noted a fingerprint recognises it`() throws {
        try makeCarnet()
        let seals = try Sample.carnet(folder.path()).seals(of: Sample.id("un"))
        let seal = try #require(seals.last)
        let groups = seal.fingerprint.split(separator: " ")
        #expect(groups.count == 16 && groups.allSatisfy { $0.count == 4 })
        #expect(seal.fits(seal.fingerprint.uppercased()) == true)
        #expect(seal.fits(groups.prefix(5).joined(separator: "-")) == true)
        #expect(seal.fits(groups.prefix(4).joined()) == nil, "too short to prove anything")
        #expect(seal.fits(seal.fingerprint + "0") == nil)
        #expect(seal.fits("zzzz " + groups.dropFirst().joined()) == nil)
        #expect(seals.dropLast().allSatisfy { $0.fits(seal.fingerprint) == false })
    }
}
