import CahierCore
import GRDB
import GRDBSQLite

/// A statement that is run for every event, or finds very many rows: its values are bound straight
/// from Swift’s, and read straight from SQLite’s.
///
/// GRDB’s own arguments and rows cost more than SQLite’s work where there are a million of them.
/// Texts are bound by their length, so that U+0000 is kept.
@safe struct RowStatement {
    private let statement: Statement

    init(_ sql: String, in db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
    }

    func bind(_ value: Int?, at place: CInt) {
        if let value {
            _ = unsafe sqlite3_bind_int64(statement.sqliteStatement, place, Int64(value))
        } else {
            _ = unsafe sqlite3_bind_null(statement.sqliteStatement, place)
        }
    }

    func bind(_ value: Double?, at place: CInt) {
        if let value {
            _ = unsafe sqlite3_bind_double(statement.sqliteStatement, place, value)
        } else {
            _ = unsafe sqlite3_bind_null(statement.sqliteStatement, place)
        }
    }

    func bind(_ text: String?, at place: CInt) {
        guard var text else { return bind(nil as Int?, at: place) }
        text.withUTF8 { unsafe bind(text: $0, at: place) }
    }

    /// UTF-8 as a text.
    func bind(text: [UInt8], at place: CInt) {
        unsafe text.withUnsafeBufferPointer { unsafe bind(text: $0, at: place) }
    }

    private func bind(text: UnsafeBufferPointer<UInt8>, at place: CInt) {
        _ = unsafe sqlite3_bind_text64(
            statement.sqliteStatement, place,
            UnsafeRawPointer(text.baseAddress)?.assumingMemoryBound(to: CChar.self),
            UInt64(text.count), Self.copied, UInt8(SQLITE_UTF8))
    }

    func bind(blob: [UInt8]?, at place: CInt) {
        guard let blob else { return bind(nil as Int?, at: place) }
        unsafe blob.withUnsafeBytes { bytes in
            _ = unsafe sqlite3_bind_blob64(
                statement.sqliteStatement, place, bytes.baseAddress, UInt64(bytes.count),
                Self.copied)
        }
    }

    /// Runs it once.
    ///
    /// - Throws: `DatabaseError`.
    func run() throws { try forEachRow { _ in } }

    /// Runs it once, and does something with each row that it gives.
    ///
    /// - Throws: `DatabaseError`, and what `body` throws.
    func forEachRow(_ body: (RowStatement) throws -> Void) throws {
        do {
            while try step() { try body(self) }
        } catch {
            _ = unsafe sqlite3_reset(statement.sqliteStatement)
            throw error
        }
        _ = unsafe sqlite3_reset(statement.sqliteStatement)
    }

    /// Whether there is one more row.
    private func step() throws -> Bool {
        let code = unsafe sqlite3_step(statement.sqliteStatement)
        guard code == SQLITE_DONE || code == SQLITE_ROW else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        return code == SQLITE_ROW
    }

    /// A column of the row, from 0.
    func integer(_ column: CInt) -> Int {
        Int(unsafe sqlite3_column_int64(statement.sqliteStatement, column))
    }

    func real(_ column: CInt) -> Double {
        unsafe sqlite3_column_double(statement.sqliteStatement, column)
    }

    /// `SQLITE_TRANSIENT`, which C says by a cast.
    private static var copied: sqlite3_destructor_type {
        unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}
