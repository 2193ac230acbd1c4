import Foundation
import Synchronization

/// Signals that would end us on the spot, noted instead while there is something to tidy up.
enum Interrupts {
    static let signals = [SIGINT, SIGTERM, SIGHUP]

    private static let lastSignal = Atomic<Int32>(0)

    /// The signal that came, if any.
    static var noted: Int32? {
        let signal = lastSignal.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }

    /// Does something during which an interrupt only shows in ``noted``.
    ///
    /// A request to end (SIGTERM, SIGHUP) is obeyed afterwards. What was ignored stays ignored.
    static func noting<Result, Failure: Error>(
        _ signals: [Int32] = signals, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        lastSignal.store(0, ordering: .relaxed)
        let previous = signals.map { note($0) }
        defer {
            for (signal, action) in zip(signals, previous) {
                var action = action
                unsafe sigaction(signal, &action, nil)
            }
            if let noted, noted != SIGINT { raise(noted) }
        }
        return try body()
    }

    /// Notes a signal from now on.
    ///
    /// - Returns: What was done with it before.
    private static func note(_ signal: Int32) -> sigaction {
        var previous = sigaction()
        unsafe sigaction(signal, nil, &previous)
        let handler = unsafe previous.__sigaction_handler.sa_handler
        guard unsafe unsafeBitCast(handler, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self)
        else { return previous }
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = { signal in
            Interrupts.lastSignal.store(signal, ordering: .relaxed)
        }
        unsafe sigaction(signal, &action, nil)
        return previous
    }
}
