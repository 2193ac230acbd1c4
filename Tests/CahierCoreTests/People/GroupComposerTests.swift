import CahierCore
import TestSupport
import Testing

@Suite("Groups") struct GroupComposerTests {
    /// Groups that hold everybody once, in sizes that differ by one at most.
    private func expectSound(
        _ groups: [[Participant.ID]], of composer: GroupComposer, _ note: String
    ) {
        #expect(groups.flatMap(\.self).sorted() == composer.people.sorted(), "\(note)")
        #expect(groups.map(\.count).sorted() == composer.sizes.sorted(), "\(note)")
        #expect((groups.map(\.count).max() ?? 0) - (groups.map(\.count).min() ?? 0) <= 1)
        #expect(groups.allSatisfy { $0 == $0.sorted() })
        for wish in composer.wishes {
            switch wish {
            case .together(let people):
                #expect(groups.contains { Set(people).isSubset(of: $0) }, "\(note)")
            case .apart(let people):
                #expect(
                    groups.allSatisfy { Set(people).intersection($0).count <= 1 }, "\(note)")
            }
        }
    }

    @Test("hold everybody once, and every wish", arguments: Array(UInt64(1)...200))
    func anything(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let people = Array(1...2 + random.below(40)).shuffled(using: &random)
        let count = 1 + random.below(people.count)
        var composer = GroupComposer(people: people, count: count)
        // Wishes that a draw fulfils, so that another must be found.
        let model = composer.groups(seed: 1) ?? []
        for _ in 0..<random.below(5) {
            if random.once(in: 2), let group = random.pick(model), group.count > 1 {
                composer.wishes.append(.together(Array(group.prefix(2 + random.below(3)))))
            } else {
                let some = model.filter { _ in random.once(in: 2) }.compactMap(\.first)
                if some.count > 1 { composer.wishes.append(.apart(some)) }
            }
        }
        for _ in 0..<random.below(60) {
            let pair = (random.pick(people) ?? 1, random.pick(people) ?? 1)
            if pair.0 != pair.1 { composer.met.insert(.init(pair.0, pair.1)) }
        }
        let drawn = random.below(9999)
        let note = "seed \(seed), draw \(drawn), \(composer)"
        guard let groups = composer.groups(seed: drawn) else {
            Issue.record("nothing found: \(note)")
            return
        }
        expectSound(groups, of: composer, note)
        #expect(composer.groups(seed: drawn) == groups, "\(note)")
        #expect(composer.contradiction().isEmpty, "\(note)")
    }

    @Test("differ from seed to seed")
    func seeds() {
        let composer = GroupComposer(people: Array(1...12), count: 4)
        let drawn = (1...100).compactMap { composer.groups(seed: $0) }
        #expect(Set(drawn).count > 95)
        // Nobody is bound to a place.
        #expect(Set(drawn.map { $0.firstIndex { $0.contains(1) } ?? -1 }).count == 4)
    }

    @Test(
        "let nobody meet again where that can be", arguments: [(9, 3), (12, 4), (16, 4), (20, 5)])
    func meetingOthers(people: Int, count: Int) {
        for seed in 1...60 {
            var composer = GroupComposer(people: Array(1...people), count: count)
            let former = composer.groups(seed: 1000 + seed) ?? []
            for group in former {
                for (place, one) in group.enumerated() {
                    for other in group[(place + 1)...] { composer.met.insert(.init(one, other)) }
                }
            }
            #expect(composer.meetingAgain(in: former).count == composer.met.count)
            let groups = composer.groups(seed: seed) ?? []
            expectSound(groups, of: composer, "seed \(seed)")
            #expect(composer.meetingAgain(in: groups).isEmpty, "seed \(seed)")
        }
    }

    @Test("of people who all met are drawn all the same")
    func everyoneMet() {
        var composer = GroupComposer(people: Array(1...40), count: 7)
        for one in 1...40 { for other in 1..<one { composer.met.insert(.init(one, other)) } }
        let clock = ContinuousClock.now
        let groups = composer.groups(seed: 3) ?? []
        expectSound(groups, of: composer, "everyone met")
        #expect(ContinuousClock.now - clock < .seconds(20))
    }

    @Test("of a crowd are drawn in a breath")
    func crowd() {
        var composer = GroupComposer(people: Array(1...600), count: 120)
        composer.wishes = (0..<12).map { .apart(Array(($0 * 10 + 1)...($0 * 10 + 10))) }
        for one in 1...599 { composer.met.insert(.init(one, one + 1)) }
        let clock = ContinuousClock.now
        expectSound(composer.groups(seed: 3) ?? [], of: composer, "a crowd")
        #expect(ContinuousClock.now - clock < .seconds(30))
    }

    @Test(
        "are refused for what does not hold together, and nothing else",
        arguments: [
            // More to keep apart than there are groups.
            ([.apart([1, 2, 3, 4])], [0]),
            // More to keep together than a group takes.
            ([.apart([1, 2]), .together([3, 4, 5, 6])], [1]),
            // The same ones together and apart, by way of a third.
            (
                [.together([7, 8]), .together([1, 2]), .together([2, 3]), .apart([1, 3])],
                [1, 2, 3]
            ),
            // Pairs that leave no room to each other: three groups of three.
            (
                [.together([1, 2]), .together([3, 4]), .together([5, 6]), .together([7, 8])],
                [0, 1, 2, 3]
            ),
            ([.apart([1, 2, 3]), .apart([1, 2, 4]), .apart([3, 4])], [0, 1, 2]),
            ([.apart([1, 2, 3]), .together([4, 5])], []),
        ] as [([GroupComposer.Wish], [Int])])
    func contradictions(wishes: [GroupComposer.Wish], expected: [Int]) {
        let composer = GroupComposer(people: Array(1...9), count: 3, wishes: wishes)
        #expect((composer.groups(seed: 5) == nil) == !expected.isEmpty)
        #expect(composer.contradiction() == expected.map { wishes[$0] })
    }

    @Test(
        "of a size are as many as come nearest, and leave nobody alone",
        arguments: [
            (10, 3, 3), (11, 3, 4), (5, 2, 2), (3, 2, 1), (2, 2, 1), (4, 3, 1), (6, 4, 2),
            (7, 3, 2), (12, 12, 1), (30, 4, 8), (9, 8, 1), (12, 5, 2),
        ])
    func sizes(people: Int, size: Int, expected: Int) {
        #expect(GroupComposer.count(of: people, by: size) == expected)
    }
}
