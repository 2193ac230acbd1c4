import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct SpacePlanSheetTests {
    private let plan = SpacePlan(variants: [
        .init(title: "Plateau nu"), .init(title: "Deux cloisons", partitions: 2),
        .init(title: "Deux niveaux", floors: 2),
    ])
    private let area = Size(273, 118)
    private let record = ActivityRecord<SpacePlan.Answer>([
        (
            .group,
            .init(
                variant: 0, name: "Atelier", capacity: 12, purpose: "bois", access: .reserved,
                partition: .full)
        ),
        (.group, .init(variant: 0, name: "Café", capacity: 24, access: .everyone)),
        (.participant(1), .init(variant: 1, name: "Réserve")),
    ])

    @Test func `two plans share a page, one with floors has its own`() {
        let blocks = plan.blank(in: area, .french)
        #expect(blocks.drawings.map(\.title) == ["Plateau nu, Deux cloisons", "Deux niveaux"])
        #expect(blocks.filter { $0 == .page(.sheet) }.count == 1)
        #expect(blocks.drawings[1].texts.contains("Étage 1"))
        #expect(blocks.drawings.map { $0.texts.count { $0 == "entrée" } } == [2, 1])
    }

    @Test func `access and partition are told by letters, lines and words`() {
        let drawing = plan.filled(in: area, record).drawings[0]
        #expect(drawing.texts.contains("Atelier"))
        #expect(drawing.texts.contains("12\u{A0}pers., bois, réservé, cloison pleine"))
        #expect(drawing.texts.contains("2 espaces, 36\u{A0}personnes"))
        // In the plan and in the legend.
        #expect(drawing.texts.count { $0 == "R" } == 2)
        #expect(drawing.rectangles(.group) == 2)
        #expect(drawing.rectangles(.disagreement) == 1)
    }

    @Test func `rectangles are as large as weights, and together one`() {
        let frame = Rect(10, 20, 90, 30)
        let frames = Treemap.frames(weights: [1, 3, 2], in: frame)
        let areas = frames.map { $0.width * $0.height }
        for (area, expected) in zip(areas, [450.0, 1350, 900]) {
            #expect(abs(area - expected) < 1e-6)
        }
        // The largest takes the left half; the others share the right one, one above the other.
        #expect(frames[1] == Rect(10, 20, 45, 30))
        #expect(frames[2].x == 55 && frames[0].x == 55)
    }

    @Test func `the minutes compare the variants`() {
        #expect(
            plan.summary(record).words == """
                Plan | Espaces | Personnes | Ouverts | Réservés
                Plateau nu | 2 | 36 | 1 | 1
                Deux cloisons | 1 | – | 0 | 0
                Plateau nu
                Espace | Places | Usage | Accès | Cloison
                Atelier | 12 | bois | réservé | cloison pleine
                Café | 24 |  | ouvert à tout le monde | 
                Deux cloisons
                Espace | Places | Usage | Accès | Cloison
                Réserve |  |  |  | 
                """)
    }
}
