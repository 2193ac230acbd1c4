import CahierCore
import CahierDiagnostics
import CahierDocument
import TestSupport
import Testing

@testable import CahierSheets

/// Drawings stay sound whatever people write; the argument of a failing case is its seed.
@Suite struct WordSheetsGeometryTests {
    static let seeds = (0..<12).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }

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

        mutating func text() -> String { random.hostileText() }

        mutating func perhaps() -> String? { isChance() ? text() : nil }

        mutating func author() -> Author { people.randomElement(using: &random) ?? .group }

        /// None, one, some or very many.
        mutating func count() -> Int { [0, 1, 3, 40, 300].randomElement(using: &random) ?? 0 }

        /// Nothing is wrong with the sheet, blank or filled with the answers.
        func check<Sheet: MechanicSheet>(
            _ sheet: Sheet, _ answers: [(author: Author, content: Sheet.Answer)],
            sourceLocation: Testing.SourceLocation = #_sourceLocation
        ) {
            let record = ActivityRecord(answers, names: names)
            let blocks = sheet.blank(in: area, .english) + sheet.filled(in: area, record)
            for drawing in blocks.drawings {
                let faults = drawing.faults(leastSize: 4).prefix(3)
                #expect(faults == [], sourceLocation: sourceLocation)
                #expect(drawing.size == area, sourceLocation: sourceLocation)
            }
            #expect(!sheet.summary(record).isEmpty, sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: seeds) func sawmill(seed: UInt64) {
        var draw = Draw(seed: seed)
        let sawmill = Sawmill(
            wordsEach: 3, kept: draw.number(1...20), writingSeconds: 300,
            roundSeconds: (0..<draw.number(1...12)).map { 30 + $0 })
        var answers: [(author: Author, content: Sawmill.Answer)] = []
        for _ in 0..<draw.count() { answers.append((draw.author(), .note(draw.text()))) }
        var inPlay = Array(answers.indices.map { $0 + 1 })
        for _ in 0..<draw.number(0...6) where inPlay.count > 3 {
            answers.append((.group, .round))
            answers.append((.group, .merge(Array(inPlay.prefix(2)), into: draw.text())))
            let dropped = Array(inPlay.dropFirst(2).prefix(inPlay.count / 3))
            inPlay = Array(inPlay.dropFirst(2 + dropped.count)) + [answers.count]
            answers.append((.group, .drop(dropped)))
        }
        for note in inPlay.prefix(4) where draw.isChance() {
            answers.append((.group, .sentence(note, draw.text())))
        }
        draw.check(sawmill, answers)
    }

    @Test(arguments: seeds) func selection(seed: UInt64) {
        var draw = Draw(seed: seed)
        let options = draw.random.hostileTexts(draw.number(1...60)).distinct
        let selection = Selection(
            options: options, blanks: draw.number(0...60),
            ranking: draw.isChance() ? draw.text() : nil)
        let answers = (0..<draw.count()).map { index in
            let choice: Selection.Answer.Choice =
                draw.isChance()
                ? .option(draw.number(0...(options.count - 1))) : .own("\(index) \(draw.text())")
            let rank = draw.isChance() ? draw.number(1...999) : nil
            return (draw.author(), Selection.Answer(choice, rank: rank, who: draw.perhaps()))
        }
        draw.check(selection, answers)
    }

    @Test(arguments: seeds) func spacePlan(seed: UInt64) {
        var draw = Draw(seed: seed)
        let plan = SpacePlan(
            variants: (0..<draw.number(1...6)).map { _ in
                .init(
                    title: draw.text(), partitions: draw.number(0...9), floors: draw.number(1...4))
            })
        let answers = (0..<draw.count()).map { index in
            (
                draw.author(),
                SpacePlan.Answer(
                    variant: draw.number(0...(plan.variants.count - 1)),
                    name: "\(index) \(draw.text())",
                    capacity: draw.isChance() ? draw.number(0...100_000) : nil,
                    purpose: draw.perhaps(),
                    access: SpacePlan.Access.allCases.randomElement(using: &draw.random),
                    partition: SpacePlan.Partition.allCases.randomElement(using: &draw.random))
            )
        }
        draw.check(plan, answers)
    }

    @Test(arguments: seeds) func lotus(seed: UInt64) {
        var draw = Draw(seed: seed)
        let lotus = Lotus(
            centreLabel: draw.text(), proposalsLabel: draw.text(), proposals: draw.number(1...20))
        var answers: [(author: Author, content: Lotus.Answer)] = []
        for _ in 0..<draw.count() {
            let petal = draw.number(0...7)
            let answer: Lotus.Answer =
                switch draw.number(0...4) {
                case 0: .centre(draw.text())
                case 1: .petal(petal, draw.text())
                case 2: .proposal(draw.text())
                default: .leaf(petal: petal, leaf: draw.number(0...7), draw.text())
                }
            answers.append((draw.author(), answer))
        }
        draw.check(lotus, answers)
    }

    @Test(arguments: seeds) func choices(seed: UInt64) {
        var draw = Draw(seed: seed)
        let choices = Choices(
            questions: (0..<draw.number(1...7)).map { index in
                .init(
                    id: "q\(index)", title: draw.text(),
                    options: draw.random.hostileTexts(draw.number(2...26)),
                    allowsOther: draw.isChance())
            }, asksJustification: draw.isChance(), asksConsensus: draw.isChance())
        let answers = (0..<draw.count()).map { _ in
            let question = draw.number(0...(choices.questions.count - 1))
            let options = choices.questions[question].options.count
            let choice: Choices.Answer.Choice =
                choices.questions[question].allowsOther && draw.isChance()
                ? .other(draw.text()) : .option(draw.number(0...(options - 1)))
            return (
                draw.author(),
                Choices.Answer(
                    question: question, choice: choice, justification: draw.perhaps(),
                    consensus: draw.isChance() ? draw.isChance() : nil)
            )
        }
        draw.check(choices, answers)
    }

    @Test(arguments: seeds) func inventory(seed: UInt64) {
        var draw = Draw(seed: seed)
        let inventory = Inventory(
            tables: (0..<draw.number(1...5)).map { index in
                .init(
                    id: "t\(index)", title: draw.text(),
                    examples: draw.random.hostileTexts(draw.number(0...6)),
                    rows: draw.number(1...40))
            })
        let answers = (0..<draw.count()).map { index in
            (
                draw.author(),
                Inventory.Answer(
                    table: draw.number(0...(inventory.tables.count - 1)),
                    need: "\(index % 70) \(draw.text())", isHeld: draw.isChance(),
                    whereToFind: draw.perhaps(), contact: draw.perhaps(), delay: draw.perhaps())
            )
        }
        draw.check(inventory, answers)
    }

    @Test(arguments: seeds) func canvas(seed: UInt64) {
        var draw = Draw(seed: seed)
        func zones(_ count: Int) -> [Canvas.Zone] {
            (0..<count).map { index in
                .init(
                    id: "z\(index)", title: draw.text(), detail: draw.perhaps(),
                    limit: draw.isChance() ? draw.number(1...60) : nil)
            }
        }
        let mood = Scale(
            min: draw.number(-100...0), max: draw.number(1...50), lowLabel: draw.perhaps(),
            highLabel: draw.perhaps())
        let lanes = (0..<draw.number(1...6)).map { index in
            Canvas.Lane(id: "p\(index)", title: draw.text(), detail: draw.perhaps())
        }
        let columns = draw.isChance() ? draw.number(1...6) : nil
        let canvases = [
            Canvas(layout: .grid(columns: columns), zones: zones(draw.number(2...12))),
            Canvas(layout: .tree, zones: zones(4)),
            Canvas(layout: .journey(lanes: lanes, mood: mood), zones: zones(draw.number(2...12))),
            Canvas(layout: .journey(lanes: lanes, mood: nil), zones: zones(3)),
        ]
        for canvas in canvases {
            let notes = (0..<draw.count()).map { index in
                (
                    draw.author(),
                    Canvas.Answer.note(
                        .init(
                            zone: draw.number(0...(canvas.zones.count - 1)),
                            lane: canvas.lanes.isEmpty
                                ? nil : draw.number(0...(canvas.lanes.count - 1)),
                            text: "\(index % 80) \(draw.text())", detail: draw.perhaps()))
                )
            }
            let moods = (canvas.mood.map { [$0] } ?? []).flatMap { mood in
                (0..<draw.count()).map { _ in
                    (
                        draw.author(),
                        Canvas.Answer.mood(
                            zone: draw.number(0...(canvas.zones.count - 1)),
                            value: draw.number(mood.range))
                    )
                }
            }
            draw.check(canvas, notes + moods)
        }
    }

    @Test(arguments: seeds) func text(seed: UInt64) {
        var draw = Draw(seed: seed)
        let texts = (0..<draw.count()).map { _ in
            (draw.author(), FreeText.Answer(text: draw.text()))
        }
        draw.check(FreeText(question: draw.perhaps(), lines: draw.number(1...60)), texts)
    }

    @Test(arguments: seeds) func list(seed: UInt64) {
        var draw = Draw(seed: seed)
        let items = (0..<draw.count()).map { index in
            (draw.author(), ItemList.Answer(text: "\(index % 90) \(draw.text())"))
        }
        let limit = draw.isChance() ? draw.number(1...60) : nil
        draw.check(ItemList(question: draw.perhaps(), limit: limit), items)
    }
}
