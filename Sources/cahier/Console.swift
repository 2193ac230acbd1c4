import CahierDiagnostics
import CahierPrompt
import Foundation

/// Standard output and error: data on the first, messages on the second.
struct Console {
    let language: Language
    let manner: Manner

    func show(_ text: String) {
        show(unfinished: text + "\n")
    }

    /// Shows a text after which the cursor stays.
    ///
    /// Where nothing can be shown any more, the program ends: what it did is recorded.
    func show(unfinished text: String) {
        do throws(Descriptor.Failure) {
            try Descriptor.write(Array(text.utf8), to: STDOUT_FILENO)
        } catch {
            guard !error.isOfClosedPipe else { return }
            complain(.unwritableOutput)
            exit(CommandError.unwritableOutput.exitCode.rawValue)
        }
    }

    /// Clears the screen and what one can scroll back to (xterm’s ED 2 and 3).
    ///
    /// - Returns: Whether nothing of what was shown can be seen any more.
    func clear(isTerminalCapable: Bool) -> Bool {
        guard isatty(STDOUT_FILENO) == 1 else { return true }
        guard isTerminalCapable else { return false }
        show(unfinished: "\u{1B}[H\u{1B}[2J\u{1B}[3J")
        return true
    }

    func warn(_ text: String) {
        try? Descriptor.write(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    func complain(_ error: CommandError) {
        for line in error.told(in: language, manner) { warn(line) }
    }
}
