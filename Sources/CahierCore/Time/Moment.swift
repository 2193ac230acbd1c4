public import Foundation

/// An instant, to the second.
public struct Moment: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    public var seconds: Int

    public init(seconds: Int) {
        self.seconds = seconds
    }

    public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    public static func + (left: Moment, seconds: Int) -> Moment {
        Moment(seconds: left.seconds + seconds)
    }

    public static func - (left: Moment, right: Moment) -> Int { left.seconds - right.seconds }

    /// The moment of a day and time in a time zone.
    ///
    /// Of a time that clocks show twice, the first; of a time that they skip, the one as much
    /// after the change.
    public init(_ date: CivilDate, hour: Int, minute: Int, in zone: TimeZone) {
        let local = date.daysSince1970 * 86400 + hour * 3600 + minute * 60
        func offset(at seconds: Int) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
        // The offsets the day before and the day after: a change, if any, lies between.
        let before = local - offset(at: local - 86400)
        let after = local - offset(at: local + 86400)
        let isAfter = offset(at: before) != local - before && offset(at: after) == local - after
        seconds = isAfter ? after : before
    }

    /// Such as `2026-05-04T18:30:00+02:00`: ISO 8601, with what the time zone was ahead of universal
    /// time.
    package func iso8601(in zone: TimeZone) -> String {
        let style = Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone)
        return Date(timeIntervalSince1970: Double(seconds)).formatted(style)
    }

    /// The day and the time of day that clocks of a time zone show.
    public func civil(in zone: TimeZone) -> (date: CivilDate, hour: Int, minute: Int) {
        let local = seconds + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        let day = Int((Double(local) / 86400).rounded(.down))
        let rest = local - day * 86400
        return (CivilDate(daysSince1970: day), rest / 3600, rest % 3600 / 60)
    }
}
