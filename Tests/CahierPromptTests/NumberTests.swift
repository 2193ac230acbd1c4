import CahierCore
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("Numbers and amounts as they are typed") struct NumberTests {
    @Test(
        "what a number may be",
        arguments: [
            ("12", [12]), ("12,5", [12.5]), ("12.50", [12.5]), ("1 250,50", [1250.5]),
            ("1,250.50", [1250.5]), ("1.250,50", [1250.5]), ("1.000.000", [1_000_000]),
            ("1.000", [1000, 1]), ("12,505", [12505, 12.505]), ("−1.000", [-1000, -1]),
            ("0,125", [0.125]), ("1234,567", [1234.567]), ("12,5055", [12.5055]), (",5", [0.5]),
            ("+3", [3]), ("", []), ("-", []), ("1,2,3", []), ("1,25.50", []), ("1.2e3", []),
            ("½", []), ("0x10", []), ("--1", []), ("1.000,", [1000]), (",", []),
        ] as [(String, [Double])])
    func readings(_ text: String, numbers: [Double]) {
        #expect(Number.readings(of: text) == numbers)
    }

    @Test(
        "amounts of pledges",
        arguments: [
            ("50 €", .money(cents: 5000)), ("€50", .money(cents: 5000)),
            ("12,50 euros", .money(cents: 1250)), ("1,250.50 €", .money(cents: 125_050)),
            ("1 250,50 €", .money(cents: 125_050)), ("1 h 30", .time(minutes: 90)),
            ("2 jours", .time(minutes: 840)), ("une demi-journée", .time(minutes: 210)),
            ("1/2 journée", .time(minutes: 210)), ("half a day", .time(minutes: 210)),
            ("0,5 jour", .time(minutes: 210)),
        ] as [(String, Pledge.Amount)])
    func amounts(_ text: String, amount: Pledge.Amount) throws {
        let typist = try seated()
        try typist.type(["promesse Zoé | \(text) | four"])
        #expect(typist.session?.pledges.first?.content.amount == amount)
    }

    @Test(
        "amounts that are refused",
        arguments: [
            ("1.000 €", "« 1.000 € » : est-ce 1 000 € ou 1 € ?"),
            ("12,505 €", "« 12,505 € » : est-ce 12 505 € ou 12,51 € ?"),
            ("1.500 h", "« 1.500 h » : est-ce 1 500 ou 1,5 ?"),
            ("0,125 €", "« 0,125 € » : une somme a au plus deux décimales, les centimes"),
            ("0 €", "une promesse porte sur un montant ou un temps positif"),
            ("999999999 €", "une promesse est de 100 000 000 € au plus"),
            ("999999999999999999999 €", "une promesse est de 100 000 000 € au plus"),
            (
                "€",
                "« € » n’est ni une somme ni un temps ; attendu, par exemple : 50 €, 3 h, 2 jours, "
                    + "une demi-journée"
            ),
            (
                "un jour",
                "« un jour » n’est ni une somme ni un temps ; attendu, par exemple : 50 €, 3 h, "
                    + "2 jours, une demi-journée"
            ),
        ])
    func refusedAmounts(_ text: String, sentence: String) throws {
        #expect(try seated().complaint("promesse Zoé | \(text) | four") == sentence)
    }

    private func seated() throws -> Typist {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie"])
        return typist
    }
}

@Suite("Lines on a terminal") struct WrappingTests {
    @Test("what is left out is marked once")
    func clipped() {
        #expect(PlainText.clipped("la roue tourne", to: 8) == "la roue…")
        #expect(PlainText.clipped("la r… et la suite", to: 6) == "la r…")
        #expect(PlainText.clipped("la r…", to: 5) == "la r…")
    }
}
