import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct InventorySheetTests {
    private let inventory = Inventory(tables: [
        .init(id: "m", title: "Matériel", examples: ["cafetière"], rows: 6),
        .init(id: "h", title: "Humain", rows: 4),
    ])
    private let area = Size(273, 118)
    private let record = ActivityRecord<Inventory.Answer>([
        (.participant(1), .init(table: 0, need: "four", isHeld: true)),
        (.participant(2), .init(table: 0, need: "Four", isHeld: true)),
        (.participant(1), .init(table: 0, need: "écran", whereToFind: "Emmaüs", delay: "lundi")),
        (.participant(3), .init(table: 0, need: "tapis")),
    ])

    @Test func `the blank sheet has two boxes to tick in each row`() throws {
        let drawing = try #require(inventory.blank(in: area, .french).drawings.first)
        // Ten rows, each with its frame and two boxes.
        #expect(drawing.rectangles(.outline) == 10 * 3)
        #expect(drawing.texts.contains("cafetière"))
    }

    @Test func `the filled sheet ticks what is held and marks what is missing`() throws {
        let drawing = try #require(inventory.filled(in: area, record).drawings.first)
        #expect(drawing.texts.contains("Ana, Bo"))
        #expect(drawing.texts.contains("manque"))
        #expect(drawing.rectangles(.aside) == 1)
        let ticks = drawing.shapes.count {
            if case .polyline(_, .group) = $0 { true } else { false }
        }
        #expect(ticks == 2)
        #expect(
            drawing.summary.replacing("\u{A0}", with: " ").hasPrefix(
                "Matériel : four (couvert), écran (trouvable), tapis (manque). Humain : "))
    }

    @Test func `the minutes count what is covered, findable and missing`() {
        #expect(
            inventory.summary(record).words
                == """
                Matériel
                1 couvert, 1 à aller chercher, 1 manquant
                Il nous faut | État | Qui | Où | Contact | Délai
                four | couvert | Ana, Bo |  |  | 
                écran | trouvable |  | Emmaüs |  | lundi
                tapis | manque | Chloé |  |  | 
                """.replacing("manque | Chloé", with: "manque | "))
    }

    @Test func `rows that are left empty have no page of their own`() {
        let low = Size(250, 42)
        #expect(inventory.blank(in: low, .french).drawings.count > 1)
        #expect(inventory.filled(in: low, record).drawings.count == 1)
    }

    @Test func `more needs than rows have further pages`() {
        let many = ActivityRecord<Inventory.Answer>(
            (0..<50).map { (.group, .init(table: 0, need: "besoin \($0)")) })
        let drawings = inventory.filled(in: area, many).drawings
        #expect(drawings.count > 1)
        // Each part tells its own needs.
        #expect(Set(drawings.map(\.summary)).count == drawings.count)
        for drawing in drawings {
            for place in 0..<50 where drawing.texts.contains("besoin \(place)") {
                #expect(drawing.summary.contains("besoin \(place) ("))
            }
            #expect(drawing.summary.count { $0 == "(" } < 50)
        }
        for place in 0..<50 {
            #expect(drawings.contains { $0.texts.contains("besoin \(place)") })
        }
    }
}
