import CahierCore
import Testing

@Suite("People") struct PeopleTests {
    private var play = SessionPlay()
    private var session: Session { play.session }

    private init() throws {
        for name in ["Zoé", "Karim", "Ana"] { try play.play { try $0.join(name) } }
    }

    @Test mutating func `somebody renamed is known by both names, and shown by the new one`() throws
    {
        try play.play { try $0.record([.note("Zoé range.")], by: .participant(1)) }
        try play.play { try $0.rename(1, to: "Loutre curieuse") }
        #expect(session.name(of: .participant(1)) == "Loutre curieuse")
        #expect(session.notes.map(\.content) == ["Zoé range."])
        #expect(session.keys.mapValues(\.id)["zoe"] == 1)
        #expect(play.refusal { try $0.join("ZOE") }?.contains("sous le nom de Loutre") == true)
        try play.play { try $0.leave(1) }
        try play.play { try $0.join("zoé") }
        #expect(session.participants.map(\.id) == [1, 2, 3])
        #expect(session.participant(1)?.hasLeft == false)
        #expect(session.participant(1)?.name == "Loutre curieuse")
    }

    @Test func `nobody takes a name that another has or had`() throws {
        var play = play
        try play.play { try $0.rename(1, to: "Loutre curieuse") }
        for name in ["loutre curieuse", "Zoé", "karim"] {
            #expect(play.refusal { try $0.rename(3, to: name) } != nil, "\(name)")
        }
        for name in ["", "groupe", "a: b", "a\nb", "#a", String(repeating: "a", count: 201)] {
            #expect(play.refusal { try $0.rename(3, to: name) } != nil, "\(name)")
        }
        #expect(play.refusal { try $0.rename(4, to: "Léo") } != nil)
        #expect(play.refusal { try $0.rename(1, to: "Zoé") } == nil)
    }

    @Test mutating func `a mended name does not move the end of a session`() throws {
        let end = session.lastMoment
        try play.play { try $0.rename(1, to: "Loutre curieuse") }
        #expect(session.lastMoment == end)
    }

    @Test(
        arguments: [
            ["Léa", "LEA"], ["Léa", "zoe"], ["Léa", "a: b"], ["groupe"],
        ])
    func `people of a list join all or none`(names: [String]) {
        #expect(play.refusal { try $0.join(strangers: names) } != nil)
    }

    @Test mutating func `the least heard are proposed first, whoever speaks last of all`() throws {
        func order() -> [Participant.ID] { session.hearings.map(\.person.id) }
        #expect(order() == [1, 2, 3])
        try play.play { try $0.begin("mots") }
        try play.play { try $0.record([.answer(.text(.init(text: "a")))], by: .participant(1)) }
        #expect(order() == [2, 3, 1])
        try play.play { try $0.giveFloor(2) }
        // Who wrote much has still not spoken.
        #expect(order() == [3, 1, 2])
        try play.play { try $0.giveFloor(3) }
        #expect(order() == [1, 2, 3])
        try play.play { try $0.giveFloor(1) }
        #expect(order() == [2, 3, 1])
        try play.play { try $0.join("Léo") }
        #expect(order() == [4, 2, 3, 1])
        try play.play { try $0.leave(4) }
        #expect(order() == [2, 3, 1])
        #expect(play.refusal { try $0.giveFloor(4) }?.contains("n’est plus là") == true)
        #expect(play.refusal { try $0.giveFloor(5) } != nil)
        #expect(session.hearings.map(\.contributions) == [0, 0, 1])
        // Counts would tell who wrote what.
        try play.play { try $0.veil("mots", seed: 1) }
        #expect(session.hearings.map(\.contributions) == [0, 0, 0])
        #expect(session.hearings.map(\.turns) == [1, 1, 1])
    }

    @Test mutating func `groups of an activity take the place of those before`() throws {
        func grouping(_ groups: [[Int]], _ activity: Activity.ID? = nil) -> Grouping {
            Grouping(seed: 7, groups: groups, activity: activity)
        }
        try play.play { try $0.compose(grouping([[1, 2], [3]])) }
        try play.play { try $0.compose(grouping([[1], [2, 3]], "mots")) }
        try play.play { try $0.compose(grouping([[1, 3], [2]])) }
        #expect(session.groupings.map(\.groups) == [[[1], [2, 3]], [[1, 3], [2]]])
        for groups in [[], [[]], [[1], []], [[1], [1]], [[1, 1]], [[0]], [[4]], [[Int.min]]] {
            #expect(play.refusal { try $0.compose(grouping(groups)) } != nil, "\(groups)")
        }
        #expect(play.refusal { try $0.compose(grouping([[1]], "rien")) } != nil)
    }
}
