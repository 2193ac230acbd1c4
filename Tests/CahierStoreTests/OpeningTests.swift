import CahierCore
import CahierDiagnostics
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CahierStore

/// What may be opened as a carnet, and what is refused and left as it is.
@Suite
struct OpeningTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func refusal(_ path: String) -> CarnetError? {
        #expect(throws: CarnetError.self) { try Sample.carnet(path) }
    }

    @Test(
        "a file that is no carnet is refused and untouched",
        arguments: [
            "x", "SQLite format 3\u{0}", String(repeating: "SQLite format 3\u{0}", count: 40),
            String(repeating: "Bonjour à toutes et à tous. ", count: 400),
        ])
    func foreignFiles(text: String) throws {
        let path = folder.path("lettre.txt")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let error = refusal(path)
        #expect(error?.cause == .notACarnet)
        #expect(
            error?.message.french
                == "« \(path) » n’est pas un carnet ; le fichier n’a pas été touché")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(text.utf8))
        #expect(folder.contents == ["lettre.txt"])
    }

    @Test("another program’s database is refused and untouched", arguments: ["delete", "wal"])
    func foreignDatabase(journalMode: String) throws {
        let path = folder.path("autre.sqlite")
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { db in
                try db.execute(sql: "PRAGMA journal_mode = \(journalMode); CREATE TABLE t (a)")
            }
            try queue.close()
        }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(refusal(path)?.cause == .notACarnet)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        #expect(folder.contents == ["autre.sqlite"])
    }

    @Test func `another program’s open database is refused`() throws {
        let path = folder.path("autre.sqlite")
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = wal; CREATE TABLE t (a)")
        }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(refusal(path)?.cause == .notACarnet)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }

    @Test("a carnet of a newer version is refused and unchanged", arguments: [false, true])
    func newerVersion(isOpenElsewhere: Bool) throws {
        let path = folder.path()
        _ = try Sample.openedCarnet(path)
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA user_version = \(Migration.latest + 1)")
        }
        if !isOpenElsewhere { try queue.close() }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = refusal(path)
        #expect(error?.cause == .notACarnet)
        #expect(
            error?.message.french
                == "« \(path) » vient d’une version plus récente de Cahier ; il n’a pas été "
                + "touché, mettez le programme à jour")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        if isOpenElsewhere { try queue.close() }
    }

    @Test func `a folder is no carnet`() {
        #expect(
            refusal(folder.url.path)?.message.french
                == "« \(folder.url.path) » n’est pas un fichier ; attendu : le fichier d’un carnet")
    }

    @Test("a name that is no path is refused", arguments: ["", "a\u{0}b"])
    func noPath(path: String) {
        #expect(refusal(path)?.cause == .notACarnet)
    }

    @Test func `the folder is not created`() {
        let missing = folder.path("absent")
        let error = refusal(missing + "/c.cahier")
        #expect(error?.cause == .noFolder)
        #expect(
            error?.message.french
                == "le dossier « \(missing) » n’existe pas ; attendu : un dossier où créer le carnet"
        )
        #expect(folder.contents.isEmpty)
    }

    @Test func `an empty file becomes a carnet`() throws {
        try Data().write(to: URL(fileURLWithPath: folder.path()))
        _ = try Sample.openedCarnet(folder.path())
        #expect(try Sample.carnet(folder.path()).summaries().count == 1)
    }

    @Test(
        "a name that SQLite would read otherwise is a file’s",
        arguments: [":memory:", "file:x?mode=memory", "a b#%?é.cahier", "-x"])
    func oddNames(name: String) throws {
        _ = try Sample.openedCarnet(folder.path(name))
        #expect(folder.contents == [name])
        #expect(try Sample.carnet(folder.path(name)).summaries().count == 1)
    }

    @Test func `a symbolic link leads to the carnet`() throws {
        _ = try Sample.openedCarnet(folder.path())
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("lien"), withDestinationPath: folder.path())
        #expect(try Sample.carnet(folder.path("lien")).summaries().count == 1)
    }

    @Test func `nothing but the file is left once it is closed`() throws {
        do { _ = try Sample.openedCarnet(folder.path()) }
        #expect(folder.contents == ["essai.cahier"])
    }

    @Test func `the address that nobody writes leads to the carnet`() throws {
        let path = folder.path("c ?#%é.cahier")
        _ = try Sample.openedCarnet(path)
        let address = try CarnetFile(path: path).immutableAddress
        #expect(address.hasSuffix("/c%20%3F%23%25%C3%A9.cahier?immutable=1"))
    }

    @Test func `a workshop that cannot be read any more is told`() throws {
        _ = try Sample.openedCarnet(folder.path())
        let carnet = try SQLiteCarnet(path: folder.path()) { _ in throw CocoaError(.fileNoSuchFile)
        }
        let error = #expect(throws: CarnetError.self) { try carnet.session(Sample.id) }
        #expect(error?.cause == .damaged)
        #expect(
            error?.message.french
                == "l’atelier que garde la séance « abcde » ne se lit plus : le carnet est abîmé")
        #expect(try carnet.summaries().count == 1)
    }
}
