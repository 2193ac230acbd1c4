import CahierDiagnostics
import CahierPrompt
import CahierTerminal
import Foundation

/// The prompt: a line, what it does, the next line.
struct Shell {
    let interpreter: Interpreter
    let console: Console
    private let isTerminal = isatty(STDIN_FILENO) == 1
    /// Whether somebody types and sees what is shown.
    private let isConversation = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    private let surroundings: Surroundings

    init(_ interpreter: Interpreter, _ console: Console, _ surroundings: Surroundings) {
        self.interpreter = interpreter
        self.console = console
        self.surroundings = surroundings
    }

    /// Runs lines until the input ends or somebody quits.
    ///
    /// - Returns: Success at a terminal; from a pipe, the code of the first error. Where the input
    ///   cannot be read, the code for that.
    func run() -> ExitCode {
        greet()
        if isConversation, surroundings.canEdit, !interpreter.manner.isLinear,
            let typed = TypedLines(interpreter, console, surroundings)
        {
            edit(typed)
            return .success
        }
        return read()
    }

    /// Lines that are edited as they are typed.
    private func edit(_ lines: TypedLines) {
        var typed = lines
        while !interpreter.wantsToQuit {
            switch typed.next() {
            case .line(let line):
                _ = attempt { () throws(CommandError) in try interpreter.run(line) }
            case .abandoned: interpreter.abandon()
            case .end:
                console.show("")
                _ = attempt { () throws(CommandError) in try interpreter.finish() }
                return
            }
        }
    }

    /// Lines of a pipe, or of a terminal that can do no more.
    private func read() -> ExitCode {
        var input = LineInput(STDIN_FILENO)
        var guide = Guide(interpreter, console)
        var code = ExitCode.success
        while !interpreter.wantsToQuit {
            let line: ArraySlice<UInt8>?
            do throws(Descriptor.Failure) { line = try next(&input, after: &guide) } catch {
                if error.isInterrupt {
                    input.giveUp()
                    interpreter.abandon()
                    console.show("")
                    continue
                }
                console.complain(.unreadableInput)
                return CommandError.unreadableInput.exitCode
            }
            guard let line else { break }
            let outcome = attempt { () throws(CommandError) in
                if isConversation, line.isEmpty, let proposal = guide.proposal() {
                    return try interpreter.run(proposal)
                }
                try isTerminal ? interpreter.run(typed: line) : interpreter.run(bytes: line)
            }
            if code == .success { code = outcome }
        }
        if isTerminal, !interpreter.wantsToQuit { console.show("") }
        let outcome = attempt { () throws(CommandError) in try interpreter.finish() }
        return isTerminal ? .success : code == .success ? outcome : code
    }

    /// The next line; in a conversation, Ctrl-C gives up the one under way and no more, from the
    /// moment that the prompt is seen.
    private func next(
        _ input: inout LineInput, after guide: inout Guide
    ) throws(Descriptor.Failure) -> ArraySlice<UInt8>? {
        guard isConversation else {
            if isTerminal { console.show(unfinished: interpreter.prompt) }
            return try input.next()
        }
        return try Interrupts.noting([SIGINT]) { () throws(Descriptor.Failure) in
            guide.tell()
            console.show(unfinished: interpreter.prompt)
            return try input.next(isInterruptible: true)
        }
    }

    /// Does a step; what goes wrong is said.
    private func attempt(_ step: () throws(CommandError) -> Void) -> ExitCode {
        do throws(CommandError) {
            try step()
            return .success
        } catch {
            console.complain(error)
            return error.exitCode
        }
    }

    private func greet() {
        guard isTerminal else { return }
        let greeting = Wording(
            fr: "Cahier – « aide » montre ce qu’on peut taper, « quitter » sort.",
            en: "Cahier – ‘help’ shows what can be typed, ‘quit’ leaves.")
        console.show(greeting[interpreter.language])
    }
}

/// Lines of bytes from a file or a terminal, as they come.
struct LineInput {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isAtEnd = false
    private var isAtStart = true

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next line without its line feed, the first one without byte order mark; `nil` at the
    /// end.
    ///
    /// - Parameter isInterruptible: Whether a signal that is noted gives up the line.
    /// - Returns: The line.
    /// - Throws: `Descriptor.Failure`, an interrupt among them.
    mutating func next(
        isInterruptible: Bool = false
    ) throws(Descriptor.Failure) -> ArraySlice<UInt8>? {
        guard let line = try nextLine(isInterruptible) else { return nil }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        defer { isAtStart = false }
        return isAtStart && line.starts(with: mark) ? line.dropFirst(mark.count) : line
    }

    /// Forgets the beginning of a line.
    mutating func giveUp() { buffer = [] }

    private mutating func nextLine(
        _ isInterruptible: Bool
    ) throws(Descriptor.Failure) -> ArraySlice<UInt8>? {
        var searched = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[..<end]
                buffer = Array(buffer[(end + 1)...])
                return line
            }
            if isAtEnd {
                defer { buffer = [] }
                return buffer.isEmpty ? nil : buffer[...]
            }
            searched = buffer.count
            let more = try Descriptor.read(descriptor, isInterruptible: isInterruptible)
            isAtEnd = more.isEmpty
            buffer += more
        }
    }
}
