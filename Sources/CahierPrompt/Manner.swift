public import CahierDiagnostics

/// How the program speaks, as whoever started it wishes.
public struct Manner: Equatable, Sendable {
    /// Line after line, for whoever hears or feels them: columns and choices are told one by one.
    public var isLinear: Bool
    /// What has a form that programs read is given in it, and sentences stand aside.
    public var isForPrograms: Bool
    /// Nothing is kept of what is done.
    public var isDryRun: Bool

    public init(isLinear: Bool = false, isForPrograms: Bool = false, isDryRun: Bool = false) {
        self.isLinear = isLinear
        self.isForPrograms = isForPrograms
        self.isDryRun = isDryRun
    }

    /// What to say before all else; `nil` for nothing.
    public func notice(in language: Language) -> String? {
        guard isDryRun else { return nil }
        let notice = Wording(
            fr: "À blanc : rien de ce qui suit n’est écrit.",
            en: "Dry run: nothing of what follows is written.")
        return notice.shown[language]
    }
}

extension CommandError {
    /// What is wrong, each thing in its lines.
    ///
    /// What has its line in a file stays on one line, which editors turn into a link; so does what a
    /// check of files found.
    public func told(in language: Language, _ manner: Manner) -> [String] {
        problems.map { problem in
            let text = problem.description(in: language)
            let isPlaced = problem.position != nil || isOfCheck && problem.file != nil
            return isPlaced && !manner.isLinear ? text : PlainText.folded(text)
        }
    }
}
