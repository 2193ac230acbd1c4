package import CahierCore

extension SeededRandom {
    /// What a step records that the session accepts; none where it refuses.
    package mutating func step(in session: Session) -> [Event.Body] {
        (try? attempt(in: session)) ?? []
    }

    private mutating func attempt(in session: Session) throws -> [Event.Body] {
        let person = 1 + below(session.participants.count + 1)
        let number = 1 + below(session.entries.count + 1)
        let activity = pick(session.workshop.activities.map(\.id)) ?? ""
        return switch below(64) {
        case 0, 1: try session.join("P\(below(12))\u{200D}é")
        case 2: try session.leave(person)
        case 3...6: try session.begin(activity)
        case 7: try session.skip(activity)
        case 8...10: try session.withdraw(number)
        case 11...14: try amend(number, in: session)
        case 15: try session.complete(number)
        case 16: try session.close()
        case 17...19: try session.reopen()
        case 20:
            try session.markTyped(
                SheetCode(session: session.id, activity: 1, sheet: 1 + below(3)),
                by: once(in: 2) ? nil : person)
        case 21: try session.go(toStage: below(4), seed: below(100))
        case 22: try session.veil(activity, seed: below(100))
        case 23: try session.disclose(pick(Reveal.allCases) ?? .never)
        case 24: try session.reveal(once(in: 2) ? nil : person)
        case 25: try session.count(down: below(600))
        case 26: try session.extend(by: below(600), at: session.lastMoment)
        case 27: try session.change(to: plan(after: session.plan))
        case 28: try session.read([ChatLine(text: text(), name: once(in: 2) ? text() : nil)])
        case 29: try session.attribute(message: 1 + below(4), to: .group)
        case 30: try session.keep(message: 1 + below(4), as: [.note(text())], by: .group)
        case 31: try session.discard(message: 1 + below(4))
        case 32: try session.group([number, 1 + below(session.entries.count + 1)], as: text())
        case 33: try session.rename(person, to: "P\(below(12))")
        case 34: try session.giveFloor(person)
        case 35: try session.compose(grouping(of: session))
        default:
            try session.record(
                (0...below(3)).map { _ in content(in: session.current, of: session) },
                by: once(in: 4) || person > session.participants.count
                    ? .group : .participant(person))
        }
    }

    /// The plan with a break more or a block less, and another end.
    private mutating func plan(after plan: Plan) -> Plan {
        var plan = plan
        plan.end = once(in: 2) ? nil : Moment(seconds: 1_777_000_000 + below(1_000_000))
        if once(in: 2) || plan.blocks.isEmpty {
            let block = Plan.Block(.pause, title: text(), length: .init(exactly: 1 + below(9000)))
            plan.insert(block, after: below(plan.blocks.count + 1) - 1)
        } else {
            plan.blocks.remove(at: below(plan.blocks.count))
        }
        return plan
    }

    private mutating func grouping(of session: Session) -> Grouping {
        let people = session.participants.map(\.id).shuffled(using: &self)
        let groups = [people.prefix(people.count / 2), people.dropFirst(people.count / 2)]
        return Grouping(
            seed: 1 + below(9999), groups: groups.map { $0.sorted() },
            activity: once(in: 2) ? nil : session.current)
    }

    private mutating func amend(_ number: Int, in session: Session) throws -> [Event.Body] {
        guard let entry = session.entry(number) else { return [] }
        return try session.amend(number, content(in: entry.activity, of: session))
    }

    private mutating func content(
        in activity: Activity.ID?, of session: Session
    ) -> Entry.Content {
        let mechanic = activity.flatMap { session.workshop.activity($0) }?.mechanic
        if !once(in: 4), let mechanic, let answer = answer(to: mechanic, in: session) {
            return .answer(answer)
        }
        return switch below(4) {
        case 0: .note(text())
        case 1: .decision(text())
        case 2:
            .action(
                .init(
                    text: text(), who: once(in: 2) ? text() : nil,
                    due: once(in: 2) ? CivilDate(year: 2026, month: 5, day: 1 + below(28)) : nil))
        default:
            .pledge(
                .init(
                    who: text(),
                    amount: once(in: 2)
                        ? .money(cents: 1 + below(9999)) : .time(minutes: 1 + below(99)),
                    common: text(), condition: once(in: 2) ? text() : nil))
        }
    }
}
