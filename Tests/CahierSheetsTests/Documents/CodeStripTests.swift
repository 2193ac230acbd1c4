import CahierCore
import CahierDiagnostics
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

    @Test func `copies bear codes of their own, and links lead to the first`() throws {
        let session = try #require(TestSession(["Marie"])).session
        let activities = Array(session.workshop.activities.prefix(2))
        let document = Press(areas: Self.areas).blankSheets(
            of: session.workshop, activities: activities, copies: 3, for: session)
        let codes = [1, 2].flatMap { activity in
            (1...3).map { SheetCode(session: session.id, activity: activity, sheet: $0).text }
        }
        #expect(Self.codes(in: document) == codes)
        let anchors = document.blocks.flatMap { block -> [Inline] in
            guard case .heading(level: 1, let title) = block else { return [] }
            return title.filter { if case .anchor = $0 { true } else { false } }
        }
        #expect(anchors == [.anchor("activite-a1"), .anchor("activite-a2")])
    }

    @Test func `each card to write on bears a code, the same for any number of people`() throws {
        let session = try #require(TestSession(["Marie", "Lou"])).session
        let press = Press(areas: PageAreas { _ in Size(273, 165) })
        let id = session.id
        for (index, activity) in session.workshop.activities.enumerated() {
            func codes(people: Int) -> [String] {
                let document = press.document(
                    .ballots, of: session, activities: [activity], people: people)
                let texts = Array(document.blocks).drawings.flatMap(\.texts)
                return texts.filter { SheetCode($0) != nil }
            }
            let sets = activity.mechanic.cards(for: 5, .french)
            let numbers = sets.reduce(into: (next: SheetCode.firstCard, all: [Int]())) {
                if $1.isWrittenOn { $0.all += $0.next..<$0.next + $1.count }
                $0.next += $1.count
            }
            #expect(
                codes(people: 5)
                    == numbers.all.map {
                        SheetCode(session: id, activity: index + 1, sheet: $0).text
                    })
            if sets.count == 1 { #expect(codes(people: 5).starts(with: codes(people: 2))) }
        }
        let blank = Array(press.ballots(of: session.workshop, people: 2).blocks)
        #expect(!blank.drawings.flatMap(\.texts).contains { SheetCode($0) != nil })
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
