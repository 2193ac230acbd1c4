/// Shares time out among several, to the second.
enum Allotment {
    /// What one may be given, in seconds, and how much of the whole it wants.
    struct Claim: Equatable {
        var least: Int
        var most: Int
        /// Shares are in proportion to this; with 0, one gets the least.
        var weight: Int
    }

    /// Shares in proportion to the weights, none out of its bounds, that add up to `total`.
    ///
    /// What the bounds take from some is made up for by the others, in proportion too. Seconds that
    /// do not divide go to the largest remainders, of equal ones to the first.
    ///
    /// - Returns: A share for each claim, or `nil` where all the least are more than `total`, or
    ///   all the most less.
    static func shares(_ claims: [Claim], of total: Int) -> [Int]? {
        let least = claims.reduce(0) { $0 + $1.least }
        let most = claims.reduce(0) { $0 + $1.most }
        guard (least...max(least, most)).contains(total) else { return nil }
        // Those without weight get more than the least only once the others have all they may.
        let weighted = claims.reduce(0) { $0 + ($1.weight > 0 ? $1.most : $1.least) }
        guard total <= weighted else {
            return fill(
                claims.map { claim in
                    claim.weight > 0
                        ? Claim(least: claim.most, most: claim.most, weight: 1)
                        : Claim(least: claim.least, most: claim.most, weight: claim.most)
                }, total)
        }
        return fill(claims, total)
    }

    /// Holds those that would be out of their bounds at them, round after round, those of the
    /// weightier side first: the common rate of the others then only gets nearer.
    private static func fill(_ claims: [Claim], _ total: Int) -> [Int] {
        var held: [Int?] = claims.map { $0.weight > 0 ? nil : $0.least }
        while true {
            let free = claims.indices.filter { held[$0] == nil }
            let rest = total - held.reduce(0) { $0 + ($1 ?? 0) }
            let weight = free.reduce(0) { $0 + claims[$1].weight }
            // Compared without dividing: rest · weight of one ⋛ bound · weight of all.
            let tooLittle = free.filter { rest * claims[$0].weight < claims[$0].least * weight }
            let tooMuch = free.filter { rest * claims[$0].weight > claims[$0].most * weight }
            guard !tooLittle.isEmpty || !tooMuch.isEmpty else {
                return rounded(claims, held, rest, weight)
            }
            let lack = tooLittle.reduce(0) {
                $0 + claims[$1].least * weight - rest * claims[$1].weight
            }
            let excess = tooMuch.reduce(0) {
                $0 + rest * claims[$1].weight - claims[$1].most * weight
            }
            if lack >= excess {
                for place in tooLittle { held[place] = claims[place].least }
            }
            if excess >= lack {
                for place in tooMuch { held[place] = claims[place].most }
            }
        }
    }

    private static func rounded(
        _ claims: [Claim], _ held: [Int?], _ rest: Int, _ weight: Int
    ) -> [Int] {
        var shares = held.map { $0 ?? 0 }
        let free = claims.indices.filter { held[$0] == nil }
        for place in free { shares[place] = rest * claims[place].weight / weight }
        let left = rest - free.reduce(0) { $0 + shares[$1] }
        func remainder(_ place: Int) -> Int { rest * claims[place].weight % weight }
        let largest = free.sorted { (remainder($1), $0) < (remainder($0), $1) }
        for place in largest.prefix(left) { shares[place] += 1 }
        return shares
    }
}
