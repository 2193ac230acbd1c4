import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct BalanceSheetTests {
    let balance = Balance(
        families: [
            .init(id: "lieu", title: "Le lieu", cards: 1),
            .init(id: "activités", title: "Les activités", cards: 2),
        ], unit: "€ par mois")

    private func record(_ cards: Balance.Answer...) -> ActivityRecord<Balance.Answer> {
        ActivityRecord(cards.map { (author: .group, content: $0) })
    }

    private let rent = Balance.Answer(family: 0, name: "Loyer", minus: 1200, plus: 450)
    private let bar = Balance.Answer(family: 1, name: "Bar", minus: 100, plus: 475.5)

    @Test func blankHasACardForEachPlace() throws {
        let drawing = try #require(balance.blank(in: Size(273, 120), .french).drawings.first)
        #expect(drawing.texts.filter { $0 == "=" }.count == 3)
        // A sign on each card, and one on each pan.
        #expect(drawing.texts.filter { $0 == "−" }.count == 4)
        #expect(drawing.texts.filter { $0 == "€ par mois" }.count == 3)
        #expect(
            drawing.summary
                == "Cartes à peser en − et en +\u{A0}: Le lieu (1), Les activités (2)")
    }

    @Test func filledWeighsEachCardAndTheWhole() throws {
        let drawing = try #require(
            balance.filled(in: Size(273, 120), record(rent, bar)).drawings.first)
        let texts = drawing.texts
        for text in [
            "Loyer", "1\u{202F}200", "450", "=\u{A0}−750", "=\u{A0}+375,50", "−750", "+375,50",
            "1\u{202F}300", "925,50", "−374,50", "Il manque 374,50\u{A0}€ par mois.",
        ] {
            #expect(texts.contains(text), "\(text)")
        }
        #expect(
            drawing.summary
                == "Le lieu −750 (Loyer −750)\u{202F}; Les activités +375,50 (Bar +375,50). "
                + "Il manque 374,50\u{A0}€ par mois.")
    }

    /// Cents are neither lost nor cut, and sums of them are exact to the cent.
    @Test func centsAreTold() {
        let gas = Balance.Answer(family: 0, name: "Gaz", minus: 0.1)
        let water = Balance.Answer(family: 0, name: "Eau", minus: 0.2)
        let sale = Balance.Answer(family: 1, name: "Vente", plus: 0.3)
        let text = balance.summary(record(gas, water)).words
        for part in ["Gaz | 0,10 | 0 | −0,10", "Il manque 0,30\u{A0}€ par mois."] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        #expect(
            balance.summary(record(gas, water, sale)).words.contains(
                "L’ensemble est à l’équilibre."))
        let hours = Balance(families: balance.families, unit: "h")
        #expect(hours.summary(record(gas)).words.contains("Gaz | 0,1 | 0 | −0,1"))
    }

    /// Costs go left and are dashed, gains go right and are full: the length is the net.
    @Test func barsShowTheSign() throws {
        let drawing = try #require(
            balance.filled(in: Size(273, 120), record(rent, bar)).drawings.first)
        let cost = try #require(drawing.rectangles(.aside).first)
        // Two bands of families come before the bar.
        let gain = try #require(drawing.rectangles(.accent).dropFirst(2).first)
        #expect(abs(gain.width / cost.width - 375.5 / 750) < 0.001)
    }

    struct Whole: Sendable {
        let plus: Double
        let sentence: String
        let isMarked: Bool
    }

    @Test(arguments: [
        Whole(plus: 90, sentence: "Il manque 10\u{A0}€ par mois.", isMarked: true),
        Whole(plus: 100, sentence: "L’ensemble est à l’équilibre.", isMarked: false),
        Whole(plus: 1100, sentence: "Il reste 1\u{202F}000\u{A0}€ par mois.", isMarked: false),
    ]) func verdict(row: Whole) throws {
        let record = record(.init(family: 0, name: "Loyer", minus: 100, plus: row.plus))
        let drawing = try #require(balance.filled(in: Size(273, 120), record).drawings.first)
        #expect(drawing.texts.contains(row.sentence))
        #expect(drawing.rectangles(.disagreement).isEmpty != row.isMarked)
        #expect(balance.summary(record).words.hasSuffix(row.sentence))
    }

    @Test func summaryWeighsCardsFamiliesAndWhole() {
        let tables = balance.summary(record(rent, bar)).tables
        #expect(
            tables.map { $0.rows.map { $0.cells.map(\.words) } } == [
                [["Loyer", "1\u{202F}200", "450", "−750"]],
                [["Bar", "100", "475,50", "+375,50"]],
                [
                    ["Le lieu", "1\u{202F}200", "450", "−750"],
                    ["Les activités", "100", "475,50", "+375,50"],
                    ["L’ensemble", "1\u{202F}300", "925,50", "−374,50"],
                ],
            ])
        #expect(balance.summary(record()).words == "Pas encore de réponse.")
    }

    @Test func plainListsAnAuthorsCards() {
        #expect(
            balance.plain(record(rent).answers, .french).tables.first?.rows.map {
                $0.cells.map(\.words)
            } == [["Loyer", "Le lieu", "1\u{202F}200", "450", "−750"]])
    }

    @Test func everyCardIsDrawn() {
        let cards = (1...60).map { Balance.Answer(family: 1, name: "carte \($0)", plus: 5) }
        let record = ActivityRecord(cards.map { (author: .group, content: $0) })
        let drawings = balance.filled(in: Size(273, 120), record).drawings
        #expect(drawings.count > 1)
        let texts = Set(drawings.flatMap(\.texts))
        #expect(cards.allSatisfy { texts.contains($0.name) })
    }
}
