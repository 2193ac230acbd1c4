import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct ChoicesSheetTests {
    private static let who = Choices.Question(
        id: "qui", title: "Qui accueille ?", options: ["personne", "une personne dédiée"])
    private static let what = Choices.Question(
        id: "quoi", title: "Que dit-on ?", options: ["l’histoire", "rien"], allowsOther: false)
    private let choices = Choices(questions: [who, what], asksConsensus: true)
    private let area = Size(273, 118)
    private let record = ActivityRecord<Choices.Answer>([
        (.participant(1), .init(question: 0, choice: .option(1), justification: "un visage")),
        (.participant(2), .init(question: 0, choice: .other("un tour de rôle"))),
        (.group, .init(question: 0, choice: .option(1), consensus: true)),
    ])

    @Test func `the blank sheet has a box for each option, other and agreement`() throws {
        let drawing = try #require(choices.blank(in: area, .french).drawings.first)
        // Two frames, the boxes 3 + 2, two boxes for the agreement.
        #expect(drawing.rectangles(.outline) == 2 + 5 + 2)
        #expect(drawing.texts.contains("autre\u{A0}:"))
        #expect(drawing.texts.count { $0 == "Tout le monde est d’accord." } == 2)
    }

    @Test func `the filled sheet has counts, and a mark on what is retained`() throws {
        let drawing = try #require(choices.filled(in: area, record).drawings.first)
        #expect(drawing.texts.contains("retenu"))
        #expect(drawing.texts.contains("• Ana\u{A0}: un visage"))
        #expect(drawing.texts.contains("autre\u{A0}: un tour de rôle"))
        #expect(drawing.texts.count { $0 == "Ana" } == 1 && drawing.texts.contains("Bo"))
        #expect(drawing.rectangles(.group) == 1)
        // The bars of the retained option and of the other answer.
        #expect(drawing.rectangles(.spread) == 2)
        let summary = drawing.summary.replacing("\u{A0}", with: " ")
        #expect(
            summary == "Qui accueille ? – personne (0), une personne dédiée (1 : Ana), autre : un "
                + "tour de rôle (1 : Bo), retenu : une personne dédiée. Que dit-on ? – l’histoire "
                + "(0), rien (0)")
    }

    @Test func `the group's own answer stands apart from those of people`() throws {
        let drawing = try drawing([
            (.participant(1), .init(question: 0, choice: .other("« Bonjour ? »"))),
            (.participant(2), .init(question: 0, choice: .other("le chien"))),
            (.group, .init(question: 0, choice: .other("un sourire"), consensus: true)),
        ])
        let others = drawing.texts.filter { $0.hasPrefix("autre") }
        #expect(
            others == [
                "autre\u{A0}: un sourire", "autre\u{A0}: « Bonjour ? »", "autre\u{A0}: le chien",
            ])
        #expect(drawing.texts.count { $0 == "retenu" } == 1)
        #expect(drawing.rectangles(.group) == 1)
    }

    @Test func `more answers than there are rows share the last one`() throws {
        let drawing = try drawing(
            (1...40).map {
                (.participant($0), .init(question: 0, choice: .other("réponse \($0)")))
            })
        #expect(drawing.texts.contains("autre\u{A0}: réponse 1"))
        #expect(drawing.texts.contains { $0.contains("…") })
        #expect(drawing.faults() == [])
    }

    @Test(arguments: [
        (true, "Tout le monde est d’accord.", 2),
        (false, "Avis partagés\u{A0}: tout le monde n’est pas d’accord.", 1),
    ]) func `no box stands beside a disagreement`(isAgreed: Bool, words: String, boxes: Int) throws
    {
        let alone = Choices(questions: [Self.what], asksConsensus: true)
        let record = ActivityRecord<Choices.Answer>([
            (.group, .init(question: 0, choice: .option(0), consensus: isAgreed))
        ])
        let drawing = try #require(alone.filled(in: area, record).drawings.first)
        #expect(drawing.texts.contains(words))
        // The frame of the question and the boxes of its two options, then that of the agreement.
        #expect(drawing.rectangles(.outline) == 2 + boxes)
    }

    private func drawing(
        _ answers: [(author: Author, content: Choices.Answer)]
    ) throws -> Drawing {
        let names = (1...40).map { "P\($0)" }
        let record = ActivityRecord<Choices.Answer>(answers, names: names)
        return try #require(choices.filled(in: area, record).drawings.first)
    }

    @Test func `one question is not named in plain answers`() {
        let one = Choices(questions: [Self.who])
        let plain = one.plain(record.answers(by: .participant(1)), .french)
        #expect(plain == [.paragraph("une personne dédiée"), .paragraph("un visage")])
    }

    @Test func `several questions are named in plain answers`() {
        #expect(
            choices.plain(record.answers(by: .participant(2)), .french) == [
                .paragraph("Qui accueille ?", role: .label), .paragraph("un tour de rôle"),
            ])
        #expect(
            choices.plain(record.answers(by: .group), .english).last
                == .paragraph("Everyone agrees."))
    }

    @Test func `the minutes count and tell what is retained`() {
        #expect(
            choices.summary(record).words.replacing("\u{A0}", with: " ").hasPrefix(
                """
                Qui accueille ?
                Réponse retenue : une personne dédiée – Tout le monde est d’accord.
                Réponse | Personnes | Par
                personne | 0 | 
                une personne dédiée | 1 | Ana
                autre : un tour de rôle | 1 | Bo
                Ana : un visage
                """))
    }

    @Test(arguments: [(1, 1), (4, 1), (5, 2), (9, 3)])
    func `four questions at most share a page`(count: Int, pages: Int) {
        let many = Choices(
            questions: (0..<count).map { .init(id: "q\($0)", title: "?", options: ["oui", "non"]) }
        )
        #expect(many.blank(in: area, .french).drawings.count == pages)
    }
}
