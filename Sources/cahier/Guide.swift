import CahierPrompt

/// Tells whoever types where the session stands, and what an empty line stands for.
struct Guide {
    private let interpreter: Interpreter
    private let console: Console
    /// What was shown last.
    private var told = Guidance()

    init(_ interpreter: Interpreter, _ console: Console) {
        self.interpreter = interpreter
        self.console = console
    }

    /// Shows where the session stands, when that has changed.
    mutating func tell() {
        let guidance = interpreter.guidance
        guard guidance != told else { return }
        told = guidance
        if let notice = guidance.notice { console.show(notice) }
    }

    /// The command that an empty line stands for, shown as if it was typed.
    func proposal() -> String? {
        guard let proposal = interpreter.guidance.proposal else { return nil }
        console.show(interpreter.manner.isLinear ? proposal : "→ \(proposal)")
        return proposal
    }
}
