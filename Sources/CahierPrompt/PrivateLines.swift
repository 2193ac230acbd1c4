import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Whether a line, as it is about to be run, is not to be called up again: it is typed in
    /// somebody’s turn, or may hold an answer that is not shown.
    ///
    /// Where answers are hidden, so is what is none only because of a slip: a name or a command that
    /// nobody knows.
    public func isPrivate(_ line: String) -> Bool {
        guard turn == nil, CommandName.named(Parts.head(line).word) != .forget else { return true }
        guard let session else { return false }
        let text = Parts.trimmed(openedText ?? line)
        let hides = !session.showsAnswers(by: nil)
        let name = Parts.pair(text, at: [":"])?.0
        let isAddressed = name.flatMap { Self.author(named: $0, in: session) } != nil
        let (word, rest) = Parts.head(text)
        guard let command = CommandName.named(word), !isAddressed else {
            return hides && !text.isEmpty && !text.hasPrefix("#")
        }
        if command == .amend {
            let entry = Int(Parts.head(rest).word).flatMap(session.entry)
            return entry.map { !session.isShown($0) } ?? hides
        }
        return command == .chat && isInText && hides
    }
}
