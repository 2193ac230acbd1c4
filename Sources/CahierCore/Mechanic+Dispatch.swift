import CahierDiagnostics

extension Mechanic {
    /// The definition in the case, for what all mechanics have in common.
    private var definition: any MechanicDefinition {
        switch self {
        case .radar(let mechanic): mechanic
        case .sawmill(let mechanic): mechanic
        case .cursors(let mechanic): mechanic
        case .selection(let mechanic): mechanic
        case .spacePlan(let mechanic): mechanic
        case .choices(let mechanic): mechanic
        case .lotus(let mechanic): mechanic
        case .wheel(let mechanic): mechanic
        case .decision(let mechanic): mechanic
        case .inventory(let mechanic): mechanic
        case .balance(let mechanic): mechanic
        case .estimate(let mechanic): mechanic
        case .canvas(let mechanic): mechanic
        case .text(let mechanic): mechanic
        case .list(let mechanic): mechanic
        case .table(let mechanic): mechanic
        case .pledges(let mechanic): mechanic
        }
    }

    /// Everything that keeps the mechanic from being played; paths start below `réglages`.
    public var flaws: [Flaw] { definition.flaws }

    /// Refuses an answer that the activity does not allow, saying why and what is expected.
    func check(
        _ answer: Answer, by author: Author, after earlier: [Posted<Answer>]
    ) throws(Refusal) {
        try check(answer, by: author, of: definition, after: earlier)
    }

    private func check<Definition: MechanicDefinition>(
        _ answer: Answer, by author: Author, of definition: Definition,
        after earlier: [Posted<Answer>]
    ) throws(Refusal) {
        guard let content = answer.content as? Definition.Answer else {
            throw Refusal(
                fr: "cette réponse est celle d’une autre activité",
                en: "this answer belongs to another activity")
        }
        let earlier = earlier.contents(Definition.Answer.self)
        try definition.check(content, after: earlier)
        try definition.checkNumber(of: content, by: author, after: earlier)
    }

    /// The round that the activity is in after some answers; `nil` where it has no timed rounds.
    package func round(after earlier: [Posted<Answer>]) -> TimedRound? {
        round(of: definition, after: earlier)
    }

    private func round<Definition: MechanicDefinition>(
        of definition: Definition, after earlier: [Posted<Answer>]
    ) -> TimedRound? {
        definition.round(after: earlier.contents(Definition.Answer.self))
    }

    /// The number of the latest answer that a later one takes the place of.
    public func replaced(
        by later: Posted<Answer>, among earlier: [Posted<Answer>]
    ) -> Int? {
        replaced(by: later, among: earlier, in: definition)
    }

    private func replaced<Definition: MechanicDefinition>(
        by later: Posted<Answer>, among earlier: [Posted<Answer>], in definition: Definition
    ) -> Int? {
        guard let later = [later].contents(Definition.Answer.self).first else { return nil }
        return earlier.contents(Definition.Answer.self).last {
            $0.number != later.number && definition.replaces($0, with: later)
        }?.number
    }

    /// Refuses an answer that a synthesis could not place.
    private func checkBounds<Definition: MechanicDefinition>(
        of answer: Answer, in definition: Definition
    ) throws(Refusal) {
        guard let content = answer.content as? Definition.Answer else { return }
        try definition.checkBounds(of: content)
    }

    /// The answer that the record kept as cells.
    ///
    /// - Parameter cells: Those of the record.
    /// - Returns: An answer that this mechanic can place.
    /// - Throws: ``DamagedRecord`` where the cells are not such an answer.
    func answer(cells: CellReader) throws(DamagedRecord) -> Answer {
        let answer = try answer(from: cells)
        do {
            try checkBounds(of: answer, in: definition)
        } catch {
            throw DamagedRecord(error.message.english)
        }
        return answer
    }

    private func answer(from cells: CellReader) throws(DamagedRecord) -> Answer {
        switch self {
        case .radar: .radar(try .init(cells: cells))
        case .sawmill: .sawmill(try .init(cells: cells))
        case .cursors: .cursors(try .init(cells: cells))
        case .selection: .selection(try .init(cells: cells))
        case .spacePlan: .spacePlan(try .init(cells: cells))
        case .choices: .choices(try .init(cells: cells))
        case .lotus: .lotus(try .init(cells: cells))
        case .wheel: .wheel(try .init(cells: cells))
        case .decision: .decision(try .init(cells: cells))
        case .inventory: .inventory(try .init(cells: cells))
        case .balance: .balance(try .init(cells: cells))
        case .estimate: .estimate(try .init(cells: cells))
        case .canvas: .canvas(try .init(cells: cells))
        case .text: .text(try .init(cells: cells))
        case .list: .list(try .init(cells: cells))
        case .table: .table(try .init(cells: cells))
        case .pledges: throw DamagedRecord("an answer where only pledges are recorded")
        }
    }
}

extension Answer {
    /// The answer in the case, for what all answers have in common.
    var content: any Recordable {
        switch self {
        case .radar(let answer): answer
        case .sawmill(let answer): answer
        case .cursors(let answer): answer
        case .selection(let answer): answer
        case .spacePlan(let answer): answer
        case .choices(let answer): answer
        case .lotus(let answer): answer
        case .wheel(let answer): answer
        case .decision(let answer): answer
        case .inventory(let answer): answer
        case .balance(let answer): answer
        case .estimate(let answer): answer
        case .canvas(let answer): answer
        case .text(let answer): answer
        case .list(let answer): answer
        case .table(let answer): answer
        }
    }

    var cells: [Cell] { content.cells }
}

extension [Posted<Answer>] {
    /// The answers of one mechanic, in their order.
    public func contents<Content>(_ type: Content.Type) -> [Posted<Content>] {
        compactMap { posted in
            (posted.content.content as? Content).map {
                Posted<Content>(number: posted.number, author: posted.author, content: $0)
            }
        }
    }
}
