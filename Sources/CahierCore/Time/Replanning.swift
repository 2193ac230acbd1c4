/// A plan made to end in time.
public struct Replanning: Equatable, Sendable {
    /// The plan, with new lengths and its end fixed.
    public var plan: Plan
    /// When it ends: the end that was fixed, or the one planned.
    public var end: Moment
    /// What was cut, in the order agreed.
    public var cut: [Plan.Block]
    /// How many seconds remain that no block may take; 0 where it ends on the second.
    public var spare: Int

    /// How time is shared out among what is left.
    public enum Rule: Equatable, Sendable {
        /// In proportion to how long blocks usually take.
        case proportionally
        /// In proportion to their votes; those without any get their least.
        case byVotes
    }

    /// Why no plan ends in time.
    public enum Failure: Error, Equatable, Sendable {
        /// Nothing is left to do on that day.
        case nothingLeft
        /// Nothing that is left has any vote.
        case noVotes
        /// Even the least of all that is left is so many seconds too long; what could be cut, if
        /// the group agreed, and the seconds that each would save.
        case tooShort(by: Int, end: Moment, couldCut: [Saving])
    }

    /// A block that could be cut, and how many seconds that would save at least.
    public struct Saving: Equatable, Sendable {
        public var block: Plan.Block
        public var seconds: Int
    }
}

extension Session {
    /// The plan that ends in time if what is left takes what it gives from now.
    ///
    /// Untouchable blocks keep their length; what is on the cut list is cut in its order, as far as
    /// the least of the rest does not fit; every other block gets a length between its least and
    /// its most.
    ///
    /// - Parameters:
    ///   - rule: How time is shared out.
    ///   - now: From when on.
    /// - Returns: The plan, of which nothing is recorded.
    /// - Throws: ``Replanning/Failure``.
    public func replanned(
        _ rule: Replanning.Rule, now: Moment
    ) throws(Replanning.Failure) -> Replanning {
        let agenda = Agenda(self, now: now)
        let times = plan.times(from: opening.start, in: zone)
        let day = plan.end.map { plan.day(of: $0, times) } ?? agenda.today
        let end = plan.end ?? agenda.plannedEnd
        let left = day.filter { agenda.items[$0].isLeft }
        guard !left.isEmpty else { throw .nothingLeft }
        if rule == .byVotes, left.allSatisfy({ plan.blocks[$0].votes == 0 }) { throw .noVotes }
        let free = end - agenda.start(of: day, in: self, now: now)
        let (kept, cut) = try agenda.cutting(left, to: free, end)
        let claims = kept.map { agenda.items[$0].claim(rule) }
        // Of what is under way, the whole length counts, what it took already too.
        let available = kept.reduce(free) { $0 + agenda.items[$1].secondsSpent }
        let total = min(available, claims.reduce(0) { $0 + $1.most })
        var new = plan
        new.end = end
        for (place, share) in zip(kept, Allotment.shares(claims, of: total) ?? [])
        where share > agenda.items[place].secondsSpent || agenda.items[place].secondsLeft > 0 {
            new.blocks[place].length.planned = share
        }
        // Activities that are cut are left out, and stay in the plan; breaks leave it.
        for place in cut.sorted().reversed() where !plan.blocks[place].isPlayed {
            new.blocks.remove(at: place)
        }
        return Replanning(
            plan: new, end: end, cut: cut.map { plan.blocks[$0] }, spare: available - total)
    }
}

extension Agenda {
    /// Gives up what is on the cut list, in its order, as long as the least of the rest does not
    /// fit in the time there is.
    fileprivate func cutting(
        _ left: [Int], to free: Int, _ end: Moment
    ) throws(Replanning.Failure) -> (kept: [Int], cut: [Int]) {
        var (kept, cut): ([Int], [Int]) = (left, [])
        func lack() -> Int { kept.reduce(-free) { $0 + items[$1].leastLeft } }
        func rank(_ place: Int) -> (Int, Int) { (items[place].block.cutRank ?? 0, place) }
        let listed = left.filter { items[$0].block.cutRank != nil && items[$0].mayBeCut }
        for place in listed.sorted(by: { rank($0) < rank($1) }) where lack() > 0 {
            cut.append(place)
            kept.removeAll { $0 == place }
        }
        guard lack() > 0 else { return (kept, cut) }
        let savings = kept.filter { items[$0].mayBeCut }.map { place in
            Replanning.Saving(block: items[place].block, seconds: items[place].leastLeft)
        }
        throw .tooShort(by: lack(), end: end, couldCut: savings)
    }

    /// From when on a day has time for what is left of it.
    fileprivate func start(of day: Range<Int>, in session: Session, now: Moment) -> Moment {
        var cursor = Plan.Cursor(at: session.opening.start, in: session.zone)
        cursor.advance(to: now)
        for item in items.dropFirst(plannedCount) where item.isUnderWay {
            cursor.advance(to: cursor.moment + item.secondsLeft)
        }
        for item in items[..<day.lowerBound] {
            if case .day(let day) = item.block.content, item.state != .toDo {
                _ = cursor.begin(day)
            } else {
                _ = cursor.pass(item.block, taking: item.secondsLeft)
            }
        }
        guard day.lowerBound < plannedCount,
            case .day(let begun) = items[day.lowerBound].block.content,
            items[day.lowerBound].state == .toDo
        else { return cursor.moment }
        cursor.advance(to: cursor.begin(begun))
        return cursor.moment
    }
}

extension Agenda.Item {
    fileprivate var secondsSpent: Int {
        switch state {
        case .underWay(let spent): spent
        case .toDo, .done, .skipped: 0
        }
    }

    /// What was begun goes on, and what is untouchable stays.
    fileprivate var mayBeCut: Bool { state == .toDo && !block.isFixed }

    /// The least that is left of it, in seconds.
    fileprivate var leastLeft: Int {
        block.isFixed ? secondsLeft : max(0, block.length.min - secondsSpent)
    }

    /// What it may last in all, never less than it did already.
    fileprivate func claim(_ rule: Replanning.Rule) -> Allotment.Claim {
        let length = block.length
        guard !block.isFixed else {
            let seconds = max(length.planned, secondsSpent)
            return Allotment.Claim(least: seconds, most: seconds, weight: 0)
        }
        let weight =
            switch rule {
            case .proportionally: length.typical
            case .byVotes: block.votes
            }
        return Allotment.Claim(
            least: max(length.min, secondsSpent), most: max(length.max, secondsSpent),
            weight: weight)
    }
}
