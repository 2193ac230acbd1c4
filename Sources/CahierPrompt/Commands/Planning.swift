import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// `plan` shows the blocks with their times; what follows changes it.
    func plan(_ text: String) throws(CommandError) {
        let session = try current()
        let words = Words(text)
        guard !words.isUnclosed else { throw CommandError(.unclosedQuote) }
        guard let word = words.list.first else { return showPlan(of: session) }
        guard let verb = PlanVerb.named(word) else { throw .unknown(planVerb: word) }
        let rest = Array(words.list.dropFirst())
        guard verb != .replan else { return try replan(rest, session) }
        var plan = session.plan
        try change(&plan, verb, rest, of: session)
        guard plan != session.plan else {
            return say(fr: "Le plan est déjà ainsi.", en: "The plan is so already.")
        }
        let end = SessionClock(session, now: moment).plannedEnd
        try commit(try orError { () throws(Refusal) in try session.change(to: plan) })
        guard verb != .end else { return sayEnds(of: try current()) }
        try acknowledge(planOf: session, plannedUntil: end)
    }

    /// Says what has changed, and when the session then ends.
    private func acknowledge(
        planOf before: Session, plannedUntil end: Moment
    ) throws(CommandError) {
        let session = try current()
        for change in planChanges(from: before, to: session) {
            show(PlainText.wrapped(change).joined(separator: "\n"))
        }
        let clock = SessionClock(session, now: moment)
        guard clock.plannedEnd != end else { return }
        let times = [end, clock.plannedEnd].map { Telling.time($0, in: session.zone, language) }
        say(
            fr: "Fin prévue à \(times[1]), au lieu de \(times[0]).",
            en: "Planned end at \(times[1]) instead of \(times[0]).")
    }

    private func change(
        _ plan: inout Plan, _ verb: PlanVerb, _ words: [String], of session: Session
    ) throws(CommandError) {
        switch verb {
        case .pause, .meal: try addBreak(to: &plan, verb, words, session)
        case .preparation: try addPreparation(to: &plan, words)
        case .day: try addDay(to: &plan, words, session)
        case .add: try addActivity(to: &plan, words, session)
        case .remove:
            for place in try places(words, in: plan, of: session, verb).sorted().reversed() {
                plan.blocks.remove(at: place)
            }
        case .length: try setLength(in: &plan, words, session)
        case .order: try reorder(&plan, words, session)
        case .parallel:
            let places = try places(words, in: plan, of: session, verb, least: 2)
            try checkActivities(places, in: plan)
            plan.join(places)
        case .split:
            let place = try places(words, in: plan, of: session, verb)[0]
            try checkActivities([place], in: plan)
            plan.split(place, in: session.workshop)
        case .fixed, .free:
            for place in try places(words, in: plan, of: session, verb) {
                plan.setFixed(at: place, verb == .fixed)
            }
        case .cut: try setCuts(in: &plan, words, session)
        case .vote: try vote(in: &plan, words, session)
        case .end: try setEnd(of: &plan, words, session)
        case .replan: break
        }
    }

    private func checkActivities(_ places: [Int], in plan: Plan) throws(CommandError) {
        guard places.allSatisfy({ plan.blocks[$0].isPlayed }) else {
            throw CommandError(
                .badData,
                fr: "seules des activités se jouent en même temps ; attendu : leurs numéros",
                en: "only activities are played at the same time; expected their numbers")
        }
    }

    /// Proposes a plan that ends in time; records it where that is said.
    private func replan(_ words: [String], _ session: Session) throws(CommandError) {
        var (rule, isConfirmed) = (Replanning.Rule.proportionally, false)
        for word in words {
            switch Folding.key(word) {
            case "vote", "votes": rule = .byVotes
            case "oui", "yes", "ok": isConfirmed = true
            case _: throw .expected(.replan, besides: word)
            }
        }
        let replanning: Replanning
        do throws(Replanning.Failure) {
            replanning = try session.replanned(rule, now: moment)
        } catch {
            throw failure(error, in: session)
        }
        let step = try orError { () throws(Refusal) in
            try session.change(
                to: replanning.plan,
                skipping: replanning.cut.filter(\.isPlayed).flatMap(\.activities))
        }
        // Saying it twice records nothing twice.
        if isConfirmed, replanning.plan != session.plan || step.count > 1 { try commit(step) }
        show(replanning, step, of: session, rule, isConfirmed: isConfirmed)
    }
}
