import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct EstimateSheetTests {
    let estimate = Estimate(question: "Quelle surface ?", unit: "m²", min: 5, max: 20_000)

    private func record(
        _ values: [Double], _ language: Language = .french
    ) -> ActivityRecord<Estimate.Answer> {
        let answers = values.enumerated().map { index, value in
            (author: Author.participant(index + 1), content: Estimate.Answer(value: value))
        }
        return ActivityRecord(
            answers, names: values.indices.map { "P\($0 + 1)" }, language)
    }

    private func drawing(_ values: [Double]) throws -> Drawing {
        try #require(estimate.filled(in: Size(273, 120), record(values)).drawings.first)
    }

    @Test func dotsAndMiddlesStandAtTheirValues() throws {
        let drawing = try drawing([100, 200, 600])
        // The last ring is the legend's.
        let dots = drawing.discs(.person).dropLast().map(\.x)
        try #require(dots.count == 3)
        let unit = (dots[2] - dots[0]) / 500
        #expect(abs(dots[1] - dots[0] - 100 * unit) < 0.01)
        let mean = try #require(drawing.polygons(.accent).first)
        #expect(abs(mean.x - dots[0] - 200 * unit) < 0.01)
        let median = try #require(drawing.polygons(.outline).first)
        #expect(abs(median.x - dots[0] - 100 * unit) < 0.01)
        let spread = try #require(drawing.rectangles(.spread).first)
        // 300 + √(140000/3), above the axis that ends at 600
        #expect(abs(spread.maxX - dots[0] - 416.02 * unit) < 0.01)
    }

    @Test func figuresAreWritten() throws {
        let texts = try drawing([100, 200, 600]).texts
        for text in ["P3", "600\u{A0}m²", "300\u{A0}m²", "200\u{A0}m²", "±\u{A0}216\u{A0}m²"] {
            #expect(texts.contains(text))
        }
    }

    struct Verdict: Sendable {
        let values: [Double]
        let sentence: String
        let isDisputed: Bool
    }

    @Test(arguments: [
        Verdict(
            values: [100, 200, 600],
            sentence: "Des avis très partagés\u{A0}: de 100\u{A0}m² (P1) à 600\u{A0}m² (P3).",
            isDisputed: true),
        Verdict(
            values: [100, 120],
            sentence: "Des avis proches\u{A0}: de 100\u{A0}m² (P1) à 120\u{A0}m² (P2).",
            isDisputed: false),
        Verdict(values: [100], sentence: "Un seul nombre pour l’instant.", isDisputed: false),
    ]) func verdict(row: Verdict) throws {
        let drawing = try drawing(row.values)
        #expect(drawing.texts.contains(row.sentence))
        #expect(drawing.summary.hasSuffix(row.sentence))
        #expect(drawing.rectangles(.disagreement).isEmpty != row.isDisputed)
        #expect(estimate.summary(record(row.values)).words.contains(row.sentence))
    }

    @Test func summaryGivesStatisticsAndEveryNumber() {
        let tables = estimate.summary(record([100, 200, 600])).tables
        #expect(
            tables.map { $0.rows.map { $0.cells.map(\.words) } } == [
                [
                    ["Moyenne", "300\u{A0}m²"], ["Médiane", "200\u{A0}m²"],
                    ["Écart type", "216,02\u{A0}m²"],
                ],
                [["P1", "100\u{A0}m²"], ["P2", "200\u{A0}m²"], ["P3", "600\u{A0}m²"]],
            ])
        #expect(estimate.summary(record([])).words == "Pas encore de réponse.")
    }

    @Test func everyNumberOfAnAuthorIsKept() {
        let answers = [120.5, 90].enumerated().map { index, value in
            Posted(number: index, author: Author.group, content: Estimate.Answer(value: value))
        }
        #expect(
            estimate.plain(answers, .french).words
                == "Quelle surface ?\n120,5\u{A0}m²\n90\u{A0}m²")
        #expect(
            estimate.plain(Array(answers.prefix(1)), .english).words
                == "Quelle surface ?\n120.5\u{A0}m²")
    }

    @Test func aCrowdIsDrawnAndListed() throws {
        let record = record((1...90).map(Double.init))
        let blocks = estimate.filled(in: Size(273, 120), record)
        #expect(estimate.everyone(record, width: 273).words.split(separator: "\n").count == 90)
        #expect(try #require(blocks.drawings.first).discs(.person).count == 91)
    }
}
