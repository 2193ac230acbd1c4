import CahierDiagnostics
import CahierPrompt
import Foundation

/// Standard output and error: data on the first, messages on the second.
enum Console {
    static func show(_ text: String) {
        write(text + "\n", to: .standardOutput)
    }

    /// Shows a text after which the cursor stays.
    static func show(unfinished text: String) {
        write(text, to: .standardOutput)
    }

    static func warn(_ text: String) {
        write(text + "\n", to: .standardError)
    }

    static func complain(_ error: CommandError, in language: Language) {
        for problem in error.problems {
            warn(problem.description(in: language))
        }
    }

    /// A reader who has gone (a closed pipe) is no error of ours.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
