import CahierCore
import CahierDiagnostics
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// Two at one carnet.
@Suite
struct SharingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func note(_ sequence: Int, number: Int) -> Event {
        Sample.event(
            sequence,
            .recorded(number: number, activity: nil, author: .group, .note("n\(number)")))
    }

    @Test func `what one appends the other reads at once`() throws {
        let writer = try Sample.openedCarnet(folder.path())
        let reader = try Sample.carnet(folder.path())
        for number in 1...5 {
            try writer.append([note(number + 1, number: number)], to: Sample.id)
            #expect(try reader.session(Sample.id).entries.count == number)
        }
    }

    @Test func `an event that follows another journal is refused`() throws {
        let one = try Sample.carnet(folder.path())
        do {
            let other = try Sample.openedCarnet(folder.path())
            try other.append([note(2, number: 1)], to: Sample.id)
        }
        let error = #expect(throws: CarnetError.self) {
            try one.append([note(2, number: 1)], to: Sample.id)
        }
        #expect(error?.cause == .busy)
        #expect(
            error?.message.french
                == "un autre programme a écrit dans cette séance entre-temps ; rien n’a été "
                + "enregistré, reprenez la séance pour voir la suite")
        try one.append([note(3, number: 2)], to: Sample.id)
        #expect(try one.session(Sample.id).entries.count == 2)
    }

    @Test func `one program writes at a time, and is named; others read all the while`() throws {
        let holder = CarnetHolder(
            process: 4242, machine: "poste", since: Sample.opening.start,
            zone: TimeZone(identifier: Sample.opening.timeZone) ?? .gmt)
        let other = try Sample.carnet(folder.path(), patience: 0.05, holder: holder)
        do {
            let one = try Sample.carnet(folder.path(), holder: holder)
            try one.create(
                Sample.id, of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
            let error = #expect(throws: CarnetError.self) {
                try other.append([note(2, number: 1)], to: Sample.id)
            }
            #expect(error?.cause == .busy)
            #expect(
                error?.message.french
                    == "le carnet est tenu par un autre programme (processus 4242 sur "
                    + "« poste », depuis le lundi 4\u{A0}mai 2026, 18\u{A0}h\u{A0}30) ; rien n’a "
                    + "été enregistré : quittez-le, puis recommencez")
            #expect(try other.session(Sample.id).eventCount == 1)
            #expect(try other.summaries().count == 1)
        }
        try other.append([note(2, number: 1)], to: Sample.id)
        #expect(try other.session(Sample.id).eventCount == 2)
    }

    @Test func `a program that dies lets go of the carnet`() throws {
        let writer = try Writer(["forever", folder.path(), Sample.id.text])
        _ = writer.line()
        let hasty = try Sample.carnet(folder.path(), patience: 0.05)
        #expect(throws: CarnetError.self) {
            try hasty.create(
                Sample.id("b"), of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        }
        writer.kill()
        _ = writer.lines()
        #expect(folder.contents.contains("essai.cahier-lock"))
        try hasty.create(
            Sample.id("b"), of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
    }

    @Test func `a batch with a gap leaves nothing`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        #expect(throws: CarnetError.self) {
            try carnet.append([note(2, number: 1), note(4, number: 2)], to: Sample.id)
        }
        #expect(try carnet.session(Sample.id).eventCount == 1)
    }

    @Test func `a carnet that is being written is busy, then free`() throws {
        _ = try Sample.openedCarnet(folder.path())
        let hasty = try Sample.carnet(folder.path(), patience: 0.05)
        let other = try DatabaseQueue(path: folder.path())
        try other.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            let error = #expect(throws: CarnetError.self) {
                try hasty.append([note(2, number: 1)], to: Sample.id)
            }
            #expect(error?.cause == .busy)
            #expect(
                error?.message.french
                    == "le carnet est occupé : un autre programme y écrit ; rien n’a été "
                    + "enregistré, réessayez dans un instant")
            #expect(try hasty.session(Sample.id).eventCount == 1)
            try db.execute(sql: "ROLLBACK")
        }
        try hasty.append([note(2, number: 1)], to: Sample.id)
        #expect(try hasty.session(Sample.id).eventCount == 2)
    }

    @Test func `opening a second time does not drop the first one’s locks`() throws {
        let carnet = try Sample.carnet(folder.path())
        try Writer(["once", folder.path(), "autre"]).waitUntilExit()
        #expect(try carnet.summaries().count == 1)
        do { _ = try Sample.carnet(folder.path()) }
        // Another process comes and goes: were the locks dropped, it would take itself for the
        // last one and remove the journal under our feet.
        try Writer(["once", folder.path(), "autre"]).waitUntilExit()
        #expect(folder.contents == ["essai.cahier", "essai.cahier-shm", "essai.cahier-wal"])
        try carnet.create(
            Sample.id("mien"), of: Sample.edition, Sample.event(1, .opened(Sample.opening)))
        #expect(
            try Sample.carnet(folder.path()).summaries().map(\.id.text) == ["mien", "autre"])
    }

    @Test func `many programs may create one carnet`() throws {
        let writers = try (0..<6).map { try Writer(["once", folder.path(), "s\($0)"]) }
        for writer in writers { writer.waitUntilExit() }
        #expect(writers.map(\.status) == [0, 0, 0, 0, 0, 0])
        let names = try Sample.carnet(folder.path()).summaries().map(\.id.text)
        #expect(names.sorted() == ["s0", "s1", "s2", "s3", "s4", "s5"])
    }
}
