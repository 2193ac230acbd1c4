import CahierDiagnostics

extension Plan {
    /// Everything that keeps a workshop’s plan from being followed, by paths from its section.
    func flaws(in workshop: Workshop) -> [Flaw] {
        var flaws: [Flaw] = []
        if playedActivities.isEmpty { flaws.append(Flaw([], .planWithoutActivity)) }
        if blocks.count > Self.mostBlocks {
            flaws.append(Flaw([], .outOfRange(blocks.count, 1...Self.mostBlocks)))
        }
        var seen: Set<Activity.ID> = []
        var ranks: Set<Int> = []
        for (place, block) in blocks.enumerated() {
            for (path, id) in block.activityPaths {
                if workshop.activity(id) == nil {
                    flaws.append(Flaw([.index(place)] + path, .unknownActivity(id, in: workshop)))
                } else if !seen.insert(id).inserted {
                    flaws.append(Flaw([.index(place)] + path, .duplicate(id)))
                }
            }
            if let rank = block.cutRank, !ranks.insert(rank).inserted {
                flaws.append(Flaw([.index(place), "sacrifice"], .duplicate(String(rank))))
            }
            flaws += block.flaws.map { $0.under(.index(place)) }
        }
        return flaws
    }

    /// The least and the most that it takes during the session, in whole minutes.
    var minutes: (least: Int, most: Int) {
        let lengths = blocks.filter(\.takesTime).map(\.length)
        return (
            lengths.reduce(0) { $0 + $1.min } / 60, (lengths.reduce(0) { $0 + $1.max } + 59) / 60
        )
    }
}

extension Plan.Block {
    /// Where a workshop file names each activity.
    fileprivate var activityPaths: [(path: [PathStep], id: Activity.ID)] {
        switch content {
        case .activities(let activities) where activities.count == 1:
            [(["activité"], activities[0])]
        case .activities(let activities):
            activities.enumerated().map { (["parallèle", .index($0.offset)], $0.element) }
        case .preparation(let activity): activity.map { [(["activité"], $0)] } ?? []
        case .pause, .meal, .day: []
        }
    }

    fileprivate var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if case .activities(let activities) = content, activities.isEmpty {
            flaws.append(Flaw(["parallèle"], .tooFew(0, least: 2)))
        }
        if !length.isSound { flaws.append(Flaw([], .lengthOutOfOrder)) }
        if isFixed, cutRank != nil { flaws.append(Flaw(["sacrifice"], .fixedAndCut)) }
        if let cutRank, !(1...Plan.mostBlocks).contains(cutRank) {
            flaws.append(Flaw(["sacrifice"], .outOfRange(cutRank, 1...Plan.mostBlocks)))
        }
        return flaws
    }
}

extension Wording {
    fileprivate static let planWithoutActivity = Wording(
        fr: "le plan n’a aucune activité ; il en faut au moins une",
        en: "the plan has no activity; at least one is needed")
    fileprivate static let lengthOutOfOrder = Wording(
        fr: "durées contradictoires ; attendu : min ≤ durée ≤ max, un jour au plus",
        en: "contradictory durations; expected min ≤ duration ≤ max, at most a day")
    fileprivate static let fixedAndCut = Wording(
        fr: "un bloc fixe ne peut être sacrifié ; attendu : l’un ou l’autre",
        en: "a fixed block cannot be cut; expected one or the other")

    fileprivate static func unknownActivity(_ id: String, in workshop: Workshop) -> Wording {
        let shown = Visible.excerpt(id)
        let ids = workshop.activities.map(\.id)
        if let near = Suggestion.nearest(to: id, among: ids) {
            return Wording(
                fr: "aucune activité n’a l’id « \(shown) » ; essayer « \(near) »",
                en: "no activity has the id ‘\(shown)’; try ‘\(near)’")
        }
        let known = ids.map { Visible.excerpt($0) }.joined(separator: ", ")
        return Wording(
            fr: "aucune activité n’a l’id « \(shown) » ; possibles : \(known)",
            en: "no activity has the id ‘\(shown)’; possible: \(known)")
    }
}
