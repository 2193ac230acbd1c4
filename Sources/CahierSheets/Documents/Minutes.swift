import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// The minutes: who, when, what was done, results, decisions, actions, pledges, credits.
    func minutes(of session: Session, activities: [Activity]) -> Document {
        let front = BlockStream(
            [
                .page(.text), .paragraph(session.opening.title, role: .title),
                .paragraph(occasion(session), role: .subtitle),
            ] + brief(session))
        let results = BlockStream(activities) { activity in
            result(of: activity, in: session)
        }
        let end = BlockStream(
            outcomes(of: session, in: nil, level: 1) + pledges(of: session) + next(session)
                + [credit(session.workshop)])
        return Document(
            metadata: metadata(.minutes, session.workshop, session),
            blocks: front + results + end)
    }

    private func brief(_ session: Session) -> [Block] {
        let names = session.participants.map { person in
            person.hasLeft
                ? person.name + Wording(fr: " (en partie)", en: " (in part)")[language]
                : person.name
        }
        return [
            .heading(level: 1, Wording(fr: "En bref", en: "In brief")[language]),
            fact(Wording(fr: "Atelier", en: "Workshop"), session.workshop.title),
            fact(
                Wording(fr: "Personnes présentes", en: "Present"),
                "\(names.count) – \(names.joined(separator: ", "))"),
        ] + actualTimes(session)
    }

    private func actualTimes(_ session: Session) -> [Block] {
        let starts = session.progress.values.flatMap(\.stretches).map(\.start)
        guard let first = starts.min(), let end = session.closing?.at else { return [] }
        let times = [first, end].map { Telling.time($0, in: session.zone, language) }
        return [
            fact(
                Wording(fr: "Déroulement", en: "Held"),
                Wording(
                    fr: "de \(times[0]) à \(times[1])", en: "\(times[0]) to \(times[1])")[language]
            )
        ]
    }

    private func fact(_ name: Wording, _ value: String) -> Block {
        .paragraph(
            [.strong(name[language] + Label.colon[language]), .text(value)], role: .body)
    }

    /// What came out of an activity; nothing for one that was not played.
    private func result(of activity: Activity, in session: Session) -> [Block] {
        let record = record(of: activity, in: session)
        let outcomes = outcomes(of: session, in: activity.id, level: 2)
        guard !record.isEmpty || !outcomes.isEmpty else { return [] }
        var blocks: [Block] = [.heading(level: 1, heading(activity))]
        if let progress = session.progress[activity.id] {
            let seconds = progress.seconds(until: session.lastMoment)
            blocks.append(
                fact(
                    Wording(fr: "Temps passé", en: "Time taken"),
                    Telling.duration(seconds: seconds, in: language)))
        }
        if !record.isEmpty { blocks += activity.mechanic.summary(record) }
        return blocks + outcomes
    }

    /// Notes, decisions and actions recorded in an activity, or outside any.
    private func outcomes(
        of session: Session, in activity: Activity.ID?, level: Int
    ) -> [Block] {
        func texts(_ title: Wording, _ entries: [(entry: Entry, content: String)]) -> [Block] {
            let items = entries.filter { $0.entry.activity == activity }.map(\.content)
            return items.isEmpty
                ? [] : [.heading(level: level, title[language]), .list(List(items))]
        }
        return texts(Label.notes, session.notes) + texts(Label.decisions, session.decisions)
            + actions(session.actions.filter { $0.entry.activity == activity }, level: level)
    }

    private func actions(_ actions: [(entry: Entry, content: Action)], level: Int) -> [Block] {
        guard !actions.isEmpty else { return [] }
        let rows = actions.map { entry, action in
            Table.Row([
                action.text, action.who ?? "–",
                action.due.map { Telling.day($0, in: language) } ?? "–",
                (entry.isDone ? Label.done : Label.toDo)[language],
            ])
        }
        let header = [Label.what, Label.who, Label.due, Label.state].map {
            [Inline.text($0[language])]
        }
        return [
            .heading(level: level, Label.actions[language]),
            .table(Table(columns: [5, 3, 3, 2], header: header, rows: rows)),
        ]
    }

    private func pledges(of session: Session) -> [Block] {
        let pledges = session.pledges.map(\.content)
        guard !pledges.isEmpty else { return [] }
        return [.heading(level: 1, Label.pledges[language])]
            + PledgeTable(language: language).blocks(pledges)
    }

    private func next(_ session: Session) -> [Block] {
        guard let next = session.closing?.next else { return [] }
        return [
            .heading(level: 1, Wording(fr: "Prochain rendez-vous", en: "Next time")[language]),
            .paragraph(Telling.day(next, in: language), role: .result),
        ]
    }
}
