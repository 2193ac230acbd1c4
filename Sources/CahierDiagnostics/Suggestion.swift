/// Finds the name that somebody probably meant.
public enum Suggestion {
    /// The candidate nearest to `word`, ignoring case and accents; `nil` when none is near.
    ///
    /// Near means at most one change for every three letters of the word, and always fewer
    /// changes than the word has letters.
    public static func nearest(to word: String, among candidates: [String]) -> String? {
        let folded = Array(Folding.key(word))
        guard !folded.isEmpty, folded.count <= 64 else { return nil }
        let limit = max(1, folded.count / 3)
        let measured = candidates.map { ($0, distance(folded, Array(Folding.key($0)))) }
        guard let best = measured.min(by: { $0.1 < $1.1 }) else { return nil }
        return best.1 <= limit && best.1 < folded.count ? best.0 : nil
    }

    /// The least number of insertions, removals, replacements and swaps of neighbours
    /// (optimal string alignment) that turns `a` into `b`.
    public static func distance(_ a: [Character], _ b: [Character]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var before: [Int] = []
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var current = [i]
            for j in 1...b.count {
                let replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                var best = min(previous[j] + 1, current[j - 1] + 1, replaced)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    best = min(best, before[j - 2] + 1)
                }
                current.append(best)
            }
            (before, previous) = (previous, current)
        }
        return previous[b.count]
    }
}
