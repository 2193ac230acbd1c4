import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct PledgeRoundSheetTests {
    let round = PledgeRound(commons: ["le wiki", "l’agenda"], rows: 10)

    private func record(_ pledges: [Pledge]) -> ActivityRecord<NoAnswer> {
        ActivityRecord([], pledges: pledges)
    }

    private let pledges = [
        Pledge(who: "Ana", amount: .money(cents: 2550), common: "Le Wiki"),
        Pledge(who: "Bo", amount: .time(minutes: 90), common: "le wiki", condition: "s’il pleut"),
        Pledge(who: "Chloé", amount: .money(cents: 10_000), common: "un four"),
    ]

    @Test func blankHasARowForEachPledge() throws {
        let blocks = round.blank(in: Size(273, 120), .french)
        let table = try #require(blocks.tables.first)
        #expect(table.role == .form)
        #expect(table.rows.count == 10)
        #expect(table.rows.allSatisfy { $0.minimumHeight >= 8 })
        #expect(table.header.map(\.words) == ["Qui", "Combien", "Pour quel commun", "Condition"])
        #expect(blocks.drawings.first?.summary == "le wiki\u{202F}; l’agenda")
    }

    @Test func manyRowsGoOnWithMorePages() {
        let blocks = PledgeRound(rows: 40).blank(in: Size(273, 120), .french)
        #expect(blocks.tables.map(\.rows.count).reduce(0, +) == 40)
        #expect(blocks.filter { $0 == .page(.sheet) }.count == blocks.tables.count - 1)
        #expect(blocks.drawings.isEmpty)
    }

    @Test func filledGivesEachCommonItsTotals() throws {
        let blocks = round.filled(in: Size(273, 120), record(pledges))
        let drawing = try #require(blocks.drawings.first)
        #expect(
            drawing.summary
                == "Le Wiki\u{A0}: 25,50\u{A0}€, ferme, 1\u{A0}h\u{A0}30, sous condition\u{202F}; "
                + "un four\u{A0}: 100\u{A0}€, ferme\u{202F}; l’agenda\u{A0}: –")
        #expect(drawing.texts.contains("100\u{A0}€, ferme"))
        #expect(
            blocks.tables.first?.rows.map { $0.cells.map(\.words) } == [
                ["Ana", "25,50\u{A0}€", "Le Wiki", "ferme"],
                ["Bo", "1\u{A0}h\u{A0}30", "le wiki", "s’il pleut"],
                ["Chloé", "100\u{A0}€", "un four", "ferme"],
            ])
        #expect(blocks.tables.last?.rows.last?.cells.first?.words == "Total")
    }

    @Test func withoutPledgesItSaysSo() {
        #expect(round.summary(record([])).words == "Pas encore de réponse.")
    }
}
