public import CahierCore
import CahierDiagnostics
import Foundation
import GRDB

extension SQLiteCarnet {
    /// Writes a copy of the carnet into a new file, as it is at one moment; nobody is kept from
    /// writing meanwhile, and a session may be under way.
    ///
    /// The copy is on the disk, and every page and every chain of it was verified, when this
    /// returns. It is one file: nothing is left beside it.
    ///
    /// - Parameter path: The file, which must not exist.
    /// - Returns: What the copy holds; sessions that are damaged in the carnet are so in the copy.
    /// - Throws: `CarnetError`; the file that was begun is worth nothing then.
    public func backUp(to path: String) throws(CarnetError) -> Backup {
        try connection.copy(to: path)
        let copy = try SQLiteCarnet(path: path, parse: parse)
        try copy.connection.checkIntegrity()
        return try copy.verified()
    }

    /// Reads every session of the carnet and verifies its chain.
    ///
    /// - Returns: How many are sound, and which are not.
    public func verified() throws(CarnetError) -> Backup {
        let summaries = try summaries()
        var backup = Backup(sessions: 0, damaged: [])
        for id in summaries.map(\.id) {
            do throws(CarnetError) {
                _ = try session(id)
                backup.sessions += 1
            } catch  where error.cause == .damaged {
                backup.damaged.append(id)
            }
        }
        return backup
    }
}

extension Connection {
    /// Copies all pages in one transaction (<https://www.sqlite.org/backup.html>).
    fileprivate func copy(to path: String) throws(CarnetError) {
        do {
            let target = try DatabaseQueue(
                path: path, configuration: Self.configuration(readOnly: false, 5))
            try backUp(to: target)
            try target.close()
        } catch {
            throw CarnetError(error)
        }
    }

    fileprivate func checkIntegrity() throws(CarnetError) {
        let told = try read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") }
        guard told == ["ok"] else { throw .damaged }
    }
}
