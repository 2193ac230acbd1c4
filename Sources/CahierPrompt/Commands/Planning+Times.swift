import CahierCore
import CahierDiagnostics

/// The days and times of a plan.
extension Interpreter {
    func addDay(
        to plan: inout Plan, _ words: [String], _ session: Session
    ) throws(CommandError) {
        let (rest, after) = try position(words, in: plan, of: session, .day)
        let (date, time) = try dateAndTime(rest, of: session, .day)
        let day = Plan.Day(date: date, hour: time.hour, minute: time.minute)
        plan.insert(Plan.Block(.day(day), length: .init(exactly: 60)), after: after)
    }

    /// A time of day, perhaps after a date: `9:00`, `5 mai 9 h`.
    private func dateAndTime(
        _ words: [String], of session: Session, _ verb: PlanVerb
    ) throws(CommandError) -> (date: CivilDate?, time: (hour: Int, minute: Int)) {
        guard let first = words.first else { throw .expected(verb) }
        let today = session.opening.start.civil(in: session.zone).date
        for count in (1...4).reversed() where count <= words.count {
            let text = words.prefix(count).joined(separator: " ")
            guard let date = CivilDate(parsing: text, from: today) else { continue }
            guard date >= today else { throw .beforeSession(text, Wording.day(today)) }
            guard count < words.count else { throw .missingTime(after: text, of: verb) }
            return (date, try Self.time(words.dropFirst(count).joined(separator: " ")))
        }
        if first.contains(where: { "-/".contains($0) }) { _ = try Self.date(first, from: today) }
        return (nil, try Self.time(words.joined(separator: " ")))
    }

    func setEnd(
        of plan: inout Plan, _ words: [String], _ session: Session
    ) throws(CommandError) {
        if words.count == 1, ["libre", "open", "free"].contains(Folding.key(words[0])) {
            plan.end = nil
            return
        }
        let (date, hour) = try dateAndTime(words, of: session, .end)
        let agenda = Agenda(session, now: moment)
        let times = plan.times(from: session.opening.start, in: session.zone)
        let start = times[agenda.today].compactMap { $0?.start }.min() ?? session.opening.start
        let today = start.civil(in: session.zone).date
        func time(on date: CivilDate) -> Moment {
            Moment(date, hour: hour.hour, minute: hour.minute, in: session.zone)
        }
        let end = time(on: date ?? today)
        // An evening may end past midnight.
        let isNextDay = date == nil && end <= start
        plan.end = isNextDay ? time(on: CivilDate(daysSince1970: today.daysSince1970 + 1)) : end
    }
}

extension CommandError {
    fileprivate static func missingTime(after date: String, of verb: PlanVerb) -> CommandError {
        let shown = Visible.excerpt(date)
        return CommandError(
            .badData,
            fr: "il manque l’heure après la date « \(shown) » ; attendu, par exemple : plan "
                + "\(verb.word.french) \(shown) 9:00",
            en: "the time is missing after the date ‘\(shown)’; expected, for example: plan "
                + "\(verb.word.english) \(shown) 9:00")
    }

    fileprivate static func beforeSession(_ date: String, _ day: Wording) -> CommandError {
        let shown = Visible.excerpt(date)
        return CommandError(
            .badData,
            fr: "« \(shown) » est avant la séance ; attendu : \(day.french), ou un jour d’après",
            en: "‘\(shown)’ is before the session; expected \(day.english), or a later day")
    }
}

extension Wording {
    fileprivate static func day(_ date: CivilDate) -> Wording {
        Wording(
            fr: Telling.day(date, in: .french), en: Telling.day(date, in: .english))
    }
}
