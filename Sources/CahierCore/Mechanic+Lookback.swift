/// Which of the answers before a new one matter to it: to whether it may be given, and to which of
/// them it takes the place of.
enum Lookback {
    case none
    /// Those of the same author.
    case own
    case all
}

extension Mechanic {
    /// Looking at no more answers than needed keeps a long chat from taking the square of its time.
    func lookback(from answer: Answer) -> Lookback {
        switch self {
        case .text, .table, .inventory, .pledges: .none
        case .list(let list): list.limit == nil ? .none : .own
        case .radar, .cursors, .selection, .choices, .decision, .estimate, .canvas: .own
        case .spacePlan, .lotus, .wheel, .balance: .all
        case .sawmill: if case .sawmill(.note) = answer { .own } else { .all }
        }
    }
}

extension Session {
    /// The answers to an activity that matter to one more.
    package func answers(
        thatMatterTo answer: Answer, by author: Author, in activity: Activity
    ) -> [Posted<Answer>] {
        switch activity.mechanic.lookback(from: answer) {
        case .none: []
        case .own: answers(to: activity.id, by: author)
        case .all: answers(to: activity.id)
        }
    }
}
