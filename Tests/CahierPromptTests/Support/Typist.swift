import CahierCore
import CahierDiagnostics
import CahierPrompt
import Foundation

/// Somebody at the prompt: types lines, reads what is shown.
final class Typist {
    let desk: TestDesk
    let interpreter: Interpreter
    private let screen = Screen()

    /// What was shown, line after line.
    final class Screen {
        var lines: [String] = []
    }

    init(_ desk: TestDesk, language: Language = .french, manner: Manner = Manner()) {
        self.desk = desk
        let screen = screen
        interpreter = Interpreter(
            desk: desk, language: language, manner: manner,
            output: Output(
                show: { screen.lines.append($0) }, warn: { screen.lines.append($0) },
                clear: {
                    screen.lines.append("[écran effacé]")
                    return true
                }))
    }

    var session: Session? { interpreter.session }

    /// What a line shows; errors are shown as the program shows them.
    @discardableResult
    func type(_ line: String) -> String {
        screen.lines = []
        do throws(CommandError) {
            try interpreter.run(line)
        } catch {
            screen.lines += error.told(in: interpreter.language, interpreter.manner)
        }
        return screen.lines.joined(separator: "\n")
    }

    /// Types lines that must all be accepted.
    func type(_ lines: [String]) throws {
        for line in lines { try interpreter.run(line) }
    }

    /// What is said against a line, in plain spaces; `nil` where it is accepted.
    func complaint(_ line: String) -> String? {
        do throws(CommandError) {
            try interpreter.run(line)
            return nil
        } catch {
            return error.problems.map { plain($0.description(in: interpreter.language)) }
                .joined(separator: "\n")
        }
    }
}

/// A text with ordinary spaces, and sentences that take several lines in one.
func unfolded(_ text: String) -> String { plain(text).replacing("\n  ", with: " ") }

/// A text with ordinary spaces, to compare with what a test can show.
func plain(_ text: String) -> String {
    text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
}
