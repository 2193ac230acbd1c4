/// The steps of a session, by the sequence of their first event: what undoing and redoing go through.
public struct History: Equatable, Sendable {
    /// Those that count and can be undone, the latest last; the opening is none, nor is what came
    /// before something was erased.
    public private(set) var done: [Int] = []
    /// Those that were undone and can be redone, the one undone last last.
    public private(set) var undone: [Int] = []

    /// Takes an event into account.
    ///
    /// - Returns: Whether it fits: only the latest step is undone, only the one undone last is
    ///   redone, and a new step forgets those that were undone.
    @discardableResult mutating func follow(_ event: Event) -> Bool {
        switch event.body {
        case .undid(let step):
            guard step == done.last else { return false }
            undone.append(done.removeLast())
        case .redid(let step):
            guard step == undone.last else { return false }
            done.append(undone.removeLast())
        case .sealed, .forgot: (done, undone) = ([], [])
        case .opened, .joined, .left, .returned, .began, .paused, .finished, .skipped, .staged,
            .countdown, .veiled, .disclosure, .revealed, .recorded, .amended, .withdrew, .done,
            .sheetTyped, .chat, .grouped, .closed, .reopened, .planned, .renamed, .composed,
            .gaveFloor, .stated, .consented, .withheld:
            guard !event.continues else { return !done.isEmpty && undone.isEmpty }
            done.append(event.sequence)
            undone = []
        }
        return true
    }

    /// The steps of a journal that do not count: undone, and not done again.
    static func undone(in records: some Sequence<EventRecord>) -> Set<Int> {
        var steps: Set<Int> = []
        for record in records {
            guard let step = record.step else { continue }
            switch record.kind {
            case .undid: steps.insert(step)
            case .redid: steps.remove(step)
            case .opened, .joined, .left, .returned, .began, .paused, .finished, .skipped, .answer,
                .note, .decision, .action, .pledge, .amendedAnswer, .amendedNote,
                .amendedDecision, .amendedAction, .amendedPledge, .withdrew, .done, .sheet,
                .closed, .reopened, .staged, .countdown, .veiled, .disclosure, .revealed, .planned,
                .chat, .attributed, .kept, .discarded, .grouped, .renamed, .composed, .floor,
                .terms,
                .consent, .withheld, .released, .sealed, .forgot:
                break
            }
        }
        return steps
    }
}

extension Session {
    /// Undoes the latest step that counts.
    public func undo() throws(Refusal) -> [Event.Body] {
        guard let step = history.done.last else {
            throw Refusal(
                fr: "il n’y a rien à annuler dans cette séance",
                en: "there is nothing to undo in this session")
        }
        return [.undid(step: step)]
    }

    /// Does again what was undone last, if nothing was recorded since.
    public func redo() throws(Refusal) -> [Event.Body] {
        guard let step = history.undone.last else {
            throw Refusal(
                fr:
                    "il n’y a rien à rétablir : rien n’est annulé, ou autre chose a été noté depuis",
                en: "there is nothing to redo: nothing is undone, or something was recorded since")
        }
        return [.redid(step: step)]
    }
}
