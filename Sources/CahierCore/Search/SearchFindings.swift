/// What a search found in a carnet, whoever may see it.
///
/// The carnet does not decide what may be shown: whoever shows a hit reads its session and asks
/// ``Session/isShown(_:)``.
public struct SearchFindings: Equatable, Sendable {
    /// The best first; of equal ones, the newest.
    public var hits: [SearchHit]
    /// How many entries there are in all.
    public var count: Int

    public init(hits: [SearchHit] = [], count: Int = 0) {
        self.hits = hits
        self.count = count
    }
}

/// An entry that says what was looked for.
public struct SearchHit: Equatable, Sendable {
    public var session: SessionID
    /// The number of the entry.
    public var entry: Int
    public var activity: Activity.ID?
    /// How well it fits, by BM25: the smaller the better, without unit.
    public var rank: Double

    public init(session: SessionID, entry: Int, activity: Activity.ID?, rank: Double) {
        self.session = session
        self.entry = entry
        self.activity = activity
        self.rank = rank
    }
}
