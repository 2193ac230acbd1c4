import CahierCore
import Foundation
import GRDB

/// A file that may hold a carnet, looked at before SQLite may touch it.
struct CarnetFile {
    /// Absolute, symbolic links resolved, so that SQLite takes it neither for one of its special
    /// names (`:memory:`) nor for an address (`file:…`).
    let path: String

    /// What the file is; anything else is refused.
    enum Mark: Equatable {
        case absent, carnet
    }

    init(path: String) throws(CarnetError) {
        // The C library would stop at the NUL and open another file.
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .notAFile(path) }
        self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    /// Refuses a file that is not a carnet, or of a newer version than this program knows.
    func mark(patience: Double) throws(CarnetError) -> Mark {
        let manager = FileManager.default
        guard let attributes = try? manager.attributesOfItem(atPath: path) else { return .absent }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw .notAFile(path)
        }
        guard attributes[.size] as? Int != 0, journaledPages != 0 else { return .absent }
        // A reader may not undo what a journal tells; whoever writes does, once this is known to be
        // a carnet.
        let (application, version) =
            try isInUse && journaledPages == nil
            ? markBySQLite(patience: patience) : markByBytes()
        guard application == Migration.applicationID else { throw .notACarnet(path) }
        guard version <= Migration.latest else { throw .newer(path) }
        return .carnet
    }

    /// Lets nobody else read a new file and those beside it, for they will hold what people said.
    func makePrivate() {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: path + suffix)
        }
    }

    /// Whether a connection, of this process perhaps, has the file open; or a program that had
    /// was killed.
    var isInUse: Bool { FileManager.default.fileExists(atPath: path + "-shm") }

    /// Whether there are committed changes beside the file, to be merged into it.
    var hasPendingWrites: Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        return (attributes?[.size] as? Int ?? 0) > 0
    }

    /// How many pages the file had before a change that was cut off, as the journal beside it says
    /// (<https://www.sqlite.org/fileformat2.html>, 3): none where the file was being made; `nil`
    /// where there is no such journal.
    private var journaledPages: Int? {
        guard let handle = FileHandle(forReadingAtPath: path + "-journal") else { return nil }
        defer { try? handle.close() }
        let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
        guard let header = try? handle.read(upToCount: 20), header.count == 20,
            header.starts(with: magic)
        else { return nil }
        return header.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether nobody has the file open, and all of it is in it.
    var isAlone: Bool { !isInUse && !hasPendingWrites }

    /// The numbers that the header of an SQLite file holds (<https://www.sqlite.org/fileformat2.html>,
    /// 1.3): those of a foreign file are so read without SQLite making its own files beside.
    ///
    /// Never for a file that this process has open: closing any descriptor drops the locks of all
    /// (<https://www.sqlite.org/howtocorrupt.html>, 2.2).
    private func markByBytes() throws(CarnetError) -> (application: Int, version: Int) {
        let header: Data
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            header = try handle.read(upToCount: 100) ?? Data()
        } catch {
            throw .unreadable(path)
        }
        guard header.count == 100, header.starts(with: Array("SQLite format 3\u{0}".utf8)) else {
            throw .notACarnet(path)
        }
        func number(at offset: Int) -> Int {
            let bits = header[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return Int(Int32(bitPattern: bits))
        }
        return (number(at: 68), number(at: 60))
    }

    private func markBySQLite(
        patience: Double
    ) throws(CarnetError) -> (application: Int, version: Int) {
        do {
            let queue = try DatabaseQueue(
                path: path, configuration: Connection.configuration(readOnly: true, patience))
            return try queue.read { db in
                (try Migration.application(of: db), try Migration.version(of: db))
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .notACarnet(path)
        } catch {
            throw explain(error)
        }
    }

    /// The file as an address that tells SQLite that nobody writes it
    /// (<https://www.sqlite.org/uri.html>); builds without addresses find no such file.
    var immutableAddress: String {
        var kept = CharacterSet.urlPathAllowed
        kept.remove(charactersIn: "?#%;")
        let escaped = path.addingPercentEncoding(withAllowedCharacters: kept) ?? path
        return "file:\(escaped)?immutable=1"
    }

    /// Refuses a folder in which no carnet could be made.
    func checkFolder() throws(CarnetError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw .noFolder(folder) }
        guard FileManager.default.isWritableFile(atPath: folder) else { throw .cannotOpen(path) }
    }

    /// What an error of opening means, the missing folder told apart.
    func explain(_ error: any Error) -> CarnetError {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if let error = error as? DatabaseError, error.resultCode == .SQLITE_CANTOPEN {
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder)
            return attributes?[.type] as? FileAttributeType == .typeDirectory
                ? .cannotOpen(path) : .noFolder(folder)
        }
        return CarnetError(error)
    }
}
