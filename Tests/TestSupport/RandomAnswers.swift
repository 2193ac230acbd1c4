package import CahierCore

extension SeededRandom {
    /// An answer that a mechanic of the sample might get; it may refuse it.
    package mutating func answer(to mechanic: Mechanic, in session: Session) -> Answer? {
        let number = 1 + below(session.entries.count + 1)
        return switch mechanic {
        case .radar: radar()
        case .sawmill: .sawmill(sawmill(number))
        case .cursors: .cursors(.init(positions: [.init(pair: below(2), value: below(6))]))
        case .selection:
            .selection(
                .init(
                    once(in: 2) ? .option(below(2)) : .own(text()),
                    rank: once(in: 2) ? 1 + below(9) : nil, who: once(in: 2) ? text() : nil))
        case .spacePlan: .spacePlan(space())
        case .choices:
            .choices(
                .init(
                    question: 0, choice: once(in: 2) ? .option(below(2)) : .other(text()),
                    justification: once(in: 2) ? text() : nil,
                    consensus: pick([true, false, nil]) ?? nil))
        case .lotus: .lotus(lotus())
        case .wheel: .wheel(wheel())
        case .decision:
            .decision(
                .init(
                    decision: text(), scores: [below(6), below(6)],
                    chosenMode: once(in: 2) ? text() : nil))
        case .inventory: .inventory(need())
        case .balance:
            .balance(
                .init(
                    family: 0, name: text(), minus: Double(below(1000)) / 7,
                    plus: Double(below(9))))
        case .estimate: .estimate(.init(value: Double(below(1_000_000)) / 3))
        case .canvas:
            .canvas(
                once(in: 2)
                    ? .mood(zone: below(2), value: below(5) - 2)
                    : .note(
                        .init(
                            zone: below(2), lane: below(2), text: text(),
                            detail: once(in: 2) ? text() : nil)))
        case .text: .text(.init(text: text()))
        case .list: .list(.init(text: text()))
        case .table: .table(.init(row: [text(), once(in: 2) ? "" : text()]))
        case .pledges: nil
        }
    }

    private mutating func radar() -> Answer {
        let marks = (0...below(3)).map { Radar.Answer.Mark(axis: $0, value: below(6)) }
        let noticed = (0..<below(3)).map { Radar.Answer.Remark(axis: $0, text: text()) }
        return .radar(.init(marks: marks, noticed: noticed))
    }

    private mutating func sawmill(_ number: Int) -> Sawmill.Answer {
        switch below(6) {
        case 0: .round
        case 1: .merge([number, 1 + below(number)], into: text())
        case 2: .drop([number])
        case 3: .restore([number])
        case 4: .sentence(number, text())
        default: .note(text())
        }
    }

    private mutating func space() -> SpacePlan.Answer {
        .init(
            variant: below(2), name: text(), capacity: once(in: 2) ? below(99) : nil,
            purpose: once(in: 2) ? text() : nil,
            access: once(in: 2) ? pick(SpacePlan.Access.allCases) : nil,
            partition: once(in: 2) ? pick(SpacePlan.Partition.allCases) : nil,
            floor: once(in: 2) ? 0 : nil)
    }

    private mutating func lotus() -> Lotus.Answer {
        switch below(4) {
        case 0: .centre(text())
        case 1: .petal(below(8), text())
        case 2: .leaf(petal: below(8), leaf: below(8), text())
        default: .proposal(text())
        }
    }

    private mutating func wheel() -> Wheel.Answer {
        switch below(3) {
        case 0: .situation(face: 1 + below(5), text())
        case 1: .dieThrow(face: below(6))
        default: .action(face: below(6), text(), who: once(in: 2) ? text() : nil)
        }
    }

    private mutating func need() -> Inventory.Answer {
        .init(
            table: 0, need: text(), isHeld: once(in: 2), whereToFind: once(in: 2) ? text() : nil,
            contact: once(in: 2) ? text() : nil, delay: once(in: 2) ? text() : nil)
    }
}
