import CahierCore
import CahierDiagnostics

extension Interpreter {
    func begin(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        guard !arguments.isEmpty else { return showActivities(of: session) }
        try begin(try activity(arguments, in: session, of: .activity))
    }

    /// Begins an activity, and records what else happens in the same step.
    func begin(
        _ activity: Activity, with bodies: [Event.Body] = []
    ) throws(CommandError) {
        let session = try current()
        guard session.current != activity.id || !session.isPaused else {
            return try endPause(of: session, activity.id)
        }
        let begun = try orError { () throws(Refusal) in
            try session.begin(activity.id, seed: desk.seed())
        }
        try commit(begun + bodies)
        if !session.activities.contains(activity) {
            say(
                fr: "« \(activity.title) » n’était pas prévue : la voilà ajoutée au déroulé.",
                en: "‘\(activity.title)’ was not planned: it is added to the session.")
        }
        let length = length(session.plannedSeconds(of: activity))
        show("\(activity.number). \(activity.title) – \(length)")
        warnOfPreconditions(of: activity, in: session)
        for (index, step) in activity.instructions.enumerated() {
            show(PlainText.wrapped(step, mark: "  \(index + 1). ").joined(separator: "\n"))
        }
        showStage()
        if let example = activity.mechanic.examples.first {
            say(
                fr: "Par exemple : \(example.french)", en: "For example: \(example.english)")
        }
    }

    /// Says what the activity starts from and is not there; nothing is held up.
    private func warnOfPreconditions(of activity: Activity, in session: Session) {
        for id in activity.foundations where session.answers(to: id).isEmpty {
            guard let other = session.workshop.activity(id) else { continue }
            let title = "\(other.number). \(Visible.excerpt(other.title))"
            say(
                fr: "L’activité s’appuie sur « \(title) », où rien n’est encore noté.",
                en: "The activity starts from ‘\(title)’, where nothing is recorded yet.")
        }
        let present = session.participants.count { !$0.hasLeft }
        let size = activity.groupSize
        guard present > 0, !(size.min...size.max).contains(present) else { return }
        say(
            fr: "L’activité est prévue pour \(size.min) à \(size.max) personnes ; vous êtes "
                + "\(present).",
            en: "The activity is made for \(size.min) to \(size.max) people; you are "
                + "\(present).")
    }

    /// Begins the activity planned so many places after the one under way; with none under way, or
    /// one that was not planned, the first that is not done yet, or, going back, the one begun
    /// last.
    func move(by step: Int) throws(CommandError) {
        let session = try current()
        guard let target = session.planned(by: step) else {
            throw step > 0
                ? CommandError(
                    .badData,
                    fr: "c’était la dernière activité prévue ; « clore » termine la séance",
                    en: "that was the last activity planned; ‘close’ ends the session")
                : CommandError(
                    .badData,
                    fr: "aucune activité ne précède ; « activité » les montre toutes",
                    en: "no activity comes before; ‘activity’ shows them all")
        }
        try begin(target)
    }

    func pause() throws(CommandError) {
        let session = try current()
        try commit(try orError { () throws(Refusal) in try session.pause() })
        let time = Telling.time(moment, in: session.zone, language)
        let paused = try current()
        guard let end = Agenda(paused, now: moment).nextBreak(of: paused)?.secondsLeft else {
            return say(
                fr: "Pause à \(time), le temps ne compte plus ; « reprendre » y met fin.",
                en: "Break at \(time), time no longer counts; ‘resume’ ends it.")
        }
        let until = Telling.time(moment + end, in: session.zone, language)
        say(
            fr: "Pause à \(time), prévue jusqu’à \(until) ; « suivante » y met fin.",
            en: "Break at \(time), planned until \(until); ‘next’ ends it.")
    }

    /// Goes on with the activity that has a break.
    func endPause(of session: Session, _ activity: Activity.ID) throws(CommandError) {
        try commit(try orError { () throws(Refusal) in try session.begin(activity) })
        guard let activity = session.workshop.activity(activity) else { return }
        show("\(activity.number). \(activity.title) – \(timeLeft(activity, session))")
    }

    func skip(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        let target = try activity(arguments, in: session, of: .skip)
        try commit(try orError { () throws(Refusal) in try session.skip(target.id) })
        say(fr: "« \(target.title) » est passée.", en: "‘\(target.title)’ is skipped.")
    }

    func showActivities(of session: Session) {
        for activity in session.activities {
            show("  \(activity.number). \(activity.title) – \(status(of: activity, in: session))")
        }
    }

    private func status(of activity: Activity, in session: Session) -> String {
        let status: Wording
        if session.current == activity.id {
            let left = timeLeft(activity, session)
            status =
                session.isPaused
                ? Wording(fr: "en pause, \(left)", en: "on a break, \(left)")
                : Wording(fr: "en cours, \(left)", en: "under way, \(left)")
        } else {
            let seconds = session.progress[activity.id]?.seconds(until: moment) ?? 0
            let time = Telling.duration(seconds: seconds, in: language)
            switch session.progress[activity.id] {
            case nil: status = Wording(fr: "à faire", en: "to do")
            case let progress? where progress.isSkipped:
                status =
                    progress.stretches.isEmpty
                    ? Wording(fr: "passée", en: "skipped")
                    : Wording(fr: "passée (\(time))", en: "skipped (\(time))")
            case _?: status = Wording(fr: "faite (\(time))", en: "done (\(time))")
            }
        }
        return status[language]
    }

    /// `heure 18:42`, `heure 18 h 42`, `heure 2026-05-05 0:10`, `heure maintenant`.
    func timeIs(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        let isNow = ["maintenant", "now"].contains(Folding.key(arguments.joined()))
        statedTime = isNow ? nil : try statedTime(arguments, in: session)
        let time = Telling.dayAndTime(moment, in: session.zone, language)
        say(fr: "Heure retenue : \(time).", en: "Time from now on: \(time).")
        if moment < session.lastMoment {
            let last = Telling.dayAndTime(session.lastMoment, in: session.zone, language)
            say(
                fr: "Attention : la dernière saisie est plus tardive (\(last)).",
                en: "Mind that the last entry is later (\(last)).")
        }
    }

    private func statedTime(
        _ arguments: [String], in session: Session
    ) throws(CommandError) -> Moment {
        let hasDate = arguments.count > 1 && arguments[0].contains { "-/".contains($0) }
        let time = try Self.time(
            arguments.dropFirst(hasDate ? 1 : 0).joined(separator: " "))
        func moment(on date: CivilDate) -> Moment {
            Moment(date, hour: time.hour, minute: time.minute, in: session.zone)
        }
        let date = session.lastMoment.civil(in: session.zone).date
        if hasDate { return moment(on: try Self.date(arguments[0], from: date)) }
        let sameDay = moment(on: date)
        // An evening goes on past midnight: 0:10 after 23:50 is the next day, and 23:50 after
        // 0:10 the day before, as long as the session had begun.
        if session.lastMoment - sameDay > 12 * 3600 {
            return moment(on: CivilDate(daysSince1970: date.daysSince1970 + 1))
        }
        let dayBefore = moment(on: CivilDate(daysSince1970: date.daysSince1970 - 1))
        let isBefore = sameDay - session.lastMoment > 12 * 3600 && dayBefore > session.opening.start
        return isBefore ? dayBefore : sameDay
    }
}

extension Wording {
    /// Stands after the activity before the cursor.
    static let onPause = Wording(fr: " (pause)", en: " (break)")
}

extension Session {
    /// The planned activity that was begun last.
    fileprivate var lastPlannedBegun: Activity.ID? {
        let starts = plan.playedActivities.compactMap { id in
            progress[id]?.stretches.last.map { (id: id, start: $0.start) }
        }
        return starts.max { ($0.start, $0.id) < ($1.start, $1.id) }?.id
    }
}

extension Session {
    /// The planned activity that many steps from the one under way; where none is, the first that
    /// was not begun, or the last that was.
    func planned(by step: Int) -> Activity? {
        let planned = plan.playedActivities.compactMap(workshop.activity)
        let target: Int?
        if let current, let place = planned.firstIndex(where: { $0.id == current }) {
            target = place + step
        } else if step > 0 {
            target = planned.firstIndex { progress[$0.id] == nil }
        } else {
            target = planned.firstIndex { $0.id == lastPlannedBegun }
        }
        return target.flatMap { planned.indices.contains($0) ? planned[$0] : nil }
    }
}
