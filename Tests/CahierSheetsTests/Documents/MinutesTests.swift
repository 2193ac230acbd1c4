import CahierCore
import CahierDocument
import TestSupport
import Testing

@testable import CahierSheets

@Suite("The minutes") struct MinutesTests {
    private static let round = Activity(
        id: "tour", number: 3, title: "Tour", instructions: ["Promettez."],
        minutes: Minutes(min: 1, typical: 2, max: 3), mechanic: .pledges(PledgeRound()))

    /// A session opened on Monday 4 May 2026, at 18:30 in Paris.
    private var session: Session

    init() throws {
        let start = Moment(seconds: 1_777_912_200)
        let id = try #require(SessionID("essai"))
        let activities = ["Un", "Deux"].enumerated().map { place, name in
            Activity(
                id: name.lowercased(), number: place + 1, title: name, instructions: ["Jouez."],
                minutes: Minutes(min: 1, typical: 2, max: 3), mechanic: .text(FreeText()))
        }
        session = Session(
            id: id,
            workshop: Workshop(
                id: "essai", title: "Essai", licence: "CC0-1.0", credit: "Nous.",
                activities: activities + [Self.round]),
            opening: Opening(
                title: "Lundi", start: start, timeZone: "Europe/Paris", activities: ["un"]),
            at: start)
    }

    private mutating func play(
        after minutes: Int, _ step: (Session) throws -> [Event.Body]
    ) throws {
        for body in try step(session) {
            session.apply(
                Event(
                    sequence: session.eventCount + 1, at: session.opening.start + minutes * 60,
                    body: body))
        }
    }

    private var words: String {
        let press = Press(areas: PageAreas { _ in Size(180, 260) })
        return press.document(.minutes, of: session).blocks.words
            .replacing("\u{A0}", with: " ")
    }

    @Test mutating func `tell when the session was held`() throws {
        try play(after: 0) { try $0.begin("un") }
        try play(after: 90) { try $0.close() }
        #expect(words.contains("Déroulement : de 18 h 30 à 20 h 00\n"))
    }

    @Test mutating func `tell the day on which it ended, where that is another`() throws {
        try play(after: 0) { try $0.begin("un") }
        try play(after: 24 * 60) { try $0.close() }
        #expect(words.contains("Déroulement : de 18 h 30 à mardi 5 mai 2026, 18 h 30\n"))
    }

    @Test mutating func `hold what was played without being planned`() throws {
        try play(after: 0) { try $0.begin("deux") }
        try play(after: 1) { session in
            try session.record([.answer(.text(.init(text: "tiens")))], by: .group)
        }
        #expect(words.contains("2. Deux\n") && words.contains("tiens"))
    }

    @Test mutating func `total the pledges that the summary of their round tells`() throws {
        for (activity, cents) in [("deux", 2_000), ("tour", 3_000)] {
            try play(after: 0) { try $0.begin(activity) }
            try play(after: 1) { session in
                let pledge = Pledge(who: "Zoé", amount: .money(cents: cents), common: "four")
                return try session.record([.pledge(pledge)], by: .group)
            }
        }
        let press = Press(areas: PageAreas { _ in Size(180, 260) })
        let summary = press.summary(of: Self.round, in: session)
        #expect(summary.words.contains("50"))
        let all = press.document(.minutes, of: session).blocks.words
        #expect(all.contains(summary.words))
        let answers = press.document(.answers, of: session).blocks.words
        #expect(answers.split(separator: "Zoé", omittingEmptySubsequences: false).count == 3)
    }

    @Test mutating func `name those who were there`() throws {
        #expect(words.contains("Personnes présentes : 0\n"))
        try play(after: 0) { try $0.join("Zoé") }
        #expect(words.contains("Personnes présentes : 1 – Zoé\n"))
    }

    @Test mutating func `hold the groups, those of an activity below its name`() throws {
        for name in ["Zoé", "Karim", "Ana"] { try play(after: 0) { try $0.join(name) } }
        #expect(!words.contains("Groupes"))
        try play(after: 1) {
            try $0.compose(Grouping(seed: 7, groups: [[1, 3], [2]], activity: nil))
        }
        try play(after: 2) {
            try $0.compose(Grouping(seed: 8, groups: [[1], [2, 3]], activity: "deux"))
        }
        try play(after: 3) { try $0.rename(3, to: "Loutre curieuse") }
        #expect(
            words.contains(
                "Groupes\nZoé, Loutre curieuse\nKarim\n2. Deux\nZoé\nKarim, Loutre curieuse\n"))
    }

    @Test(
        "say a range as one number where its ends are one",
        arguments: [
            (6, 6, 4, 4, "Durée : 6 min\nGroupe : 4 personnes"),
            (5, 7, 1, 1, "Durée : 6 min (de 5 à 7)\nGroupe : 1 personne"),
            (6, 6, 2, 8, "Durée : 6 min\nGroupe : de 2 à 8 personnes"),
        ])
    func ranges(least: Int, most: Int, smallest: Int, largest: Int, words: String) {
        let activity = Activity(
            id: "un", number: 1, title: "Un", instructions: ["Jouez."],
            minutes: Minutes(min: least, typical: 6, max: most),
            groupSize: GroupSize(min: smallest, max: largest), mechanic: .text(FreeText()))
        let press = Press(areas: PageAreas { _ in Size(180, 260) })
        #expect(press.practical(activity).words.replacing("\u{A0}", with: " ").contains(words))
    }

    @Test func `draw a long journey whole, in as many figures as it takes`() throws {
        let journey = Canvas(
            layout: .journey(
                lanes: [.init(id: "geste", title: "Ce que je fais")],
                mood: Scale(min: -2, max: 2)),
            zones: (1...6).map { .init(id: "z\($0)", title: "Étape \($0)") })
        var workshop = session.workshop
        workshop.activities[0].mechanic = .canvas(journey)
        workshop.activities = Array(workshop.activities.prefix(1))
        var test = try #require(TestSession(["Ana"], workshop: workshop))
        test.record(
            .answer(.canvas(.mood(zone: 5, value: 1))), by: .participant(1), in: "un")
        let blocks = Array(
            Press(areas: PageAreas { _ in Size(170, 240) })
                .document(.minutes, of: test.session).blocks)
        let figures = blocks.drawings
        #expect(
            figures.map(\.caption.words) == [
                "Un, ce que disent les réponses ensemble (1/2)",
                "Un, ce que disent les réponses ensemble (2/2)",
            ])
        let texts = figures.map(\.texts).joined()
        for step in 1...6 {
            #expect(texts.count { $0.contains("Étape \(step)") } == 1)
        }
    }

    @Test mutating func `tell what was put together, as the answers do, and not by whom`() throws {
        try play(after: 0) { try $0.join("Marie") }
        try play(after: 0) { try $0.begin("un") }
        let texts = ["ouvrir", "l’ouverture"].map { Entry.Content.answer(.text(.init(text: $0))) }
        try play(after: 1) { try $0.record(texts, by: .participant(1)) }
        try play(after: 2) { try $0.group([1, 2], as: "Ouverture") }
        let press = Press(areas: PageAreas { _ in Size(180, 260) })
        for kind in [DocumentKind.minutes, .answers] {
            let words = press.document(kind, of: session).blocks.words
            #expect(
                words.contains(
                    "Regroupements\nOuverture\u{A0}: ouvrir\u{202F}; l’ouverture"), "\(words)")
        }
    }

    @Test mutating func `keep from groups what people wrote for themselves`() throws {
        try play(after: 0) { try $0.join("Marie") }
        try play(after: 0) { try $0.begin("un", seed: 1) }
        try play(after: 0) { try $0.disclose(.never) }
        let texts = ["secret", "autre"].map { Entry.Content.answer(.text(.init(text: $0))) }
        try play(after: 1) { try $0.record(texts, by: .participant(1)) }
        try play(after: 2) { try $0.group([1, 2], as: "Ouverture") }
        #expect(!words.contains("secret") && !words.contains("Ouverture"))
    }
}
