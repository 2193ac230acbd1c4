import TestSupport
import Testing

@testable import CahierCore

@Suite("The plan of a session")
struct PlanTests {
    private static let start = Moment(seconds: 1_777_912_200)

    private static func block(
        _ id: String, _ minutes: Int, isFixed: Bool = false, cut: Int? = nil, votes: Int = 0
    ) -> Plan.Block {
        Plan.Block(
            .activities([id]),
            length: .init(min: minutes * 30, typical: minutes * 60, max: minutes * 120),
            isFixed: isFixed, cutRank: cut, votes: votes)
    }

    private static func pause(_ minutes: Int, mark: Int = 1) -> Plan.Block {
        Plan.Block(.pause, length: .init(exactly: minutes * 60), mark: mark)
    }

    /// Times as minutes after the start, `nil` for no time.
    private func minutes(_ plan: Plan, of session: Session) -> [Int?] {
        plan.times(from: session.opening.start, in: session.zone)
            .map { $0.map { ($0.start - session.opening.start) / 60 } }
    }

    @Test func `without a plan of the workshop, activities follow one another`() {
        let session = SessionPlay().session
        #expect(session.plan.activities == ["mots", "scie", "curseurs"])
        #expect(session.plan.isPlain)
        #expect(minutes(session.plan, of: session) == [0, 2, 4])
        #expect(SessionClock(session, now: session.lastMoment).plannedEnd - Self.start == 360)
    }

    @Test func `times go from block to block, and from day to day`() throws {
        let session = SessionPlay().session
        let plan = Plan(blocks: [
            Plan.Block(.preparation(nil), title: "Lire", length: .init(exactly: 60), mark: 1),
            Self.block("mots", 20), Self.pause(15, mark: 2), Self.block("scie", 30),
            Plan.Block(.day(.init(hour: 9, minute: 0)), length: .init(exactly: 60), mark: 3),
            Self.block("curseurs", 10),
            Plan.Block(
                .day(
                    .init(date: CivilDate(year: 2026, month: 5, day: 8), hour: 14, minute: 30)),
                length: .init(exactly: 60), mark: 4),
            Self.block("promesses", 10),
        ])
        // From 18:30 on 4 May; 9:00 on 5 May is 14 h 30 later, 14:30 on 8 May 92 h.
        #expect(
            minutes(plan, of: session) == [nil, 0, 20, 35, 870, 870, 92 * 60, 92 * 60])
        #expect(plan.days == [0..<4, 4..<6, 6..<8])
        #expect(plan.day(of: Self.start, plan.times(from: Self.start, in: session.zone)) == 0..<4)
    }

    @Test func `a day never begins before the one before has ended`() {
        let session = SessionPlay().session
        let plan = Plan(blocks: [
            Self.block("mots", 16 * 60),
            Plan.Block(.day(.init(hour: 9, minute: 0)), length: .init(exactly: 60), mark: 1),
            Self.block("scie", 10),
        ])
        #expect(minutes(plan, of: session) == [0, 960, 960])
    }

    @Test func `a choice of activities keeps the breaks that still part something`() {
        var workshop = SessionPlay.workshop
        workshop.plan = Plan(blocks: [
            Self.block("mots", 2), Self.pause(10), Self.block("scie", 2), Self.pause(30, mark: 2),
            Plan.Block(
                .activities(["curseurs", "promesses"]),
                length: .init(min: 60, typical: 120, max: 180)),
        ])
        func names(_ chosen: [String]) -> [String] {
            workshop.plan(of: chosen).blocks.map {
                $0.isBreak ? "\($0.length.planned / 60) min" : $0.activities.joined(separator: "+")
            }
        }
        #expect(
            names(["mots", "scie", "curseurs", "promesses"])
                == ["mots", "10 min", "scie", "30 min", "curseurs+promesses"])
        #expect(names(["mots", "scie"]) == ["mots", "10 min", "scie"])
        #expect(names(["mots", "promesses"]) == ["mots", "30 min", "promesses"])
        #expect(names(["scie"]) == ["scie"])
        #expect(names(["scie", "mots"]) == ["scie", "mots"])
        #expect(names(["scie", "scie", "danse"]) == ["scie"])
    }

    @Test func `editing`() {
        var plan = Plan(blocks: [Self.block("mots", 2), Self.block("scie", 4)])
        plan.insert(Plan.Block(.pause, length: .init(exactly: 60)), after: 0)
        plan.insert(Plan.Block(.meal, length: .init(exactly: 60)), after: 0)
        #expect(plan.blocks.map(\.mark) == [0, 2, 1, 0])
        plan.reorder([3, 0])
        #expect(plan.activities == ["scie", "mots"])
        plan.move(3, after: -1)
        #expect(plan.activities == ["mots", "scie"])
        plan.move(0, after: 3)
        #expect(plan.blocks.map(\.mark) == [0, 2, 1, 0])
        plan.setLength(at: 0, 600)
        #expect(plan.blocks[0].length == .init(min: 120, typical: 600, max: 600))
        plan.setLength(at: 1, 120)
        #expect(plan.blocks[1].length == .init(exactly: 120))
        plan.setCuts([0, 1])
        plan.setFixed(at: 0, true)
        #expect(plan.blocks.map(\.cutRank) == [nil, 2, nil, nil])
        plan.setCuts([0])
        #expect(!plan.blocks[0].isFixed && plan.blocks[1].cutRank == nil)
        plan.join([3, 0])
        #expect(plan.blocks[0].activities == ["mots", "scie"])
        #expect(plan.blocks[0].length.planned == 600 && plan.blocks.count == 3)
        plan.split(0, in: SessionPlay.workshop)
        #expect(plan.activities == ["mots", "scie"] && plan.blocks.count == 4)
    }

    @Test func `a pause before a planned break is this break`() throws {
        var play = SessionPlay()
        let plan = Plan(blocks: [Self.block("mots", 2), Self.pause(10), Self.block("scie", 2)])
        try play.play { try $0.change(to: plan) }
        try play.play(after: 0) { try $0.begin("mots") }
        try play.play(after: 60) { try $0.pause() }
        let now = play.session.lastMoment + 120
        let agenda = Agenda(play.session, now: now)
        #expect(agenda.items[1].state == .underWay(spent: 120))
        // A minute of the activity, 8 of the break, 2 of the other activity.
        #expect(agenda.expectedEnd == now + 11 * 60)
        try play.play(after: 600) { try $0.begin("scie") }
        let later = Agenda(play.session, now: play.session.lastMoment)
        #expect(
            later.items.map(\.state) == [
                .done(seconds: 60), .done(seconds: 600), .underWay(spent: 0),
            ])
        #expect(later.expectedEnd == play.session.lastMoment + 120)
    }

    @Test func `a short interruption leaves the planned break whole`() throws {
        var play = SessionPlay()
        let plan = Plan(blocks: [Self.block("mots", 2), Self.pause(10), Self.block("scie", 2)])
        try play.play { try $0.change(to: plan) }
        try play.play { try $0.begin("mots") }
        try play.play { try $0.pause() }
        try play.play(after: 60) { try $0.begin("mots") }
        #expect(Agenda(play.session, now: play.session.lastMoment).items[1].state == .toDo)
        try play.play { try $0.begin("scie") }
        #expect(
            Agenda(play.session, now: play.session.lastMoment).items[1].state
                == .done(seconds: nil))
    }

    @Test func `activities at the same time last as long as the longest`() throws {
        var play = SessionPlay()
        var plan = Plan(blocks: [Self.block("mots", 2), Self.block("scie", 4)])
        plan.join([0, 1])
        try play.play { try $0.change(to: plan) }
        #expect(SessionClock(play.session, now: Self.start).plannedEnd == Self.start + 240)
        try play.play { try $0.begin("mots") }
        try play.play { try $0.begin("scie") }
        let agenda = Agenda(play.session, now: play.session.lastMoment + 60)
        #expect(agenda.items[0].state == .underWay(spent: 120))
        #expect(agenda.items[0].secondsLeft == 120)
    }

    @Test func `a plan that is not of the workshop is refused`() {
        let play = SessionPlay()
        for blocks in [
            [Self.block("danse", 2)], [Self.block("mots", 2), Self.block("mots", 2)],
            [Self.pause(2), Self.pause(3)], [Self.pause(2, mark: 0)],
        ] {
            #expect(play.refusal { try $0.change(to: Plan(blocks: blocks)) } != nil)
        }
        let many = (1...201).map { Self.pause(1, mark: $0) }
        #expect(
            play.refusal { try $0.change(to: Plan(blocks: many)) } == "un plan a au plus 200 blocs")
    }
}
