import CahierDiagnostics

/// Pairs of opposites between which each person sets a cursor.
public struct Cursors: MechanicDefinition {
    public struct Pair: Equatable, Sendable {
        public var left: String
        public var right: String

        public init(left: String, right: String) {
            self.left = left
            self.right = right
        }

        /// « solo ↔ collectif ».
        public var title: String { "\(left) ↔ \(right)" }
    }

    /// The positions of a cursor, the left end first.
    public var scale: Scale
    public var pairs: [Pair]

    public init(scale: Scale, pairs: [Pair]) {
        self.scale = scale
        self.pairs = pairs
    }

    public var flaws: [Flaw] {
        var flaws = scale.flaws.map { $0.under("échelle") }
        if pairs.isEmpty { flaws.append(Flaw(["paires"], .tooFew(0, least: 1))) }
        // Either end names its pair.
        var seen: Set<String> = []
        for (index, pair) in pairs.enumerated() {
            for name in [pair.left, pair.right] {
                if !seen.insert(Folding.key(name)).inserted {
                    flaws.append(Flaw(["paires", .index(index)], .duplicate(name)))
                } else if Flaw.isNumber(name, ofOtherThan: index, among: pairs.count) {
                    flaws.append(Flaw(["paires", .index(index)], .nameIsNumber(name)))
                }
            }
        }
        return flaws
    }

    /// The positions that one line sets.
    ///
    /// Slot: the pair; its integer: the position.
    public struct Answer: Recordable {
        public struct Position: Equatable, Sendable {
            public var pair: Int
            public var value: Int

            public init(pair: Int, value: Int) {
                self.pair = pair
                self.value = value
            }
        }

        public var positions: [Position]

        public init(positions: [Position]) {
            self.positions = positions
        }

        public var cells: [Cell] { positions.map { .integer($0.pair, $0.value) } }

        public init(cells: CellReader) throws(DamagedRecord) {
            positions = []
            for cell in cells.cells {
                guard case .integer(let value) = cell.value else { throw cells.missing(cell.slot) }
                positions.append(Position(pair: cell.slot, value: value))
            }
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        for position in answer.positions {
            try Refusal.check(place: position.pair, among: pairs.count, of: "curseur")
            try Refusal.check(position.value, in: scale.range, of: pairs[position.pair].title)
        }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        try Refusal.check(once: answer.positions.map(\.pair), of: pairs.map(\.title))
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        let pairs = later.content.positions.map(\.pair)
        return earlier.author == later.author
            && earlier.content.positions.allSatisfy { pairs.contains($0.pair) }
    }

    public func synthesis(of answers: [Posted<Answer>]) -> ScaleSynthesis {
        ScaleSynthesis(
            items: pairs.count,
            marks: answers.lazy.flatMap { posted in
                posted.content.positions.map {
                    (item: $0.pair, author: posted.author, value: $0.value)
                }
            })
    }
}
