import CahierDiagnostics

/// Cards of what the place costs and brings, weighed one by one, then together.
public struct Balance: MechanicDefinition {
    public struct Family: Equatable, Sendable {
        /// A short name to type.
        public var id: String
        public var title: String
        /// How many cards the sheet has.
        public var cards: Int

        public init(id: String, title: String, cards: Int) {
            self.id = id
            self.title = title
            self.cards = cards
        }
    }

    public var families: [Family]
    /// What weights are counted in, such as « € par mois ».
    public var unit: String

    public init(families: [Family], unit: String) {
        self.families = families
        self.unit = unit
    }

    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if families.isEmpty { flaws.append(Flaw(["familles"], .tooFew(0, least: 1))) }
        for (index, family) in families.enumerated() where !(1...20).contains(family.cards) {
            flaws.append(
                Flaw(["familles", .index(index), "cartes"], .outOfRange(family.cards, 1...20)))
        }
        return flaws
            + families.map(\.id).flawsOfNames(under: "familles").map { flaw in
                Flaw(flaw.path + ["id"], flaw.message)
            }
    }

    /// One card.
    ///
    /// Slots: 0 family, 1 name, 2 minus, 3 plus.
    public struct Answer: Recordable {
        public var family: Int
        public var name: String
        /// What it costs, in the unit, at least 0.
        public var minus: Double
        /// What it brings, in the unit, at least 0.
        public var plus: Double

        public init(family: Int, name: String, minus: Double = 0, plus: Double = 0) {
            self.family = family
            self.name = name
            self.minus = minus
            self.plus = plus
        }

        public var net: Double { plus - minus }

        public var cells: [Cell] {
            [.integer(0, family), .text(1, name), .real(2, minus), .real(3, plus)]
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            family = try cells.integer(0)
            name = try cells.text(1)
            minus = try cells.real(2)
            plus = try cells.real(3)
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        try Refusal.check(place: answer.family, among: families.count, of: "famille")
        for weight in [answer.minus, answer.plus] where !(0...1e12).contains(weight) {
            throw Refusal(
                fr: "un poids est un nombre positif ou nul, écrit après − ou +",
                en: "a weight is a number of at least 0, written after − or +")
        }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        try Refusal.check(text: answer.name)
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        earlier.content.family == later.content.family
            && Folding.key(earlier.content.name) == Folding.key(later.content.name)
    }

    /// The cards of a family and what they weigh together.
    public struct Synthesis: Equatable, Sendable {
        public var cards: [Posted<Answer>]
        public var minus: Double
        public var plus: Double

        public var net: Double { plus - minus }
    }

    /// For each family, its cards; the latest card of a name counts, whoever laid it.
    public func synthesis(of answers: [Posted<Answer>]) -> [Synthesis] {
        families.indices.map { family in
            var cards: [Posted<Answer>] = []
            for posted in answers where posted.content.family == family {
                let key = Folding.key(posted.content.name)
                if let known = cards.firstIndex(where: { Folding.key($0.content.name) == key }) {
                    cards[known] = posted
                } else {
                    cards.append(posted)
                }
            }
            return Synthesis(
                cards: cards, minus: cards.reduce(0) { $0 + $1.content.minus },
                plus: cards.reduce(0) { $0 + $1.content.plus })
        }
    }
}
