import CahierDiagnostics

/// A number that each person imagines.
public struct Estimate: MechanicDefinition {
    public var question: String
    /// What it is counted in, such as « m² ».
    public var unit: String
    /// The numbers that make sense.
    public var min: Double
    public var max: Double

    public init(question: String, unit: String, min: Double = 0, max: Double = 1_000_000) {
        self.question = question
        self.unit = unit
        self.min = min
        self.max = max
    }

    public var flaws: [Flaw] {
        min < max ? [] : [Flaw(["min"], .notARange(min, max))]
    }

    /// Slot 0: the number.
    public struct Answer: Recordable {
        public var value: Double

        public init(value: Double) {
            self.value = value
        }

        public var cells: [Cell] { [.real(0, value)] }

        public init(cells: CellReader) throws(DamagedRecord) {
            value = try cells.real(0)
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        guard (min...Swift.max(min, max)).contains(answer.value) else {
            func told(_ value: Double, _ language: Language) -> String {
                Figure.measured(value, unit, in: language)
            }
            let (fr, en) = (Figure.plain(min), Figure.plain(min, in: .english))
            throw Refusal(
                fr: "\(told(answer.value, .french)) est hors limites ; attendu : de \(fr) à "
                    + told(max, .french),
                en: "\(told(answer.value, .english)) is out of range; expected \(en) to "
                    + told(max, .english))
        }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        earlier.author == later.author
    }

    public struct Synthesis: Equatable, Sendable {
        /// The latest number of each author, the smallest first.
        public var values: [Posted<Double>]
        /// Of the participants' numbers; of the group's own where no participant gave one.
        public var statistics: Statistics?
        /// The same of the first number of each author, where somebody gave another one since.
        public var firstRound: Statistics?
    }

    public func synthesis(of answers: [Posted<Answer>]) -> Synthesis {
        var latest: [Posted<Double>] = []
        for posted in answers {
            latest.removeAll { $0.author == posted.author }
            latest.append(posted.with(posted.content.value))
        }
        let first = Dictionary(answers.map { ($0.author, $0) }, uniquingKeysWith: { one, _ in one })
        latest.sort { ($0.content, $0.number) < ($1.content, $1.number) }
        let people = latest.filter { $0.author != .group }
        let counted = people.isEmpty ? latest : people
        let hasChanged = counted.contains { first[$0.author]?.number != $0.number }
        return Synthesis(
            values: latest, statistics: Statistics(counted.map(\.content)),
            firstRound: hasChanged
                ? Statistics(counted.compactMap { first[$0.author]?.content.value }) : nil)
    }
}
