import CahierDiagnostics
import CahierPrompt
import Foundation

/// Reads and writes by file descriptor: `FileHandle` traps where reading fails, and does not say
/// why writing does.
enum Descriptor {
    /// Why the system refused, one of `errno`.
    struct Failure: Error {
        let code: Int32

        /// Whoever read what we write has gone, which is no error of ours.
        var isOfClosedPipe: Bool { code == EPIPE }

        /// Somebody typed Ctrl-C.
        var isInterrupt: Bool { code == EINTR }
    }

    /// The next bytes, as soon as there are some; none at the end.
    ///
    /// - Parameters:
    ///   - descriptor: What is read.
    ///   - isInterruptible: Whether a signal that is noted ends the wait.
    /// - Returns: At least one byte, but at the end.
    /// - Throws: ``Failure``.
    static func read(
        _ descriptor: Int32, isInterruptible: Bool = false
    ) throws(Failure) -> [UInt8] {
        let most = 65_536
        while true {
            if isInterruptible { try waitUnlessInterrupted(on: descriptor) }
            var count = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
                count = unsafe Glibc.read(descriptor, buffer.baseAddress, most)
                filled = max(0, count)
            }
            guard count < 0 else { return bytes }
            try wait(for: POLLIN, on: descriptor)
        }
    }

    /// Writes all of the bytes.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0 {
                try wait(for: POLLOUT, on: descriptor)
            } else {
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Waits for bytes, or for a signal that is noted.
    ///
    /// One that comes just before the wait does not end it: so it is looked for now and then.
    private static func waitUnlessInterrupted(on descriptor: Int32) throws(Failure) {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var count: Int32 = 0
        while count == 0 {
            guard Interrupts.noted == nil else { throw Failure(code: EINTR) }
            count = unsafe poll(&waiting, 1, 250)
            if count < 0, errno == EINTR { count = 0 }
        }
    }

    /// After an interruption, or of a descriptor that does not wait by itself, tries again.
    private static func wait(for event: Int32, on descriptor: Int32) throws(Failure) {
        switch errno {
        case EINTR: return
        case EAGAIN:
            var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
            _ = unsafe poll(&waiting, 1, -1)
        case let code: throw Failure(code: code)
        }
    }

    /// Gives the standard descriptors that are closed something that refuses everything, so that
    /// no file opened later takes their place.
    static func holdStandardOnes() {
        for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)]
        where fcntl(descriptor, F_GETFD) < 0 {
            _ = unsafe open("/dev/null", mode)
        }
    }
}

extension CommandError {
    /// Standard input cannot be read.
    static let unreadableInput = CommandError(
        .inputOutput, fr: "l’entrée standard ne peut être lue",
        en: "standard input cannot be read")

    /// Standard output cannot be written.
    static let unwritableOutput = CommandError(
        .inputOutput, fr: "la sortie standard ne peut être écrite (disque plein ?)",
        en: "standard output cannot be written (disk full?)")
}
