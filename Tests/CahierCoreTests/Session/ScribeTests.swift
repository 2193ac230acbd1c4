import CahierCore
import CahierDiagnostics
import Testing

/// Chat logs and groups: what becomes of messages, where entries stand.
@Suite struct ScribeTests {
    private var play = SessionPlay()
    private var session: Session { play.session }

    private let lines = [
        ChatLine(text: "accueil", name: "Zoé", time: "18:32"), ChatLine(text: "Zoé est là"),
        ChatLine(text: "accueil", name: "Zoé", time: "18:32"),
        ChatLine(text: "bruit", name: "Yann", isPrivate: true),
    ]

    private mutating func readChat() throws {
        let lines = lines
        try play.play { try $0.join("Zoé") }
        try play.play { try $0.begin("mots") }
        try play.play { try $0.read(lines) }
    }

    @Test mutating func `messages wait until they are reviewed`() throws {
        try readChat()
        #expect(session.chat.messages.map(\.number) == [1, 2, 3, 4])
        #expect(session.chat.messages.map(\.line) == lines)
        #expect(session.chat.pending.map(\.number) == [1, 3, 4])
        try play.play { try $0.attribute(message: 4, to: .participant(1)) }
        #expect(session.chat.message(4)?.author == .participant(1))
        try play.play {
            try $0.keep(
                message: 1, as: [.answer(.text(.init(text: "accueil")))], by: .participant(1))
        }
        try play.play { try $0.discard(message: 3) }
        #expect(session.chat.pending.map(\.number) == [4])
        #expect(session.chat.messages.map(\.outcome) == [.kept, nil, .discarded, nil])
        #expect(session.answers(to: "mots").map(\.author) == [.participant(1)])
    }

    @Test mutating func `a log that is read again brings what is new`() throws {
        try readChat()
        #expect(session.chat.unread(lines) == [])
        #expect(session.chat.unread(lines + [lines[0]]) == [lines[0]])
        #expect(session.chat.unread([ChatLine(text: "accueil")]).count == 1)
    }

    @Test mutating func `what cannot be reviewed is refused`() throws {
        let none = "aucun tchat n’a été lu ; « tchat FICHIER » en lit un"
        #expect(
            session.refusal { (session) throws(Refusal) in try session.discard(message: 1) }
                == none)
        try readChat()
        try play.play { try $0.discard(message: 1) }
        let refusals: [(String, (Session) throws(Refusal) -> [Event.Body])] = [
            (
                "aucun message ne porte le n° 9 ; le dernier est le n° 4",
                { (session) throws(Refusal) in try session.discard(message: 9) }
            ),
            (
                "le message n° 1 est déjà jeté",
                { (session) throws(Refusal) in
                    try session.keep(message: 1, as: [.note("x")], by: .group)
                }
            ),
            (
                "le texte est vide ; il faut au moins un mot",
                { (session) throws(Refusal) in
                    try session.keep(message: 4, as: [.note("")], by: .group)
                }
            ),
        ]
        for (message, step) in refusals { #expect(session.refusal(step) == message) }
    }

    @Test mutating func `an entry stands in one group`() throws {
        try play.play { try $0.begin("mots") }
        let texts = ["a", "b", "c", "d"].map { Entry.Content.answer(.text(.init(text: $0))) }
        try play.play { try $0.record(texts, by: .group) }
        try play.play { try $0.group([1, 2], as: "Été") }
        try play.play { try $0.group([3], as: "ete") }
        #expect(session.groups(in: "mots").map(\.title) == ["Été"])
        #expect(session.groups(in: "mots").map(\.entries) == [[1, 2, 3]])
        try play.play { try $0.group([2, 4], as: "hiver") }
        #expect(session.groups(in: "mots").map(\.entries) == [[1, 3], [2, 4]])
        try play.play { try $0.withdraw(4) }
        #expect(session.groups(in: "mots").map(\.entries) == [[1, 3], [2]])
        #expect(session.groups(in: "scie").isEmpty)
        #expect(
            session.refusal { (session) throws(Refusal) in try session.group([1, 1], as: "seul") }
                == "il faut au moins deux numéros différents, ou un titre qui est déjà là")
    }

    @Test mutating func `the sawmill merges its notes`() throws {
        try play.play { try $0.begin("scie") }
        let notes = ["a", "b"].map { Entry.Content.answer(.sawmill(.note($0))) }
        try play.play { try $0.record(notes, by: .group) }
        try play.play { try $0.group([1, 2], as: "ab") }
        #expect(session.answers(to: "scie").last?.content == .sawmill(.merge([1, 2], into: "ab")))
        #expect(session.groups(in: "scie").isEmpty)
        #expect(session.freeTexts(in: "scie").map(\.number) == [3])
    }
}

extension Session {
    /// What a step is refused for, in French; `nil` where it is not.
    fileprivate func refusal(
        _ step: (Session) throws(Refusal) -> [Event.Body]
    ) -> String? {
        do throws(Refusal) {
            _ = try step(self)
            return nil
        } catch {
            return error.message.french
        }
    }
}
