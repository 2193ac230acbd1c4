import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct CursorsSheetTests {
    let cursors = Cursors(
        scale: Scale(min: 1, max: 5),
        pairs: [.init(left: "solo", right: "collectif"), .init(left: "fixe", right: "modulable")])

    /// Ana, Bo and Chloé set the first cursor to these values.
    private func record(
        _ values: [Int], agreed: Int? = nil
    ) -> ActivityRecord<Cursors.Answer> {
        let people = values.enumerated().map { index, value in
            (
                author: Author.participant(index + 1),
                content: Cursors.Answer(positions: [.init(pair: 0, value: value)])
            )
        }
        let group = agreed.map {
            (author: Author.group, content: Cursors.Answer(positions: [.init(pair: 0, value: $0)]))
        }
        return ActivityRecord(people + (group.map { [$0] } ?? []))
    }

    private func drawing(_ record: ActivityRecord<Cursors.Answer>) throws -> Drawing {
        try #require(cursors.filled(in: Size(1000, 440), record).drawings.first)
    }

    /// The axis goes from 235 to 565 mm on a sheet of 1000 mm.
    @Test func marksStandAtTheirValues() throws {
        let drawing = try drawing(record([1, 3, 5]))
        // The last ring is the legend's.
        #expect(drawing.discs(.person).dropLast().map(\.x).sorted() == [235, 400, 565])
        #expect(drawing.polygons(.accent).first?.x == 400)
        let spread = try #require(drawing.rectangles(.spread).first)
        // 3 ± √(8/3)
        #expect(abs(spread.x - 265.28) < 0.01)
        #expect(abs(spread.maxX - 534.72) < 0.01)
    }

    @Test func equalValuesArePiled() throws {
        let dots = try drawing(record([2, 2, 2])).discs(.person).dropLast()
        #expect(Set(dots).count == 3)
        #expect(dots.map(\.x).reduce(0, +) / 3 == 317.5)
    }

    @Test func agreedValueStandsForTheGroup() throws {
        let drawing = try drawing(record([1, 3, 5], agreed: 4))
        #expect(drawing.polygons(.accent).first?.x == 482.5)
        #expect(drawing.texts.contains { $0.contains("accord\u{A0}: 4") })
    }

    @Test func disagreementIsSaidInWords() throws {
        let disputed = try drawing(record([1, 3, 5]))
        #expect(disputed.texts.contains("3 (3) ±\u{A0}1,6 avis partagés"))
        // Its frame and the key in the legend.
        #expect(disputed.rectangles(.disagreement).count == 2)
        #expect(try drawing(record([3, 3, 4])).rectangles(.disagreement).count == 1)
    }

    @Test func alternativeTextGivesTheValues() throws {
        #expect(
            try drawing(record([1, 3, 5])).summary
                == "solo ↔ collectif\u{A0}: 3 (±\u{A0}1,6)\u{202F}; fixe ↔ modulable\u{A0}: –. "
                + "Avis partagés\u{A0}: solo ↔ collectif")
    }

    @Test func summaryIsATable() {
        let blocks = cursors.summary(record([1, 3, 5]))
        #expect(
            blocks.tables.first?.rows.map { $0.cells.map(\.words) }
                == [["solo ↔ collectif", "3", "3", "1,6", "1–5", "3"]])
        #expect(
            cursors.summary(record([1, 3, 5], agreed: 4)).words
                .hasSuffix("L’accord du groupe\nsolo ↔ collectif\u{A0}: 4"))
        #expect(cursors.summary(record([])).words == "Pas encore de réponse.")
    }

    @Test func plainGivesOneAuthorsPositions() {
        let record = record([1, 3, 5])
        let blocks = cursors.plain(record.answers(by: .participant(3)), .french)
        #expect(
            blocks.tables.first?.rows.map { $0.cells.map(\.words) } == [["solo", "5", "collectif"]])
        #expect(cursors.plain([], .french).isEmpty)
    }

    @Test func manyPairsGoOnWithAnotherPage() {
        let pairs = (1...30).map { Cursors.Pair(left: "gauche \($0)", right: "droite \($0)") }
        let blocks = Cursors(scale: cursors.scale, pairs: pairs)
            .blank(in: Size(273, 120), .french)
        #expect(blocks.drawings.count == 2)
        let texts = Set(blocks.drawings.flatMap(\.texts))
        #expect(pairs.allSatisfy { texts.contains($0.left) && texts.contains($0.right) })
    }

    /// However many people chose an end of the axis, its label can be read.
    @Test(arguments: [1, 8, 40, 200]) func dotsLeaveLabelsFree(count: Int) throws {
        let pairs = Array(repeating: Cursors.Pair(left: "WWWWWWWW", right: "MMMM"), count: 8)
        let answers = (1...count).map { person in
            (
                author: Author.participant(person),
                content: Cursors.Answer(
                    positions: pairs.indices.map { .init(pair: $0, value: $0 % 2 * 4 + 1) })
            )
        }
        let sheet = Cursors(scale: cursors.scale, pairs: pairs)
        let names = (1...count).map(String.init)
        let drawing = try #require(
            sheet.filled(in: Size(273, 120), ActivityRecord(answers, names: names)).drawings.first)
        let labels = drawing.shapes.compactMap(\.label).filter { $0.lines[0].count >= 4 }
        for dot in drawing.shapes {
            guard case .ellipse(let frame, .person) = dot, frame.y < 110 else { continue }
            #expect(!labels.contains { $0.frame.overlaps(frame) })
        }
        #expect(drawing.discs(.person).count == 8 * count + 1)
    }
}
