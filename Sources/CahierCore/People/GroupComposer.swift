/// Puts people in groups whose sizes differ by one at most.
///
/// Wishes always hold. Beyond them, people meet whom they did not meet before, as far as a short
/// search finds: a few draws, each bettered by exchanges. The same seed gives the same groups.
package struct GroupComposer: Sendable {
    /// People who stay in one group, or of whom no two are in the same.
    package enum Wish: Equatable, Sendable {
        case together([Participant.ID])
        case apart([Participant.ID])
    }

    /// Two people, the one who arrived first first.
    package struct Pair: Hashable, Sendable {
        package var first: Participant.ID
        package var second: Participant.ID

        package init(_ one: Participant.ID, _ other: Participant.ID) {
            (first, second) = (min(one, other), max(one, other))
        }
    }

    /// At least as many as groups.
    package var people: [Participant.ID]
    /// How many groups, at least one.
    package var count: Int
    package var wishes: [Wish]
    /// Who was with whom before.
    package var met: Set<Pair>

    package init(
        people: [Participant.ID], count: Int, wishes: [Wish] = [], met: Set<Pair> = []
    ) {
        self.people = people
        self.count = count
        self.wishes = wishes
        self.met = met
    }

    /// How many groups of about so many people; nobody is alone where that can be.
    package static func count(of people: Int, by size: Int) -> Int {
        var count = max(1, (people + size / 2) / size)
        while count > 1, people / count < min(2, size) { count -= 1 }
        return count
    }

    /// The sizes of the groups, the larger ones first.
    package var sizes: [Int] {
        (0..<count).map { people.count / count + ($0 < people.count % count ? 1 : 0) }
    }

    /// The groups that a seed draws; `nil` where none are found in which all wishes hold.
    package func groups(seed: Int) -> [[Participant.ID]]? {
        var draw = SeededRandom(seed: seed)
        let blocks = Blocks(of: people, wishes)
        var best: (cost: Int, groups: [[Int]])?
        for _ in 0..<Self.draws {
            var seating = Seating(blocks, sizes: draw.shuffled(sizes), using: &draw)
            guard seating.isComplete else {
                if seating.isExhaustive { return nil }
                continue
            }
            let cost = seating.separate(met)
            if cost < best?.cost ?? .max { best = (cost, seating.groups) }
            if cost == 0 { break }
        }
        return best?.groups.map { group in group.flatMap { blocks.list[$0] }.sorted() }
    }

    private static let draws = 12
    /// Seeds short enough to be read aloud and typed again.
    package static let seeds = 1...9999

    /// The fewest wishes that do not hold together; none where all do.
    package func contradiction() -> [Wish] {
        var trial = self
        trial.met = []
        guard trial.groups(seed: 1) == nil else { return [] }
        for place in wishes.indices.reversed() {
            let wish = trial.wishes.remove(at: place)
            if trial.groups(seed: 1) != nil { trial.wishes.insert(wish, at: place) }
        }
        return trial.wishes
    }

    /// The people of the same group who were together before, in the order of arrival.
    package func meetingAgain(in groups: [[Participant.ID]]) -> [Pair] {
        met.filter { pair in groups.contains { $0.contains(pair.first) && $0.contains(pair.second) }
        }
        .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}
