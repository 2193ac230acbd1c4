import CahierCore
import Foundation
import GRDB

/// An open carnet file.
///
/// The only way in and out: whatever goes wrong becomes a `CarnetError` here.
struct Connection {
    private let queue: DatabaseQueue
    /// None for a copy in memory, which nobody shares, and for what is only read.
    private let lock: WriterLock?
    /// What opening the file recovered.
    let recovery: Recovery?
    private let whole = Whole()

    /// The transaction of which all that is read and written is a part, while there is one.
    private final class Whole {
        var db: Database?
        /// What went wrong in a part of it, even if that was got over: it would be half there.
        var failure: (any Error)?
    }

    init(_ file: CarnetFile, holder: CarnetHolder?, patience: Double) throws(CarnetError) {
        lock = WriterLock(besides: file.path, holder: holder, patience: patience)
        let mark = try file.mark(patience: patience)
        let before =
            mark == .carnet ? BeforeOpening(file, zone: holder?.zone ?? .gmt) : nil
        do {
            queue = try Self.open(file.path, readOnly: false, patience)
            if mark == .absent { file.makePrivate() }
        } catch let error as DatabaseError where mark == .carnet && error.isDenial {
            queue = try Self.openToRead(file, patience)
        } catch {
            throw file.explain(error)
        }
        recovery = before?.recovery(queue)
    }

    /// What a file holds, to be looked at and never written; of one of an older version, a copy in
    /// memory, brought up to date.
    init(toExamine file: CarnetFile, patience: Double) throws(CarnetError) {
        (lock, recovery) = (nil, nil)
        do {
            queue = try Self.upToDate(try Self.reader(of: file, patience), patience)
        } catch {
            throw file.explain(error)
        }
    }

    /// What a file holds that is only read; of one of an older version, a copy in memory brought up
    /// to date, which is only read either.
    private static func upToDate(
        _ source: DatabaseQueue, _ patience: Double
    ) throws -> DatabaseQueue {
        guard try source.read(Migration.version) != Migration.latest else { return source }
        let copy = try DatabaseQueue(configuration: configuration(readOnly: false, patience))
        try source.backup(to: copy)
        try copy.inDatabase { db in
            try Migration.bring(db)
            try db.execute(sql: "PRAGMA query_only = ON")
        }
        return copy
    }

    /// A copy in memory of what a file holds; neither the file nor its folder is touched.
    init(copyOf path: String?, patience: Double) throws(CarnetError) {
        (lock, recovery) = (nil, nil)
        do {
            queue = try DatabaseQueue(
                configuration: Self.configuration(readOnly: false, patience))
            if let path { try Self.copy(CarnetFile(path: path), to: queue, patience) }
            try queue.inDatabase { db in try Migration.bring(db) }
        } catch {
            throw CarnetError(error)
        }
    }

    private static func copy(
        _ file: CarnetFile, to queue: DatabaseQueue, _ patience: Double
    ) throws {
        guard try file.mark(patience: patience) == .carnet else { return try file.checkFolder() }
        do {
            try reader(of: file, patience).backup(to: queue)
        } catch {
            throw file.explain(error)
        }
    }

    private static func reader(of file: CarnetFile, _ patience: Double) throws -> DatabaseQueue {
        // A reader would make files beside one that nobody has open.
        try DatabaseQueue(
            path: file.isAlone ? file.immutableAddress : file.path,
            configuration: configuration(readOnly: true, patience))
    }

    /// Reads in one transaction, which sees one state of the file.
    func read<Value>(_ body: (Database) throws -> Value) throws(CarnetError) -> Value {
        do {
            guard let db = whole.db else { return try queue.read(body) }
            return try body(db)
        } catch {
            throw CarnetError(error)
        }
    }

    /// Writes in one transaction, all or nothing, on the disk when it returns; from the first time
    /// on, no other program writes until this one closes the carnet.
    func write<Value>(_ body: (Database) throws -> Value) throws(CarnetError) -> Value {
        try lock?.take()
        return try writeBriefly(body)
    }

    /// Writes what tells nothing of a session, and so does not want the carnet for itself.
    func writeBriefly<Value>(_ body: (Database) throws -> Value) throws(CarnetError) -> Value {
        do {
            guard let db = whole.db else { return try queue.write(body) }
            do { return try body(db) } catch {
                whole.failure = error
                throw error
            }
        } catch {
            throw CarnetError(error)
        }
    }

    /// Writes much in one transaction, of which all that `body` reads and writes is a part; it is
    /// given more memory, so that pages are written once.
    func writeMuch<Value>(_ body: (Database) throws -> Value) throws(CarnetError) -> Value {
        try lock?.take()
        do {
            // That rows refer to rows is not looked up for each: all are written as they are meant to.
            // Where it is, the index is made to write a piece before each statement that may fail.
            try set("PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536")
            defer { try? set("PRAGMA foreign_keys = ON; PRAGMA cache_size = -2000") }
            return try queue.write { db in
                (whole.db, whole.failure) = (db, nil)
                defer { whole.db = nil }
                let value = try body(db)
                if let failure = whole.failure { throw failure }
                return value
            }
        } catch {
            throw CarnetError(error)
        }
    }

    private func set(_ pragmas: String) throws {
        try queue.writeWithoutTransaction { db in try db.execute(sql: pragmas) }
    }

    /// Writes the file anew without what was erased, its free pages and the changes beside it
    /// included.
    ///
    /// - Throws: `CarnetError` where another program reads what was there before.
    func compact() throws(CarnetError) {
        do {
            try queue.writeWithoutTransaction { db in
                try Journal.tidyIndex(in: db)
                try db.execute(sql: "VACUUM")
                let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                guard try row?.integer(0) == 0 else { throw CarnetError.notErasedYet }
            }
        } catch {
            throw CarnetError(error)
        }
    }

    /// Copies what is committed into another file, in one transaction.
    func backUp(to target: DatabaseQueue) throws {
        try queue.backup(to: target)
    }

    private static func open(
        _ path: String, readOnly: Bool, _ patience: Double
    ) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(
            path: path, configuration: configuration(readOnly: readOnly, patience))
        guard !readOnly else { return try upToDate(queue, patience) }
        try patiently(patience) {
            try queue.inDatabase { db in
                try Migration.bring(db)
                try db.execute(sql: "PRAGMA journal_mode = WAL")
            }
        }
        return queue
    }

    /// Tries again while the file is busy, for as long as there is patience.
    ///
    /// SQLite waits by itself, but not where it has to turn a lock for reading into one for writing
    /// and another program has to as well, as when several make the same new file.
    private static func patiently(_ patience: Double, _ body: () throws -> Void) throws {
        let deadline = ContinuousClock.now + .seconds(patience)
        while true {
            do {
                return try body()
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
            {
                Thread.sleep(forTimeInterval: 0.005)
            }
        }
    }

    /// On a read-only medium SQLite cannot make the files it shares with other readers, and does
    /// without them if it is told that nobody writes (`immutable`).
    private static func openToRead(
        _ file: CarnetFile, _ patience: Double
    ) throws(CarnetError) -> DatabaseQueue {
        do {
            return try open(file.path, readOnly: true, patience)
        } catch let error as DatabaseError where error.isDenial && !file.hasPendingWrites {
            do {
                return try open(file.immutableAddress, readOnly: true, patience)
            } catch {
                throw file.explain(error)
            }
        } catch {
            throw file.explain(error)
        }
    }

    static func configuration(readOnly: Bool, _ patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA fullfsync = ON;
                    PRAGMA secure_delete = ON;
                    PRAGMA cell_size_check = ON;
                    PRAGMA trusted_schema = OFF;
                    """)
        }
        return configuration
    }
}

extension DatabaseError {
    /// Whether the file or its folder may not be written, which reading may do without.
    fileprivate var isDenial: Bool {
        switch resultCode {
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: true
        default: false
        }
    }
}
