import CahierCore

extension Sample {
    /// Every case of what an event says, after the opening, in an order that a session allows.
    static let everyBody: [Event.Body] = {
        let steps = everyStep
        return steps + [.undid(step: steps.count + 1), .redid(step: steps.count + 1)]
    }()

    private static let everyStep: [Event.Body] =
        [
            .opened(Opening(title: "Bis", start: opening.start, timeZone: "UTC", activities: [])),
            .joined(1, name: "Zoé\u{0}"), .joined(2, name: "👩‍👩‍👧‍👦"), .left(1), .returned(1),
            .began("a1"), .paused("a1"), .began("a1"), .finished("a1"), .skipped("a2"),
            .began("a13"), .staged("a13", stage: 0), .countdown(seconds: 300),
            .countdown(seconds: nil), .veiled("a13", seed: .max),
            .revealed("a13", stage: 0, 2), .revealed("a13", stage: 0, nil),
        ] + Reveal.allCases.map { .disclosure("a13", stage: 0, $0) }
        + contents.enumerated().map { index, content in
            .recorded(
                number: index + 1, activity: content.activity,
                author: index.isMultiple(of: 2) ? .group : .participant(2), content.content)
        } + contents.enumerated().map { .amended(number: $0.offset + 1, $0.element.content) }
        + [
            .withdrew(number: 1), .done(number: 4), .finished("a13"),
            .sheetTyped(SheetCode(session: Sample.id, activity: 1, sheet: 12), by: 2),
            .sheetTyped(SheetCode(session: Sample.id, activity: 1, sheet: 12), by: nil),
            .chat(.read(.init(text: "\u{0}"))),
            .chat(.read(.init(text: "a\nb", name: "Zoé", time: "18:32", isPrivate: true))),
            .chat(.attributed(message: 1, to: .group)),
            .chat(.attributed(message: 2, to: .participant(2))),
            .chat(.settled(message: 1, .discarded)), .chat(.settled(message: 2, .kept)),
            .grouped(EntryGroup(activity: "a14", title: "=1+1", entries: [1, 2])),
            .closed(next: CivilDate(year: 2026, month: 6, day: 1)), .reopened, .closed(next: nil),
            .planned(Plan(blocks: [])), .planned(plan),
            .renamed(1, name: "Loutre curieuse\r"), .gaveFloor(2), .gaveFloor(1),
            .composed(Grouping(seed: 9999, groups: [[1], [2]], activity: nil)),
            .composed(Grouping(seed: 1, groups: [[1, 2]], activity: "a13")),
            .stated(ConsentTerms(text: "À quoi ?\n", months: 24)),
            .consented(2, GivenConsent(version: 1, consent: .underName)),
            .withheld(number: 2, true), .withheld(number: 2, false), .sealed("a13"), .forgot(1),
            .reopened,
        ]

    /// Every kind of block, and every property of one.
    private static let plan = Plan(
        blocks: [
            .init(.preparation(nil), title: "\u{0}", length: .init(exactly: 60), mark: 1),
            .init(.preparation("a3"), length: .init(exactly: 60), mark: 2),
            .init(
                .activities(["a1"]), length: .init(min: 1, typical: 20, max: 300, planned: 7),
                isFixed: true, votes: 3),
            .init(.pause, length: .init(exactly: 900), cutRank: 2, mark: 5),
            .init(.activities(["a2", "a13"]), length: .init(exactly: 86_400), cutRank: 1),
            .init(.meal, title: "Au jardin", length: .init(exactly: 3600), mark: 3),
            .init(.day(.init(hour: 9, minute: 5)), length: .init(exactly: 60), mark: 4),
            .init(
                .day(.init(date: CivilDate(year: 2026, month: 6, day: 1), hour: 0, minute: 59)),
                length: .init(exactly: 60), mark: 6),
        ], end: Moment(seconds: 1_777_920_000))

    /// Every kind of entry, and every answer.
    private static let contents: [(activity: Activity.ID?, content: Entry.Content)] =
        [
            (nil, .note("\r")), ("a1", .decision("=1+1")), (nil, .action(.init(text: "a"))),
            (
                "a2",
                .action(
                    .init(text: "b", who: "Zoé", due: CivilDate(year: 2024, month: 2, day: 29)))
            ),
            (nil, .pledge(.init(who: "Zoé", amount: .money(cents: 1250), common: "four"))),
            (
                "a16",
                .pledge(
                    .init(who: "", amount: .time(minutes: 90), common: "toit", condition: "soleil"))
            ),
        ] + answers.map { ($0.activity, .answer($0.answer)) }

    private static let answers: [(activity: Activity.ID, answer: Answer)] =
        [
            ("a1", .radar(.init())),
            (
                "a1",
                .radar(
                    .init(
                        marks: [.init(axis: 2, value: 5), .init(axis: 0, value: 0)],
                        noticed: [.init(axis: 1, text: ""), .init(axis: 1, text: "deux")]))
            ),
            ("a2", .sawmill(.note("mot"))), ("a2", .sawmill(.round)),
            ("a2", .sawmill(.merge([8, 9], into: "valeur"))), ("a2", .sawmill(.drop([8]))),
            ("a2", .sawmill(.restore([8]))), ("a2", .sawmill(.sentence(8, "phrase"))),
            ("a3", .cursors(.init(positions: [.init(pair: 0, value: 3)]))),
            ("a4", .selection(.init(.option(1), rank: 999, who: "Zoé"))),
            ("a4", .selection(.init(.own("\u{0}")))),
            ("a5", .spacePlan(.init(variant: 0, name: "cour"))),
            (
                "a5",
                .spacePlan(
                    .init(
                        variant: 1, name: "salle", capacity: 0, purpose: "", access: .reserved,
                        partition: .movable))
            ),
            ("a6", .choices(.init(question: 0, choice: .option(1), consensus: false))),
            ("a6", .choices(.init(question: 0, choice: .other("x"), justification: "y"))),
            ("a7", .lotus(.centre("c"))), ("a7", .lotus(.petal(7, "p"))),
            ("a7", .lotus(.leaf(petal: 7, leaf: 0, "l"))), ("a7", .lotus(.proposal("n"))),
            ("a8", .wheel(.situation(face: 5, "s"))), ("a8", .wheel(.dieThrow(face: 0))),
            ("a8", .wheel(.action(face: 1, "a", who: nil))),
            ("a8", .wheel(.action(face: 1, "a", who: "Zoé"))),
            ("a9", .decision(.init(decision: "d", scores: [5, 1], chosenMode: "vote"))),
            ("a10", .inventory(.init(table: 0, need: "n", isHeld: true, delay: "demain"))),
            ("a11", .balance(.init(family: 0, name: "f", minus: 0.1, plus: 1e12))),
            ("a12", .estimate(.init(value: 123_456.789))), ("a13", .text(.init(text: "t"))),
            ("a14", .list(.init(text: "i"))), ("a15", .table(.init(row: ["", "x"]))),
            ("a17", .canvas(.note(.init(zone: 1, lane: 0, text: "n", detail: "\u{0}")))),
            ("a17", .canvas(.note(.init(zone: 0, lane: 1, text: "m")))),
            ("a17", .canvas(.mood(zone: 1, value: -2))),
        ]
}
