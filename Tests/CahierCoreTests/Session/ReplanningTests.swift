import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierCore

/// What must hold of a plan made to end in time; a failure names its seed.
@Suite("Planning anew")
struct ReplanningTests {
    // MARK: - Shares

    @Test(
        "shares add up, keep their bounds and are as even as these allow",
        arguments: Array(UInt64(1)...300))
    func shares(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let claims = (0...random.below(12)).map { _ in
            let least = random.below(2000)
            return Allotment.Claim(
                least: least, most: least + (random.once(in: 4) ? 0 : random.below(3000)),
                weight: random.once(in: 6) ? 0 : random.below(5000))
        }
        let (least, most) = (
            claims.reduce(0) { $0 + $1.least }, claims.reduce(0) { $0 + $1.most }
        )
        #expect(Allotment.shares(claims, of: least - 1) == nil)
        #expect(Allotment.shares(claims, of: most + 1) == nil)
        let total = least + random.below(most - least + 1)
        let shares = try #require(Allotment.shares(claims, of: total))
        #expect(shares.reduce(0, +) == total, "seed \(seed)")
        for (claim, share) in zip(claims, shares) {
            #expect(claim.least <= share && share <= claim.most, "seed \(seed)")
        }
        expectEven(claims, shares, "seed \(seed)")
    }

    /// Of two, the one with less for its weight could only have more if the other had more too, or
    /// if it has all it may; rounding aside.
    private func expectEven(
        _ claims: [Allotment.Claim], _ shares: [Int], _ note: Comment
    ) {
        for poor in claims.indices where shares[poor] < claims[poor].most {
            for rich in claims.indices where shares[rich] > claims[rich].least {
                let (a, b) = (claims[poor].weight, claims[rich].weight)
                guard a > 0, b > 0 else {
                    // Without weight, one gets more than the least once the others have all.
                    #expect(a == 0 || b > 0, note)
                    continue
                }
                #expect((shares[poor] + 1) * b >= (shares[rich] - 1) * a, note)
            }
        }
    }

    // MARK: - Plans

    private struct Case {
        var play: SessionPlay
        var now: Moment
    }

    /// A session under way, its plan and votes at random.
    private func makeCase(_ random: inout SeededRandom) throws -> Case {
        var play = SessionPlay()
        let ids = ["mots", "scie", "curseurs", "promesses"].shuffled(using: &random)
        var blocks: [Plan.Block] = []
        for (place, id) in ids.enumerated() {
            let least = 1 + random.below(900)
            let typical = least + random.below(900)
            let isFixed = random.once(in: 4)
            blocks.append(
                Plan.Block(
                    .activities([id]),
                    length: .init(
                        min: least, typical: typical, max: typical + random.below(900),
                        planned: typical),
                    isFixed: isFixed,
                    cutRank: !isFixed && random.once(in: 2) ? 1 + random.below(9) * 5 + place : nil,
                    votes: random.below(6)))
            if random.once(in: 2) {
                blocks.append(
                    Plan.Block(
                        .pause,
                        length: .init(min: 60, typical: 60 + random.below(900), max: 3000),
                        cutRank: random.once(in: 2) ? 100 + place : nil, mark: place + 1))
            }
        }
        let end = play.session.opening.start + 300 + random.below(6000)
        try play.play(after: 0) { try $0.change(to: Plan(blocks: blocks, end: end)) }
        for id in ids.prefix(random.below(4)) {
            try play.play(after: random.below(500)) { try $0.begin(id) }
            if random.once(in: 3) { try play.play(after: random.below(200)) { try $0.pause() } }
        }
        return Case(play: play, now: play.session.lastMoment + random.below(400))
    }

    @Test(
        "ends on the second, within bounds, in the order agreed, and again the same",
        arguments: Array(UInt64(1)...300))
    func property(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var probe = try makeCase(&random)
        let (session, now) = (probe.play.session, probe.now)
        let before = Agenda(session, now: now)
        let rule: Replanning.Rule = random.once(in: 2) ? .byVotes : .proportionally
        let result: Replanning
        do throws(Replanning.Failure) { result = try session.replanned(rule, now: now) } catch {
            return try expectRight(error, before, session, now, "seed \(seed)")
        }
        try expectBounds(result, before, "seed \(seed)")
        expectCuts(result, before, now, "seed \(seed)")
        let skipped = result.cut.filter(\.isPlayed).flatMap(\.activities)
        try probe.play.play(after: now - session.lastMoment) {
            try $0.change(to: result.plan, skipping: skipped)
        }
        let after = Agenda(probe.play.session, now: now)
        #expect(after.secondsLeft() + result.spare == result.end - now, "seed \(seed)")
        #expect(after.expectedEnd + result.spare == result.end, "seed \(seed)")
        let left = after.items.filter { $0.isLeft && !$0.isUnderWay }.compactMap(\.span)
        for (one, next) in zip(left, left.dropFirst()) {
            #expect(one.end == next.start, "seed \(seed)")
        }
        let again = try probe.play.session.replanned(rule, now: now)
        #expect(again.plan == result.plan && again.cut.isEmpty, "seed \(seed)")
    }

    private func expectBounds(
        _ result: Replanning, _ before: Agenda, _ note: Comment
    ) throws {
        for item in before.items where !result.cut.contains(item.block) {
            let new = try #require(
                result.plan.blocks.first {
                    $0.content == item.block.content && $0.mark == item.block.mark
                }, note)
            let length = new.length
            if !item.isLeft || item.block.isFixed {
                #expect(new == item.block, note)
            } else if case .underWay(let spent) = item.state {
                #expect(length.planned >= min(length.min, item.block.length.planned), note)
                #expect(length.planned <= max(length.max, spent), note)
            } else {
                #expect((length.min...length.max).contains(length.planned), note)
            }
        }
    }

    /// What was cut was on the list and not begun, first things first, and no more than was needed.
    private func expectCuts(
        _ result: Replanning, _ before: Agenda, _ now: Moment, _ note: Comment
    ) {
        let listed = before.items.filter { $0.state == .toDo && $0.block.cutRank != nil }
            .map(\.block).sorted { ($0.cutRank ?? 0) < ($1.cutRank ?? 0) }
        #expect(Array(listed.prefix(result.cut.count)) == result.cut, note)
        guard let last = result.cut.last else { return }
        let kept = before.items.filter { $0.isLeft && !result.cut.contains($0.block) }
        let least = kept.reduce(last.length.min) { $0 + leastLeft($1) }
        #expect(least > result.end - now, note)
    }

    private func leastLeft(_ item: Agenda.Item) -> Int {
        if item.block.isFixed { return item.secondsLeft }
        if case .underWay(let spent) = item.state { return max(0, item.block.length.min - spent) }
        return item.block.length.min
    }

    private func expectRight(
        _ failure: Replanning.Failure, _ before: Agenda, _ session: Session, _ now: Moment,
        _ note: Comment
    ) throws {
        switch failure {
        case .nothingLeft: #expect(before.items.allSatisfy { !$0.isLeft }, note)
        case .noVotes:
            #expect(before.items.allSatisfy { !$0.isLeft || $0.block.votes == 0 }, note)
        case .tooShort(let lack, let end, let savings):
            let kept = before.items.filter {
                $0.isLeft && ($0.block.cutRank == nil || $0.isUnderWay)
            }
            #expect(lack == kept.reduce(0) { $0 + leastLeft($1) } - (end - now), note)
            #expect(lack > 0, note)
            #expect(
                savings.map(\.block)
                    == kept.filter { !$0.isUnderWay && !$0.block.isFixed }.map(\.block), note)
        }
    }

    @Test func `seeds try every outcome`() throws {
        var outcomes: Set<String> = []
        for seed in UInt64(1)...300 {
            var random = SeededRandom(seed: seed)
            let probe = try makeCase(&random)
            let rule: Replanning.Rule = random.once(in: 2) ? .byVotes : .proportionally
            do throws(Replanning.Failure) {
                let result = try probe.play.session.replanned(rule, now: probe.now)
                outcomes.insert(result.spare > 0 ? "spare" : "exact")
                if !result.cut.isEmpty { outcomes.insert("cut") }
            } catch {
                switch error {
                case .nothingLeft: outcomes.insert("nothing")
                case .noVotes: outcomes.insert("votes")
                case .tooShort: outcomes.insert("short")
                }
            }
        }
        #expect(outcomes.isSuperset(of: ["spare", "exact", "cut", "short"]))
    }

    @Test func `votes share out what the least leaves`() throws {
        var play = SessionPlay()
        func block(_ id: String, _ votes: Int) -> Plan.Block {
            Plan.Block(
                .activities([id]), length: .init(min: 60, typical: 600, max: 3000), votes: votes)
        }
        let start = play.session.opening.start
        let plan = Plan(
            blocks: [block("mots", 3), block("scie", 0), block("curseurs", 1)], end: start + 1261)
        try play.play(after: 0) { try $0.change(to: plan) }
        let result = try play.session.replanned(.byVotes, now: start)
        #expect(result.plan.blocks.map(\.length.planned) == [901, 60, 300])
        #expect(result.end == start + 1261 && result.spare == 0 && result.cut.isEmpty)
    }

    @Test func `without a fixed end, the planned one is aimed at`() throws {
        var play = SessionPlay()
        try play.play(after: 60) { try $0.begin("mots") }
        try play.play(after: 150) { try $0.begin("scie") }
        let result = try play.session.replanned(.proportionally, now: play.session.lastMoment)
        #expect(result.end == play.session.opening.start + 360)
        #expect(result.plan.blocks.map(\.length.planned) == [120, 75, 75])
    }
}
