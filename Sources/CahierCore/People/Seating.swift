/// People who stay together, as one; most are alone.
struct Blocks {
    var list: [[Participant.ID]] = []
    /// For each block, those that no group may hold with it; itself, where it cannot be.
    var foes: [Set<Int>] = []

    init(of people: [Participant.ID], _ wishes: [GroupComposer.Wish]) {
        var block = Dictionary(uniqueKeysWithValues: people.map { ($0, $0) })
        for case .together(let members) in wishes {
            let joined = Set(members.compactMap { block[$0] })
            guard let least = joined.min() else { continue }
            for (person, head) in block where joined.contains(head) { block[person] = least }
        }
        var places: [Participant.ID: Int] = [:]
        for person in people {
            guard let head = block[person] else { continue }
            if let place = places[head] {
                list[place].append(person)
            } else {
                places[head] = list.count
                list.append([person])
            }
        }
        foes = Array(repeating: [], count: list.count)
        for case .apart(let members) in wishes {
            let held = members.compactMap { block[$0].flatMap { places[$0] } }
            for (index, one) in held.enumerated() {
                for other in held[(index + 1)...] {
                    foes[one].insert(other)
                    foes[other].insert(one)
                }
            }
        }
    }
}

/// Blocks in the groups they are put in.
struct Seating {
    private let blocks: Blocks
    /// For each group, its blocks.
    private(set) var groups: [[Int]]
    private var room: [Int]
    /// How many places may still be tried.
    private var patience = 5000
    /// Whether everybody has a place.
    private(set) var isComplete = false
    /// Whether nothing was left untried, so that no other draw does better.
    var isExhaustive: Bool { patience > 0 }

    /// Puts every block in a group, drawn among those where it may be, as far as that can be found
    /// in reasonable time.
    init(_ blocks: Blocks, sizes: [Int], using draw: inout SeededRandom) {
        self.blocks = blocks
        room = sizes
        groups = Array(repeating: [], count: sizes.count)
        let order = draw.shuffled(blocks.list.indices)
        let bound = order.filter { blocks.list[$0].count > 1 || !blocks.foes[$0].isEmpty }
        let starts = bound.map { _ in Int.random(in: sizes.indices, using: &draw) }
        isComplete = seat(Array(zip(bound, starts)).map { (block: $0, start: $1) })
        guard isComplete else { return }
        // Those who may be with anybody take what is left.
        var free = draw.shuffled(
            groups.indices.flatMap { Array(repeating: $0, count: room[$0]) })
        for block in order where blocks.list[block].count == 1 && blocks.foes[block].isEmpty {
            if let group = free.popLast() { put(block, in: group) }
        }
    }

    /// Seats the blocks that not every group takes, those first that have the least choice; goes
    /// back where one has none.
    private mutating func seat(_ waiting: [(block: Int, start: Int)]) -> Bool {
        let choices = waiting.map { places(for: $0.block, from: $0.start) }
        guard
            let next = choices.indices.min(by: { (left, right) in
                rank(choices[left], waiting[left].block)
                    < rank(choices[right], waiting[right].block)
            })
        else { return true }
        var rest = waiting
        let block = rest.remove(at: next).block
        for group in choices[next] {
            patience -= 1
            guard patience > 0 else { return false }
            put(block, in: group)
            if seat(rest) { return true }
            groups[group].removeLast()
            room[group] += blocks.list[block].count
        }
        return false
    }

    private func rank(_ choices: [Int], _ block: Int) -> (Int, Int) {
        (choices.count, -blocks.list[block].count)
    }

    /// The groups that a block may be put in; of empty ones of a size, the first is enough.
    private func places(for block: Int, from start: Int) -> [Int] {
        guard !blocks.foes[block].contains(block) else { return [] }
        var empty: Set<Int> = []
        return groups.indices.map { ($0 + start) % groups.count }.filter { group in
            room[group] >= blocks.list[block].count
                && (!groups[group].isEmpty || empty.insert(room[group]).inserted)
                && blocks.foes[block].isDisjoint(with: groups[group])
        }
    }

    private mutating func put(_ block: Int, in group: Int) {
        groups[group].append(block)
        room[group] -= blocks.list[block].count
    }
}

// MARK: - Meeting others

extension Seating {
    /// Exchanges blocks of a size between groups as long as fewer people meet again.
    ///
    /// - Returns: How many pairs meet again.
    mutating func separate(_ met: Set<GroupComposer.Pair>) -> Int {
        guard !met.isEmpty else { return 0 }
        var patience = 20_000
        var goesOn = true
        while goesOn {
            goesOn = false
            for one in groups.indices {
                for left in groups[one].indices where meetsAgain(left, in: one, met) {
                    for other in groups.indices where other != one {
                        for right in groups[other].indices {
                            patience -= 1
                            guard patience > 0 else { return cost(met) }
                            if betters((one, left), (other, right), met) { goesOn = true }
                        }
                    }
                }
            }
        }
        return cost(met)
    }

    private func meetsAgain(
        _ place: Int, in group: Int, _ met: Set<GroupComposer.Pair>
    ) -> Bool {
        let block = groups[group][place]
        return meetings(of: block, groups[group].filter { $0 != block }, met) > 0
    }

    /// Exchanges two blocks where that may be done and fewer people meet again.
    private mutating func betters(
        _ left: (group: Int, place: Int), _ right: (group: Int, place: Int),
        _ met: Set<GroupComposer.Pair>
    ) -> Bool {
        let (one, other) = (groups[left.group][left.place], groups[right.group][right.place])
        guard blocks.list[one].count == blocks.list[other].count else { return false }
        let others = groups[left.group].filter { $0 != one }
        let more = groups[right.group].filter { $0 != other }
        let before = meetings(of: one, others, met) + meetings(of: other, more, met)
        guard before > 0, blocks.foes[one].isDisjoint(with: more),
            blocks.foes[other].isDisjoint(with: others),
            meetings(of: one, more, met) + meetings(of: other, others, met) < before
        else { return false }
        groups[left.group][left.place] = other
        groups[right.group][right.place] = one
        return true
    }

    private func meetings(
        of block: Int, _ others: [Int], _ met: Set<GroupComposer.Pair>
    ) -> Int {
        let people = others.flatMap { blocks.list[$0] }
        return blocks.list[block].reduce(0) { sum, one in
            sum + people.count { met.contains(.init(one, $0)) }
        }
    }

    /// The pairs that meet again, those of one block left out: nothing can part them.
    private func cost(_ met: Set<GroupComposer.Pair>) -> Int {
        groups.reduce(0) { sum, group in
            sum
                + group.indices.reduce(0) { sum, place in
                    sum + meetings(of: group[place], Array(group[(place + 1)...]), met)
                }
        }
    }
}
