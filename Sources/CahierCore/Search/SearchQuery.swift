import CahierDiagnostics

/// What is looked for in all sessions of a carnet.
public struct SearchQuery: Equatable, Sendable {
    /// All of them must be found in what one entry says.
    public let terms: [Term]
    /// As it was typed.
    public let text: String
    /// Sessions from this day on, in their own time zone.
    public var since: CivilDate?
    /// Sessions up to this day.
    public var until: CivilDate?
    /// A part of the name of the place, whatever the case and accents.
    public var place: String?
    /// The identifier of an activity, or a part of its title.
    public var activity: String?
    public var session: SessionID?

    /// One or several words that follow one another.
    public struct Term: Equatable, Sendable {
        /// Folded by ``WordFolding``: letters and digits alone.
        package var words: [String]
        /// The beginning of a word, as it was typed, after ``words``.
        package var prefix: String?
    }

    /// How many words are looked for at most.
    public static let mostWords = 32

    /// Reads what somebody typed: words, phrases between quotes (`"…"`, « … », “ … ”), and the
    /// beginning of words before an asterisk.
    ///
    /// - Parameter text: Anything; nothing in it can be more than words.
    /// - Throws: ``Refusal`` where it has no word, too many, or less than two letters before an
    ///   asterisk.
    public init(_ text: String) throws(Refusal) {
        var reader = SearchReader(text)
        terms = try reader.terms()
        self.text = text
        let count = terms.reduce(0) { $0 + $1.words.count + ($1.prefix == nil ? 0 : 1) }
        guard count > 0 else {
            throw Refusal(
                fr: "il n’y a aucun mot à chercher ; attendu : des mots, par exemple "
                    + "« monnaie locale »",
                en: "there is no word to search for; expected words, such as “local currency”")
        }
        guard count <= Self.mostWords else {
            throw Refusal(
                fr: "\(count) mots à chercher, c’est trop ; attendu : \(Self.mostWords) au plus",
                en: "\(count) words are too many to search for; expected \(Self.mostWords) at most")
        }
    }
}

/// Reads a query, character after character.
private struct SearchReader {
    private var rest: Substring
    private static let quotes: Set<Character> = ["\"", "«", "»", "“", "”"]

    init(_ text: String) {
        rest = text[...]
    }

    mutating func terms() throws(Refusal) -> [SearchQuery.Term] {
        var terms: [SearchQuery.Term] = []
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if Self.quotes.contains(first) {
                rest.removeFirst()
                let phrase = rest.prefix { !Self.quotes.contains($0) }
                rest = rest[phrase.endIndex...].dropFirst()
                try add(phrase, isPhrase: true, to: &terms)
            } else {
                let word = rest.prefix { !$0.isWhitespace && !Self.quotes.contains($0) }
                rest = rest[word.endIndex...]
                try add(word, isPhrase: false, to: &terms)
            }
        }
        return terms
    }

    private mutating func add(
        _ text: Substring, isPhrase: Bool, to terms: inout [SearchQuery.Term]
    ) throws(Refusal) {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        let hasStar = text.last == "*" || isPhrase && rest.first == "*"
        if isPhrase, rest.first == "*" { rest.removeFirst() }
        if !isPhrase { text = Self.withoutElision(text) }
        var folding = WordFolding(keepsPlaces: true)
        folding.add(String(text))
        var places = folding.words
        let end = hasStar ? places.popLast() : nil
        let prefix = end.map { Self.unfinished(Array(text.utf8)[$0.source]) }
        if let prefix, prefix.count < 2 {
            let shown = Visible.excerpt(prefix)
            throw Refusal(
                fr: "« \(shown)* » trouverait presque tout ; attendu : deux lettres au moins avant "
                    + "l’astérisque",
                en: "‘\(shown)*’ would find nearly all; expected two letters at least before the "
                    + "asterisk")
        }
        let words = places.map { String(decoding: folding.bytes[$0.folded], as: UTF8.self) }
        guard prefix != nil || !words.isEmpty else { return }
        terms.append(.init(words: words, prefix: prefix))
    }

    /// The beginning of a word, ligatures undone; what looks like the end of a plural is none.
    private static func unfinished(_ word: ArraySlice<UInt8>) -> String {
        var folding = WordFolding()
        folding.add(String(decoding: word, as: UTF8.self) + "a")
        return String(decoding: folding.bytes.dropLast(2), as: UTF8.self)
    }

    /// A word without « l’ », « d’ », « qu’ »… which is not what one looks for.
    private static func withoutElision(_ word: Substring) -> Substring {
        guard let mark = word.firstIndex(where: { "'’".contains($0) }) else { return word }
        let rest = word[word.index(after: mark)...]
        let isElided = elided.contains(Folding.key(String(word[..<mark])))
        return isElided && rest.contains { $0.isLetter || $0.isNumber } ? rest : word
    }

    private static let elided: Set<String> = [
        "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ]
}

extension SearchQuery.Term {
    /// The words that a word beginning with ``prefix`` may have become in the index, though they do
    /// not begin with it any more: « travau* » finds « traval ».
    package var foldedBeginnings: [String] {
        guard let prefix else { return [] }
        var found: [String] = []
        for ending in ["", "s", "x", "l"] {
            let word = WordFolding.fold(prefix + ending).prefix { $0 != " " }
            if !found.contains(String(word)) { found.append(String(word)) }
        }
        return found
    }
}
