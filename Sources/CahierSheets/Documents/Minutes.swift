import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// The minutes: who and when; decisions, actions and pledges, which most readers look for;
    /// then what was done, activity after activity.
    func minutes(of session: Session, activities: [Activity]) -> Document {
        let front = BlockStream(
            [
                .page(.text), .paragraph(session.opening.title, role: .title),
                .paragraph(occasion(session), role: .subtitle),
            ] + brief(session)
                + contents(
                    activities.filter { isReported($0, in: session) }, on: .text)
                + decisions(of: session) + actions(of: session)
                + pledges(of: session) + groups(of: session))
        let results = BlockStream(activities) { activity in
            result(of: activity, in: session)
        }
        let end = BlockStream(
            notes(of: session, in: nil, [.heading(level: 1, Label.notes[language])])
                + [credit(session.workshop)])
        return document(
            metadata(.minutes, session.workshop, session),
            front + results + end)
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
                names.isEmpty ? "0" : "\(names.count) – \(names.joined(separator: ", "))"),
        ] + actualTimes(session) + next(session)
    }

    private func actualTimes(_ session: Session) -> [Block] {
        let starts = session.progress.values.flatMap(\.stretches).map(\.start)
        guard let first = starts.min(), let end = session.closing?.at else { return [] }
        let days = [first, end].map { $0.civil(in: session.zone).date }
        let times = [
            Telling.time(first, in: session.zone, language),
            days[0] == days[1]
                ? Telling.time(end, in: session.zone, language)
                : Telling.dayAndTime(end, in: session.zone, language),
        ]
        return [
            fact(
                Wording(fr: "Déroulement", en: "Held"),
                Wording(
                    fr: "de \(times[0]) à \(times[1])", en: "\(times[0]) to \(times[1])")[language]
            )
        ]
    }

    func fact(_ name: Wording, _ value: String) -> Block {
        .paragraph(
            [.strong(name[language] + Label.colon[language]), .text(value)], role: .body)
    }

    private func next(_ session: Session) -> [Block] {
        guard let next = session.closing?.next else { return [] }
        return [
            fact(
                Wording(fr: "Prochain rendez-vous", en: "Next time"),
                Telling.day(next, in: language))
        ]
    }

    private func decisions(of session: Session) -> [Block] {
        let items = session.decisions.map { entry, text in
            text + (activity(of: entry, in: session).map { " (\(heading($0)))" } ?? "")
        }
        guard !items.isEmpty else { return [] }
        return [.heading(level: 1, Label.decisions[language]), .list(List(items))]
    }

    private func actions(of session: Session) -> [Block] {
        guard !session.actions.isEmpty else { return [] }
        let rows = session.actions.map { entry, action in
            Table.Row([
                action.text, action.who ?? "–",
                action.due.map { Telling.day($0, in: language) } ?? "–",
                (entry.isDone ? Label.done : Label.toDo)[language],
                activity(of: entry, in: session).map(heading) ?? "–",
            ])
        }
        let header = [Label.what, Label.who, Label.due, Label.state, Label.activity].map {
            [Inline.text($0[language])]
        }
        return [
            .heading(level: 1, Label.actions[language]),
            .table(Table(columns: [5, 2.4, 3, 1.6, 3], header: header, rows: rows)),
        ]
    }

    private func activity(of entry: Entry, in session: Session) -> Activity? {
        entry.activity.flatMap(session.workshop.activity)
    }

    private func pledges(of session: Session) -> [Block] {
        let pledges = session.pledges.map(\.content)
        guard !pledges.isEmpty else { return [] }
        return [.heading(level: 1, Label.pledges[language])]
            + PledgeTable(language: language).blocks(pledges)
    }

    /// Whether the minutes have something to say of an activity.
    private func isReported(_ activity: Activity, in session: Session) -> Bool {
        !record(of: activity, in: session).answers.isEmpty
            || session.pledges.contains { $0.entry.activity == activity.id }
            || session.notes.contains { $0.entry.activity == activity.id }
    }

    /// What came out of an activity; nothing for one that was not played.
    private func result(of activity: Activity, in session: Session) -> [Block] {
        let record = record(of: activity, in: session)
        let label = Block.paragraph(Label.notes[language], role: .label)
        let notes = notes(of: session, in: activity.id, [label])
        guard isReported(activity, in: session) else { return [] }
        var blocks: [Block] = [
            .heading(level: 1, [.anchor(anchor(of: activity)), .text(heading(activity))])
        ]
        if let progress = session.progress[activity.id] {
            let seconds = progress.seconds(until: session.lastMoment)
            let time = Telling.duration(seconds: seconds, in: language)
            let told = Wording(fr: "Temps passé\u{A0}: \(time)", en: "Time taken: \(time)")
            // A label stays with what follows it.
            blocks.append(.paragraph(told[language], role: .label))
        }
        if !record.answers.isEmpty {
            blocks +=
                figure(of: activity, record) + activity.mechanic.summary(record)
                + groups(of: activity, in: session)
        } else {
            let count = session.pledges.count { $0.entry.activity == activity.id }
            if count > 0 { blocks.append(.paragraph(told(pledges: count))) }
        }
        return blocks + notes
    }

    /// The drawings of the synthesis, where the mechanic has one that says more than its words.
    private func figure(of activity: Activity, _ record: ActivityRecord<Answer>) -> [Block] {
        guard activity.mechanic.hasFigure else { return [] }
        let scale = areas.drawingScale
        let width = areas[.text].width / scale
        guard width >= 100 else { return [] }
        let room = Size(width, min(width * 0.6, areas[.text].height / scale / 2))
        let pages = activity.mechanic.filled(
            in: SheetRoom(first: room, next: room, areas: areas.inUnits(of: scale)), record)
        let all = pages.flatMap(\.blocks).compactMap { block in
            if case .drawing(let drawing) = block { drawing } else { nil }
        }
        // Those that have no room for the whole go on in another one of the same name.
        let drawings = all.prefix { $0.title == all.first?.title }
        return Array(drawings).toldApart(caption: caption(of: activity)).map {
            Block.drawing($0).enlarged(by: scale)
        }
    }

    /// The pledges themselves stand at the head of the minutes.
    private func told(pledges count: Int) -> String {
        Wording(
            fr: count == 1
                ? "Une promesse, donnée plus haut." : "\(count) promesses, données plus haut.",
            en: count == 1 ? "One pledge, given above." : "\(count) pledges, given above.")[
                language]
    }

    /// The notes taken in an activity, or outside any, below a title.
    private func notes(
        of session: Session, in activity: Activity.ID?, _ title: [Block]
    ) -> [Block] {
        let notes = session.notes.filter { $0.entry.activity == activity }.map(\.content)
        return notes.isEmpty ? [] : title + [.list(List(notes))]
    }
}
