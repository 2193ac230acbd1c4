import CahierCore
import Foundation
import Testing

@Suite
struct CivilDateTests {
    private static func calendar() -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }

    /// From the first full year of the Gregorian calendar, before which Foundation counts Julian
    /// days: some days of every year, and each day of a few centuries' turns.
    @Test(
        "days are those of Foundation’s calendar",
        arguments: [
            (-140_984, 200_000, 89), (-26_000, -25_000, 1), (10_900, 11_400, 1),
            (47_400, 47_900, 1),
        ])
    func foundation(from: Int, to: Int, by step: Int) {
        let calendar = Self.calendar()
        for day in stride(from: from, to: to, by: step) {
            let date = CivilDate(daysSince1970: day)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday],
                from: Date(timeIntervalSince1970: Double(day) * 86400))
            #expect(parts.year == date.year && parts.month == date.month && parts.day == date.day)
            #expect(parts.weekday == date.weekday % 7 + 1)
            #expect(date.daysSince1970 == day)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
        }
    }

    @Test(
        "the first Monday of the next month",
        arguments: [
            ("2026-05-04", "2026-06-01"), ("2026-05-31", "2026-06-01"),
            ("2026-06-01", "2026-07-06"), ("2026-12-07", "2027-01-04"),
            ("2027-01-31", "2027-02-01"), ("2024-02-29", "2024-03-04"),
            ("2025-12-31", "2026-01-05"),
        ])
    func nextFirstMonday(day: String, next: String) {
        #expect(CivilDate(parsing: day)?.nextFirstMonday.description == next)
    }

    @Test func `the next first Monday is a Monday, the first, of the next month`() {
        for day in stride(from: 0, to: 40_000, by: 13) {
            let date = CivilDate(daysSince1970: day)
            let next = date.nextFirstMonday
            #expect(next.weekday == 1 && next.day <= 7)
            #expect(next.year * 12 + next.month == date.year * 12 + date.month + 1)
        }
    }

    @Test(
        "a day that does not exist is none",
        arguments: [
            (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1),
            (2026, 1, 0), (0, 1, 1), (10_000, 1, 1), (2026, 1, .max), (.min, 1, 1),
        ])
    func impossible(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "a day is read as people write it",
        arguments: [
            ("2026-05-04", "2026-05-04"), ("04/05/2026", "2026-05-04"), ("4/5/2026", "2026-05-04"),
            ("2024-02-29", "2024-02-29"), ("0001-01-01", "0001-01-01"), ("2026-02-29", nil),
            ("26-05-04", nil), ("2026/05/04", nil), ("04-05-2026", nil), ("2026-05", nil),
            ("", nil), ("2026-05-04-", nil), ("٢٠٢٦-٠٥-٠٤", nil), ("2026-5-4 ", nil),
            ("+026-05-04", nil), ("2026--04", nil),
        ] as [(String, String?)])
    func parsing(text: String, day: String?) {
        #expect(CivilDate(parsing: text)?.description == day)
    }

    @Test func `days beyond four figures are written whole`() {
        #expect(CivilDate(daysSince1970: 4_000_000).description == "12921-08-18")
    }

    @Test func `days are in the order of time`() {
        let days = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"]
        let dates = days.compactMap { CivilDate(parsing: $0) }
        #expect(dates.reversed().sorted() == dates)
    }

    @Test(
        "a day as people write it; without year, the first from today on",
        arguments: [
            ("2026-05-04", "2026-05-04"), ("04/05/2026", "2026-05-04"),
            ("4 mai 2026", "2026-05-04"), ("lundi 4 mai 2026", "2026-05-04"),
            ("1er MAI", "2027-05-01"), ("4 mai", "2026-05-04"), ("3 mai", "2027-05-03"),
            ("20 octobre", "2026-10-20"), ("20/10", "2026-10-20"), ("1/2", "2027-02-01"),
            ("29 février", "2028-02-29"), ("20 October", "2026-10-20"), ("15 aout", "2026-08-15"),
            ("31 juin", nil), ("20 octobre 26", nil), ("octobre", nil), ("20", nil), ("20/13", nil),
            ("demain", nil), ("mardi", nil), ("", nil), ("20 octobre 2026 x", nil),
        ])
    func asPeopleWrite(text: String, day: String?) throws {
        let today = try #require(CivilDate(year: 2026, month: 5, day: 4))
        #expect(CivilDate(parsing: text, from: today)?.description == day)
    }
}
