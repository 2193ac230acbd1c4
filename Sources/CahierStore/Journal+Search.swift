import CahierCore
import CahierDiagnostics
import GRDB

/// Looks in the index of a carnet, within a transaction.
struct IndexSearch {
    let db: Database
    let query: SearchQuery
    /// Which activities to look in, by session; `nil` for all, and a session without for all of it.
    var scope: [Int64: Set<Activity.ID>?]?

    /// The rows that fit, the best first.
    func findings(limit: Int) throws -> SearchFindings {
        var best = BestRows(limit: limit)
        let rows = try RowStatement(
            """
            SELECT rowid, bm25(search) FROM search
            WHERE search MATCH ? AND rowid BETWEEN ? AND ?
            """, in: db)
        rows.bind(expression, at: 1)
        rows.bind(range.lowerBound, at: 2)
        rows.bind(range.upperBound, at: 3)
        try rows.forEachRow { row in
            let number = row.integer(0)
            if try isInScope(number) { best.add(number, row.real(1)) }
        }
        return SearchFindings(
            hits: try best.sorted.compactMap { try hit($0.number, $0.rank) }, count: best.count)
    }

    /// The rows among which to look: those of one session stand together.
    private var range: ClosedRange<Int> {
        guard let scope, scope.count == 1, let only = scope.keys.first else { return 0...Int.max }
        return IndexRow.number(only, 0)...IndexRow.number(only, 0xFFFF_FFFF)
    }

    /// What the index is asked: words that are letters and digits alone, each in quotes, so that
    /// nothing in them is a word of its language.
    var expression: String {
        query.terms.map { term in
            let words = term.words.joined(separator: " ")
            guard let prefix = term.prefix else { return "\"\(words)\"" }
            let before = words.isEmpty ? "" : words + " "
            let whole = term.foldedBeginnings.map { "\"\(before)\($0)\"" }
            return "(" + (["\"\(before)\(prefix)\" *"] + whole).joined(separator: " OR ") + ")"
        }.joined(separator: " AND ")
    }

    private func isInScope(_ number: Int) throws -> Bool {
        guard let scope else { return true }
        guard let activities = scope[IndexRow.session(of: number)] else { return false }
        guard let activities else { return true }
        guard let activity = try event(number).activity else { return false }
        return activities.contains(activity)
    }

    private func hit(_ number: Int, _ rank: Double) throws -> SearchHit? {
        let (session, activity, entry) = try event(number)
        // What the index has of a damaged session is not shown.
        guard let session, let entry else { return nil }
        return SearchHit(session: session, entry: entry, activity: activity, rank: rank)
    }

    private func event(
        _ number: Int
    ) throws -> (session: SessionID?, activity: Activity.ID?, entry: Int?) {
        let statement = try db.cachedStatement(
            sql: """
                SELECT name, CAST(activity AS BLOB), entry FROM event
                JOIN session ON session.id = event.session WHERE session = ? AND sequence = ?
                """)
        let row = try Row.fetchOne(
            statement,
            arguments: [IndexRow.session(of: number), IndexRow.event(of: number)])
        guard let row else { return (nil, nil, nil) }
        return (SessionID(try row.name(0)), try row.text(1), try row.integer(2))
    }
}

/// The rows with the lowest ranks among many; of equal ones those recorded last.
struct BestRows {
    private let limit: Int
    private var kept: [(number: Int, rank: Double)] = []
    private(set) var count = 0

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ number: Int, _ rank: Double) {
        count += 1
        if kept.count >= limit {
            guard let last = kept.last, Self.precedes((number, rank), last) else { return }
            kept.removeLast()
        }
        var (low, high) = (0, kept.count)
        while low < high {
            let middle = (low + high) / 2
            if Self.precedes(kept[middle], (number, rank)) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        kept.insert((number, rank), at: low)
    }

    var sorted: [(number: Int, rank: Double)] { kept }

    private static func precedes(
        _ one: (number: Int, rank: Double), _ other: (number: Int, rank: Double)
    ) -> Bool {
        one.rank == other.rank ? one.number > other.number : one.rank < other.rank
    }
}
