import CahierCore
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("Undoing") struct UndoTests {
    private func seated() throws -> Typist {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie", "participants ajouter Marie, Karim"])
        return typist
    }

    /// What a session says, whatever led to it.
    private struct State: Equatable {
        var opening: Opening
        var plan: Plan
        var participants: [Participant]
        var entries: [Entry]
        var progress: [Activity.ID: Session.Progress]
        var sheets: [SheetCode: [Session.TypedSheet]]
        var current: Activity.ID?
        var closing: Session.Closing?
        var timeline: [Session.Step]
        var lastMoment: Moment
        var chat: Chat
        var groups: [[EntryGroup]]
        var groupings: [Grouping]
        var turns: [Participant.ID]
        var stages: [Int]
        var countdown: Countdown?
        var disclosures: [Activity.ID: Disclosure]

        init(_ session: Session) {
            opening = session.opening
            plan = session.plan
            participants = session.participants
            entries = session.entries
            progress = session.progress
            sheets = session.typedSheets
            current = session.current
            closing = session.closing
            timeline = session.timeline
            lastMoment = session.lastMoment
            chat = session.chat
            groups = session.workshop.activities.map { session.groups(in: $0.id) }
            groupings = session.groupings
            turns = session.turns
            stages = session.workshop.activities.map { session.stage(of: $0.id) }
            countdown = session.countdown
            disclosures = session.disclosures
        }
    }

    private func state(_ typist: Typist) throws -> State { State(try #require(typist.session)) }

    @Test(
        "all, then redoing all, gives each state again", arguments: Array(UInt64(1)...12))
    func allAndBack(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let typist = try seated()
        let id = try #require(typist.session?.id.text)
        for _ in 0..<150 {
            typist.type(random.line())
            if typist.session?.id.text != id { try typist.type(["reprendre \(id)"]) }
        }
        for line in ["FIN", "stop"] { typist.type(line) }
        // So that nothing is left to redo.
        try typist.type(["reprendre \(id)", "note La fin."])
        let most = try #require(typist.session?.history.done.count)
        var states: [State] = []
        for _ in 0..<most {
            states.append(try state(typist))
            try typist.type(["annuler"])
        }
        #expect(typist.session?.entries.isEmpty == true, "seed \(seed)")
        #expect(typist.session?.participants.isEmpty == true, "seed \(seed)")
        #expect(typist.complaint("annuler")?.contains("rien à annuler") == true)
        for (place, expected) in states.reversed().enumerated() {
            try typist.type(["rétablir"])
            #expect(try state(typist) == expected, "seed \(seed), step \(place)")
        }
        #expect(typist.complaint("rétablir")?.contains("rien à rétablir") == true)
        let stored = try typist.desk.carnet().session(try #require(typist.session?.id))
        #expect(stored == typist.session, "seed \(seed)")
    }

    @Test("a new command forgets what could be redone")
    func forgetting() throws {
        let typist = try seated()
        try typist.type(["note un", "note deux", "annuler", "note trois"])
        #expect(typist.session?.notes.map(\.content) == ["un", "trois"])
        #expect(typist.session?.entries.map(\.number) == [1, 2])
        #expect(typist.complaint("rétablir") != nil)
        try typist.type(["annuler 2"])
        #expect(typist.session?.notes.isEmpty == true)
        try typist.type(["rétablir 2"])
        #expect(typist.session?.notes.map(\.content) == ["un", "trois"])
        #expect(typist.complaint("annuler 99")?.contains("de 1 à 3") == true)
    }

    @Test("several people or answers of one line are one step")
    func steps() throws {
        let typist = try seated()
        try typist.type(["activité liste", "Marie: un; deux; trois", "annuler"])
        #expect(typist.session?.entries.isEmpty == true)
        try typist.type(["annuler", "annuler"])
        #expect(typist.session?.participants.isEmpty == true)
    }

    @Test("goes on in another sitting, after the closing too")
    func sittings() throws {
        let typist = try seated()
        try typist.type(["note un", "clore", "reprendre", "annuler 2"])
        #expect(typist.session?.closing == nil)
        let id = try #require(typist.session?.id)
        #expect(try typist.desk.carnet().summaries().first?.isClosed == false)
        let later = Typist(typist.desk)
        try later.type(["reprendre \(id.text)", "rétablir"])
        #expect(later.session?.closing != nil)
        #expect(try typist.desk.carnet().summaries().first?.isClosed == true)
        try later.type(["annuler", "annuler"])
        #expect(later.session?.notes.isEmpty == true)
    }
}
