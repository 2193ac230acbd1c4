import CahierCore

/// What a mechanic tells other programs; one file each in Mechanics/.
///
/// What an answer points to is named, not numbered, so that nobody needs the workshop file.
protocol MechanicJSON: MechanicDefinition {
    /// What one answer says.
    func json(_ answer: Answer) -> JSON

    /// What the answers say together.
    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON
}

extension Mechanic {
    /// What the mechanic is called in JSON, and what tells its answers; pledges are entries of their
    /// own.
    private var teller: (key: String, mechanic: (any MechanicJSON)?) {
        switch self {
        case .radar(let mechanic): ("radar", mechanic)
        case .sawmill(let mechanic): ("sawmill", mechanic)
        case .cursors(let mechanic): ("cursors", mechanic)
        case .selection(let mechanic): ("selection", mechanic)
        case .spacePlan(let mechanic): ("spacePlan", mechanic)
        case .choices(let mechanic): ("choices", mechanic)
        case .lotus(let mechanic): ("lotus", mechanic)
        case .wheel(let mechanic): ("wheel", mechanic)
        case .decision(let mechanic): ("decision", mechanic)
        case .inventory(let mechanic): ("inventory", mechanic)
        case .balance(let mechanic): ("balance", mechanic)
        case .estimate(let mechanic): ("estimate", mechanic)
        case .canvas(let mechanic): ("canvas", mechanic)
        case .text(let mechanic): ("text", mechanic)
        case .list(let mechanic): ("list", mechanic)
        case .table(let mechanic): ("table", mechanic)
        case .pledges: ("pledges", nil)
        }
    }

    var key: String { teller.key }

    /// What each answer says, with who gave it and the number of its entry.
    func json(_ answers: [Posted<CahierCore.Answer>]) -> JSON {
        func json<Definition: MechanicJSON>(_ mechanic: Definition) -> JSON {
            .list(answers.contents(Definition.Answer.self)) { posted in
                [
                    "entry": .integer(posted.number), "author": .author(posted.author),
                    "answer": mechanic.json(posted.content),
                ]
            }
        }
        return teller.mechanic.map { json($0) } ?? .list([])
    }

    /// What answers, or the pledges of the activity, say together.
    func synthesisJSON(
        _ answers: [Posted<CahierCore.Answer>], _ pledges: [Pledge]
    ) -> JSON {
        func synthesis<Definition: MechanicJSON>(_ mechanic: Definition) -> JSON {
            mechanic.synthesisJSON(answers.contents(Definition.Answer.self))
        }
        return teller.mechanic.map { synthesis($0) } ?? .totals(pledges)
    }
}
