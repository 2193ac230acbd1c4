import TestSupport
import Testing

@testable import CahierCore

@Suite("Answers as records") struct AnswerRecordTests {
    @Test(arguments: Examples.all)
    func `what cells say is the answer that they were made from`(mechanic: Mechanic) throws {
        for seed in 0..<300 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            guard let answer = random.answer(to: mechanic) else { continue }
            let read = try mechanic.answer(cells: CellReader(answer.cells))
            #expect(read == answer, "seed \(seed)")
            #expect(read.cells == answer.cells, "seed \(seed)")
        }
    }

    @Test(arguments: Examples.all)
    func `cells at random are an answer in bounds or a damaged record`(mechanic: Mechanic) {
        for seed in 0..<2000 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let cells = (0..<random.below(6)).map { _ in random.cell() }
            guard let answer = try? mechanic.answer(cells: CellReader(cells)) else { continue }
            // A synthesis must take whatever was read.
            let posts = [Posted(number: 1, author: .group, content: answer)]
            mechanic.synthesize(posts)
        }
    }

    @Test(arguments: Examples.all)
    func `only earlier answers that matter decide on a new one`(mechanic: Mechanic) {
        let authors = [Author.group, .participant(1), .participant(2)]
        for seed in 0..<300 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let earlier = (1...12).compactMap { number in
                random.answer(to: mechanic).map { answer in
                    Posted(
                        number: number, author: random.pick(authors) ?? .group, content: answer)
                }
            }
            guard let answer = random.answer(to: mechanic), let author = random.pick(authors)
            else { continue }
            let mattering: [Posted<Answer>] =
                switch mechanic.lookback(from: answer) {
                case .none: []
                case .own: earlier.filter { $0.author == author }
                case .all: earlier
                }
            func verdict(_ earlier: [Posted<Answer>]) -> Refusal? {
                do throws(Refusal) { try mechanic.check(answer, by: author, after: earlier) } catch
                {
                    return error
                }
                return nil
            }
            #expect(verdict(mattering) == verdict(earlier), "seed \(seed)")
            let posted = Posted(number: 13, author: author, content: answer)
            let replaced = [mattering, earlier].map { mechanic.replaced(by: posted, among: $0) }
            #expect(replaced[0] == replaced[1], "seed \(seed)")
        }
    }

    @Test(arguments: Examples.all)
    func `no cells are no answer`(mechanic: Mechanic) {
        switch mechanic {
        // Nothing noted, no cursor set: such answers have no cells.
        case .radar, .cursors: break
        case .sawmill, .selection, .spacePlan, .choices, .lotus, .wheel, .decision, .inventory,
            .balance, .estimate, .canvas, .text, .list, .table, .pledges:
            #expect(throws: DamagedRecord.self) { try mechanic.answer(cells: CellReader([])) }
        }
    }
}

extension Mechanic {
    fileprivate func synthesize(_ posts: [Posted<Answer>]) {
        switch self {
        case .radar(let radar): _ = radar.synthesis(of: posts.contents(Radar.Answer.self))
        case .sawmill(let mill): _ = mill.synthesis(of: posts.contents(Sawmill.Answer.self))
        case .cursors(let cursors): _ = cursors.synthesis(of: posts.contents(Cursors.Answer.self))
        case .selection(let sort): _ = sort.synthesis(of: posts.contents(Selection.Answer.self))
        case .spacePlan(let plan): _ = plan.synthesis(of: posts.contents(SpacePlan.Answer.self))
        case .choices(let choices): _ = choices.synthesis(of: posts.contents(Choices.Answer.self))
        case .lotus(let lotus): _ = lotus.synthesis(of: posts.contents(Lotus.Answer.self))
        case .wheel(let wheel): _ = wheel.synthesis(of: posts.contents(Wheel.Answer.self))
        case .decision(let decision):
            _ = decision.synthesis(of: posts.contents(ScoredDecision.Answer.self))
        case .inventory(let stock): _ = stock.synthesis(of: posts.contents(Inventory.Answer.self))
        case .balance(let balance): _ = balance.synthesis(of: posts.contents(Balance.Answer.self))
        case .estimate(let guess): _ = guess.synthesis(of: posts.contents(Estimate.Answer.self))
        case .canvas(let canvas): _ = canvas.synthesis(of: posts.contents(Canvas.Answer.self))
        case .text, .list, .table, .pledges: break
        }
    }
}

extension SeededRandom {
    fileprivate mutating func below(_ end: Int) -> Int { Int.random(in: 0..<end, using: &self) }
    fileprivate mutating func flip() -> Bool { Bool.random(using: &self) }

    fileprivate mutating func text() -> String {
        ["soin", "l’été", "a|b;c", "=1+1", "e\u{301}", "👩‍👩‍👧", "ligne\nligne", " x "][below(8)]
    }

    fileprivate mutating func number() -> Int {
        [0, 1, 2, 5, 7, 8, 81, -1, Int.max, Int.min][below(10)]
    }

    fileprivate mutating func cell() -> Cell {
        let slot = below(5)
        return switch below(3) {
        case 0: .integer(slot, number())
        case 1: .text(slot, text())
        default: .real(slot, [0, 1.5, -3, .infinity][below(4)])
        }
    }

    fileprivate mutating func maybe<Value>(_ value: Value) -> Value? { flip() ? value : nil }

    /// An answer within the bounds of an example; `nil` for a mechanic without answers.
    fileprivate mutating func answer(to mechanic: Mechanic) -> Answer? {
        switch mechanic {
        case .radar:
            .radar(
                .init(
                    marks: (0..<below(4)).map { .init(axis: $0, value: below(6)) },
                    noticed: (0..<below(4)).map { .init(axis: $0, text: text()) }))
        case .sawmill: .sawmill(sawmill())
        case .cursors: .cursors(.init(positions: [.init(pair: 0, value: 1 + below(7))]))
        case .selection:
            .selection(
                .init(
                    flip() ? .option(below(3)) : .own(text()), rank: maybe(1 + below(9)),
                    who: maybe(text())))
        case .spacePlan: .spacePlan(space())
        case .choices:
            .choices(
                .init(
                    question: below(2), choice: flip() ? .option(below(2)) : .other(text()),
                    justification: maybe(text()), consensus: maybe(flip())))
        case .lotus: .lotus(lotus())
        case .wheel: .wheel(wheel())
        case .decision:
            .decision(
                .init(
                    decision: text(), scores: [below(4), below(4)], chosenMode: maybe(text())))
        case .inventory:
            .inventory(
                .init(
                    table: below(2), need: text(), isHeld: flip(), whereToFind: maybe(text()),
                    contact: maybe(text()), delay: maybe(text())))
        case .balance:
            .balance(
                .init(family: 0, name: text(), minus: Double(below(900)) / 7, plus: 0.1))
        case .estimate: .estimate(.init(value: Double(below(5000)) / 3))
        case .canvas(let canvas): .canvas(note(on: canvas))
        case .text: .text(.init(text: text()))
        case .list: .list(.init(text: text()))
        case .table: .table(.init(row: [text(), flip() ? "" : text()]))
        case .pledges: nil
        }
    }

    private mutating func note(on canvas: Canvas) -> Canvas.Answer {
        let lane = canvas.lanes.isEmpty ? nil : below(canvas.lanes.count)
        return canvas.mood == nil || flip()
            ? .note(.init(zone: below(2), lane: lane, text: text(), detail: maybe(text())))
            : .mood(zone: below(2), value: below(6))
    }

    private mutating func sawmill() -> Sawmill.Answer {
        let numbers = (0..<1 + below(4)).map { _ in 1 + below(9) }
        return switch below(6) {
        case 0: .note(text())
        case 1: .round
        case 2: .merge(numbers, into: text())
        case 3: .drop(numbers)
        case 4: .restore(numbers)
        default: .sentence(1 + below(9), text())
        }
    }

    private mutating func space() -> SpacePlan.Answer {
        let variant = below(2)
        return .init(
            variant: variant, name: text(), capacity: maybe(below(90)), purpose: maybe(text()),
            access: SpacePlan.Access(rawValue: below(3)),
            partition: SpacePlan.Partition(rawValue: below(5)),
            floor: maybe(below(Examples.spacePlan.variants[variant].floors)))
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
        case 0: .situation(face: below(6), text())
        case 1: .dieThrow(face: below(6))
        default: .action(face: below(6), text(), who: maybe(text()))
        }
    }
}
