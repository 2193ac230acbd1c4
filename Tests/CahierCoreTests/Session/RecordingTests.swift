import CahierCore
import CahierDiagnostics
import Testing

/// What a session refuses, in whole sentences, and that a refusal changes nothing.
@Suite
struct RecordingTests {
    private var play = SessionPlay()
    private var session: Session { play.session }

    private func text(_ text: String) -> Entry.Content { .answer(.text(.init(text: text))) }

    @Test(
        "a name that cannot be one is refused",
        arguments: [
            ("", "le texte est vide ; il faut au moins un mot"),
            ("\t ", "le texte est vide ; il faut au moins un mot"),
            ("Groupe", "« Groupe » désigne le groupe entier ; attendu : un autre nom"),
            ("group", "« group » désigne le groupe entier ; attendu : un autre nom"),
            ("Le Groupe", "« Le Groupe » désigne le groupe entier ; attendu : un autre nom"),
            ("#1", "un nom ne peut commencer par « # », qui annonce un commentaire"),
            (
                "Zo\u{202E}é\u{0}",
                "« Zo\\u{202e}é\\u{0} » : un nom ne peut contenir de signe qui ne se voit pas"
            ),
            (
                String(repeating: "e\u{301}", count: 101),
                "un nom a au plus 200 signes ; reçu : 202"
            ),
            ("\u{200B}", "ce nom ne se voit pas ; il faut au moins une lettre"),
            ("\u{301}\u{2060}", "ce nom ne se voit pas ; il faut au moins une lettre"),
            ("a:b", "un nom ne peut contenir ni « : » ni saut de ligne"),
            ("a\nb", "un nom ne peut contenir ni « : » ni saut de ligne"),
            ("a\r\nb", "un nom ne peut contenir ni « : » ni saut de ligne"),
            ("a\rb", "un nom ne peut contenir ni « : » ni saut de ligne"),
            ("a\u{2028}b", "un nom ne peut contenir ni « : » ni saut de ligne"),
            ("ZOE", "Zoé participe déjà ; pour un homonyme, ajoutez une initiale"),
            ("Zoe\u{301}", "Zoé participe déjà ; pour un homonyme, ajoutez une initiale"),
        ])
    mutating func names(name: String, sentence: String) throws {
        try play.play { try $0.join("Zoé") }
        #expect(play.refusal { try $0.join(name) } == sentence)
    }

    @Test mutating func `a namesake with an initial is somebody else`() throws {
        try play.play { try $0.join("Zoé") }
        try play.play { try $0.join("Zoé B.") }
        #expect(session.participants.map(\.name) == ["Zoé", "Zoé B."])
    }

    @Test mutating func `who is not there cannot leave`() throws {
        let sentence = "cette personne n’est pas dans la séance"
        #expect(play.refusal { try $0.leave(1) } == sentence)
        try play.play { try $0.join("Zoé") }
        try play.play { try $0.leave(1) }
        #expect(play.refusal { try $0.leave(1) } == sentence)
    }

    @Test mutating func `an activity begins where the workshop has it and it is not under way`()
        throws
    {
        let sentence = "l’atelier n’a pas d’activité « danse »"
        #expect(play.refusal { try $0.begin("danse") } == sentence)
        #expect(play.refusal { try $0.skip("danse") } == sentence)
        try play.play { try $0.begin("mots") }
        #expect(play.refusal { try $0.begin("mots") } == "« Mots » est déjà en cours")
    }

    @Test mutating func `beginning another activity finishes the one under way`() throws {
        #expect(try session.begin("mots") == [.began("mots")])
        try play.play { try $0.begin("mots") }
        #expect(try session.begin("scie") == [.finished("mots"), .began("scie")])
        #expect(
            try session.close() == [
                .finished("mots"), .closed(next: CivilDate(year: 2026, month: 6, day: 1)),
            ])
    }

    @Test(
        "a sheet of another session or of nobody is refused",
        arguments: [
            ("bbbbb", 1, nil, "la fiche BBBBB-1-1-6 n’est pas de cette séance (aaaaa)"),
            ("aaaaa", 5, nil, "la fiche AAAAA-5-1-M n’est pas de cette séance (aaaaa)"),
            ("aaaaa", 1, 1, "cette personne n’est pas dans la séance"),
        ])
    func sheets(id: String, activity: Int, filler: Int?, sentence: String) throws {
        let code = SheetCode(session: try #require(SessionID(id)), activity: activity, sheet: 1)
        #expect(play.refusal { try $0.markTyped(code, by: filler) } == sentence)
    }

    @Test func `an answer needs an activity`() {
        #expect(
            play.refusal { try $0.record([text("a")], by: .group) }
                == "aucune activité n’est en cours ; « activité N » en commence une")
    }

    @Test mutating func `an answer is of the activity under way`() throws {
        try play.play { try $0.begin("scie") }
        #expect(
            play.refusal { try $0.record([text("a")], by: .group) }
                == "cette réponse est celle d’une autre activité")
        try play.play { try $0.begin("promesses") }
        #expect(
            play.refusal { try $0.record([text("a")], by: .group) }
                == "cette réponse est celle d’une autre activité")
    }

    @Test mutating func `contents are recorded all or none`() throws {
        try play.play { try $0.begin("mots") }
        #expect(play.refusal { try $0.record([text("a"), text(" ")], by: .group) } != nil)
        #expect(session.entries.isEmpty)
        #expect(try session.record([text("a"), text("b")], by: .group).count == 2)
    }

    @Test mutating func `each content is checked after the ones before it`() throws {
        try play.play { try $0.begin("scie") }
        let moves: [Sawmill.Answer] = [.note("a"), .note("b"), .merge([1, 2], into: "c")]
        let contents = moves.map { Entry.Content.answer(.sawmill($0)) }
        try play.play { try $0.record(contents, by: .group) }
        #expect(
            play.refusal { try $0.record([.answer(.sawmill(.drop([1])))], by: .group) }
                == "le mot 1 n’est plus en jeu")
        #expect(play.refusal { try $0.record([.answer(.sawmill(.drop([3])))], by: .group) } == nil)
    }

    @Test mutating func `answers given together do not take the place of one another`() throws {
        try play.play { try $0.begin("curseurs") }
        func answer(_ value: Int) -> Entry.Content {
            .answer(.cursors(.init(positions: [.init(pair: 0, value: value)])))
        }
        #expect(
            play.refusal { try $0.record([answer(1), answer(2)], by: .group) }
                == "la réponse n° 2 de la ligne revient sur la n° 1 ; attendu : une seule des deux")
        try play.play { try $0.record([answer(1)], by: .group) }
        #expect(play.refusal { try $0.record([answer(2)], by: .group) } == nil)
        let twice = Cursors.Answer(positions: [.init(pair: 0, value: 1), .init(pair: 0, value: 2)])
        #expect(
            play.refusal { try $0.record([.answer(.cursors(twice))], by: .group) }
                == "« solo ↔ collectif » reçoit deux valeurs dans cette réponse ; attendu : une seule"
        )
    }

    @Test mutating func `an amended answer is checked in its own activity`() throws {
        try play.play { try $0.begin("curseurs") }
        let cursor = Cursors.Answer(positions: [.init(pair: 0, value: 5)])
        try play.play { try $0.record([.answer(.cursors(cursor))], by: .group) }
        try play.play { try $0.begin("mots") }
        #expect(
            play.refusal {
                try $0.amend(
                    1, .answer(.cursors(.init(positions: [.init(pair: 0, value: 6)]))))
            }
                == "solo ↔ collectif : 6 est hors de l’échelle ; attendu : un nombre entier de 0 à 5"
        )
        #expect(
            play.refusal { try $0.amend(1, text("a")) }
                == "cette réponse est celle d’une autre activité")
        let other = Entry.Content.answer(.cursors(.init(positions: [.init(pair: 0, value: 0)])))
        try play.play { try $0.amend(1, other) }
        #expect(session.entry(1)?.content == other)
        #expect(session.entry(1)?.activity == "curseurs")
    }

    @Test mutating func `an amended answer is checked as if it had not been given`() throws {
        try play.play { try $0.begin("scie") }
        let moves: [Sawmill.Answer] = [.note("a"), .note("b"), .drop([1])]
        let contents = moves.map { Entry.Content.answer(.sawmill($0)) }
        try play.play { try $0.record(contents, by: .group) }
        #expect(play.refusal { try $0.amend(3, .answer(.sawmill(.drop([1])))) } == nil)
        #expect(
            play.refusal { try $0.amend(3, .answer(.sawmill(.restore([1])))) }
                == "le mot 1 est déjà en jeu")
    }

    @Test mutating func `an entry is corrected where it stands`() throws {
        try play.play { try $0.record([.note("a")], by: .group) }
        let unknown = "aucune saisie ne porte le n° 2 ; la dernière est le n° 1"
        #expect(play.refusal { try $0.amend(2, .note("b")) } == unknown)
        #expect(play.refusal { try $0.withdraw(2) } == unknown)
        try play.play { try $0.withdraw(1) }
        #expect(play.refusal { try $0.withdraw(1) } == "le n° 1 est déjà retiré")
        #expect(play.refusal { try $0.amend(1, .note("b")) } == "le n° 1 a été retiré")
    }

    @Test mutating func `only an action is done, and once`() throws {
        try play.play {
            try $0.record([.note("a"), .action(.init(text: "Laver"))], by: .group)
        }
        #expect(play.refusal { try $0.complete(1) } == "le n° 1 n’est pas une action")
        try play.play { try $0.complete(2) }
        #expect(play.refusal { try $0.complete(2) } == "l’action n° 2 est déjà faite")
    }

    @Test(
        "a pledge is of something positive",
        arguments: [
            (
                Pledge.Amount.money(cents: 0),
                "une promesse porte sur un montant ou un temps positif"
            ),
            (.money(cents: -1), "une promesse porte sur un montant ou un temps positif"),
            (.time(minutes: .min), "une promesse porte sur un montant ou un temps positif"),
            (.money(cents: .max), "une promesse est de 100 000 000 € au plus"),
            (.time(minutes: .max), "une promesse est de 166666666 h 40 au plus"),
        ])
    func pledges(amount: Pledge.Amount, sentence: String) {
        let pledge = Pledge(who: "Zoé", amount: amount, common: "four")
        let refusal = play.refusal { try $0.record([.pledge(pledge)], by: .group) }
        let spaces = ["\u{A0}", "\u{202F}"]
        #expect(spaces.reduce(refusal ?? "") { $0.replacing($1, with: " ") } == sentence)
    }

    @Test mutating func `a closed session refuses all but what follows it up`() throws {
        try play.play { try $0.join("Zoé") }
        try play.play { try $0.record([.action(.init(text: "Laver"))], by: .group) }
        #expect(play.refusal { try $0.reopen() } == "la séance est déjà ouverte")
        try play.play { try $0.close() }
        let sentence = "la séance est close ; « reprendre aaaaa » la rouvre"
        #expect(play.refusal { try $0.join("Ana") } == sentence)
        #expect(play.refusal { try $0.leave(1) } == sentence)
        #expect(play.refusal { try $0.begin("mots") } == sentence)
        #expect(play.refusal { try $0.skip("mots") } == sentence)
        #expect(play.refusal { try $0.record([.note("a")], by: .group) } == sentence)
        #expect(play.refusal { try $0.amend(1, .note("a")) } == sentence)
        #expect(play.refusal { try $0.withdraw(1) } == sentence)
        #expect(play.refusal { try $0.close() } == sentence)
        #expect(play.refusal { try $0.complete(1) } == nil)
        #expect(play.refusal { try $0.reopen() } == nil)
    }

    @Test(
        "a session’s name is short and typeable",
        arguments: [
            ("abc", true), ("a-1", true), ("abcdefghijklmnop", true), ("", false), ("A", false),
            ("é", false), ("a b", false), ("abcdefghijklmnopq", false), ("a\u{0}", false),
        ])
    func identifiers(text: String, isFit: Bool) {
        #expect((SessionID(text) != nil) == isFit)
    }
}
