extension Workshop {
    /// The activities of a session for which none are chosen, in their order.
    package var usualActivities: [Activity] {
        plan?.activities.compactMap(activity) ?? activities
    }

    /// The plan of a session of some activities.
    ///
    /// - Parameter chosen: The activities, in their order.
    /// - Returns: The workshop’s own plan without the others; where these are in another order, or
    ///   not in it, they alone, one after the other.
    package func plan(of chosen: [Activity.ID]) -> Plan {
        var seen: Set<Activity.ID> = []
        let activities = chosen.compactMap(activity).filter { seen.insert($0.id).inserted }
        if let plan {
            let kept = plan.restricted(to: seen, in: self)
            if kept.activities == activities.map(\.id) { return kept }
        }
        return Plan(blocks: activities.map { Plan.Block(activities: [$0]) })
    }
}

extension Plan {
    /// The plan without the activities that are not chosen, nor the breaks that then part nothing.
    package func restricted(to chosen: Set<Activity.ID>, in workshop: Workshop) -> Plan {
        guard !chosen.isSuperset(of: activities) else { return self }
        var plan = self
        plan.blocks = blocks.compactMap { $0.restricted(to: chosen, in: workshop) }
        plan.blocks = plan.days.flatMap { plan.tidied($0) }
        if case .day? = plan.blocks.first?.content { plan.blocks.removeFirst() }
        return plan
    }

    /// The blocks of a day: none where nothing is played, of breaks in a row the longest, and none
    /// at its ends.
    private func tidied(_ day: Range<Int>) -> [Block] {
        let played = day.filter { blocks[$0].isPlayed }
        guard let first = played.first, let last = played.last else {
            return blocks[day].filter { $0.content.isPreparation }
        }
        return day.filter { place in
            guard blocks[place].isBreak else { return true }
            let previous = played.last { $0 < place } ?? place
            let next = played.first { $0 > place } ?? place
            let row = (previous..<next).filter { blocks[$0].isBreak }
            let longest = row.max { blocks[$0].length.planned < blocks[$1].length.planned }
            return (first..<last).contains(place) && longest == place
        }.map { blocks[$0] }
    }
}

extension Plan.Block {
    fileprivate func restricted(
        to chosen: Set<Activity.ID>, in workshop: Workshop
    ) -> Plan.Block? {
        var block = self
        switch content {
        case .pause, .meal, .day, .preparation(nil): return self
        case .preparation(let activity?): return chosen.contains(activity) ? self : nil
        case .activities(let activities):
            let kept = activities.filter(chosen.contains)
            guard !kept.isEmpty else { return nil }
            block.content = .activities(kept)
            let whole = Plan.Block(activities: activities.compactMap(workshop.activity))
            if length == whole.length, kept != activities {
                block.length = Plan.Block(activities: kept.compactMap(workshop.activity)).length
            }
            return block
        }
    }
}

extension Plan.Content {
    fileprivate var isPreparation: Bool {
        switch self {
        case .preparation: true
        case .activities, .pause, .meal, .day: false
        }
    }
}
