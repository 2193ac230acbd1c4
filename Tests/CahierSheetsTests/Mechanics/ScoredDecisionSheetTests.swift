import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct ScoredDecisionSheetTests {
    let sheet = ScoredDecision(
        scale: Scale(min: 0, max: 4),
        questions: ["Qui ?", "Quand ?"].map {
            .init(title: $0, lowLabel: "peu", highLabel: "beaucoup")
        },
        modes: [
            .init(from: 0, to: 3, title: "Seul"), .init(from: 4, to: 8, title: "Ensemble"),
        ])

    private typealias Scoring = (author: Author, content: ScoredDecision.Answer)

    private func scoring(
        _ author: Author, _ decision: String, _ scores: [Int], mode: String? = nil
    ) -> Scoring {
        (author, .init(decision: decision, scores: scores, chosenMode: mode))
    }

    private func filled(_ answers: Scoring...) -> [Block] {
        sheet.filled(in: Size(273, 120), ActivityRecord(answers))
    }

    @Test func oneScoringFillsCircles() throws {
        let drawing = try #require(filled(scoring(.group, "Le café", [1, 4])).drawings.first)
        let filledDiscs = drawing.discs(.accent)
        // The « ? », the numbers of the questions, and the two scores.
        #expect(filledDiscs.count == 5)
        let circles = Set(drawing.discs(.outline).map(\.x)).sorted()
        try #require(circles.count == 5)
        #expect(filledDiscs.contains { $0.x == circles[1] })
        #expect(filledDiscs.contains { $0.x == circles[4] })
        #expect(drawing.texts.contains("5\u{A0}/\u{A0}8"))
        #expect(drawing.discs(.person).isEmpty)
    }

    @Test func severalScoringsShowEachAndTheMean() throws {
        let drawing = try #require(
            filled(
                scoring(.participant(1), "Le café", [0, 2]),
                scoring(.participant(2), "le cafe", [4, 2])
            ).drawings.first)
        let circles = Set(drawing.discs(.outline).map(\.x)).sorted()
        // The last ring and the last diamond are the legend's.
        // 0 and 4 to the first question, twice 2, side by side, to the second.
        let dots = drawing.discs(.person).dropLast().map(\.x)
        try #require(dots.count == 4)
        #expect(Array(dots.prefix(2)) == [circles[0], circles[4]])
        #expect(abs((dots[2] + dots[3]) / 2 - circles[2]) < 0.01)
        #expect(drawing.polygons(.accent).dropLast().map(\.x) == [circles[2], circles[2]])
        #expect(drawing.texts.contains("2 ±\u{A0}2 avis partagés"))
        #expect(drawing.texts.contains("4\u{A0}/\u{A0}8 (de 2 à 6)"))
    }

    @Test func suggestedModeStandsOut() throws {
        let drawing = try #require(filled(scoring(.group, "Le café", [4, 3])).drawings.first)
        #expect(drawing.rectangles(.accent).count == 1)
        #expect(drawing.texts.filter { $0 == "Mode suggéré" }.count == 1)
        #expect(drawing.texts.contains("Notre façon à nous"))
        #expect(
            drawing.summary
                == "Le café\u{A0}: Qui ? 4\u{202F}; Quand ? 3\u{202F}; Total\u{A0}: 7\u{A0}/\u{A0}8\u{202F}; "
                + "Mode suggéré\u{A0}: Ensemble")
    }

    @Test func chosenModeIsMarkedWhereItStands() throws {
        let known = try #require(
            filled(scoring(.group, "Le café", [4, 3], mode: "SEUL")).drawings.first)
        #expect(known.texts.contains("Mode choisi"))
        #expect(known.texts.contains("Notre façon à nous"))
        let own = try #require(
            filled(scoring(.group, "Le café", [4, 3], mode: "à la courte paille")).drawings.first)
        #expect(own.texts.contains("à la courte paille"))
        #expect(!own.texts.contains("Notre façon à nous"))
    }

    @Test func eachDecisionHasItsPageThenAllAreInATable() {
        let decisions = (1...6).map { scoring(.group, "Décision \($0)", [$0 % 5, 1]) }
        let blocks = sheet.filled(in: Size(273, 120), ActivityRecord(decisions))
        #expect(blocks.drawings.count == 4)
        #expect(blocks.filter { $0 == .page(.sheet) }.count == 4)
        #expect(blocks.tables.first?.rows.count == 6)
    }

    @Test func summaryCountsRecurringModes() {
        let record = ActivityRecord([
            scoring(.participant(1), "Le café", [1, 1]),
            scoring(.participant(2), "Le café", [2, 3]),
            scoring(.group, "Le bail", [4, 4], mode: "seul"),
            scoring(.group, "La fête", [0, 3]),
        ])
        let blocks = sheet.summary(record)
        #expect(
            blocks.tables.first?.rows.map { $0.cells.map(\.words) } == [
                [
                    "Le café", "3,5\u{A0}/\u{A0}8 (de 2 à 5)", "Ensemble", "–", "Ana, Bo",
                ],
                ["Le bail", "8\u{A0}/\u{A0}8", "Ensemble", "seul", "le groupe"],
                ["La fête", "3\u{A0}/\u{A0}8", "Seul", "–", "le groupe"],
            ])
        #expect(blocks.words.hasSuffix("seul\u{A0}: 2\nEnsemble\u{A0}: 1"))
        #expect(
            blocks.tables.last?.rows.map { $0.cells.map(\.words) } == [
                ["Qui ?", "1,5 ±\u{A0}0,5", "4", "0"],
                ["Quand ?", "2 ±\u{A0}1, avis partagés", "4", "3"],
            ])
    }

    @Test func plainKeepsEveryWord() {
        let answers = [
            Posted(
                number: 1, author: Author.group,
                content: scoring(.group, "Le café", [1, 2], mode: "aux dés").content)
        ]
        #expect(
            sheet.plain(answers, .french).words
                == "Le café\nQuestion | Note | Échelle\nQui ? | 1 | peu → beaucoup\n"
                + "Quand ? | 2 | peu → beaucoup\n"
                + "Total\u{A0}: 3 / 8 → Seul\nMode choisi\u{A0}: aux dés")
    }

    @Test func noAnswerLeavesTheSheetBlank() {
        #expect(filled() == sheet.blank(in: Size(273, 120), .french))
        #expect(sheet.summary(ActivityRecord([Scoring]())).words == "Pas encore de réponse.")
    }
}
