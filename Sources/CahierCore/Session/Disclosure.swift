/// Which answers of an activity may be seen on a screen that everyone looks at, and whether with
/// names.
public struct Disclosure: Equatable, Sendable {
    /// Draws the order in which people stand once their names are left out; `nil` where they are
    /// named.
    public var veil: Int?
    /// Whether who answered was erased.
    public var isSealed = false
    /// What was decided for a stage instead of what the workshop says.
    var reveals: [Int: Reveal] = [:]
    /// The stages whose answers were all asked for.
    var revealed: Set<Int> = []
    /// The people whose answers of a stage were asked for.
    var revealedPeople: [Int: Set<Participant.ID>] = [:]

    /// What was asked for under another rule does not count under a new one.
    mutating func decide(_ reveal: Reveal, for stage: Int) {
        reveals[stage] = reveal
        revealed.remove(stage)
        revealedPeople[stage] = nil
    }

    mutating func reveal(_ stage: Int, of person: Participant.ID?) {
        if let person {
            revealedPeople[stage, default: []].insert(person)
        } else {
            revealed.insert(stage)
        }
    }
}

extension Reveal {
    /// What the record keeps; the numbers are those of the file and never change.
    var recorded: Int {
        switch self {
        case .atOnce: 0
        case .perAuthor: 1
        case .together: 2
        case .afterEveryone: 3
        case .never: 4
        }
    }

    init?(recorded: Int) {
        guard let found = Self.allCases.first(where: { $0.recorded == recorded }) else {
            return nil
        }
        self = found
    }
}

extension Session {
    /// When the answers of a stage may be seen.
    public func reveal(of activity: Activity, stage: Int) -> Reveal {
        disclosures[activity.id]?.reveals[stage] ?? activity.stage(stage).reveal
    }

    /// Whether an entry may be shown on a screen that everyone looks at.
    public func isShown(_ entry: Entry) -> Bool {
        guard case .answer = entry.content, let activity = entry.activity.flatMap(workshop.activity)
        else { return true }
        return !entry.isSecret && showsAnswers(to: activity, stage: entry.stage, by: entry.author)
    }

    /// Whether what somebody answered now to the activity under way might be shown so; `nil` for
    /// somebody of whom nobody knows yet who they are.
    package func showsAnswers(by author: Author?) -> Bool {
        guard let activity = current.flatMap(workshop.activity) else { return true }
        return showsAnswers(to: activity, stage: stage(of: activity.id), by: author)
    }

    private func showsAnswers(to activity: Activity, stage: Int, by author: Author?) -> Bool {
        let disclosure = disclosures[activity.id] ?? Disclosure()
        let isAsked = disclosure.revealed.contains(stage)
        switch reveal(of: activity, stage: stage) {
        case .atOnce: return true
        case .never: return false
        case .together: return isAsked
        case .perAuthor:
            switch author {
            case .group: return true
            case .participant(let person):
                return isAsked || disclosure.revealedPeople[stage]?.contains(person) == true
            case .voice, nil: return isAsked
            }
        case .afterEveryone:
            return isAsked || !participants.contains { isMissing($0, from: activity.id, stage) }
        }
    }

    /// Whether an answer is for nobody but the one who gave it: whatever is decided later, it was
    /// given as such.
    public func isSecret(_ entry: Entry) -> Bool {
        guard !entry.isSecret, let activity = entry.activity.flatMap(workshop.activity) else {
            return entry.isSecret
        }
        return reveal(of: activity, stage: entry.stage) == .never
    }

    /// Those who are here and have not answered in a stage, or in the activity where none is given;
    /// nobody once nobody can tell who has.
    public func missing(from activity: Activity.ID, _ stage: Int? = nil) -> [Participant] {
        participants.filter { isMissing($0, from: activity, stage) }
    }

    private func isMissing(
        _ person: Participant, from activity: Activity.ID, _ stage: Int?
    ) -> Bool {
        guard !person.hasLeft, !isSealed(activity) else { return false }
        let own = ownNumbers[activity]?[.participant(person.id)] ?? []
        return !own.contains { number in
            let entry = entries[number - 1]
            guard !entry.isWithdrawn, case .answer = entry.content else { return false }
            return stage == nil || entry.stage == stage
        }
    }

    /// Those who are here and whom the stage under way waits for: a stage in which nobody answers, as
    /// people talk about what they wrote before, waits for those who have not answered at all.
    public func awaited(in activity: Activity.ID) -> [Participant] {
        let here = stage(of: activity)
        let missing = missing(from: activity, here)
        let isTalk = here > 0 && missing.count == participants.count { !$0.hasLeft }
        return isTalk ? self.missing(from: activity) : missing
    }

    /// The answers of an activity that stand and may not be seen yet.
    public func hidden(in activity: Activity.ID) -> [Entry] {
        answers(to: activity).compactMap { entry($0.number) }.filter { !isShown($0) }
    }

    /// Whether who answered an activity was erased.
    public func isSealed(_ activity: Activity.ID) -> Bool {
        disclosures[activity]?.isSealed == true
    }

    /// Whether answers to an activity are shown without names.
    public func isVeiled(_ activity: Activity.ID) -> Bool { disclosures[activity]?.veil != nil }
}

// MARK: - What may be decided

extension Session {
    /// Shows the answers of an activity without names from now on: nothing takes that back but
    /// undoing it at once.
    public func veil(_ activity: Activity.ID, seed: Int) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard !isVeiled(activity) else {
            throw Refusal(
                fr: "les réponses à cette activité sont déjà anonymes",
                en: "the answers to this activity are anonymous already")
        }
        return [.veiled(activity, seed: seed)]
    }

    /// Decides when the answers of the stage under way may be seen.
    public func disclose(_ reveal: Reveal) throws(Refusal) -> [Event.Body] {
        let activity = try underWay()
        return [.disclosure(activity.id, stage: stage(of: activity.id), reveal)]
    }

    /// Shows the answers of the stage under way: those of one person, or all.
    public func reveal(_ person: Participant.ID? = nil) throws(Refusal) -> [Event.Body] {
        let activity = try underWay()
        let place = stage(of: activity.id)
        guard reveal(of: activity, stage: place) != .never else {
            throw Refusal(
                fr: "dans cette étape, chacun·e écrit pour soi : les réponses ne se montrent pas ; "
                    + "« montrer d’un coup » change la règle pour les suivantes",
                en: "in this stage people write for themselves: answers are not shown; "
                    + "‘show together’ changes the rule for those to come")
        }
        if let person, participant(person) == nil {
            throw Refusal(
                fr: "cette personne n’est pas dans la séance",
                en: "this person is not in the session")
        }
        return [.revealed(activity.id, stage: place, person)]
    }

    /// The activity that has begun and is not over.
    func underWay() throws(Refusal) -> Activity {
        try checkOpen()
        guard let activity = current.flatMap(workshop.activity) else {
            throw Refusal(
                fr: "aucune activité n’est en cours ; « activité N » en commence une",
                en: "no activity is under way; ‘activity N’ begins one")
        }
        return activity
    }
}
