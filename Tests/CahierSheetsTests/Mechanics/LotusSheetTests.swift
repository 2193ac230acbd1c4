import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct LotusSheetTests {
    private let lotus = Lotus(
        centreLabel: "une valeur du lieu", proposalsLabel: "Noms retenus", proposals: 5)
    private let area = Size(273, 118)
    private let record = ActivityRecord<Lotus.Answer>([
        (.group, .centre("halte")), (.group, .petal(0, "gare")), (.group, .petal(4, "silence")),
        (.participant(1), .leaf(petal: 0, leaf: 2, "quai")),
        (.participant(1), .leaf(petal: 0, leaf: 7, "départ")),
        (.group, .proposal("La Halte")), (.participant(2), .proposal("Quai")),
    ])

    @Test func `the blank sheet has 81 cells and a number in all but the centre`() throws {
        let drawing = try #require(lotus.blank(in: area, .french).drawings.first)
        let numbers = drawing.texts.filter { $0.allSatisfy { $0.isNumber || $0 == "." } }
        // 64 leaves outside the middle grid, 16 petals, 5 lines of the shortlist.
        #expect(numbers.count == 64 + 16 + 5)
        #expect(numbers.contains("8.8"))
        #expect(drawing.rectangles(.tint) == 16)
        // 64 leaves, the centre, the frame of the shortlist.
        #expect(drawing.rectangles(.outline) == 66)
    }

    @Test func `eight links lead from the centre to the petals`() throws {
        let drawing = try #require(lotus.blank(in: area, .french).drawings.first)
        let links = drawing.shapes.count {
            if case .line(_, _, .group) = $0 { true } else { false }
        }
        #expect(links == 8)
    }

    @Test func `a petal's word stands in both of its cells`() throws {
        let drawing = try #require(lotus.filled(in: area, record).drawings.first)
        #expect(drawing.texts.count { $0 == "gare" } == 2)
        #expect(drawing.texts.count { $0 == "halte" } == 1)
        #expect(drawing.texts.contains("La Halte"))
        #expect(
            drawing.summary.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
                == "une valeur du lieu : halte ; 1, gare : quai, départ ; 5, silence ; "
                + "Noms retenus : La Halte, Quai")
    }

    @Test func `the minutes give the shortlist and the filled cells`() {
        #expect(
            lotus.summary(record).words.replacing("\u{A0}", with: " ") == """
                Noms retenus
                La Halte
                Quai (Bo)
                halte : 5 cases remplies sur 73
                Pétale | Mots autour
                1. gare | quai, départ
                5. silence | 
                """)
    }

    @Test func `of an empty flower only the shortlist is told`() {
        let shortlist = ActivityRecord([(author: .group, content: Lotus.Answer.proposal("Quai"))])
        #expect(lotus.summary(shortlist).words == "Noms retenus\nQuai")
    }

    @Test func `words are told with their places`() {
        let plain = lotus.plain(record.answers(by: .group), .english)
        #expect(
            plain.words == """
                une valeur du lieu: halte
                1: gare
                5: silence
                Noms retenus
                La Halte
                """)
    }
}
