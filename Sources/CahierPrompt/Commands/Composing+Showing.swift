import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Shows the groups drawn last, and who is in none.
    func showGroups(of session: Session) throws(CommandError) {
        guard let grouping = session.groupings.last else {
            throw CommandError(
                .badData, fr: "pas encore de groupes ; par exemple : groupes 4, ou groupes de 3",
                en: "no groups yet; for example: groups 4, or groups of 3")
        }
        show(grouping, of: session)
    }

    /// Says the groups as numbered lists.
    func show(_ grouping: Grouping, of session: Session) {
        let count = Wording.counted(
            grouping.groups.count, fr: "groupe", en: "group")
        let activity = grouping.activity.flatMap(session.workshop.activity).map {
            " – \($0.number). \(Visible.excerpt($0.title))"
        }
        let place = activity ?? ""
        let head = Wording(
            fr: "\(count.french)\(place) (graine \(grouping.seed)) :",
            en: "\(count.english)\(place) (seed \(grouping.seed)):")
        say(head)
        for (place, people) in grouping.groups.enumerated() {
            let names = names(of: people, in: session)
            show(PlainText.wrapped(names, mark: "  \(place + 1). ").joined(separator: "\n"))
        }
        let members = Set(grouping.groups.flatMap(\.self))
        let others = session.present.map(\.id).filter { !members.contains($0) }
        guard !others.isEmpty else { return }
        let names = names(of: others, in: session)
        say(fr: "Sans groupe : \(names).", en: "In no group: \(names).")
    }

    /// What people are called; of those who left, that too.
    func names(of people: [Participant.ID], in session: Session) -> String {
        people.compactMap(session.participant).map { person in
            let gone = Wording(fr: " (n’est plus là)", en: " (has left)")[language]
            return Visible.excerpt(person.name) + (person.hasLeft ? gone : "")
        }.joined(separator: ", ")
    }

    // MARK: - Last time

    /// Which of those who are here were in one group in the latest of the earlier sessions that had
    /// two of them in one, and when that was.
    func companions(
        of session: Session
    ) -> (met: Set<GroupComposer.Pair>, day: CivilDate)? {
        // Only wishes depend on the carnet: a damaged session keeps nobody from working.
        let summaries = (try? carnet().summaries()) ?? []
        let earlier = summaries.filter {
            $0.id != session.id && $0.start < session.opening.start
        }.sorted { $0.start > $1.start }
        let ids = Dictionary(
            session.present.map { (Self.originalName(of: $0), $0.id) },
            uniquingKeysWith: { first, _ in first })
        for summary in earlier.prefix(Self.sessionsAgo) {
            guard let past = try? carnet().session(summary.id) else { continue }
            let met = past.pairs(of: ids, named: Self.originalName)
            if !met.isEmpty { return (met, past.opening.start.civil(in: past.zone).date) }
        }
        return nil
    }

    /// How many sessions back groups are looked for: a year of monthly ones.
    private static let sessionsAgo = 12

    /// A pseudonym is drawn anew each time: who has one is known by the name before it.
    private static func originalName(of person: Participant) -> String {
        Folding.key(person.formerNames.first ?? person.name)
    }

    /// Says who meets again.
    func compare(
        _ composer: GroupComposer, _ grouping: Grouping, with day: CivilDate, in session: Session
    ) {
        let pairs = composer.meetingAgain(in: grouping.groups)
        let day = Telling.day(day, in: language)
        guard !pairs.isEmpty else {
            return say(
                fr: "Personne ne retrouve son groupe du \(day).",
                en: "Nobody meets their group of \(day) again.")
        }
        let most = 6
        let and = Wording(fr: " et ", en: " and ")[language]
        let told = pairs.prefix(most).map { pair in
            [pair.first, pair.second].map { names(of: [$0], in: session) }.joined(separator: and)
        }
        let rest = pairs.count > most ? " …" : ""
        let list = told.joined(separator: ", ") + rest
        let line = Wording(
            fr: "Déjà ensemble le \(day) : \(list).", en: "Together on \(day) already: \(list).")
        say(line)
    }
}

extension Session {
    /// The pairs of those groups, by the numbers that people of the same names have elsewhere.
    fileprivate func pairs(
        of ids: [String: Participant.ID], named name: (Participant) -> String
    ) -> Set<GroupComposer.Pair> {
        var pairs: Set<GroupComposer.Pair> = []
        for group in groupings.flatMap(\.groups) {
            let known = group.compactMap(participant).compactMap { ids[name($0)] }
            for (index, one) in known.enumerated() {
                for other in known[(index + 1)...] where other != one {
                    pairs.insert(.init(one, other))
                }
            }
        }
        return pairs
    }
}
