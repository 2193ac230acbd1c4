import CahierDiagnostics
import CahierPrompt
import Foundation

/// Standard output and error: data on the first, messages on the second.
enum Console {
    static func show(_ text: String) {
        write(text + "\n", to: .standardOutput)
    }

    static func show(unfinished text: String) {
        write(text, to: .standardOutput)
    }

    static func complain(_ error: CommandError, in language: Language) {
        for problem in error.problems {
            write(problem.description(in: language) + "\n", to: .standardError)
        }
    }

    /// A reader who has gone (a closed pipe) is no error of ours.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
