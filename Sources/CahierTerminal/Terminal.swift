import CahierDiagnostics
import Glibc

/// What the terminal on standard input and output is asked.
enum Terminal {
    /// Asks that pastes be marked, or not any more (xterm's bracketed paste mode).
    static func marksPastes(_ isOn: Bool) -> String { "\u{1B}[?2004\(isOn ? "h" : "l")" }

    /// The next bytes typed: none at the end, `nil` where none came in so many milliseconds; -1 is as
    /// long as it takes.
    static func read(waiting milliseconds: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&waiting, 1, milliseconds)
            if ready == 0 { return nil }
            guard ready > 0 else {
                // A window that changes its size interrupts, and libedit has seen to it.
                if errno == EINTR { continue }
                return []
            }
            let count = unsafe Glibc.read(STDIN_FILENO, &bytes, bytes.count)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            return Array(bytes.prefix(max(0, count)))
        }
    }

    /// A line as it may be shown.
    static func visible(_ line: String) -> String { Visible.text(line) }

    /// Words side by side, as many as the width of the terminal allows.
    static func columns(_ words: [String]) -> String {
        var size = winsize()
        let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        let width = isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
        let words = words.map(Visible.text)
        let column = (words.map(\.count).max() ?? 0) + 2
        let perLine = max(1, width / column)
        return stride(from: 0, to: words.count, by: perLine).map { start in
            words[start..<min(start + perLine, words.count)].map {
                $0 + String(repeating: " ", count: column - $0.count)
            }.joined()
        }.joined(separator: "\n") + "\n"
    }
}
