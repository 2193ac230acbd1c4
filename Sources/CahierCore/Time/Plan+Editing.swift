extension Plan {
    /// Adds a block after the one at a place; −1 for the beginning.
    package mutating func insert(_ block: Block, after place: Int) {
        blocks.insert(block, at: Swift.min(blocks.count, place + 1))
        fillMarks()
    }

    /// Gives a block a length; its bounds, where they are not given, make room for it.
    package mutating func setLength(
        at place: Int, _ seconds: Int, within bounds: ClosedRange<Int>? = nil
    ) {
        let old = blocks[place].length
        let isRigid = old.min == old.max && blocks[place].isBreak
        let bounds =
            bounds ?? (isRigid ? seconds...seconds : min(old.min, seconds)...max(old.max, seconds))
        blocks[place].length = Length(
            min: bounds.lowerBound, typical: seconds, max: bounds.upperBound)
    }

    /// Puts some blocks in another order: they share out the places that they had.
    package mutating func reorder(_ places: [Int]) {
        let old = blocks
        for (target, place) in zip(places.sorted(), places) { blocks[target] = old[place] }
    }

    /// Moves a block behind another one; −1 for the beginning.
    package mutating func move(_ place: Int, after other: Int) {
        let block = blocks.remove(at: place)
        blocks.insert(block, at: other + (other < place ? 1 : 0))
    }

    /// Says which blocks keep their length; these are then not cut.
    package mutating func setFixed(at place: Int, _ isFixed: Bool) {
        blocks[place].isFixed = isFixed
        if isFixed { blocks[place].cutRank = nil }
    }

    /// Says which blocks are cut when time is short, the first one first; they are then not fixed.
    package mutating func setCuts(_ places: [Int]) {
        for place in blocks.indices { blocks[place].cutRank = nil }
        for (rank, place) in places.enumerated() {
            blocks[place].cutRank = rank + 1
            blocks[place].isFixed = false
        }
    }

    /// Makes one block of the activities of several, played at the same time, where the first
    /// stands.
    package mutating func join(_ places: [Int]) {
        guard let first = places.min() else { return }
        var block = blocks[first]
        block.content = .activities(places.flatMap { blocks[$0].activities })
        block.length = Length(longestOf: places.map { blocks[$0].length })
        block.isFixed = places.contains { blocks[$0].isFixed }
        block.votes = places.reduce(0) { $0 + blocks[$1].votes }
        block.cutRank = nil
        blocks[first] = block
        for place in places.sorted().reversed() where place != first { blocks.remove(at: place) }
    }

    /// Puts the activities of a block one after the other again.
    package mutating func split(_ place: Int, in workshop: Workshop) {
        let activities = blocks[place].activities.compactMap(workshop.activity)
        blocks.replaceSubrange(
            place...place, with: activities.map { Block(activities: [$0]) })
    }
}
