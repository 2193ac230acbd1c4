/// What a set of numbers says about the group that gave them.
public struct Statistics: Equatable, Sendable {
    public var count: Int
    public var mean: Double
    /// The middle value; between two middle values, their mean.
    public var median: Double
    /// The standard deviation of the group itself: the square root of the mean squared
    /// distance to the mean (divided by *n*, for these people are not a sample of others).
    public var deviation: Double
    public var min: Double
    public var max: Double

    /// `nil` for no value.
    public init?(_ values: [Double]) {
        let sorted = values.sorted()
        guard let first = sorted.first, let last = sorted.last else { return nil }
        count = sorted.count
        let mean = sorted.reduce(0, +) / Double(count)
        self.mean = mean
        median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
        deviation = (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count))
            .squareRoot()
        min = first
        max = last
    }
}

/// The values that people gave to the items of a scale: a radar's axes, a set of cursors.
public struct ScaleSynthesis: Equatable, Sendable {
    /// For each item, the value of each author who gave one.
    public var values: [[Author: Int]]
    /// For each item, the statistics of the participants' values; those of the group's own value
    /// where no participant gave one.
    public var statistics: [Statistics?]

    init(items: Int, marks: some Sequence<(item: Int, author: Author, value: Int)>) {
        var values = [[Author: Int]](repeating: [:], count: items)
        for mark in marks { values[mark.item][mark.author] = mark.value }
        self.values = values
        statistics = values.map { byAuthor in
            let people = byAuthor.filter { $0.key != .group }
            return Statistics((people.isEmpty ? byAuthor : people).values.map(Double.init))
        }
    }

    /// What stands for the group on an item: the value it agreed on, else the mean.
    public func shared(_ item: Int) -> Double? {
        values[item][.group].map(Double.init) ?? statistics[item]?.mean
    }

    /// The items on which the group disagrees most, the widest spread first: at most three, each
    /// with a deviation of at least 1 and two people or more.
    public var disagreements: [Int] {
        let spread = statistics.enumerated().filter { ($0.element?.count ?? 0) > 1 }
            .map { (item: $0.offset, deviation: $0.element?.deviation ?? 0) }
            .filter { $0.deviation >= 1 }
        return spread.sorted { ($1.deviation, $0.item) < ($0.deviation, $1.item) }
            .prefix(3).map(\.item)
    }
}
