import CahierCore
import Testing

/// Records that no session could have made are refused when they are read.
@Suite
struct JournalTests {
    private static let opening = Opening(
        title: "t", start: Moment(seconds: 0), timeZone: "UTC", activities: ["mots"])

    private func session(_ records: [EventRecord]) throws(DamagedRecord) -> Session {
        try Session(
            id: SessionPlay().session.id, workshop: SessionPlay.workshop, records: records)
    }

    /// The opening, then the records, numbered.
    private func journal(_ records: [EventRecord]) -> [EventRecord] {
        let opening = Event(sequence: 1, at: Moment(seconds: 0), body: .opened(Self.opening))
        return [EventRecord(opening)]
            + records.enumerated().map { offset, record in
                var record = record
                record.sequence = offset + 2
                return record
            }
    }

    private static func record(
        _ kind: EventRecord.Kind, activity: String? = nil, entry: Int? = nil,
        participant: Int? = nil, _ cells: [Cell] = [], at seconds: Int = 0
    ) -> EventRecord {
        EventRecord(
            sequence: 0, at: Moment(seconds: seconds), kind: kind, activity: activity,
            entry: entry, participant: participant, cells: cells)
    }

    private static let text = Cell(0, .text("a"))
    private static let note = record(.note, entry: 1, participant: 0, [text])

    private static let joined = record(.joined, participant: 1, [text])

    private static func groups(
        _ people: [Int], seed: Int? = 1, from slot: Int = 1
    ) -> [Cell] {
        (seed.map { [Cell(0, .integer($0))] } ?? []) + people.map { Cell(slot, .integer($0)) }
    }

    @Test func `an empty journal is damaged`() {
        #expect(throws: DamagedRecord("the journal is empty")) { try session([]) }
    }

    @Test func `a journal begins with an opening`() {
        #expect(throws: DamagedRecord.self) {
            try session([
                EventRecord(Event(sequence: 1, at: Moment(seconds: 0), body: .reopened))
            ])
        }
    }

    @Test func `a gap is damage`() {
        var records = journal([Self.record(.reopened)])
        records[1].sequence = 3
        #expect(throws: DamagedRecord("event 3 does not follow the one before it")) {
            try session(records)
        }
    }

    @Test(
        "what does not fit is damage",
        arguments: [
            [record(.joined, participant: 2, [text])], [record(.joined, participant: 1)],
            [record(.joined, [text])], [record(.left, participant: 1)],
            [record(.returned, participant: .min)], [record(.began)],
            [record(.began, activity: "danse")], [record(.paused, activity: "danse")],
            [record(.finished, activity: "danse")],
            [record(.skipped, activity: "danse")],
            [record(.note, entry: 2, participant: 0, [text])],
            [record(.note, entry: 1, participant: 1, [text])],
            [record(.note, entry: 1, participant: -1, [text])],
            [record(.note, entry: 1, [text])], [record(.note, participant: 0, [text])],
            [record(.note, activity: "danse", entry: 1, participant: 0, [text])],
            [record(.note, entry: 1, participant: 0)],
            [record(.note, entry: 1, participant: 0, [Cell(0, .integer(1))])],
            [record(.answer, entry: 1, participant: 0, [text])],
            [record(.answer, activity: "promesses", entry: 1, participant: 0, [text])],
            [record(.withdrew, entry: 1)], [record(.withdrew, entry: .min)],
            [note, record(.withdrew, entry: 2)], [note, record(.done, entry: 0)],
            [note, record(.amendedNote, entry: 2, [text])],
            [note, record(.amendedAnswer, entry: 1, [text])],
            [record(.sheet)], [record(.sheet, [text])],
            [record(.sheet, sheet("aaaaa", 5))],
            [record(.sheet, participant: 1, sheet("aaaaa", 1))],
            [record(.renamed, participant: 1, [text])], [record(.floor, participant: 1)],
            [joined, record(.renamed, participant: 1)], [joined, record(.floor)],
            [joined, record(.composed)], [joined, record(.composed, groups([1], seed: nil))],
            [joined, record(.composed, groups([1, 1]))], [joined, record(.composed, groups([2]))],
            [joined, record(.composed, groups([1], from: 2))],
            [joined, record(.composed, groups([1], from: .max))],
            [joined, record(.composed, activity: "danse", groups([1]))],
            [joined, record(.composed, groups([]) + [Cell(1, .text("1"))])],
            [record(.reopened, at: .max)], [record(.reopened, at: .min)],
            [record(.closed, [Cell(0, .integer(.max))])],
            [record(.opened, [text, Cell(2, .integer(.max)), Cell(3, .text("UTC"))])],
            [record(.action, entry: 1, participant: 0, [text, Cell(2, .integer(.min))])],
            [record(.pledge, entry: 1, participant: 0, pledge(1, .max))],
            [record(.pledge, entry: 1, participant: 0, pledge(2, 0))],
        ])
    func damage(records: [EventRecord]) {
        #expect(throws: DamagedRecord.self) { try session(journal(records)) }
    }

    private static func sheet(_ session: String, _ activity: Int) -> [Cell] {
        SessionID(session).map { id in
            [Cell(0, .text(SheetCode(session: id, activity: activity, sheet: 1).text))]
        } ?? []
    }

    private static func pledge(_ slot: Int, _ figure: Int) -> [Cell] {
        [text, Cell(slot, .integer(figure)), Cell(3, .text("four"))]
    }

    @Test(
        "an answer off its mechanic’s bounds is damage",
        arguments: [
            (Mechanic.radar(Self.radar), [Cell(3, .integer(1))]),
            (.radar(Self.radar), [Cell(.max, .integer(1))]),
            (.radar(Self.radar), [Cell(-1, .text("a"))]),
            (.radar(Self.radar), [Cell(0, .integer(6))]),
            (.radar(Self.radar), [Cell(0, .real(1))]),
            (.cursors(Self.cursors), [Cell(1, .integer(0))]),
            (.cursors(Self.cursors), [Cell(0, .integer(-1))]),
            (.selection(Selection(options: ["a"])), [Cell(0, .integer(1))]),
            (.selection(Selection(options: ["a"])), [Cell(0, .integer(0)), Cell(2, .integer(0))]),
            (
                .spacePlan(SpacePlan(variants: [.init(title: "v")])),
                [Cell(0, .integer(1)), Cell(1, .text("n"))]
            ),
            (
                .spacePlan(SpacePlan(variants: [.init(title: "v")])),
                [Cell(0, .integer(0)), Cell(1, .text("n")), Cell(2, .integer(.max))]
            ),
            (.choices(Self.choices), [Cell(0, .integer(1)), Cell(1, .integer(0))]),
            (.choices(Self.choices), [Cell(0, .integer(0)), Cell(1, .integer(2))]),
            (
                .lotus(Self.lotus),
                [Cell(0, .integer(1)), Cell(1, .text("a")), Cell(2, .integer(8))]
            ),
            (
                .lotus(Self.lotus),
                [
                    Cell(0, .integer(2)), Cell(1, .text("a")), Cell(2, .integer(0)),
                    Cell(3, .integer(8)),
                ]
            ),
            (.lotus(Self.lotus), [Cell(0, .integer(4)), Cell(1, .text("a"))]),
            (.wheel(Wheel(situations: [])), [Cell(0, .integer(1)), Cell(1, .integer(6))]),
            (.decision(Self.decision), [Cell(0, .text("d"))]),
            (.decision(Self.decision), [Cell(0, .text("d")), Cell(2, .integer(.max))]),
            (
                .inventory(Inventory(tables: [.init(id: "t", title: "T")])),
                [Cell(0, .integer(1)), Cell(1, .text("n")), Cell(2, .integer(0))]
            ),
            (.balance(Self.balance), Self.card(family: 1, plus: 0)),
            (.balance(Self.balance), Self.card(family: 0, plus: -1)),
            (.balance(Self.balance), Self.card(family: 0, plus: .nan)),
            (.balance(Self.balance), Self.card(family: 0, plus: .infinity)),
            (.estimate(Estimate(question: "?", unit: "m")), [Cell(0, .real(-1))]),
            (.estimate(Estimate(question: "?", unit: "m")), [Cell(0, .real(.nan))]),
            (.table(FreeTable(columns: ["a"])), []),
            (.table(FreeTable(columns: ["a"])), [Cell(0, .text("x")), Cell(1, .text("y"))]),
        ])
    func bounds(mechanic: Mechanic, cells: [Cell]) {
        var workshop = SessionPlay.workshop
        workshop.activities[0].mechanic = mechanic
        let answer = Self.record(.answer, activity: "mots", entry: 1, participant: 0, cells)
        #expect(throws: DamagedRecord.self) {
            try Session(
                id: SessionPlay().session.id, workshop: workshop, records: journal([answer]))
        }
    }

    private static let scale = Scale(min: 0, max: 5)
    private static let radar = Radar(
        scale: scale,
        diagrams: [.init(title: "d", axes: ["a", "b", "c"].map { .init(id: $0, title: $0) })])
    private static let cursors = Cursors(scale: scale, pairs: [.init(left: "a", right: "b")])
    private static let choices = Choices(
        questions: [.init(id: "q", title: "Q", options: ["a", "b"])])
    private static let lotus = Lotus(centreLabel: "c", proposalsLabel: "p")
    private static let decision = ScoredDecision(
        scale: scale, questions: [.init(title: "q", lowLabel: "l", highLabel: "h")], modes: [])
    private static let balance = Balance(
        families: [.init(id: "f", title: "F", cards: 1)], unit: "€")

    private static func card(family: Int, plus: Double) -> [Cell] {
        [
            Cell(0, .integer(family)), Cell(1, .text("n")), Cell(2, .real(0)),
            Cell(3, .real(plus)),
        ]
    }
}
