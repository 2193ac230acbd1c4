/// A day of the Gregorian calendar, without time or time zone.
public struct CivilDate: Hashable, Comparable, Sendable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// `nil` for a day that does not exist, or outside the years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.length(ofMonth: month, in: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The inverse of ``daysSince1970``.
    ///
    /// Source: H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”, civil_from_days.
    public init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }

    /// The first Monday of the month after this day's month.
    public var nextFirstMonday: CivilDate {
        let first = daysSince1970 - day + 1 + CivilDate.length(ofMonth: month, in: year)
        let weekday = CivilDate(daysSince1970: first).weekday
        return CivilDate(daysSince1970: first + (8 - weekday) % 7)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

extension CivilDate: CustomStringConvertible {
    /// ISO 8601: « 2026-05-04 ».
    public var description: String {
        let digits = String(year)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return "\(padded)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// A day written `2026-05-04` or `04/05/2026`; `nil` for anything else.
    public init?(parsing text: some StringProtocol) {
        let iso = text.split(separator: "-", omittingEmptySubsequences: false)
        let french = text.split(separator: "/", omittingEmptySubsequences: false)
        let parts = iso.count == 3 ? iso : french.count == 3 ? french.reversed() : []
        let numbers = parts.compactMap { part in
            part.allSatisfy { $0.isASCII && $0.isNumber } && part.count <= 4 ? Int(part) : nil
        }
        guard numbers.count == 3, parts[0].count == 4 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}

extension CivilDate {
    /// A day as people write it: as ``init(parsing:)`` takes it, or `4 mai 2026`, `lundi 4 mai`,
    /// `4/5`; `nil` for anything else.
    ///
    /// - Parameters:
    ///   - text: The day, in French or English.
    ///   - today: Of a day without year, the first from here on is meant.
    package init?(parsing text: some StringProtocol, from today: CivilDate) {
        if let date = CivilDate(parsing: text) {
            self = date
            return
        }
        var words = String(text).split { $0.isWhitespace || $0 == "/" }.map(String.init)
        if let first = words.first, Telling.weekday(named: first) != nil { words.removeFirst() }
        guard (2...3).contains(words.count) else { return nil }
        let day = Int(words[0]) ?? (["1er", "1st"].contains(words[0]) ? 1 : 0)
        let month = Telling.month(named: words[1]) ?? Int(words[1]) ?? 0
        if words.count == 3 {
            guard words[2].count == 4, let year = Int(words[2]) else { return nil }
            self.init(year: year, month: month, day: day)
        } else {
            // 29 February may be years away.
            let next = (today.year...today.year + 8).lazy
                .compactMap { CivilDate(year: $0, month: month, day: day) }.first { $0 >= today }
            guard let next else { return nil }
            self = next
        }
    }
}
