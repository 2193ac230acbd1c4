public import CahierDiagnostics

/// Finds texts that say nearly the same, by the stems of their words.
///
/// Case, accents, elisions and the words that every text has do not count, nor does a slip of the
/// pen in a long word. Nothing is known of what words mean.
public struct Likeness {
    private let stemmer: Stemmer?
    private let emptyWords: Set<String>

    public init(_ language: Language) {
        stemmer = Stemmer(language)
        emptyWords = EmptyWords.list(language)
    }

    /// The most words of a text that are looked at: whoever writes more does not say the same.
    private static let mostWords = 40

    /// The places of texts that are near one another, each place once at most.
    ///
    /// Every text of a group is near the first of it.
    public func groups(of texts: [String]) -> [[Int]] {
        let gists = texts.map(gist)
        var taken: Set<Int> = []
        return texts.indices.compactMap { first in
            guard !taken.contains(first), !gists[first].stems.isEmpty else { return nil }
            let others = ((first + 1)..<texts.count).filter {
                !taken.contains($0) && gists[first].isNear(gists[$0])
            }
            guard !others.isEmpty else { return nil }
            taken.formUnion(others)
            return [first] + others
        }
    }

    private func gist(of text: String) -> Gist {
        // Folded before they are stemmed, for many people type no accents.
        let words = Folding.key(text).split { !$0.isLetter && !$0.isNumber }
            .prefix(Self.mostWords).map(String.init)
        let full = words.filter {
            !emptyWords.contains($0) && !EmptyWords.negations.contains($0)
        }
        var seen: Set<String> = []
        return Gist(
            stems: (full.isEmpty ? words : full).map { stemmer?.stem($0) ?? $0 }
                .filter { seen.insert($0).inserted },
            isNegated: words.contains(where: EmptyWords.negations.contains))
    }
}

/// What is compared of a text.
private struct Gist {
    /// Of the words that count; where none does, of all words.
    var stems: [String]
    /// Whether a word makes it say the contrary.
    var isNegated: Bool

    /// Whether two thirds of the stems of both are the same (Dice’s measure).
    func isNear(_ other: Gist) -> Bool {
        guard isNegated == other.isNegated else { return false }
        let (short, long) =
            stems.count <= other.stems.count ? (stems, other.stems) : (other.stems, stems)
        guard 3 * short.count >= short.count + long.count else { return false }
        var left = long
        let shared = short.count { stem in
            guard let place = left.firstIndex(where: { Self.areAlike($0, stem) }) else {
                return false
            }
            left.remove(at: place)
            return true
        }
        return 3 * shared >= short.count + long.count
    }

    /// Whether stems are the same but for one letter in five.
    private static func areAlike(_ one: String, _ other: String) -> Bool {
        guard one != other else { return true }
        let letters = [Array(one), Array(other)]
        let limit = min(letters[0].count, letters[1].count) / 5
        guard limit > 0, abs(letters[0].count - letters[1].count) <= limit else { return false }
        return Suggestion.distance(letters[0], letters[1]) <= limit
    }
}
