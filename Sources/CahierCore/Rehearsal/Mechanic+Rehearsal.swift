extension Mechanic {
    /// What one person of a rehearsal answers.
    func rehearsed(_ words: RehearsalWords, _ random: inout SeededRandom) -> [Answer] {
        switch self {
        case .radar(let radar): radar.rehearsed(words, &random)
        case .sawmill(let sawmill):
            (0..<sawmill.wordsEach).map { _ in .sawmill(.note(words.word(&random))) }
        case .cursors(let cursors):
            [
                .cursors(
                    .init(
                        positions: cursors.pairs.indices.map {
                            .init(pair: $0, value: cursors.scale.drawn(&random))
                        }))
            ]
        case .selection(let selection): selection.rehearsed(words, &random)
        case .choices(let choices):
            choices.questions.indices.map { place in
                .choices(
                    .init(
                        question: place,
                        choice: .option(random.below(choices.questions[place].options.count)),
                        justification: choices.asksJustification ? words.sentence(&random) : nil))
            }
        case .inventory(let inventory): inventory.rehearsed(words, &random)
        case .estimate(let estimate): [estimate.rehearsed(&random)]
        case .canvas(let canvas): canvas.rehearsed(words, &random)
        case .text: [.text(.init(text: words.sentence(&random)))]
        case .list(let list):
            (0..<min(list.limit ?? 2, 2)).map { _ in .list(.init(text: words.word(&random))) }
        case .table(let table):
            [.table(.init(row: table.columns.map { _ in words.word(&random) }))]
        case .decision(let decision):
            [
                .decision(
                    .init(
                        decision: words.subject,
                        scores: decision.questions.map { _ in decision.scale.drawn(&random) }))
            ]
        case .spacePlan, .lotus, .wheel, .balance, .pledges: []
        }
    }

    /// What the group of a rehearsal does together, once everyone has answered.
    ///
    /// The notes are the numbers that the answers before would have.
    func rehearsedTogether(
        _ words: RehearsalWords, notes: [Int], _ random: inout SeededRandom
    ) -> [Answer] {
        switch self {
        case .sawmill(let sawmill): sawmill.rehearsed(words, notes, &random)
        case .spacePlan(let plan): plan.rehearsed(words, &random)
        case .lotus: Lotus.rehearsed(words, &random)
        case .wheel(let wheel): wheel.rehearsed(words, &random)
        case .balance(let balance): balance.rehearsed(words, &random)
        case .radar, .cursors, .selection, .choices, .decision, .inventory, .estimate, .canvas,
            .text, .list, .table, .pledges:
            []
        }
    }
}

extension Scale {
    fileprivate func drawn(_ random: inout SeededRandom) -> Int {
        min + random.below(max - min + 1)
    }
}

extension Radar {
    fileprivate func rehearsed(
        _ words: RehearsalWords, _ random: inout SeededRandom
    ) -> [Answer] {
        let axes = diagrams.reduce(0) { $0 + $1.axes.count }
        let marks = (0..<axes).map { Answer.Mark(axis: $0, value: scale.drawn(&random)) }
        return [
            .init(
                marks: marks,
                noticed: [.init(axis: random.below(axes), text: words.sentence(&random))])
        ]
    }

    fileprivate func rehearsed(
        _ words: RehearsalWords, _ random: inout SeededRandom
    ) -> [CahierCore.Answer] {
        rehearsed(words, &random).map(CahierCore.Answer.radar)
    }
}

extension Selection {
    fileprivate func rehearsed(
        _ words: RehearsalWords, _ random: inout SeededRandom
    ) -> [CahierCore.Answer] {
        let chosen = random.shuffled(options.indices).prefix(3)
        let ranked = chosen.enumerated().map { place, option in
            CahierCore.Answer.selection(
                .init(.option(option), rank: ranking == nil ? nil : place + 1))
        }
        let own: [CahierCore.Answer] =
            blanks > 0 && random.once(in: 3) ? [.selection(.init(.own(words.word(&random))))] : []
        return ranked + own
    }
}

extension Inventory {
    fileprivate func rehearsed(
        _ words: RehearsalWords, _ random: inout SeededRandom
    ) -> [CahierCore.Answer] {
        tables.indices.map { table in
            let isHeld = random.once(in: 2)
            let need = random.pick(tables[table].examples) ?? words.word(&random)
            return .inventory(
                .init(
                    table: table, need: need, isHeld: isHeld,
                    whereToFind: isHeld ? nil : words.word(&random)))
        }
    }
}

extension Estimate {
    /// Between the bounds, small numbers more often than great ones, as people’s are.
    fileprivate func rehearsed(_ random: inout SeededRandom) -> CahierCore.Answer {
        let span = Swift.min(max - min, 1000)
        let drawn = Swift.min(random.below(Int(span) + 1), random.below(Int(span) + 1))
        return .estimate(.init(value: min + Double(drawn)))
    }
}

extension Canvas {
    fileprivate func rehearsed(
        _ words: RehearsalWords, _ random: inout SeededRandom
    ) -> [CahierCore.Answer] {
        let lane = lanes.isEmpty ? nil : random.below(lanes.count)
        let note = CahierCore.Answer.canvas(
            .note(.init(zone: random.below(zones.count), lane: lane, text: words.word(&random))))
        guard let mood else { return [note] }
        return [note]
            + zones.indices.map { .canvas(.mood(zone: $0, value: mood.drawn(&random))) }
    }
}
