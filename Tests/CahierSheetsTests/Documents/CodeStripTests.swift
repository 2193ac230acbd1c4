import CahierCore
import CahierDocument
import Testing

@testable import CahierSheets

@Suite("Codes at the foot of sheets") struct CodeStripTests {
    private static let areas = PageAreas { _ in Size(267, 180) }

    @Test func `the sheets of a session bear its codes, those of a workshop none`() throws {
        let session = try #require(TestSession(["Marie"])).session
        let workshop = session.workshop
        let press = Press(areas: Self.areas)
        let codes = workshop.activities.indices.map {
            SheetCode(session: session.id, activity: $0 + 1, sheet: 1).text
        }
        for document in [
            press.blankSheets(of: workshop, for: session),
            press.booklet(of: workshop, for: session),
        ] {
            #expect(Self.codes(in: document) == codes)
        }
        #expect(Self.codes(in: press.blankSheets(of: workshop)).isEmpty)
    }

    private static func codes(in document: Document) -> [String] {
        document.blocks.compactMap { block in
            guard case .drawing(let drawing) = block, drawing.title == "Code de la fiche" else {
                return nil
            }
            return drawing.summary
        }
    }

    @Test func `a code has its three finders, and nothing in its quiet zone`() throws {
        let side = 29.0
        var sketch = Sketch(side, side)
        try #require(QRCode("K7M2Q-4-12-R")).draw(at: Point(0, 0), side: side, on: &sketch)
        let dark = sketch.shapes.compactMap { shape -> Rect? in
            if case .rectangle(let rect, _, .code) = shape { rect } else { nil }
        }
        // A module is a millimetre here: version 1 has 21 of them, and 4 stay white on each side.
        #expect(dark.map(\.x).min() == 4 && dark.map(\.y).min() == 4)
        #expect(dark.map(\.maxX).max().map { $0 < 25.2 } == true)
        for corner in [Point(4, 4), Point(18, 4), Point(4, 24)] {
            #expect(
                dark.contains {
                    $0.x == corner.x && $0.y == corner.y && abs($0.width - 7) < 0.2
                })
        }
    }
}
