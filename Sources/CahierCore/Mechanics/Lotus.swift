import CahierDiagnostics

/// The lotus: eight associations around a word, then eight around each of them.
///
/// Nine grids of nine cells are 81 cells, of which 73 are distinct: the centre of each outer grid
/// repeats a petal of the middle one.
public struct Lotus: MechanicDefinition {
    /// What the word in the centre is, such as « une valeur du lieu ».
    public var centreLabel: String
    /// What is picked out at the end, such as « noms retenus ».
    public var proposalsLabel: String
    /// How many proposals the sheet has room for.
    public var proposals: Int

    public init(centreLabel: String, proposalsLabel: String, proposals: Int = 5) {
        self.centreLabel = centreLabel
        self.proposalsLabel = proposalsLabel
        self.proposals = proposals
    }

    public var flaws: [Flaw] {
        (1...20).contains(proposals) ? [] : [Flaw(["retenus"], .outOfRange(proposals, 1...20))]
    }

    /// One cell or one proposal.
    ///
    /// Slot 0: kind; 1: text; 2: petal; 3: leaf.
    ///
    /// Petals and leaves are 0 to 7: the eight neighbours of a grid's centre, row by row from its
    /// top left.
    public enum Answer: Recordable {
        case centre(String)
        case petal(Int, String)
        case leaf(petal: Int, leaf: Int, String)
        case proposal(String)

        private enum Kind: Int { case centre, petal, leaf, proposal }

        public var cells: [Cell] {
            switch self {
            case .centre(let text): [.integer(0, Kind.centre.rawValue), .text(1, text)]
            case .petal(let petal, let text):
                [.integer(0, Kind.petal.rawValue), .text(1, text), .integer(2, petal)]
            case .leaf(let petal, let leaf, let text):
                [
                    .integer(0, Kind.leaf.rawValue), .text(1, text), .integer(2, petal),
                    .integer(3, leaf),
                ]
            case .proposal(let text): [.integer(0, Kind.proposal.rawValue), .text(1, text)]
            }
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            let text = try cells.text(1)
            switch try cells.choice(0, Kind.self) {
            case .centre: self = .centre(text)
            case .petal: self = .petal(try cells.integer(2), text)
            case .leaf:
                self = .leaf(petal: try cells.integer(2), leaf: try cells.integer(3), text)
            case .proposal: self = .proposal(text)
            }
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        switch answer {
        case .centre, .proposal: break
        case .petal(let petal, _): try Refusal.check(place: petal, among: 8, of: "pétale")
        case .leaf(let petal, let leaf, _):
            try Refusal.check(place: petal, among: 8, of: "pétale")
            try Refusal.check(place: leaf, among: 8, of: "case")
        }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        switch answer {
        case .centre(let text), .proposal(let text), .petal(_, let text), .leaf(_, _, let text):
            try Refusal.check(text: text)
        }
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        switch (earlier.content, later.content) {
        case (.centre, .centre): true
        case (.petal(let one, _), .petal(let other, _)): one == other
        case (.leaf(let one, let its, _), .leaf(let other, let leaf, _)):
            one == other && its == leaf
        case (.centre, _), (.petal, _), (.leaf, _), (.proposal, _): false
        }
    }

    /// The flower as it is filled; the latest word of a cell counts, and the same proposal once.
    public struct Synthesis: Equatable, Sendable {
        public var centre: String?
        public var petals = [String?](repeating: nil, count: 8)
        /// For each petal, the eight words around it.
        public var leaves = [[String?]](repeating: .init(repeating: nil, count: 8), count: 8)
        public var proposals: [Posted<String>] = []

        /// How many of the 73 distinct cells are filled.
        public var filled: Int {
            (centre == nil ? 0 : 1) + petals.count { $0 != nil }
                + leaves.reduce(0) { $0 + $1.count { $0 != nil } }
        }

        /// The word in a row and column (0 to 8) of the 81 cells.
        public func word(row: Int, column: Int) -> String? {
            let grid = row / 3 * 3 + column / 3
            let cell = row % 3 * 3 + column % 3
            switch (Lotus.neighbour(grid), Lotus.neighbour(cell)) {
            case (nil, nil): return centre
            case (nil, let petal?): return petals[petal]
            case (let petal?, nil): return petals[petal]
            case (let petal?, let leaf?): return leaves[petal][leaf]
            }
        }
    }

    /// The place among the eight neighbours of a cell (0 to 8, row by row); `nil` for the centre.
    static func neighbour(_ cell: Int) -> Int? {
        cell == 4 ? nil : cell < 4 ? cell : cell - 1
    }

    public func synthesis(of answers: [Posted<Answer>]) -> Synthesis {
        var flower = Synthesis()
        for posted in answers {
            switch posted.content {
            case .centre(let text): flower.centre = text
            case .petal(let petal, let text): flower.petals[petal] = text
            case .leaf(let petal, let leaf, let text): flower.leaves[petal][leaf] = text
            case .proposal(let text):
                let key = Folding.key(text)
                guard !flower.proposals.contains(where: { Folding.key($0.content) == key }) else {
                    continue
                }
                flower.proposals.append(posted.with(text))
            }
        }
        return flower
    }
}
