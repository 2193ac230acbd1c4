import CahierDiagnostics

/// The part of a text in which a search found its words.
package struct Snippet: Equatable, Sendable {
    package var pieces: [Piece]
    /// Whether there is more before and after it.
    package var isCut: (before: Bool, after: Bool)
    /// How many terms of the query stand in the texts.
    package var termCount = 0

    package struct Piece: Equatable, Sendable {
        package var text: String
        /// Whether it is what was looked for.
        package var isMatch: Bool
    }

    package static func == (one: Snippet, other: Snippet) -> Bool {
        one.pieces == other.pieces && one.isCut == other.isCut
    }

    /// - Parameters:
    ///   - texts: What an entry says.
    ///   - query: What was looked for.
    ///   - length: About how many bytes to show at most.
    package init(of texts: [String], for query: SearchQuery, length: Int = 160) {
        let marked = texts.map { MarkedText($0, query) }
        // The first of those in which the most is found.
        let best = marked.max { $0.termCount < $1.termCount }
        self =
            marked.first { $0.termCount == best?.termCount }?.snippet(length: length)
            ?? Snippet(pieces: [], isCut: (false, false))
        termCount = query.terms.indices.count { term in marked.contains { $0.found.contains(term) }
        }
    }

    fileprivate init(pieces: [Piece], isCut: (before: Bool, after: Bool)) {
        self.pieces = pieces
        self.isCut = isCut
    }
}

/// A text and the places where the words of a query stand.
private struct MarkedText {
    private let bytes: [UInt8]
    /// The words, in bytes of the text.
    private let words: [Range<Int>]
    /// Which words are what was looked for.
    private var isMatch: [Bool]
    /// The terms of the query that are found, by their place in it.
    private(set) var found: Set<Int> = []
    var termCount: Int { found.count }

    init(_ text: String, _ query: SearchQuery) {
        var folding = WordFolding(keepsPlaces: true)
        folding.add(text)
        bytes = Array(text.utf8)
        words = folding.words.map(\.source)
        isMatch = Array(repeating: false, count: words.count)
        let keys = folding.words.map {
            Folding.key(String(decoding: folding.bytes[$0.folded], as: UTF8.self))
        }
        let plain = words.map { Folding.key(String(decoding: bytes[$0], as: UTF8.self)) }
        for (place, term) in query.terms.enumerated() where mark(term, keys, plain) {
            found.insert(place)
        }
    }

    private mutating func mark(
        _ term: SearchQuery.Term, _ keys: [String], _ plain: [String]
    ) -> Bool {
        let wanted = term.words.map(Folding.key)
        let prefix = term.prefix.map(Folding.key)
        let beginnings = term.foldedBeginnings.map(Folding.key)
        let length = wanted.count + (prefix == nil ? 0 : 1)
        var isFound = false
        for start in keys.indices.dropLast(length - 1)
        where zip(keys[start...], wanted).allSatisfy({ $0 == $1 }) {
            if let prefix {
                let last = start + wanted.count
                guard plain[last].hasPrefix(prefix) || beginnings.contains(keys[last])
                else { continue }
            }
            isFound = true
            for place in start..<(start + length) { isMatch[place] = true }
        }
        return isFound
    }

    func snippet(length: Int) -> Snippet {
        let first = isMatch.firstIndex(of: true) ?? 0
        guard bytes.count > length, !words.isEmpty else {
            return Snippet(
                pieces: pieces(words.indices, from: 0, to: bytes.count), isCut: (false, false))
        }
        var (low, high) = (first, first)
        while words[high].upperBound - words[low].lowerBound < length {
            let isFull = words[high].upperBound - words[first].lowerBound > length * 2 / 3
            let canGoBack = low > 0
            let canGoOn = high + 1 < words.count
            guard canGoBack || canGoOn else { break }
            // A third of it before what was found, the rest after.
            if canGoOn, !isFull || !canGoBack { high += 1 } else if canGoBack { low -= 1 }
        }
        let isLast = high == words.count - 1
        return Snippet(
            pieces: pieces(
                low..<(high + 1), from: low == 0 ? 0 : words[low].lowerBound,
                to: isLast ? bytes.count : words[high].upperBound),
            isCut: (low > 0, !isLast))
    }

    /// What stands between two places, matches that follow one another in one piece.
    private func pieces(_ range: Range<Int>, from start: Int, to end: Int) -> [Snippet.Piece] {
        var pieces: [Snippet.Piece] = []
        var place = start
        func add(upTo next: Int, isMatch: Bool) {
            guard next > place else { return }
            let text = String(decoding: bytes[place..<next], as: UTF8.self)
            pieces.append(.init(text: text, isMatch: isMatch))
            place = next
        }
        for word in range where isMatch[word] && (word == range.lowerBound || !isMatch[word - 1]) {
            let last = isMatch[word..<range.upperBound].firstIndex(of: false) ?? range.upperBound
            add(upTo: words[word].lowerBound, isMatch: false)
            add(upTo: words[last - 1].upperBound, isMatch: true)
        }
        add(upTo: end, isMatch: false)
        return pieces
    }
}
