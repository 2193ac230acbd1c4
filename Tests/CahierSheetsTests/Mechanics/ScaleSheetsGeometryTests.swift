import CahierCore
import CahierDiagnostics
import CahierDocument
import TestSupport
import Testing

@testable import CahierSheets

/// Drawings stay sound whatever people write; the argument of a failing case is its seed.
@Suite struct ScaleSheetsGeometryTests {
    static let seeds = (0..<16).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }

    private struct Draw {
        var random: SeededRandom
        let area: Size
        let people: [Author]
        let names: [String]

        init(seed: UInt64) {
            random = SeededRandom(seed: seed)
            area = random.area()
            let count = [0, 1, 2, 7, 40].randomElement(using: &random) ?? 0
            people = [.group] + (0..<count).map { .participant($0 + 1) }
            names = random.hostileTexts(count)
        }

        mutating func number(_ range: ClosedRange<Int>) -> Int {
            .random(in: range, using: &random)
        }

        mutating func isChance() -> Bool { Bool.random(using: &random) }

        /// Nothing is wrong with the sheet, blank or filled with the answers.
        func check<Sheet: MechanicSheet>(
            _ sheet: Sheet, _ answers: [(author: Author, content: Sheet.Answer)],
            pledges: [Pledge] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
        ) {
            let record = ActivityRecord(answers, pledges: pledges, names: names)
            let blocks = sheet.blank(in: area, .french) + sheet.filled(in: area, record)
            for drawing in blocks.drawings {
                #expect(drawing.faults() == [], sourceLocation: sourceLocation)
                #expect(drawing.size.width <= area.width && drawing.size.height <= area.height)
            }
        }
    }

    @Test(arguments: seeds) func cursors(seed: UInt64) {
        var draw = Draw(seed: seed)
        let scale = Scale(min: 1, max: draw.number(2...12))
        let pairs = (0..<draw.number(1...20)).map { _ in
            Cursors.Pair(left: draw.random.hostileText(), right: draw.random.hostileText())
        }
        let answers = draw.people.map { author in
            let positions = pairs.indices.map {
                Cursors.Answer.Position(pair: $0, value: draw.number(scale.range))
            }
            return (author, Cursors.Answer(positions: draw.isChance() ? positions : []))
        }
        draw.check(Cursors(scale: scale, pairs: pairs), answers)
    }

    @Test(arguments: seeds) func radar(seed: UInt64) {
        var draw = Draw(seed: seed)
        let scale = Scale(min: 0, max: draw.number(1...100), lowLabel: draw.random.hostileText())
        let diagrams = (0..<draw.number(1...3)).map { _ in
            Radar.Diagram(
                title: draw.random.hostileText(),
                axes: (0..<draw.number(3...9)).map {
                    .init(
                        id: "a\($0)", title: draw.random.hostileText(),
                        detail: draw.random.hostileText())
                })
        }
        let radar = Radar(scale: scale, diagrams: diagrams)
        let answers = draw.people.map { author in
            let marks = radar.axes.indices.map {
                Radar.Answer.Mark(axis: $0, value: draw.number(scale.range))
            }
            let noticed = [Radar.Answer.Remark(axis: 0, text: draw.random.hostileText())]
            return (author, Radar.Answer(marks: draw.isChance() ? marks : [], noticed: noticed))
        }
        draw.check(radar, answers)
    }

    @Test(arguments: seeds) func estimate(seed: UInt64) {
        var draw = Draw(seed: seed)
        let scales: [Double] = [0.01, 10, 20_000, 1e12]
        let most = scales[draw.number(0...3)]
        let isShared = draw.isChance()
        let answers = draw.people.map { author in
            let value = isShared ? most : Double.random(in: -most...most, using: &draw.random)
            return (author, Estimate.Answer(value: value))
        }
        let estimate = Estimate(
            question: draw.random.hostileText(), unit: draw.random.hostileText(), min: -most,
            max: most)
        draw.check(estimate, draw.isChance() ? answers : [])
    }

    @Test(arguments: seeds) func decision(seed: UInt64) {
        var draw = Draw(seed: seed)
        let scale = Scale(min: 0, max: draw.number(1...10))
        let questions = (0..<draw.number(1...14)).map { _ in
            ScoredDecision.Question(
                title: draw.random.hostileText(), lowLabel: draw.random.hostileText(),
                highLabel: draw.random.hostileText())
        }
        let modes = (0...(scale.max * questions.count)).map { _ in draw.random.hostileText() }
        let mechanic = ScoredDecision(
            scale: scale, questions: questions,
            modes: modes.enumerated().map {
                .init(from: $0.offset, to: $0.offset, title: $0.element)
            })
        let answers = draw.people.map { author in
            let scores = questions.map { _ in draw.number(scale.range) }
            let chosen = draw.isChance() ? draw.random.hostileText() : nil
            return (
                author,
                ScoredDecision.Answer(
                    decision: draw.random.hostileText(), scores: scores, chosenMode: chosen)
            )
        }
        draw.check(mechanic, answers)
    }

    @Test(arguments: seeds) func wheel(seed: UInt64) {
        var draw = Draw(seed: seed)
        let faces = draw.number(3...12)
        let wheel = Wheel(
            faces: faces, situations: draw.random.hostileTexts(draw.number(0...faces)))
        var answers: [(author: Author, content: Wheel.Answer)] = []
        for author in draw.people + draw.people {
            let face = draw.number(0...(faces - 1))
            let text = draw.random.hostileText()
            let who = draw.isChance() ? draw.random.hostileText() : nil
            answers.append((author, .action(face: face, text, who: who)))
            answers.append((author, .dieThrow(face: face)))
            if face >= wheel.situations.count {
                answers.append((author, .situation(face: face, text)))
            }
        }
        draw.check(wheel, draw.isChance() ? answers : [])
    }

    @Test(arguments: seeds) func balance(seed: UInt64) {
        var draw = Draw(seed: seed)
        let families = (0..<draw.number(1...7)).map { index in
            Balance.Family(
                id: "f\(index)", title: draw.random.hostileText(), cards: draw.number(1...20))
        }
        let balance = Balance(families: families, unit: draw.random.hostileText())
        let answers = draw.people.enumerated().map { index, author in
            let family = draw.number(0...(families.count - 1))
            let weights: [Double] = [0, 12.5, 1e12, 310].shuffled(using: &draw.random)
            return (
                author,
                Balance.Answer(
                    family: family, name: draw.random.hostileText() + "\(index)",
                    minus: weights[0], plus: weights[1])
            )
        }
        draw.check(balance, draw.isChance() ? answers : [])
    }

    @Test(arguments: seeds) func pledges(seed: UInt64) {
        var draw = Draw(seed: seed)
        let round = PledgeRound(
            commons: draw.random.hostileTexts(draw.number(0...12)), rows: draw.number(1...40))
        let pledges = draw.people.map { _ in
            Pledge(
                who: draw.random.hostileText(),
                amount: draw.isChance()
                    ? .money(cents: draw.number(1...99_999_999))
                    : .time(minutes: draw.number(1...9999)),
                common: draw.random.hostileText(),
                condition: draw.isChance() ? draw.random.hostileText() : nil)
        }
        draw.check(round, [], pledges: draw.isChance() ? pledges : [])
    }
}
