import CahierCore
import CahierDocument
import TestSupport
import Testing

@testable import CahierSheets

@Suite("Ballots") struct BallotsTests {
    private static let sheet = Size(273, 170)

    /// Type that takes room, so that long titles leave less for cards.
    private static func areas(drawingScale: Double) -> PageAreas {
        let metrics = TextMetrics(size: 11 * drawingScale, lineHeight: 5 * drawingScale, spacing: 3)
        return PageAreas(
            texts: Dictionary(uniqueKeysWithValues: TextKind.allCases.map { ($0, metrics) }),
            drawingScale: drawingScale
        ) { _ in sheet }
    }

    /// The blocks of the first pages of an activity's cards, the list before them left out.
    private static func cards(
        _ activity: Activity, of session: Session, _ areas: PageAreas
    ) -> [[Block]] {
        var pages: [[Block]] = []
        let document = Press(areas: areas).document(.ballots, of: session, activities: [activity])
        for block in document.blocks {
            if case .page = block {
                // Hundreds of pages are alike.
                if pages.count == 4 { break }
                pages.append([])
            } else {
                pages[pages.count - 1].append(block)
            }
        }
        return Array(pages.dropFirst())
    }

    @Test("fit their pages for any number of people and any title", arguments: [0, 1, 12, 400])
    func people(count: Int) throws {
        let long = String(repeating: "très long ", count: 300)
        let names = (0..<count).map { "\($0)" + String(repeating: "n", count: 197) }
        let session = try #require(TestSession(names)).session
        for title in ["Trois lignes " + String(long.prefix(150)), long, "نص عربي 🎉"] {
            for scale in [1.0, 3] {
                let areas = Self.areas(drawingScale: scale)
                for var activity in session.workshop.activities {
                    activity.title = title
                    let pages = Self.cards(activity, of: session, areas)
                    #expect(!pages.isEmpty && pages.allSatisfy { $0.drawings.count == 1 })
                    for page in pages {
                        let height = areas.height(of: page, width: Self.sheet.width)
                        #expect(height <= Self.sheet.height, "\(page[0].words)")
                    }
                }
            }
        }
    }

    @Test("are for the people of the session, else for the group the activity is made for")
    func number() throws {
        func notes(_ session: Session, people: Int? = nil) -> String? {
            let document = Press(areas: Self.areas(drawingScale: 1)).document(
                .ballots, of: session, activities: [session.workshop.activities[1]], people: people)
            return Array(document.blocks).tables.first?.rows.first?.cells[2].words
        }
        let (two, none) = (TestSession(["Ana", "Bo"]), TestSession([]))
        #expect(notes(try #require(two).session) == "6")
        #expect(notes(try #require(none).session) == "72", "24 people at most")
        #expect(notes(try #require(two).session, people: 5) == "15")
    }

    @Test("say of which activities there is nothing to cut out")
    func nothing() {
        var workshop = TestSession.workshop
        workshop.activities = Array(workshop.activities.prefix(1))
        workshop.activities[0].mechanic = .selection(Selection(options: []))
        let press = Press(areas: Self.areas(drawingScale: 1))
        let blocks = Array(press.ballots(of: workshop).blocks)
        #expect(blocks.tables[0].rows[0].cells[1].words == "rien à découper")
        #expect(blocks.drawings.isEmpty)
    }
}
