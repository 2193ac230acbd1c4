public import CahierCore
import CahierDiagnostics
public import Foundation
import Glibc

/// Who writes to a carnet, for whoever finds it held.
public struct CarnetHolder: Equatable, Sendable {
    /// The number of the process.
    public var process: Int
    /// The name of the computer.
    public var machine: String
    public var since: Moment
    /// The time zone in which `since` is told.
    public var zone: TimeZone

    public init(process: Int, machine: String, since: Moment, zone: TimeZone) {
        self.process = process
        self.machine = machine
        self.since = since
        self.zone = zone
    }

    fileprivate var note: String { "\(process) \(since.seconds) \(machine)\n" }

    fileprivate init?(note: String, zone: TimeZone) {
        let parts = note.split(whereSeparator: \.isWhitespace)
        guard parts.count > 1, let process = Int(parts[0]), let since = Int(parts[1]),
            Moment.recordable.contains(since)
        else { return nil }
        self.init(
            process: process, machine: parts.count > 2 ? String(parts[2]) : "",
            since: Moment(seconds: since), zone: zone)
    }
}

/// What keeps a carnet to one program that writes: a file beside it, locked as long as that
/// program has the carnet open and lets go by the system when it dies, however it dies.
///
/// SQLite’s own locks last as long as a transaction: they keep the file sound, but not two people
/// from recording the same session at cross purposes.
final class WriterLock {
    private let path: String
    private let holder: CarnetHolder?
    private let patience: Double
    private var descriptor: Int32?

    init(besides carnet: String, holder: CarnetHolder?, patience: Double) {
        path = carnet + "-lock"
        self.holder = holder
        self.patience = patience
    }

    /// Takes the lock, once for all.
    ///
    /// - Throws: ``CarnetError`` where another program has it, and does not let go in time.
    func take() throws(CarnetError) {
        guard descriptor == nil else { return }
        let deadline = ContinuousClock.now + .seconds(patience)
        while descriptor == nil {
            let file = try open()
            if flock(file, LOCK_EX | LOCK_NB) == 0, isOurs(file) {
                descriptor = file
            } else {
                _ = close(file)
                guard ContinuousClock.now < deadline else { throw .held(by: other) }
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
        try? Data((holder?.note ?? "").utf8).write(to: URL(fileURLWithPath: path))
    }

    private func open() throws(CarnetError) -> Int32 {
        let file = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw errno == ENOSPC || errno == EDQUOT ? .full : .readOnly }
        return file
    }

    /// Whether the file is still the one at its path: whoever had it may have taken it away between
    /// our opening it and our locking it.
    private func isOurs(_ file: Int32) -> Bool {
        var (mine, there) = (stat(), stat())
        guard unsafe fstat(file, &mine) == 0, unsafe stat(path, &there) == 0 else { return false }
        return mine.st_ino == there.st_ino && mine.st_dev == there.st_dev
    }

    /// Who has it, where they could write it down.
    private var other: CarnetHolder? { Self.noted(path, holder?.zone ?? .gmt) }

    private static func noted(_ path: String, _ zone: TimeZone) -> CarnetHolder? {
        guard let note = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return CarnetHolder(note: note, zone: zone)
    }

    /// What the lock of a carnet tells to whoever does not write.
    enum State: Equatable {
        case free
        /// A program that writes has it; who, where it could write that down.
        case held(CarnetHolder?)
        /// The program that had it died.
        case left(CarnetHolder?)
    }

    /// - Parameters:
    ///   - carnet: The file of the carnet.
    ///   - zone: The time zone in which times are told.
    ///   - isToBeRemoved: Whether what a dead program left is taken away.
    /// - Returns: What there is.
    static func state(
        besides carnet: String, zone: TimeZone, isToBeRemoved: Bool = false
    ) -> State {
        let path = carnet + "-lock"
        let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return .free }
        defer { _ = close(file) }
        let holder = noted(path, zone)
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return .held(holder) }
        if isToBeRemoved { unsafe _ = unlink(path) }
        return .left(holder)
    }

    deinit {
        guard let descriptor else { return }
        unsafe _ = unlink(path)
        _ = close(descriptor)
    }
}
