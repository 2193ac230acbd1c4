import CahierCore
import CahierDiagnostics

extension Interpreter {
    func participants(_ text: String) throws(CommandError) {
        let session = try current()
        let word = text.prefix { !$0.isWhitespace }
        let rest = Parts.trimmed(text.dropFirst(word.count))
        switch Folding.key(String(word)) {
        case "", "liste", "list": listPeople(session)
        case "ajouter", "add": try join(rest)
        case "partir", "leave": try leave(rest, session)
        case let other:
            throw CommandError(
                fr: "« participants \(Visible.excerpt(other)) » n’existe pas ; attendu : "
                    + "participants \(CommandName.participants.arguments.french)",
                en: "‘participants \(Visible.excerpt(other))’ does not exist; expected "
                    + "participants \(CommandName.participants.arguments.english)")
        }
    }

    private func listPeople(_ session: Session) {
        for person in session.participants {
            let gone = person.hasLeft ? Wording(fr: " (parti·e)", en: " (left)")[language] : ""
            show("\(person.id). \(Visible.text(person.name))\(gone)")
        }
        if session.participants.isEmpty {
            say(fr: "Personne pour l’instant.", en: "Nobody yet.")
        }
    }

    private func join(_ names: String) throws(CommandError) {
        let list = Parts.split(names, at: ",").map(Parts.unquoted).filter { !$0.isEmpty }
        guard !list.isEmpty else { throw .incomplete(.participants) }
        var probe = try current()
        var bodies: [Event.Body] = []
        for name in list {
            let joined = try orError { () throws(Refusal) in try probe.join(name) }
            for body in joined {
                probe.apply(Event(sequence: probe.eventCount + 1, at: moment, body: body))
            }
            bodies += joined
        }
        try commit(bodies)
        let count = probe.participants.count { !$0.hasLeft }
        say(fr: "\(count) dans la séance.", en: "\(count) in the session.")
    }

    private func leave(_ name: String, _ session: Session) throws(CommandError) {
        guard let person = Self.person(name, in: session) else { throw unknownPerson(name) }
        try commit(try orError { () throws(Refusal) in try session.leave(person.id) })
        let shown = Visible.text(person.name)
        say(fr: "\(shown) est parti·e.", en: "\(shown) left.")
    }

    func begin(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        guard arguments.count == 1 else {
            guard arguments.isEmpty else { throw .incomplete(.activity) }
            return listActivities(session)
        }
        try begin(try activity(arguments[0], in: session))
    }

    private func begin(_ activity: Activity) throws(CommandError) {
        let session = try current()
        try commit(try orError { () throws(Refusal) in try session.begin(activity.id) })
        let minutes = activity.minutes.typical
        show("— \(activity.number). \(activity.title) — \(minutes)\u{A0}min")
        for (index, step) in activity.instructions.enumerated() { show("  \(index + 1). \(step)") }
        if let example = activity.mechanic.examples.first {
            say(fr: "  Par exemple : \(example)", en: "  For example: \(example)")
        }
    }

    /// Begins the activity planned so many places after the one under way, or, with none under
    /// way, the first that is not done yet.
    func move(by step: Int) throws(CommandError) {
        let session = try current()
        let planned = session.activities
        let target: Int?
        if let current = session.current,
            let place = planned.firstIndex(where: { $0.id == current })
        {
            target = place + step
        } else {
            target = planned.firstIndex { session.progress[$0.id] == nil }
        }
        guard let target, planned.indices.contains(target) else {
            throw CommandError(
                .badData,
                fr: "il n’y a pas d’activité de ce côté ; « activité » les montre toutes",
                en: "there is no activity on that side; ‘activity’ shows them all")
        }
        try begin(planned[target])
    }

    func skip(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        let target: Activity
        if let word = arguments.first {
            target = try activity(word, in: session)
        } else if let current = session.current.flatMap(session.workshop.activity) {
            target = current
        } else {
            throw .incomplete(.skip)
        }
        try commit(try orError { () throws(Refusal) in try session.skip(target.id) })
        say(fr: "« \(target.title) » est passée.", en: "‘\(target.title)’ is skipped.")
    }

    private func listActivities(_ session: Session) {
        for activity in session.activities {
            show("\(activity.number). \(activity.title) – \(status(of: activity, in: session))")
        }
    }

    func status(of activity: Activity, in session: Session) -> String {
        let status: Wording
        if session.current == activity.id {
            status = Wording(fr: "en cours", en: "under way")
        } else {
            switch session.progress[activity.id] {
            case nil: status = Wording(fr: "à faire", en: "to do")
            case let progress? where progress.isSkipped:
                status = Wording(fr: "passée", en: "skipped")
            case let progress?:
                let time = Telling.duration(
                    seconds: progress.seconds(until: moment), in: language)
                status = Wording(fr: "faite (\(time))", en: "done (\(time))")
            }
        }
        return status[language]
    }

    /// `heure 18:42`, `heure 2026-05-05 0:10`, `heure maintenant`.
    func timeIs(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        guard let last = arguments.last, arguments.count <= 2 else { throw .incomplete(.timeIs) }
        if ["maintenant", "now"].contains(Folding.key(last)) {
            statedTime = nil
            return
        }
        let time = try Self.time(last)
        let date =
            arguments.count == 2
            ? try Self.date(arguments[0]) : session.opening.start.civil(in: session.zone).date
        statedTime = Moment(date, hour: time.hour, minute: time.minute, in: session.zone)
    }
}
