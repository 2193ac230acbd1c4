import CahierDiagnostics

/// The events that a step would record, once checked against the session.
///
/// Each function refuses what the session does not allow, and changes nothing:
/// ``Carnet/record(_:in:at:from:)`` then keeps the step.
extension Session {
    public func join(_ name: String) throws(Refusal) -> [Event.Body] {
        try Participant.check(name: name)
        try checkOpen()
        let key = Folding.key(name)
        if let known = participants.first(where: { $0.isCalled(key) }) {
            guard known.hasLeft else {
                if Folding.key(known.name) != key { throw known.isHere(as: name) }
                throw Refusal(
                    fr: "\(known.name) participe déjà ; pour un homonyme, ajoutez une initiale",
                    en: "\(known.name) already takes part; for a namesake, add an initial")
            }
            return [.returned(known.id)]
        }
        return [.joined(participants.count + 1, name: name)]
    }

    public func leave(_ id: Participant.ID) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard let person = participant(id), !person.hasLeft else {
            throw Refusal(
                fr: "cette personne n’est pas dans la séance",
                en: "this person is not in the session")
        }
        return [.left(id)]
    }

    /// Begins an activity, or goes on with it after a break; the one under way, if another, is
    /// finished.
    ///
    /// The seed draws the order of people, where it begins with a stage without names.
    public func begin(_ activity: Activity.ID, seed: Int = 0) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        let target = try known(activity)
        if current == target.id, isPaused { return [.began(target.id)] }
        guard current != target.id else {
            throw Refusal(
                fr: "« \(target.title) » est déjà en cours",
                en: "‘\(target.title)’ is already under way")
        }
        return (current.map { [.finished($0)] } ?? []) + [.began(target.id)]
            + beginning(of: target, seed: seed)
    }

    /// Stops the time of the activity under way for a break.
    public func pause() throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard let current else {
            throw Refusal(
                fr: "aucune activité n’est en cours : le temps ne court pas",
                en: "no activity is under way: no time is running")
        }
        guard !isPaused else {
            throw Refusal(
                fr: "la pause est déjà commencée ; « reprendre » y met fin",
                en: "the break has already begun; ‘resume’ ends it")
        }
        return [.paused(current)]
    }

    public func skip(_ activity: Activity.ID) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        return [.skipped(try known(activity).id)]
    }

    /// Records contents in their order, all or none, with the activity under way.
    public func record(
        _ contents: [Entry.Content], by author: Author
    ) throws(Refusal) -> [Event.Body] {
        try record(contents, by: author, in: current)
    }

    /// Records contents in their order, all or none, with an activity that need not be under way,
    /// as for a sheet that is typed in later; `nil` for none.
    public func record(
        _ contents: [Entry.Content], by author: Author, in activity: Activity.ID?
    ) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        var probe = self
        var bodies: [Event.Body] = []
        for content in contents {
            try checkSeal(of: activity, content, author)
            // The last one is followed by none: most steps change nothing here, and copy nothing.
            if let last = bodies.last {
                probe.apply(Event(sequence: probe.eventCount + 1, at: lastMoment, body: last))
            }
            try probe.check(content, by: author, in: activity)
            try probe.checkAgreement(
                of: content, by: author, in: activity, since: entries.count)
            bodies.append(
                .recorded(
                    number: probe.entries.count + 1, activity: activity, author: author, content))
        }
        return bodies
    }

    /// Refuses a content that takes the place of one given in the same step.
    private func checkAgreement(
        of content: Entry.Content, by author: Author, in id: Activity.ID?, since first: Int
    ) throws(Refusal) {
        guard case .answer(let answer) = content, let activity = id.flatMap(workshop.activity),
            entries.count > first
        else { return }
        let later = Posted(number: entries.count + 1, author: author, content: answer)
        let together = answers(thatMatterTo: answer, by: author, in: activity)
            .filter { $0.number > first }
        guard let number = activity.mechanic.replaced(by: later, among: together) else { return }
        throw Refusal(
            fr: "la réponse n° \(later.number - first) de la ligne revient sur la n° "
                + "\(number - first) ; attendu : une seule des deux",
            en: "answer \(later.number - first) of the line goes back on answer "
                + "\(number - first); expected only one of them")
    }

    /// Replaces what an entry says; an answer is checked against the activity it was given in.
    public func amend(_ number: Int, _ content: Entry.Content) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        let entry = try standing(number)
        var probe = self
        probe.apply(
            Event(sequence: eventCount + 1, at: lastMoment, body: .withdrew(number: number)))
        try probe.check(content, by: entry.author, in: entry.activity)
        return [.amended(number: number, content)]
    }

    public func withdraw(_ number: Int) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard entry(number)?.isWithdrawn != true else {
            throw Refusal(
                fr: "le n° \(number) est déjà retiré", en: "no. \(number) is withdrawn already")
        }
        _ = try standing(number)
        return [.withdrew(number: number)]
    }

    /// Marks an action as done; possible after the closing too.
    public func complete(_ number: Int) throws(Refusal) -> [Event.Body] {
        let entry = try standing(number)
        guard case .action = entry.content else {
            throw Refusal(
                fr: "le n° \(number) n’est pas une action", en: "no. \(number) is not an action")
        }
        guard !entry.isDone else {
            throw Refusal(
                fr: "l’action n° \(number) est déjà faite",
                en: "action no. \(number) is done already")
        }
        return [.done(number: number)]
    }

    public func close() throws(Refusal) -> [Event.Body] {
        try checkOpen()
        return (current.map { [.finished($0)] } ?? []) + [.closed(next: nextDate)]
    }

    public func reopen() throws(Refusal) -> [Event.Body] {
        guard closing != nil else {
            throw Refusal(fr: "la séance est déjà ouverte", en: "the session is already open")
        }
        return [.reopened]
    }

    /// When the group meets again, if the workshop is held regularly.
    public var nextDate: CivilDate? {
        switch workshop.recurrence {
        case .firstMonday: opening.start.civil(in: zone).date.nextFirstMonday
        case nil: nil
        }
    }

    private func known(_ id: Activity.ID) throws(Refusal) -> Activity {
        guard let activity = workshop.activity(id) else {
            throw Refusal(
                fr: "l’atelier n’a pas d’activité « \(Visible.excerpt(id)) »",
                en: "the workshop has no activity ‘\(Visible.excerpt(id))’")
        }
        return activity
    }

    func checkOpen() throws(Refusal) {
        guard closing == nil else {
            throw Refusal(
                fr: "la séance est close ; « reprendre \(id) » la rouvre",
                en: "the session is closed; ‘resume \(id)’ opens it again")
        }
    }

    /// An entry that was not withdrawn.
    package func standing(_ number: Int) throws(Refusal) -> Entry {
        guard let entry = entry(number) else {
            throw Refusal(
                fr: "aucune saisie ne porte le n° \(number) ; la dernière est le n° "
                    + "\(entries.count)",
                en: "no entry has the number \(number); the last one is \(entries.count)")
        }
        guard !entry.isWithdrawn else {
            throw Refusal(
                fr: "le n° \(number) a été retiré", en: "no. \(number) was withdrawn")
        }
        return entry
    }

    private func check(
        _ content: Entry.Content, by author: Author, in id: Activity.ID?
    ) throws(Refusal) {
        switch content {
        case .answer(let answer):
            guard let activity = id.flatMap(workshop.activity) else {
                throw Refusal(
                    fr: "aucune activité n’est en cours ; « activité N » en commence une",
                    en: "no activity is under way; ‘activity N’ begins one")
            }
            let earlier = answers(thatMatterTo: answer, by: author, in: activity)
            try activity.mechanic.check(answer, by: author, after: earlier)
        case .note(let text), .decision(let text): try Refusal.check(text: text)
        case .action(let action): try Refusal.check(text: action.text)
        case .pledge(let pledge): try Refusal.check(pledge)
        }
    }
}
