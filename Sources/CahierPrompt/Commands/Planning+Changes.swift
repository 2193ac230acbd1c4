import CahierCore
import CahierDiagnostics

/// The changes of a plan, one function for each way of saying one.
extension Interpreter {
    /// Where something is put: after a block, or before one; without either, after the one under way.
    func position(
        _ words: [String], in plan: Plan, of session: Session, _ verb: PlanVerb
    ) throws(CommandError) -> (rest: [String], after: Int) {
        guard let parted = PlanText.parted(words, at: ["apres", "avant", "after", "before"]) else {
            let begun = session.current.flatMap(plan.place)
            guard let last = begun ?? session.lastBegun(in: plan) else {
                throw nowhere(words, in: plan, of: session, verb)
            }
            return (words, last)
        }
        let name = parted.after.joined(separator: " ")
        guard !name.isEmpty else { throw .expected(verb) }
        let place = try place(name, in: plan, of: session)
        return (parted.before, ["avant", "before"].contains(parted.mark) ? place - 1 : place)
    }

    /// What is put after the block under way has no place before one has begun.
    private func nowhere(
        _ words: [String], in plan: Plan, of session: Session, _ verb: PlanVerb
    ) -> CommandError {
        guard let first = plan.blocks.first(where: \.isPlayed), !words.isEmpty else {
            return .expected(verb)
        }
        let what = Visible.excerpt(words.joined(separator: " "))
        let handle = first.handle(in: session.workshop)
        let mark =
            verb == .day
            ? Wording(fr: "avant", en: "before") : Wording(fr: "après", en: "after")
        return CommandError(
            .badData,
            fr: "aucune activité n’a commencé ; pour dire à quelle place, par exemple : « plan "
                + "\(verb.word.french) \(what) \(mark.french) \(handle) »",
            en: "no activity has begun; to say in which place, for example: ‘plan "
                + "\(verb.word.english) \(what) \(mark.english) \(handle)’")
    }

    func addBreak(
        to plan: inout Plan, _ verb: PlanVerb, _ words: [String], _ session: Session
    ) throws(CommandError) {
        let (rest, after) = try position(words, in: plan, of: session, verb)
        let seconds = try length(rest, of: verb)
        plan.insert(
            Plan.Block(verb == .meal ? .meal : .pause, length: .init(exactly: seconds)),
            after: after)
    }

    func addPreparation(to plan: inout Plan, _ words: [String]) throws(CommandError) {
        let title = words.joined(separator: " ")
        guard !title.isEmpty else { throw .expected(.preparation) }
        let last = plan.blocks.lastIndex { block in
            if case .preparation = block.content { true } else { false }
        }
        plan.insert(
            Plan.Block(.preparation(nil), title: title, length: .init(exactly: 60)),
            after: last ?? -1)
    }

    func addActivity(
        to plan: inout Plan, _ words: [String], _ session: Session
    ) throws(CommandError) {
        let (rest, after) =
            PlanText.parted(words, at: ["apres", "avant", "after", "before"]) == nil
            ? (words, plan.blocks.count - 1) : try position(words, in: plan, of: session, .add)
        guard !rest.isEmpty else { throw .expected(.add) }
        let activity = try activity(rest, in: session, of: .activity)
        guard plan.place(of: activity.id) == nil else {
            throw CommandError(
                .badData,
                fr: "« \(activity.title) » est déjà dans le plan ; « plan ordre \(activity.number) "
                    + "après N » la déplace",
                en: "‘\(activity.title)’ is in the plan already; ‘plan order \(activity.number) "
                    + "after N’ moves it")
        }
        plan.insert(Plan.Block(activities: [activity]), after: after)
    }

    func setLength(
        in plan: inout Plan, _ words: [String], _ session: Session
    ) throws(CommandError) {
        // Titles hold spaces; a length begins with a digit.
        let start =
            words.indices.dropFirst().first { words[$0].first?.isNumber == true } ?? words.count
        if let last = words.last, words.count > 1,
            ["apprise", "learned"].contains(Folding.key(last))
        {
            let name = words.dropLast().joined(separator: " ")
            let place = try place(name, in: plan, of: session)
            return plan.setLength(at: place, try learned(plan.blocks[place], session))
        }
        guard !words.isEmpty else { throw .expected(.length) }
        if start == words.count, words.count > 1,
            (try? place(words[0], in: plan, of: session)) != nil
        {
            throw .expected(.length, besides: words.dropFirst().joined(separator: " "))
        }
        let place = try place(words[..<start].joined(separator: " "), in: plan, of: session)
        guard plan.blocks[place].takesTime else {
            throw CommandError(
                .badData, fr: "ce bloc n’a pas de durée dans la séance",
                en: "this block takes no time of the session")
        }
        let rest = Array(words[start...])
        guard let bounds = PlanText.parted(rest, at: ["entre", "between"]) else {
            return plan.setLength(at: place, try length(rest, of: .length))
        }
        guard let parted = PlanText.parted(bounds.after, at: ["et", "and"]) else {
            throw .expected(.length)
        }
        let least = try length(parted.before, of: .length)
        let most = try length(parted.after, of: .length)
        let seconds = try length(bounds.before, of: .length)
        guard least <= seconds, seconds <= most else {
            throw CommandError(
                .badData, fr: "attendu : la durée entre ses deux bornes, la petite d’abord",
                en: "expected the length between its bounds, the smaller one first")
        }
        plan.setLength(at: place, seconds, within: least...most)
    }

    func reorder(
        _ plan: inout Plan, _ words: [String], _ session: Session
    ) throws(CommandError) {
        guard PlanText.parted(words, at: ["apres", "avant", "after", "before"]) != nil else {
            return plan.reorder(try places(words, in: plan, of: session, .order, least: 2))
        }
        let (rest, after) = try position(words, in: plan, of: session, .order)
        let moved = try places(rest, in: plan, of: session, .order)
        guard moved.count == 1 else { throw .expected(.order) }
        if moved[0] != after { plan.move(moved[0], after: after) }
    }

    func setCuts(
        in plan: inout Plan, _ words: [String], _ session: Session
    ) throws(CommandError) {
        if words.count == 1, ["rien", "nothing", "none"].contains(Folding.key(words[0])) {
            return plan.setCuts([])
        }
        let places = try places(words, in: plan, of: session, .cut)
        guard places.allSatisfy({ plan.blocks[$0].takesTime }) else {
            throw CommandError(
                .badData, fr: "seuls des activités, des pauses et des repas se sacrifient",
                en: "only activities, breaks and meals are cut")
        }
        plan.setCuts(places)
    }

    /// `+3` and `-1` add to the votes, `3` says how many there are.
    func vote(
        in plan: inout Plan, _ words: [String], _ session: Session
    ) throws(CommandError) {
        guard let last = words.last, words.count > 1 else { throw .expected(.vote) }
        let place = try place(words.dropLast().joined(separator: " "), in: plan, of: session)
        let number = try orError { () throws(Refusal) in
            try Number.integer(last.hasPrefix("+") ? String(last.dropFirst()) : last)
        }
        let isChange = last.hasPrefix("+") || number < 0
        let (votes, isTooMuch) = number.addingReportingOverflow(
            isChange ? plan.blocks[place].votes : 0)
        guard !isTooMuch, Plan.votes.contains(votes) else {
            let most = Plan.votes.upperBound
            throw CommandError(
                .badData, fr: "« \(Visible.excerpt(last)) » : attendu, de 0 à \(most) voix en tout",
                en: "‘\(Visible.excerpt(last))’: expected 0 to \(most) votes in all")
        }
        plan.blocks[place].votes = votes
    }
}

extension Session {
    /// The place of the block that was begun last.
    fileprivate func lastBegun(in plan: Plan) -> Int? {
        let starts = plan.blocks.indices.compactMap { place in
            plan.blocks[place].activities.compactMap { progress[$0]?.stretches.last?.start }.max()
                .map { (place: place, start: $0) }
        }
        return starts.max { ($0.start, $0.place) < ($1.start, $1.place) }?.place
    }
}
