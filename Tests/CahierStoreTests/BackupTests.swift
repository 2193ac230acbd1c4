import CahierCore
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// A copy of a carnet is one file that holds what was committed, while others go on writing.
@Suite
struct BackupTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func note(_ number: Int) -> Event {
        Sample.event(
            number + 1,
            .recorded(number: number, activity: nil, author: .group, .note("n\(number)")))
    }

    @Test func `a copy holds what another program has committed until then`() throws {
        let writer = try Sample.openedCarnet(folder.path())
        try writer.append([note(1)], to: Sample.id)
        let reader = try Sample.carnet(folder.path())
        let backup = try reader.backUp(to: folder.path("copie.cahier"))
        try writer.append([note(2)], to: Sample.id)
        #expect(backup == Backup(sessions: 1, damaged: []))
        let beside = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(beside.filter { $0.hasPrefix("copie") } == ["copie.cahier"])
        let copy = try Sample.carnet(folder.path("copie.cahier"))
        #expect(try copy.session(Sample.id).entries.count == 1)
        #expect(try writer.session(Sample.id).entries.count == 2)
    }

    @Test func `copies made while a session is written are each sound and of one moment`() throws {
        let writer = try Sample.openedCarnet(folder.path())
        let reader = try Sample.carnet(folder.path())
        for number in 1...40 {
            try writer.append([note(2 * number - 1), note(2 * number)], to: Sample.id)
            guard number.isMultiple(of: 8) else { continue }
            let path = folder.path("copie-\(number).cahier")
            #expect(try reader.backUp(to: path) == Backup(sessions: 1, damaged: []))
            #expect(try Sample.carnet(path).session(Sample.id).entries.count == 2 * number)
        }
    }

    @Test func `a session that is damaged is named, and copied as it is`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        let other = Sample.id("autre")
        try carnet.create(other, of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        try DatabaseQueue(path: folder.path()).inDatabase { db in
            try db.execute(sql: "UPDATE event SET at = at + 1 WHERE session = 1")
        }
        let backup = try carnet.backUp(to: folder.path("copie.cahier"))
        #expect(backup == Backup(sessions: 1, damaged: [Sample.id]))
        let copy = try Sample.carnet(folder.path("copie.cahier"))
        #expect(try copy.session(other) == carnet.session(other))
    }

    @Test func `a copy that cannot be written says so`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        let error = #expect(throws: CarnetError.self) {
            try carnet.backUp(to: folder.path("absent/copie.cahier"))
        }
        #expect(error?.cause == .notPermitted)
    }
}
