import CahierCore
import CahierDiagnostics
import CahierDocument
import Foundation
import Testing

@testable import CahierSheets

@Suite struct WheelSheetTests {
    let wheel = Wheel(faces: 4, situations: ["La panne", "La fête"])

    private func record(_ answers: [Wheel.Answer]) -> ActivityRecord<Wheel.Answer> {
        ActivityRecord(answers.map { (author: .group, content: $0) })
    }

    private let played: [Wheel.Answer] = [
        .dieThrow(face: 1), .dieThrow(face: 1), .dieThrow(face: 2),
        .situation(face: 2, "La grève"),
        .action(face: 1, "danser", who: "Ana"), .action(face: 0, "réparer", who: nil),
        .action(face: 2, "négocier", who: "ana"),
    ]

    @Test func blankLeavesRoomForWhatIsToInvent() throws {
        let drawing = try #require(wheel.blank(in: Size(273, 120), .french).drawings.first)
        #expect(drawing.texts.contains("La panne"))
        #expect(drawing.texts.filter { $0 == "à inventer" }.count == 2)
        let lines = drawing.shapes.filter { shape in
            if case .line(_, _, .writing) = shape { true } else { false }
        }
        #expect(lines.count > 2 * 2 + 6)
        #expect(
            drawing.summary
                == "1. La panne\u{202F}; 2. La fête\u{202F}; 3. à inventer\u{202F}; 4. à inventer")
    }

    @Test func filledLinksActionsToPeople() throws {
        let blocks = wheel.filled(in: Size(273, 120), record(played))
        #expect(blocks.count == 1)
        let drawing = try #require(blocks.drawings.first)
        let texts = drawing.texts
        let thrown = "sortie 2\u{A0}fois sur\u{A0}3"
        for text in ["La grève", "danser", "Ana", "personne encore", thrown] {
            #expect(texts.contains(text))
        }
        // Sectors 2 and 3 were thrown, 2 twice as often; all have borders.
        let reaches = drawing.shapes.compactMap { shape -> Double? in
            guard case .polygon(let points, .spread) = shape, points.count > 1 else { return nil }
            return hypot(points[1].x - points[0].x, points[1].y - points[0].y)
        }
        #expect(reaches.count == 2 && reaches[0] > reaches[1] * 1.4)
        #expect(drawing.polygons(.axis).count == 4)
        #expect(drawing.summary.contains("2. La fête (\(thrown))\u{A0}: danser → Ana"))
    }

    @Test func summarySaysWhoDoesWhat() {
        let tables = wheel.summary(record(played)).tables
        #expect(
            tables.map { $0.rows.map { $0.cells.map(\.words) } } == [
                [
                    ["1. La panne", "réparer", "–"], ["2. La fête", "danser", "Ana"],
                    ["3. La grève", "négocier", "ana"],
                ],
                [["Ana", "danser\u{202F}; négocier"], ["personne encore", "réparer"]],
            ])
        #expect(wheel.summary(record([])).words == "Pas encore de réponse.")
    }

    @Test func plainKeepsEveryMove() {
        let answers = record(played).answers
        #expect(
            wheel.plain(Array(answers[2...5]), .french).words
                == "Dé\u{A0}: 3\nSituation 3\u{A0}: La grève\n"
                + "Situation 2, action\u{A0}: danser → Ana\n"
                + "Situation 1, action\u{A0}: réparer")
    }

    @Test func manyActionsGoOnInATable() throws {
        let actions = (1...40).map { Wheel.Answer.action(face: $0 % 2, "action \($0)", who: nil) }
        let blocks = wheel.filled(in: Size(273, 120), record(actions))
        #expect(blocks.tables.first?.rows.count == 40)
        let texts = try #require(blocks.drawings.first).texts
        #expect(texts.contains("La suite est dans le tableau."))
        // Each face shows its first actions.
        #expect(texts.contains("action 1") && texts.contains("action 2"))
    }
}
