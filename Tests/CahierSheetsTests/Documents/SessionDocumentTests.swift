import CahierCore
import CahierDiagnostics
import CahierDocument
import TestSupport
import Testing

@testable import CahierSheets

@Suite("Documents around a session") struct SessionDocumentTests {
    /// Two people, who have said something in most activities.
    private static func played() throws -> Session {
        var test = try #require(TestSession(["Ana Li", "Bo"]))
        let (ana, bo) = (Author.participant(1), Author.participant(2))
        test.happen(.began("a2"))
        test.record(.answer(.sawmill(.note("entraide"))), by: ana, in: "a2")
        test.record(.answer(.sawmill(.note("secours"))), by: bo, in: "a2")
        test.record(.answer(.sawmill(.note("bruit"))), by: ana, in: "a2")
        test.record(.answer(.sawmill(.round)), in: "a2")
        test.record(.answer(.sawmill(.merge([1, 2], into: "appui"))), in: "a2")
        test.record(.answer(.sawmill(.drop([3]))), in: "a2")
        test.record(.decision("On garde l’appui."), in: "a2")
        test.record(.action(Action(text: "Afficher", who: "Ana")), in: "a2")
        test.record(.action(Action(text: "Balayer", who: "Bo")), in: "a2")
        test.happen(.began("a1"), after: 25)
        test.record(.answer(.radar(.init(marks: [.init(axis: 0, value: 1)]))), by: ana, in: "a1")
        test.record(
            .answer(.radar(.init(noticed: [.init(axis: 1, text: "secret de Bo")]))), by: bo,
            in: "a1")
        test.record(.answer(.radar(.init(marks: [.init(axis: 0, value: 4)]))), by: bo, in: "a1")
        test.record(.answer(.text(.init(text: "texte de Bo"))), by: bo, in: "a13")
        test.record(
            .pledge(Pledge(who: "Ana Li", amount: .time(minutes: 90), common: "four")), in: "a16")
        test.happen(.closed(next: CivilDate(year: 2026, month: 6, day: 1)), after: 12)
        return test.session
    }

    private static let press = Press(areas: PageAreas { _ in Size(273, 170) })

    private static func text(
        _ kind: DocumentKind, of session: Session, _ extent: Extent = .everything
    ) -> String {
        let blocks = press.document(kind, of: session, extent: extent).blocks
        return blocks.flatMap(\.inner).words.replacing("\u{A0}", with: " ")
            .replacing("\u{202F}", with: " ")
    }

    @Test("the invitation says when, where, what and what to bring")
    func invitation() throws {
        let text = Self.text(.invitation, of: try Self.played())
        for part in [
            "Quand : lundi 4 mai 2026, 18 h 30 ; fin prévue à 21 h 20 (2 h 50 d’activités)",
            "Où : La Loco", "17. Activité 17", "feutres, carte 0, carte 1, carte 2.",
            "Un empêchement", "Nous, CC BY-SA 4.0",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("Ana"))
    }

    /// Two activities at the same time, a break, and one the next morning.
    private static func planned() throws -> Session {
        var workshop = TestSession.workshop
        let length = Plan.Length(min: 300, typical: 600, max: 900)
        workshop.plan = Plan(blocks: [
            .init(.preparation(nil), title: "Lire", length: .init(exactly: 60), mark: 1),
            .init(.activities(["a1", "a2"]), length: length),
            .init(.pause, length: .init(exactly: 900), mark: 2),
            .init(.activities(["a3"]), length: .init(min: 60, typical: 90, max: 120)),
            .init(.day(.init(hour: 9, minute: 30)), length: .init(exactly: 60), mark: 3),
            .init(.activities(["a4"]), length: length),
        ])
        workshop.activities.removeLast(workshop.activities.count - 4)
        return try #require(TestSession(["Ana"], workshop: workshop)).session
    }

    @Test("the run sheet has a line for each block, with its times")
    func plannedRunSheet() throws {
        let text = Self.text(.runSheet, of: try Self.planned())
        for part in [
            "– | – | Avant la séance : Lire",
            "18 h 30 | 18 h 40 | En même temps : 1. Activité 1 et 2. Activité 2 | 10 min (5–15)",
            "18 h 40 | 18 h 55 | Pause | 15 min",
            "18 h 55 | 18 h 56 | 3. Activité 3 | 1 min 30 s (1–2)",
            "9 h 30 |  | Mardi 5 mai 2026", "9 h 30 | 9 h 40 | 4. Activité 4 | 10 min (5–15)",
            "Total : 36 min, dont 15 min de pause",
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        let blank = Self.press.runSheet(of: try Self.planned().workshop).blocks
            .flatMap(\.inner).words.replacing("\u{A0}", with: " ")
        for part in [
            "0 s | 10 min | En même temps", "9 h 30 |  | Jour 2", "0 s | 10 min | 4. Activité 4",
        ] {
            #expect(blank.contains(part), "\(part) in \(blank)")
        }
    }

    @Test("the run sheet of a session whose plan was changed tells how it went")
    func changedRunSheet() throws {
        var test = try #require(TestSession(["Ana"]))
        test.happen(.began("a1"))
        test.happen(.began("a2"), after: 20)
        var plan = test.session.plan
        plan.setLength(at: 2, 1200)
        test.happen(.planned(plan))
        let text = Self.text(.runSheet, of: test.session)
        for part in [
            "18 h 30 | 18 h 50 | 1. Activité 1", "18 h 50 | 19 h 00 | 2. Activité 2",
            "19 h 00 | 19 h 20 | 3. Activité 3 | 20 min",
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }

    @Test("the invitation counts breaks, and tells another day")
    func plannedInvitation() throws {
        let text = Self.text(.invitation, of: try Self.planned())
        for part in [
            "lundi 4 mai 2026, 18 h 30 ; fin prévue le mardi 5 mai 2026, 9 h 40",
            "(36 min, pauses comprises)", "Pause",
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }

    @Test("the invitation says what to prepare for the activities that are planned, once")
    func preparation() throws {
        var workshop = TestSession.workshop
        #expect(!Self.invitation(to: workshop).contains("À préparer"))
        workshop.preparation = ["Dormir.", "Lire."]
        workshop.activities[0].preparation = ["Mesurer."]
        workshop.activities[1].preparation = ["Lire.", "Compter."]
        let all = Self.invitation(to: workshop)
        #expect(all.contains("À préparer\nDormir.\nLire.\nMesurer.\nCompter.\n"), "\(all)")
        let one = Self.invitation(to: workshop, Array(workshop.activities[1...1]))
        #expect(one.contains("À préparer\nDormir.\nLire.\nCompter.\n"), "\(one)")
    }

    private static func invitation(
        to workshop: Workshop, _ activities: [Activity]? = nil
    ) -> String {
        press.invitation(to: workshop, activities: activities).blocks.flatMap(\.inner).words
    }

    @Test("the invitation leaves room for what is not known")
    func blankInvitation() throws {
        let session = try #require(TestSession([], place: nil)).session
        let known = Self.press.document(.invitation, of: session).blocks
        #expect(Self.blanks(known) == ["Où", "À qui", "Avant le"])
        let workshop = Self.press.invitation(to: TestSession.workshop).blocks
        #expect(Self.blanks(workshop) == ["Quand", "Où", "À qui", "Avant le"])
    }

    /// The names that a line to write on follows.
    private static func blanks(_ blocks: BlockStream) -> [String] {
        let all = Array(blocks)
        return zip(all, all.dropFirst()).compactMap { name, line in
            guard case .writingLines = line else { return nil }
            return name.words.replacing("\u{A0}: ", with: "")
        }
    }

    @Test("the feedback tells the activities in the order they were played, and names nobody")
    func feedback() throws {
        let blocks = Array(Self.press.document(.feedback, of: try Self.played()).blocks)
        let rows = try #require(blocks.tables.first { $0.columns.count == 5 }).rows.map {
            $0.cells.map(\.words).map { $0.replacing("\u{A0}", with: " ") }
        }
        #expect(rows.count == TestSession.workshop.activities.count)
        #expect(rows[0] == ["1", "2. Activité 2", "10 min", "25 min", ""])
        #expect(rows[1] == ["2", "1. Activité 1", "10 min", "12 min", ""])
        #expect(rows[2] == ["–", "3. Activité 3", "10 min", "–", ""])
        let text = blocks.words
        #expect(text.contains("Combien de personnes | 2") && text.contains("La Loco"))
        #expect(!text.contains("Ana") && !text.contains("Bo\n"))
        let blank = Array(Self.press.feedback(on: TestSession.workshop).blocks)
        let filled = blank.tables[0].rows.flatMap { $0.cells.dropFirst() }.map(\.words)
        #expect(filled == Array(repeating: "", count: filled.count))
    }

    @Test("contributions tell each person what became of theirs, and quote nobody else")
    func contributions() throws {
        let session = try Self.played()
        let ana = Self.text(.contributions, of: session, .participant(1))
        for part in [
            "Ana Li", "entraide : fusionné dans « appui » (manche 1), puis gardé jusqu’au bout",
            "bruit : écarté (manche 1)", "Décision : On garde l’appui.",
            "Action : Afficher – à faire (vous)", "Action : Balayer – à faire\n",
            "eau | 1 | 2,5 | 1–4", "Vos promesses\nfour : 1 h 30 (ferme)",
            "Prochain rendez-vous : lundi 1er juin 2026",
        ] {
            #expect(ana.contains(part), "\(part) in \(ana)")
        }
        for other in ["secours", "secret de Bo", "texte de Bo", "Bo"] {
            #expect(!ana.contains(other), "\(other)")
        }
        let bo = Self.text(.contributions, of: session, .participant(2))
        #expect(bo.contains("texte de Bo") && bo.contains("Gardé tel quel"))
        #expect(!bo.contains("Ana") && !bo.contains("bruit"))
        let all = Self.text(.contributions, of: session)
        #expect(all.contains("Ana Li") && all.contains("texte de Bo"))
    }

    @Test("contributions of somebody without answers, and of nobody, say so")
    func noContribution() throws {
        let silent = try #require(TestSession(["Chloé"])).session
        #expect(Self.text(.contributions, of: silent).contains("Aucune réponse"))
        let empty = try #require(TestSession([])).session
        #expect(Self.text(.contributions, of: empty).contains("Personne n’est inscrit"))
    }

    @Test("sheets of one person have only their answers")
    func onePerson() throws {
        let text = Self.text(.sheets, of: try Self.played(), .participant(1))
        #expect(text.contains("entraide") && text.contains("bruit") && text.contains("1 h 30"))
        for other in ["secours", "secret de Bo", "appui", "Bo"] {
            #expect(!text.contains(other), "\(other)")
        }
    }

    @Test("sheets of the synthesis have no pages of everyone's answers")
    func synthesis() throws {
        let session = try Self.played()
        let title = "Les réponses de chacun·e"
        #expect(Self.text(.sheets, of: session).contains(title))
        let text = Self.text(.sheets, of: session, .synthesis)
        #expect(!text.contains(title) && text.contains("appui"))
    }

    @Test(
        "whose words mean a participant",
        arguments: [
            ("Ana Li", true), ("ana", true), ("Bo et Ana", true), ("Ana, Bo", true),
            ("Anaïs", false),
            ("Bo", false), ("", false), ("An", false),
        ])
    func meaning(words: String, isMeant: Bool) throws {
        let session = try Self.played()
        let names = Names(participants: session.participants, language: .french)
        #expect(names.isMeant(session.participants[0], by: words) == isMeant)
    }
}
