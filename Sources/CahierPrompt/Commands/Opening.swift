import CahierCore
import CahierDiagnostics
import CahierSheets
import Foundation

extension Interpreter {
    func open(_ invocation: Invocation) throws(CommandError) {
        for option in [OptionName.title, .place]
        where invocation.options[option].map(Parts.trimmed) == "" {
            throw CommandError(
                fr: "--\(option.word.french) est vide ; attendu : au moins un mot",
                en: "--\(option.word.english) is empty; expected at least a word")
        }
        let edition = try workshop(invocation.arguments[0])
        let now = desk.now()
        let start = try start(invocation, now: now)
        let activities =
            try invocation.options[.activities].map { (list) throws(CommandError) in
                try chosen(list, of: edition.workshop)
            } ?? edition.workshop.usualActivities
        let opening = Opening(
            title: invocation.options[.title] ?? edition.workshop.title,
            place: invocation.options[.place], start: start, timeZone: desk.zone.identifier,
            activities: activities.map(\.id))
        // What is dated long ago is typed in afterwards: the clock does not tell its times.
        let stated = now - start > 12 * 3600 ? start : nil
        let former = session
        let carnet = try carnet()
        let session = try orError { () throws(CarnetError) in
            try carnet.open(desk.newSessionID(), of: edition, opening, at: stated ?? now)
        }
        self.session = session
        statedTime = stated
        announce(session, instead: former)
        do throws(CommandError) { try recallPrevious(session) } catch { report(error) }
        say(
            fr: "« participants ajouter NOMS » dit qui est là, « suivante » commence.",
            en: "‘participants add NAMES’ tells who is there, ‘next’ begins.")
    }

    private func announce(_ session: Session, instead former: Session?) {
        let when = Telling.dayAndTime(session.opening.start, in: session.zone, language)
        let title = Visible.excerpt(session.opening.title)
        if let former, former.closing == nil {
            say(
                fr: "La séance \(former.id) reste ouverte ; « reprendre \(former.id) » y revient.",
                en: "Session \(former.id) stays open; ‘resume \(former.id)’ goes back to it.")
        }
        say(
            fr: "Séance \(session.id) ouverte : \(title), \(when).",
            en: "Session \(session.id) opened: \(title), \(when).")
        if statedTime != nil {
            say(
                fr: "Cette date est passée ; ce qui suit est daté de ce jour-là.\n"
                    + "« heure HH:MM » avance la montre.",
                en: "This date is past; what follows is dated that day.\n"
                    + "‘time-is HH:MM’ moves the clock on.")
        }
    }

    private func start(_ invocation: Invocation, now: Moment) throws(CommandError) -> Moment {
        let civil = now.civil(in: desk.zone)
        var date = civil.date
        var time = (hour: civil.hour, minute: civil.minute)
        if let text = invocation.options[.date] { date = try Self.date(text, from: date) }
        if let text = invocation.options[.hour] { time = try Self.time(text) }
        return Moment(date, hour: time.hour, minute: time.minute, in: desk.zone)
    }

    /// A day; of one without year, the first from `today` on.
    static func date(_ text: String, from today: CivilDate) throws(CommandError) -> CivilDate {
        guard let date = CivilDate(parsing: text, from: today) else {
            throw CommandError(
                .badData,
                fr: "« \(Visible.excerpt(text)) » n’est pas une date ; attendu : AAAA-MM-JJ, "
                    + "JJ/MM/AAAA ou 4 mai 2026",
                en: "‘\(Visible.excerpt(text))’ is not a date; expected YYYY-MM-DD or 4 May 2026")
        }
        return date
    }

    /// Reads `18:30`, `18h30`, `18 h 30` or `18h`.
    static func time(_ text: String) throws(CommandError) -> (hour: Int, minute: Int) {
        let parts = text.filter { !$0.isWhitespace }.split(
            omittingEmptySubsequences: false, whereSeparator: { ":hH".contains($0) })
        let numbers = parts.map { $0.isEmpty ? 0 : Int($0) ?? -1 }
        guard parts.count == 2, !parts[0].isEmpty, (0...23).contains(numbers[0]),
            (0...59).contains(numbers[1])
        else {
            throw CommandError(
                .badData,
                fr: "« \(Visible.excerpt(text)) » n’est pas une heure ; attendu : HH:MM",
                en: "‘\(Visible.excerpt(text))’ is not a time; expected HH:MM")
        }
        return (numbers[0], numbers[1])
    }

    /// The activities that `1,2,5` names.
    func chosen(_ list: String, of workshop: Workshop) throws(CommandError) -> [Activity] {
        var chosen: [Activity] = []
        for word in list.split(separator: ",").map({ Parts.trimmed($0) }) {
            guard
                let activity = workshop.activities.first(where: {
                    String($0.number) == word || Folding.key($0.id) == Folding.key(word)
                })
            else {
                throw .unknown(activity: word, in: workshop)
            }
            if !chosen.contains(activity) { chosen.append(activity) }
        }
        guard !chosen.isEmpty else {
            throw CommandError(
                fr: "--activités ne nomme aucune activité ; attendu, par exemple : 1,2,5",
                en: "--activities names no activity; expected, for example: 1,2,5")
        }
        return chosen
    }

    func resume(_ arguments: [String]) throws(CommandError) {
        let isInHand = arguments.isEmpty && self.session != nil
        var session = try stored(arguments.first)
        if isInHand, session.isPaused, let activity = session.current {
            self.session = session
            return try endPause(of: session, activity)
        }
        // What was typed in afterwards goes on at its own time, not at today's.
        let isPast = desk.now() - session.lastMoment > 12 * 3600
        let stated = isPast ? session.lastMoment : nil
        let wasClosed = session.closing != nil
        if wasClosed { try reopen(&session, at: stated ?? desk.now()) }
        self.session = session
        statedTime = stated
        let title = Visible.excerpt(session.opening.title)
        let entries = Wording.entries(session.entries.count { !$0.isWithdrawn })
        let how =
            wasClosed
            ? Wording(fr: "rouverte (elle était close)", en: "opened again (it was closed)")
            : Wording(fr: "reprise", en: "resumed")
        say(
            fr: "Séance \(session.id) \(how.french) : \(title), \(entries.french).",
            en: "Session \(session.id) \(how.english): \(title), \(entries.english).")
        guard isPast else { return }
        let when = Telling.dayAndTime(session.lastMoment, in: session.zone, language)
        say(
            fr: "Ce qui suit est daté du \(when).\n« heure HH:MM » avance la montre ;\n"
                + "« heure maintenant » revient à l’heure qu’il est.",
            en: "What follows is dated \(when).\n‘time-is HH:MM’ moves the clock on;\n"
                + "‘time-is now’ goes back to the present.")
    }

    private func reopen(_ session: inout Session, at moment: Moment) throws(CommandError) {
        let step = try orError { () throws(Refusal) in try session.reopen() }
        let carnet = try carnet()
        do { try carnet.record(step, in: &session, at: moment) } catch { throw CommandError(error) }
    }

    /// A session as the carnet has it now, by name; without a name, the one in hand or else the
    /// last.
    func stored(_ name: String?) throws(CommandError) -> Session {
        let carnet = try carnet()
        if let name {
            guard let id = SessionID(name.lowercased()) else { throw .unknownSession(name) }
            if let number = Int(name), let listed = try listed(number, not: id, in: carnet) {
                return try orError { () throws(CarnetError) in try carnet.session(listed) }
            }
            return try orError { () throws(CarnetError) in try carnet.session(id) }
        }
        if let session {
            return try orError { () throws(CarnetError) in try carnet.session(session.id) }
        }
        let summaries = try orError { () throws(CarnetError) in try carnet.summaries() }
        guard let last = summaries.first else {
            throw CommandError(
                .noInput,
                fr: "le carnet n’a encore aucune séance ; « ouvrir ATELIER » en ouvre une",
                en: "the carnet has no session yet; ‘open WORKSHOP’ opens one")
        }
        return try orError { () throws(CarnetError) in try carnet.session(last.id) }
    }

    func close() throws(CommandError) {
        let session = try current()
        try commit(try orError { () throws(Refusal) in try session.close() })
        let tally = Wording.tally(of: session)
        say(
            fr: "Séance \(session.id) close : \(tally.french).",
            en: "Session \(session.id) closed: \(tally.english).")
        if let next = session.nextDate {
            let day = Telling.day(next, in: language)
            say(fr: "Prochain rendez-vous proposé : \(day).", en: "Proposed next date: \(day).")
        }
        say(
            fr: "« exporter \(session.id) --document compte-rendu » écrit le compte-rendu.",
            en: "‘export \(session.id) --document minutes’ writes the minutes.")
        sayWhatIsPending(leaving: true)
        self.session = nil
        statedTime = nil
    }

    /// Shows what the previous session of the same workshop left open.
    private func recallPrevious(_ session: Session) throws(CommandError) {
        let carnet = try carnet()
        let summaries = try orError { () throws(CarnetError) in try carnet.summaries() }
        let earlier = summaries.filter {
            $0.workshop == session.workshop.id && $0.id != session.id
                && $0.start < session.opening.start
        }
        guard let last = earlier.max(by: { $0.start < $1.start }) else { return }
        let previous = try orError { () throws(CarnetError) in try carnet.session(last.id) }
        let open = previous.actions.filter { !$0.entry.isDone }
        let pledges = previous.pledges.map(\.content)
        guard !open.isEmpty || !pledges.isEmpty else { return }
        let day = Telling.day(previous.opening.start.civil(in: previous.zone).date, in: language)
        say(fr: "La fois précédente (\(day)) :", en: "Last time (\(day)):")
        for (entry, action) in open {
            show("  · " + describe(action, entry))
            say(
                fr: "    faite depuis ? « fait \(previous.id) \(entry.number) »",
                en: "    done since? ‘done \(previous.id) \(entry.number)’")
        }
        for pledge in pledges { show("  · " + describe(pledge)) }
        guard !pledges.isEmpty else { return }
        show(plainText.text([PledgeTable(language: language).totals(pledges)]))
    }
}

extension CommandError {
    static func unknownSession(_ name: String) -> CommandError {
        CommandError(
            .noInput,
            fr:
                "aucune séance ne s’appelle « \(Visible.excerpt(name)) » ; « séances » en donne la liste",
            en: "no session is called ‘\(Visible.excerpt(name))’; ‘sessions’ lists them")
    }
}
