import CahierCore
import Testing

@Suite
struct FoldTests {
    private var play = SessionPlay()
    private var session: Session { play.session }

    @Test func `an opened session has nobody and nothing`() {
        #expect(session.participants.isEmpty)
        #expect(session.entries.isEmpty)
        #expect(session.current == nil)
        #expect(session.closing == nil)
        #expect(session.eventCount == 1)
        #expect(session.activities.map(\.id) == ["mots", "scie", "curseurs"])
        #expect(session.id.text == "aaaaa")
    }

    @Test mutating func `participants are numbered as they come and keep their number`() throws {
        for name in ["Zoé", "Élie", "Ana"] { try play.play { try $0.join(name) } }
        try play.play { try $0.leave(2) }
        #expect(session.participants.map(\.id) == [1, 2, 3])
        #expect(session.participants.map(\.hasLeft) == [false, true, false])
        #expect(session.name(of: .participant(2)) == "Élie")
        #expect(session.name(of: .group) == nil)
        try play.play { try $0.join("elie") }
        #expect(session.participants.map(\.hasLeft) == [false, false, false])
        #expect(session.participant(2)?.name == "Élie")
    }

    @Test(arguments: [0, -1, Int.min, 4, Int.max])
    func `nobody has a number that was not given`(id: Int) throws {
        #expect(session.participant(id) == nil)
        #expect(session.entry(id) == nil)
        #expect(session.name(of: .participant(id)) == nil)
    }

    @Test mutating func `entries are numbered over the whole session`() throws {
        try play.play { try $0.record([.note("a"), .decision("b")], by: .group) }
        try play.play { try $0.begin("mots") }
        try play.play { try $0.record([.answer(.text(.init(text: "c")))], by: .group) }
        try play.play { try $0.withdraw(2) }
        try play.play { try $0.record([.note("d")], by: .group) }
        #expect(session.entries.map(\.number) == [1, 2, 3, 4])
        #expect(session.entries.map(\.activity) == [nil, nil, "mots", "mots"])
        #expect(session.entries.map(\.isWithdrawn) == [false, true, false, false])
        #expect(session.notes.map(\.content) == ["a", "d"])
        #expect(session.decisions.isEmpty)
    }

    @Test mutating func `the answers of an activity are those that stand`() throws {
        try play.play { try $0.join("Zoé") }
        try play.play { try $0.begin("mots") }
        for text in ["a", "b", "c"] {
            try play.play {
                try $0.record([.answer(.text(.init(text: text)))], by: .participant(1))
            }
        }
        try play.play { try $0.withdraw(2) }
        try play.play { try $0.amend(3, .answer(.text(.init(text: "C")))) }
        #expect(
            session.answers(to: "mots") == [
                Posted(number: 1, author: .participant(1), content: .text(.init(text: "a"))),
                Posted(number: 3, author: .participant(1), content: .text(.init(text: "C"))),
            ])
        #expect(session.respondents(to: "mots") == [1])
        #expect(session.answers(to: "scie").isEmpty)
    }

    @Test mutating func `an activity’s time is that of its stretches`() throws {
        try play.play { try $0.begin("mots") }
        try play.play(after: 100) { try $0.begin("scie") }
        try play.play(after: 10) { try $0.begin("mots") }
        #expect(session.progress["mots"]?.seconds(until: session.lastMoment + 7) == 107)
        #expect(session.progress["mots"]?.isFinished == false)
        #expect(session.progress["scie"]?.seconds(until: session.lastMoment + 7) == 10)
        #expect(session.progress["scie"]?.isFinished == true)
        try play.play(after: 20) { try $0.close() }
        #expect(session.progress["mots"]?.seconds(until: session.lastMoment + 999) == 120)
        #expect(session.progress["curseurs"] == nil)
    }

    @Test mutating func `a clock set back takes no time away`() throws {
        try play.play { try $0.begin("mots") }
        try play.play(after: -500) { try $0.begin("scie") }
        #expect(session.progress["mots"]?.seconds(until: session.lastMoment) == 0)
        #expect(session.progress["scie"]?.seconds(until: session.lastMoment) == 500)
    }

    @Test mutating func `a skipped activity stops, and may begin all the same`() throws {
        try play.play { try $0.begin("mots") }
        try play.play { try $0.skip("mots") }
        #expect(session.current == nil)
        #expect(session.progress["mots"]?.isSkipped == true)
        try play.play { try $0.skip("scie") }
        #expect(session.progress["scie"]?.stretches.isEmpty == true)
        try play.play { try $0.begin("mots") }
        #expect(session.current == "mots")
        #expect(session.progress["mots"]?.isSkipped == false)
    }

    @Test mutating func `a closed session opens again`() throws {
        try play.play { try $0.begin("mots") }
        try play.play { try $0.close() }
        #expect(session.current == nil)
        #expect(session.closing?.at == session.lastMoment)
        #expect(session.closing?.next == CivilDate(year: 2026, month: 6, day: 1))
        #expect(session.progress["mots"]?.isFinished == true)
        try play.play { try $0.reopen() }
        #expect(session.closing == nil)
        #expect(session.current == nil)
    }

    @Test mutating func `actions are to do, then done`() throws {
        try play.play { try $0.record([.action(.init(text: "Laver"))], by: .group) }
        #expect(session.actions.map(\.entry.isDone) == [false])
        try play.play { try $0.close() }
        try play.play { try $0.complete(1) }
        #expect(session.actions.map(\.entry.isDone) == [true])
    }

    @Test mutating func `sheets are typed in, each time it happens`() throws {
        let code = SheetCode(session: session.id, activity: 2, sheet: 3)
        try play.play { try $0.join("Zoé") }
        try play.play { try $0.markTyped(code, by: 1) }
        let joined = session.lastMoment
        try play.play(after: 120) { try $0.markTyped(code, by: nil) }
        #expect(session.lastMoment == joined, "typing in afterwards is not of the evening")
        #expect(session.typedSheets.keys.map(\.text) == [code.text])
        #expect(session.typedSheets[code]?.map(\.filler) == [1, nil])
        #expect(session.typedSheets[code]?.map(\.at) == [joined + 60, joined + 120])
        #expect(session.sheetActivity(of: code)?.id == "scie")
    }

    @Test mutating func `a journal tells the same session`() throws {
        try play.play { try $0.join("Zoé") }
        try play.play { try $0.begin("mots") }
        try play.play {
            try $0.record([.answer(.text(.init(text: "a"))), .note("b")], by: .participant(1))
        }
        try play.play { try $0.amend(1, .answer(.text(.init(text: "c")))) }
        try play.play {
            try $0.markTyped(SheetCode(session: $0.id, activity: 1, sheet: 1), by: 1)
        }
        try play.play { try $0.close() }
        let told = try Session(
            id: session.id, workshop: session.workshop, records: play.events.map(EventRecord.init))
        #expect(told == session)
    }

    @Test mutating func `an activity played without being planned is one of the session`() throws {
        try play.play { try $0.skip("promesses") }
        #expect(session.activities.map(\.id) == ["mots", "scie", "curseurs"])
        let planned = SessionClock(session, now: session.lastMoment).plannedEnd
        try play.play { try $0.begin("promesses") }
        #expect(session.activities.map(\.id) == ["mots", "scie", "curseurs", "promesses"])
        #expect(SessionClock(session, now: session.lastMoment).plannedEnd == planned)
    }

    /// What is mended afterwards does not move the end of a session.
    @Test(
        arguments: [
            ("nothing", 0), ("done", 0), ("reopened", 0), ("amended", 0), ("noted", 7200),
            ("played", 7260),
        ])
    mutating func `the end of a session`(since: String, later: Int) throws {
        let start = session.opening.start
        try play.play { try $0.record([.action(.init(text: "a"))], by: .group) }
        if since == "done" { try play.play(after: 86_400) { try $0.complete(1) } }
        #expect(session.lastMoment == start + 60)
        try play.play { try $0.close() }
        #expect(session.closing?.at == start + 120)
        if since == "nothing" || since == "done" { return }
        try play.play(after: 3600) { try $0.reopen() }
        #expect(session.lastMoment == start + 120)
        switch since {
        case "amended": try play.play(after: 7200) { try $0.amend(1, .action(.init(text: "b"))) }
        case "noted": try play.play(after: 7200) { try $0.record([.note("b")], by: .group) }
        case "played": try play.play(after: 7200) { try $0.begin("mots") }
        case _: break
        }
        try play.play { try $0.close() }
        #expect(session.closing?.at == start + 120 + later)
    }
}
