public import CahierDiagnostics
public import Foundation

/// Writes days, times and durations as people read them.
public enum Telling {
    private static let weekdays = Names(
        fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    private static let months = Names(
        fr: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
            "septembre", "octobre", "novembre", "décembre",
        ],
        en: [
            "January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December",
        ])

    private struct Names: Sendable {
        let french: [String]
        let english: [String]

        init(fr french: [String], en english: [String]) {
            (self.french, self.english) = (french, english)
        }

        subscript(language: Language) -> [String] {
            switch language {
            case .french: french
            case .english: english
            }
        }

        /// The place, from 1, of a name in either language.
        func number(of name: some StringProtocol) -> Int? {
            let key = Folding.key(String(name))
            return Language.allCases.lazy.compactMap { language in
                self[language].firstIndex { Folding.key($0) == key }
            }.first.map { $0 + 1 }
        }
    }

    /// The month that a word names, 1 to 12.
    static func month(named word: some StringProtocol) -> Int? { months.number(of: word) }

    /// The day of the week that a word names, 1 for Monday to 7 for Sunday.
    static func weekday(named word: some StringProtocol) -> Int? { weekdays.number(of: word) }

    /// « lundi 4 mai 2026 », « vendredi 1er mai 2026 ».
    public static func day(_ date: CivilDate, in language: Language) -> String {
        let weekday = weekdays[language][date.weekday - 1]
        let month = months[language][date.month - 1]
        let day = language == .french && date.day == 1 ? "1er" : "\(date.day)"
        return "\(weekday) \(day)\u{A0}\(month) \(date.year)"
    }

    /// « 18 h 30 », « 9 h 00 »; in English “18:30”.
    public static func time(hour: Int, minute: Int, in language: Language) -> String {
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        return switch language {
        case .french: "\(hour)\u{A0}h\u{A0}\(minutes)"
        case .english: "\(hour):\(minutes)"
        }
    }

    /// The time of day that clocks of `zone` show.
    public static func time(_ moment: Moment, in zone: TimeZone, _ language: Language) -> String {
        let civil = moment.civil(in: zone)
        return time(hour: civil.hour, minute: civil.minute, in: language)
    }

    /// « lundi 4 mai 2026, 18 h 30 ».
    public static func dayAndTime(
        _ moment: Moment, in zone: TimeZone, _ language: Language
    ) -> String {
        let civil = moment.civil(in: zone)
        return day(civil.date, in: language) + ", "
            + time(hour: civil.hour, minute: civil.minute, in: language)
    }

    /// « 45 min », « 1 h 30 », « 2 h »; under a minute, « 45 s ».
    public static func duration(seconds: Int, in language: Language) -> String {
        let sign = seconds < 0 ? "−" : ""
        let total = abs(seconds)
        if total < 60 { return "\(sign)\(total)\u{A0}s" }
        let (hours, minutes) = (total / 3600, total % 3600 / 60)
        if hours == 0 { return "\(sign)\(minutes)\u{A0}min" }
        if minutes == 0 { return "\(sign)\(hours)\u{A0}h" }
        return "\(sign)\(hours)\u{A0}h\u{A0}\(minutes < 10 ? "0" : "")\(minutes)"
    }

    /// « 1 min 20 s », « 5 min », « 1 h 30 »: to the second under an hour.
    public static func exactly(seconds: Int, in language: Language) -> String {
        let rest = abs(seconds) % 60
        guard abs(seconds) >= 60, abs(seconds) < 3600, rest > 0 else {
            return duration(seconds: seconds, in: language)
        }
        return duration(seconds: seconds, in: language) + "\u{A0}\(rest)\u{A0}s"
    }

    /// « 18 h 30 min 05 s »; in English “18:30:05”.
    public static func timeToTheSecond(
        _ moment: Moment, in zone: TimeZone, _ language: Language
    ) -> String {
        let time = time(moment, in: zone, language)
        let second = (moment.seconds % 60 + 60) % 60
        let told = second < 10 ? "0\(second)" : "\(second)"
        return switch language {
        case .french: "\(time)\u{A0}min\u{A0}\(told)\u{A0}s"
        case .english: "\(time):\(told)"
        }
    }

    /// « 12,50 € ».
    public static func money(cents: Int, in language: Language) -> String {
        Figure.measured(Double(cents) / 100, "€", in: language)
    }

    /// « 12,50 € », « 3 h », « 2 jours (14 h) »: a pledged day is seven hours.
    public static func amount(_ amount: Pledge.Amount, in language: Language) -> String {
        switch amount {
        case .money(let cents): money(cents: cents, in: language)
        case .time(let minutes): time(pledged: minutes, in: language)
        }
    }

    private static func time(pledged minutes: Int, in language: Language) -> String {
        let told = duration(seconds: minutes * 60, in: language)
        let (days, rest) = minutes.quotientAndRemainder(dividingBy: 7 * 60)
        guard days > 0, rest == 0 else { return told }
        let plural = days > 1 ? "s" : ""
        return Wording(
            fr: "\(days)\u{A0}jour\(plural) (\(told))", en: "\(days) day\(plural) (\(told))")[
                language]
    }
}
