import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct SelectionSheetTests {
    private let selection = Selection(
        options: ["fablab", "bar", "jardin"], blanks: 2, ranking: "par importance")
    private let area = Size(273, 118)
    private let record = ActivityRecord<Selection.Answer>([
        (.participant(1), .init(.option(1), rank: 1)),
        (.participant(2), .init(.option(1), rank: 2, who: "Karim")),
        (.participant(2), .init(.own("atelier vélo"))),
        (.participant(3), .init(.own("Atelier vélo"), who: "Lou")),
        (.participant(3), .init(.own("Fablab"))),
    ])

    @Test func `forty boxes stand eight by five on an A4 sheet`() throws {
        let cahier = Selection(options: (1...29).map { "option \($0)" }, blanks: 11)
        let blocks = cahier.blank(in: area, .french)
        let drawing = try #require(blocks.drawings.first)
        #expect(blocks.count == 1)
        #expect(drawing.rectangles(.outline) == 29)
        #expect(drawing.rectangles(.tint) == 11)
        let tops = drawing.shapes.compactMap { shape -> Double? in
            if case .rectangle(let frame, _, .outline) = shape { frame.y } else { nil }
        }
        #expect(Set(tops.map { ($0 * 10).rounded() }).count == 4)
    }

    @Test func `a small sheet has more pages, no fewer boxes`() {
        let cahier = Selection(options: (1...29).map { "option \($0)" }, blanks: 11)
        let drawings = cahier.blank(in: Size(150, 60), .french).drawings
        #expect(drawings.count > 1)
        #expect(drawings.map { $0.rectangles(.outline) }.reduce(0, +) == 29)
        #expect(drawings.map { $0.rectangles(.tint) }.reduce(0, +) == 11)
    }

    @Test func `counts stand in the boxes, one's own in the blank ones`() throws {
        let drawing = try #require(selection.filled(in: area, record).drawings.first)
        #expect(
            drawing.texts.dropLast().map { $0.replacing("\u{A0}", with: " ") } == [
                "1", "fablab", "2", "rang 1,5", "bar", "jardin", "2", "atelier vélo",
            ])
        #expect(drawing.rectangles(.group) == 2)
        #expect(
            drawing.summary.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
                == "fablab : 1 ; bar : 2, rang 1,5 ; atelier vélo : 2")
    }

    @Test func `the minutes rank the choices`() {
        #expect(
            selection.summary(record).words == """
                Choix | Personnes | Rang moyen | Par | S’en charge
                bar | 2 | 1,5 | Ana, Bo | Karim
                atelier vélo | 2 | – | Bo, Chloé | Lou
                Fablab | 1 | – | Chloé | 
                """)
    }

    @Test func `everyone's choices are told with rank and name`() {
        let plain = selection.plain(record.answers(by: .participant(2)), .french)
        #expect(
            plain.words.replacing("\u{A0}", with: " ") == "bar (rang 2, Karim)\natelier vélo")
        #expect(selection.plain([], .french) == [])
    }
}
