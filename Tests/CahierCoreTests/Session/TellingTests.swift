import CahierCore
import CahierDiagnostics
import Foundation
import Testing

/// Expected texts are written with `_` for a no-break space and `~` for a narrow one.
@Suite
struct TellingTests {
    private func expect(_ text: String, _ expected: String, at place: Testing.SourceLocation) {
        let shown = text.replacingOccurrences(of: "\u{A0}", with: "_")
            .replacingOccurrences(of: "\u{202F}", with: "~")
        #expect(shown == expected, sourceLocation: place)
    }

    @Test(
        "a day is told as one says it",
        arguments: [
            ("2026-05-04", "lundi 4_mai 2026", "Monday 4_May 2026"),
            ("2026-05-01", "vendredi 1er_mai 2026", "Friday 1_May 2026"),
            ("2026-08-02", "dimanche 2_août 2026", "Sunday 2_August 2026"),
            ("2027-02-28", "dimanche 28_février 2027", "Sunday 28_February 2027"),
            ("2025-12-31", "mercredi 31_décembre 2025", "Wednesday 31_December 2025"),
        ])
    func days(day: String, french: String, english: String) throws {
        let date = try #require(CivilDate(parsing: day))
        expect(Telling.day(date, in: .french), french, at: #_sourceLocation)
        expect(Telling.day(date, in: .english), english, at: #_sourceLocation)
    }

    @Test func `a moment is told in its time zone`() throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        let moment = Moment(seconds: 1_777_912_200)
        expect(
            Telling.dayAndTime(moment, in: paris, .french), "lundi 4_mai 2026, 18_h_30",
            at: #_sourceLocation)
        expect(
            Telling.dayAndTime(moment, in: .gmt, .english), "Monday 4_May 2026, 16:30",
            at: #_sourceLocation)
        expect(Telling.time(moment + 34_200, in: paris, .french), "4_h_00", at: #_sourceLocation)
    }

    @Test(
        "a duration is told by its greatest units",
        arguments: [
            (0, "0_s"), (45, "45_s"), (59, "59_s"), (60, "1_min"), (119, "1_min"),
            (2700, "45_min"), (3600, "1_h"), (3659, "1_h"), (3660, "1_h_01"), (5400, "1_h_30"),
            (90_000, "25_h"), (-45, "−45_s"), (-5400, "−1_h_30"),
        ])
    func durations(seconds: Int, expected: String) {
        expect(
            Telling.duration(seconds: seconds, in: .french), expected, at: #_sourceLocation)
    }

    @Test(
        "money is told with two decimals or none",
        arguments: [
            (0, "0_€", "0_€"), (5, "0,05_€", "0.05_€"), (10, "0,10_€", "0.10_€"),
            (100, "1_€", "1_€"), (1250, "12,50_€", "12.50_€"), (1299, "12,99_€", "12.99_€"),
            (123_456_789, "1~234~567,89_€", "1,234,567.89_€"),
            (100_000_000_00, "100~000~000_€", "100,000,000_€"),
        ])
    func money(cents: Int, french: String, english: String) {
        expect(Telling.money(cents: cents, in: .french), french, at: #_sourceLocation)
        expect(Telling.money(cents: cents, in: .english), english, at: #_sourceLocation)
    }

    @Test(
        "a number is told with its unit, euros with their cents",
        arguments: [
            (5.5, "€", "5,50_€", "5.50_€"),
            (-0.5, "€ par mois", "−0,50_€ par mois", "−0.50_€ par mois"),
            (1000, "€", "1~000_€", "1,000_€"), (5.25, "€", "5,25_€", "5.25_€"),
            (1234.5, "m²", "1~234,5_m²", "1,234.5_m²"), (3, "", "3", "3"),
        ])
    func measured(value: Double, unit: String, french: String, english: String) {
        expect(Figure.measured(value, unit, in: .french), french, at: #_sourceLocation)
        expect(Figure.measured(value, unit, in: .english), english, at: #_sourceLocation)
    }

    @Test func `a pledge is of money or of time`() {
        expect(Telling.amount(.money(cents: 50), in: .french), "0,50_€", at: #_sourceLocation)
        expect(Telling.amount(.time(minutes: 90), in: .french), "1_h_30", at: #_sourceLocation)
        expect(
            Telling.amount(.time(minutes: 420), in: .french), "1_jour (7_h)", at: #_sourceLocation)
        expect(
            Telling.amount(.time(minutes: 840), in: .english), "2 days (14_h)", at: #_sourceLocation
        )
        expect(Telling.amount(.time(minutes: 450), in: .french), "7_h_30", at: #_sourceLocation)
    }
}
