import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct SawmillSheetTests {
    private let sawmill = Sawmill(
        wordsEach: 3, kept: 3, writingSeconds: 300, roundSeconds: [120, 45, 30])
    private let area = Size(273, 118)

    /// Six words; two merged and one dropped in the first round, one dropped in the second.
    private let record = ActivityRecord<Sawmill.Answer>([
        (.participant(1), .note("accueil")), (.participant(1), .note("hospitalité")),
        (.participant(2), .note("lenteur")), (.participant(2), .note("fête")),
        (.participant(3), .note("jardin")), (.participant(3), .note("entraide")),
        (.group, .round), (.group, .merge([1, 2], into: "porte ouverte")),
        (.group, .drop([3])), (.group, .round), (.group, .drop([4])),
        (.group, .sentence(8, "On ouvre à qui passe.")),
    ])

    @Test func `the blank sheet has twelve notes, then six, then the values`() throws {
        let drawing = try #require(sawmill.blank(in: area, .french).drawings.first)
        #expect(drawing.rectangles(.outline) == 12 + 6 + 3)
        #expect(drawing.rectangles(.aside) == 1)
        #expect(
            drawing.texts
                == [
                    "Écriture", "5 min, 3 mots par personne", "Manches", "2 min, 45 s, 30 s",
                    "3 valeurs partagées", "une ou deux phrases pour chacune", "1", "2", "3",
                    "Idées écartées",
                ].map { $0.replacing(" min", with: "\u{A0}min").replacing(" s", with: "\u{A0}s") }
                .map { $0.replacing("3 mots", with: "3\u{A0}mots") })
    }

    @Test func `the filled sheet shows each word at each stage`() throws {
        let blocks = sawmill.filled(in: area, record)
        let drawing = try #require(blocks.drawings.first)
        #expect(blocks.count == 1)
        #expect(drawing.texts.count { $0 == "accueil" } == 1)
        #expect(drawing.texts.count { $0 == "porte ouverte" } == 2)
        #expect(drawing.texts.contains("On ouvre à qui passe."))
        #expect(
            drawing.summary.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
                == "Écriture : 6 mots ; Manche 1 : 4 mots ; gardés : jardin, entraide, "
                + "porte ouverte ; écartés : lenteur, fête")
    }

    @Test func `a note that comes back was aside in between`() throws {
        let answers: [(author: Author, content: Sawmill.Answer)] = [
            (.group, .note("accueil")), (.group, .note("fête")), (.group, .round),
            (.group, .drop([2])), (.group, .round), (.group, .restore([2])),
        ]
        let drawing = try #require(sawmill.filled(in: area, .init(answers)).drawings.first)
        // While writing and at the end, not after the first round.
        #expect(drawing.texts.count { $0 == "fête" } == 2)
        #expect(drawing.texts.contains("1\u{A0}mot"))
        #expect(drawing.texts.count { $0 == "accueil" } == 3)
    }

    @Test func `a pool too large for the drawing has a list of all words`() throws {
        let many = ActivityRecord<Sawmill.Answer>(
            (0..<600).map { (.participant(1), .note("mot \($0)")) })
        let blocks = sawmill.filled(in: area, many)
        let words = sawmill.everyone(many, width: area.width).words
        #expect(words.split(separator: ",").count == 600)
        #expect(blocks.drawings[0].texts.contains { $0.hasPrefix("… et ") })
    }

    @Test func `the minutes tell the funnel, what was merged and what was dropped`() {
        #expect(
            sawmill.summary(record).words.replacing("\u{A0}", with: " ") == """
                Valeurs gardées
                jardin
                entraide
                porte ouverte : On ouvre à qui passe.
                Étape | Mots
                Écriture | 6
                Manche 1 | 4
                Manche 2 | 3
                Mots fusionnés
                porte ouverte = accueil + hospitalité
                Idées écartées
                Manche 1 : lenteur
                Manche 2 : fête
                """)
    }

    @Test func `everyone's words and the group's moves are all told`() {
        let words = sawmill.plain(record.answers(by: .participant(1)), .french).words
        #expect(words.replacing("\u{A0}", with: " ") == "accueil (n° 1)\nhospitalité (n° 2)")
        let moves = sawmill.plain(record.answers(by: .group), .english).words
        #expect(
            moves.replacing("\u{A0}", with: " ") == """
                New round
                Merge no. 1, no. 2: porte ouverte
                Drop no. 3
                New round
                Drop no. 4
                no. 8: On ouvre à qui passe.
                """)
    }

    @Test func `without answers the filled sheet is the blank one`() {
        let empty = ActivityRecord<Sawmill.Answer>([])
        #expect(sawmill.filled(in: area, empty) == sawmill.blank(in: area, .french))
        #expect(sawmill.summary(empty) == [.paragraph("Pas encore de réponse.")])
    }
}
