import CahierDiagnostics
import Testing

@testable import CahierCore

@Suite("Stages, countdowns and what may be seen") struct StageTests {
    /// Two people at the sawmill, whose round 0 takes a minute.
    private static func play() throws -> SessionPlay {
        var play = SessionPlay()
        try play.play { try $0.join("Zoé") }
        try play.play { try $0.join("Ana") }
        try play.play { try $0.begin("scie") }
        return play
    }

    @Test("a countdown goes by the time of the activity, which a break stops")
    func pause() throws {
        var play = try Self.play()
        try play.play { try $0.count(down: 60) }
        let start = play.session.lastMoment
        #expect(play.session.secondsLeft(at: start + 20) == 40)
        try play.play(after: 20) { try $0.pause() }
        #expect(play.session.secondsLeft(at: start + 500) == 40)
        try play.play(after: 480) { try $0.begin("scie") }
        #expect(play.session.secondsLeft(at: start + 510) == 30)
        #expect(play.session.secondsLeft(at: start + 545) == -5)
        try play.play(after: 45) { try $0.extend(by: 30, at: start + 545) }
        #expect(play.session.secondsLeft(at: start + 545) == 30)
        try play.play { try $0.begin("mots") }
        #expect(play.session.countdown == nil)
    }

    @Test("a round that begins has a countdown of its own")
    func rounds() throws {
        var play = try Self.play()
        #expect(play.session.dueCountdown == 60)
        let note = try play.session.record([.answer(.sawmill(.note("un")))], by: .participant(1))
        #expect(play.session.newRound(after: note).isEmpty)
        try play.play { _ in note }
        let round = try play.session.record([.answer(.sawmill(.round))], by: .group)
        #expect(play.session.newRound(after: round) == [.countdown(seconds: 60)])
    }

    @Test(
        "what may be seen, by the rule and by what happened",
        arguments: [
            (Reveal.atOnce, [true, true, true, true]), (.perAuthor, [false, true, true, true]),
            (.together, [false, false, false, true]),
            (.afterEveryone, [false, false, true, true]), (.never, [false, false, false, false]),
        ])
    func reveals(rule: Reveal, shown: [Bool]) throws {
        var play = try Self.play()
        try play.play { try $0.disclose(rule) }
        try play.play { try $0.record([.answer(.sawmill(.note("un")))], by: .participant(1)) }
        let entry = try #require(play.session.entry(1))
        var seen = [play.session.isShown(entry)]
        // Never is never, even if it is asked for.
        func ask(_ person: Participant.ID?) throws {
            if rule != .never { try play.play { try $0.reveal(person) } }
            seen.append(play.session.isShown(entry))
        }
        try ask(1)
        try play.play { try $0.record([.answer(.sawmill(.note("deux")))], by: .participant(2)) }
        seen.append(play.session.isShown(entry))
        try ask(nil)
        #expect(seen == shown)
    }

    @Test("what was revealed for one person does not reveal the others")
    func onePerson() throws {
        var play = try Self.play()
        try play.play { try $0.disclose(.perAuthor) }
        for person in 1...2 {
            try play.play {
                try $0.record([.answer(.sawmill(.note("mot \(person)")))], by: .participant(person))
            }
        }
        try play.play { try $0.reveal(2) }
        #expect(play.session.hidden(in: "scie").map(\.number) == [1])
    }

    @Test("names that are left out stay out")
    func veil() throws {
        var play = try Self.play()
        try play.play { try $0.veil("scie", seed: 7) }
        #expect(play.session.isVeiled("scie"))
        #expect(play.session.isVeiled("mots") == false)
        #expect(
            play.refusal { try $0.veil("scie", seed: 8) }
                == "les réponses à cette activité sont déjà anonymes")
    }

    @Test("a countdown lasts from a second to a day", arguments: [0, -5, 86_401, Int.min])
    func bounds(seconds: Int) throws {
        let play = try Self.play()
        #expect(
            play.refusal { try $0.count(down: seconds) }
                == "un minuteur dure d’une seconde à une journée")
    }
}
