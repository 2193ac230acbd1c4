/// Which texts of a journal stand: neither undone, nor withdrawn, nor said otherwise since.
///
/// A fold of the records like the session is, without workshop or cells, for the index.
package struct StandingWords: Equatable, Sendable {
    /// By the event that recorded an entry, the event that says it now.
    package private(set) var events: [Int: Int] = [:]

    /// - Parameter records: The events in their order; of cells, only the steps of history count.
    package init(in records: some Collection<EventRecord>) {
        let undone = History.undone(in: records)
        var recorded: [Int: Int] = [:]
        var step = 0
        for record in records {
            if !record.continues { step = record.sequence }
            guard let entry = record.entry, !undone.contains(step) else { continue }
            switch record.kind.effect {
            case .records:
                recorded[entry] = record.sequence
                events[record.sequence] = record.sequence
            case .amends: if let first = recorded[entry] { events[first] = record.sequence }
            case .withdraws: if let first = recorded[entry] { events[first] = nil }
            case .history, .none: break
            }
        }
    }
}

extension EventRecord.Kind {
    /// What an event does to the words of an entry.
    package enum Effect {
        case records, amends, withdraws
        /// It undoes or does again whatever.
        case history
        case none
    }

    /// Whether the words of entries stand as before.
    package var leavesWords: Bool {
        switch effect {
        case .records, .none: true
        case .amends, .withdraws, .history: false
        }
    }

    package var effect: Effect {
        switch self {
        case .answer, .note, .decision, .action, .pledge: .records
        case .amendedAnswer, .amendedNote, .amendedDecision, .amendedAction, .amendedPledge: .amends
        case .withdrew: .withdraws
        case .undid, .redid: .history
        case .opened, .joined, .left, .returned, .began, .paused, .finished, .skipped, .done,
            .sheet, .closed, .reopened, .chat, .attributed, .kept, .discarded, .grouped, .staged,
            .countdown, .veiled, .disclosure, .revealed, .planned, .renamed, .composed, .floor,
            .terms, .consent, .withheld, .released, .sealed, .forgot:
            .none
        }
    }
}
