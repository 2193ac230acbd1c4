import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

extension Interpreter {
    /// What `état` shows.
    func stateJSON(of session: Session) -> JSON {
        let clock = SessionClock(session, now: moment)
        let current = session.current.flatMap(session.workshop.activity)
        let time: JSON = [
            "now": .moment(moment, in: session.zone), "secondsLeft": .integer(clock.secondsLeft),
            "plannedEnd": .moment(clock.plannedEnd, in: session.zone),
            "expectedEnd": .moment(clock.expectedEnd, in: session.zone),
        ]
        return [
            "kind": .text("state"), "session": session.json,
            "participants": .people(session.participants), "time": time,
            "activities": .list(session.activities) { json($0, in: session) },
            "current": current.map { current in
                [
                    "activity": .text(current.id), "isPaused": .bool(session.isPaused),
                    "missing": .list(session.missing(from: current.id)) { .integer($0.id) },
                ]
            } ?? .null,
            "groups": .list(session.groupings) { grouping in
                [
                    "activity": .text(grouping.activity), "seed": .integer(grouping.seed),
                    "groups": .list(grouping.groups) { .list($0) { .integer($0) } },
                ]
            },
            "turns": .list(session.turns) { .integer($0) },
            "entries": .list(session.entries.filter { !$0.isWithdrawn }) { entry in
                entry.json(in: session)
            },
        ]
    }

    private func json(_ activity: Activity, in session: Session) -> JSON {
        let progress = session.progress[activity.id]
        let status =
            session.current == activity.id
            ? session.isPaused ? "paused" : "underway"
            : progress.map { $0.isSkipped ? "skipped" : "done" } ?? "todo"
        return activity.json.with([
            "status": .text(status), "secondsPlanned": .integer(activity.minutes.typical * 60),
            "secondsSpent": .integer(progress?.seconds(until: moment) ?? 0),
        ])
    }

    /// What `synthèse` shows: nothing of answers that are hidden, nor the names of those who answer
    /// without.
    func summaryJSON(of activity: Activity, in session: Session) -> JSON {
        let press = Press(areas: PageAreas { _ in Size(0, 0) }, language: language)
        let (answers, people) = press.openAnswers(to: activity, in: session)
        let hidden = session.hidden(in: activity.id).count
        let synthesis = activity.mechanic.synthesisJSON(answers, session.pledges(of: activity))
        return [
            "kind": .text("summary"), "session": session.json, "participants": .people(people),
            "activity": activity.json, "hidden": .integer(hidden),
            "groups": hidden > 0 ? .null : groupsJSON(of: activity, in: session),
            "answers": hidden > 0 ? .null : activity.mechanic.json(answers),
            "synthesis": hidden > 0 ? .null : synthesis,
        ]
    }

    /// What the people put together.
    private func groupsJSON(of activity: Activity, in session: Session) -> JSON {
        .list(session.groups(in: activity.id)) { group in
            [
                "title": .text(group.title),
                "entries": .list(
                    group.entries.filter { session.entry($0).map(session.isSecret) != true }
                ) { .integer($0) },
            ]
        }
    }

    /// Whether the program, or the command alone, is to answer in JSON.
    func isForPrograms(_ invocation: Invocation) -> Bool {
        manner.isForPrograms || invocation.options[.json] != nil
    }

    func give(_ json: JSON) throws(CommandError) {
        give(try json.document())
    }
}

extension Session {
    var json: JSON {
        [
            "id": .text(id.text), "title": .text(opening.title), "place": .text(opening.place),
            "start": .moment(opening.start, in: zone), "timeZone": .text(opening.timeZone),
            "workshop": .text(workshop.id), "isClosed": .bool(closing != nil),
        ]
    }
}

extension JSON {
    fileprivate static func people(_ people: [Participant]) -> JSON {
        .list(people) { person in
            [
                "id": .integer(person.id), "name": .text(person.name),
                "isThere": .bool(!person.hasLeft),
            ]
        }
    }
}

extension Activity {
    var json: JSON {
        [
            "id": .text(id), "number": .integer(number), "title": .text(title),
            "mechanic": .text(mechanic.key),
        ]
    }
}

extension Entry {
    func isNamed(in session: Session) -> Bool {
        guard case .answer = content, let activity else { return true }
        return !session.isVeiled(activity)
    }

    /// Of answers only whose they are: the summary tells what they say.
    fileprivate func json(in session: Session) -> JSON {
        let own: JSON =
            switch content {
            case .answer: ["kind": .text("answer")]
            case .note(let text): ["kind": .text("note"), "text": .text(text)]
            case .decision(let text): ["kind": .text("decision"), "text": .text(text)]
            case .action(let action):
                [
                    "kind": .text("action"), "text": .text(action.text), "who": .text(action.who),
                    "due": .day(action.due), "isDone": .bool(isDone),
                ]
            case .pledge(let pledge): JSON.pledge(pledge).with(["kind": .text("pledge")])
            }
        return own.with([
            "entry": .integer(number), "activity": .text(activity),
            "author": isNamed(in: session) ? .author(author) : .null,
            "at": .moment(at, in: session.zone),
        ])
    }
}
