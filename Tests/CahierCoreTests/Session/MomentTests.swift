import CahierCore
import Foundation
import Testing

@Suite
struct MomentTests {
    /// In seconds since 2026-01-01 00:00 UTC, from the days and hours of UTC.
    private static func utc(_ day: String, _ hour: Int, _ minute: Int) throws -> Moment {
        Moment(try #require(CivilDate(parsing: day)), hour: hour, minute: minute, in: .gmt)
    }

    @Test(
        "a time of day is the moment that clocks show it",
        arguments: [
            ("Europe/Paris", "2026-01-15", 18, 30, "2026-01-15", 17, 30),
            ("Europe/Paris", "2026-07-15", 18, 30, "2026-07-15", 16, 30),
            ("Europe/Paris", "2026-07-15", 1, 0, "2026-07-14", 23, 0),
            // Clocks go from 2:00 to 3:00: 2:30 is as much after the change.
            ("Europe/Paris", "2026-03-29", 1, 59, "2026-03-29", 0, 59),
            ("Europe/Paris", "2026-03-29", 2, 30, "2026-03-29", 1, 30),
            ("Europe/Paris", "2026-03-29", 3, 0, "2026-03-29", 1, 0),
            // Clocks go from 3:00 back to 2:00: 2:30 comes twice, the first counts.
            ("Europe/Paris", "2026-10-25", 1, 59, "2026-10-24", 23, 59),
            ("Europe/Paris", "2026-10-25", 2, 30, "2026-10-25", 0, 30),
            ("Europe/Paris", "2026-10-25", 3, 0, "2026-10-25", 2, 0),
            ("America/Miquelon", "2026-03-08", 2, 30, "2026-03-08", 5, 30),
            ("America/Miquelon", "2026-11-01", 1, 30, "2026-11-01", 3, 30),
            ("America/Miquelon", "2026-11-01", 2, 0, "2026-11-01", 5, 0),
            ("Asia/Kathmandu", "2026-05-04", 0, 0, "2026-05-03", 18, 15),
            ("Pacific/Noumea", "2026-05-04", 8, 0, "2026-05-03", 21, 0),
        ])
    func moments(
        zone: String, day: String, hour: Int, minute: Int, utcDay: String, utcHour: Int,
        utcMinute: Int
    ) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let date = try #require(CivilDate(parsing: day))
        let moment = Moment(date, hour: hour, minute: minute, in: zone)
        #expect(moment == (try Self.utc(utcDay, utcHour, utcMinute)))
    }

    @Test(arguments: ["Europe/Paris", "America/Miquelon", "Australia/Lord_Howe", "UTC"])
    func `what clocks show leads back to the moment, but for the hour shown twice`(
        name: String
    ) throws {
        let zone = try #require(TimeZone(identifier: name))
        var ambiguous = 0
        for hour in 0..<(366 * 24) {
            let moment = Moment(seconds: 1_767_225_600 + hour * 3600)
            let civil = moment.civil(in: zone)
            let back = Moment(civil.date, hour: civil.hour, minute: civil.minute, in: zone)
            if back != moment { ambiguous += 1 }
        }
        #expect(ambiguous <= 1)
    }

    @Test func `before 1970 clocks show the day before`() {
        let civil = Moment(seconds: -1).civil(in: .gmt)
        #expect(civil.date.description == "1969-12-31")
        #expect(civil.hour == 23 && civil.minute == 59)
    }
}
