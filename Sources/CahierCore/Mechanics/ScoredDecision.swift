import CahierDiagnostics

/// Questions scored about a decision, whose total suggests how to take it.
public struct ScoredDecision: MechanicDefinition {
    public struct Question: Equatable, Sendable {
        public var title: String
        /// What the lowest and the highest score mean.
        public var lowLabel: String
        public var highLabel: String

        public init(title: String, lowLabel: String, highLabel: String) {
            self.title = title
            self.lowLabel = lowLabel
            self.highLabel = highLabel
        }
    }

    /// A way to decide, suggested for totals in a range.
    public struct Mode: Equatable, Sendable {
        public var from: Int
        public var to: Int
        public var title: String

        public init(from: Int, to: Int, title: String) {
            self.from = from
            self.to = to
            self.title = title
        }
    }

    /// The scores of each question.
    public var scale: Scale
    public var questions: [Question]
    /// They cover every possible total, without gap or overlap, the lowest first.
    public var modes: [Mode]

    public init(scale: Scale, questions: [Question], modes: [Mode]) {
        self.scale = scale
        self.questions = questions
        self.modes = modes
    }

    /// Every total that the scores can give.
    public var totals: ClosedRange<Int> {
        let lowest = scale.min * questions.count
        return lowest...max(lowest, scale.max * questions.count)
    }

    /// The way to decide that a total suggests.
    public func mode(for total: Int) -> Mode? {
        modes.first { ($0.from...max($0.from, $0.to)).contains(total) }
    }

    /// Scores of one decision, in the order of the questions.
    ///
    /// Slots: 0 decision, 1 chosen mode, from 2 the scores.
    public struct Answer: Recordable {
        public var decision: String
        public var scores: [Int]
        /// The way to decide that was chosen, where it is not the one suggested.
        public var chosenMode: String?

        public init(decision: String, scores: [Int], chosenMode: String? = nil) {
            self.decision = decision
            self.scores = scores
            self.chosenMode = chosenMode
        }

        public var total: Int { scores.reduce(0, +) }

        public var cells: [Cell] {
            [.text(0, decision)] + Cell.text(1, chosenMode)
                + scores.enumerated().map { .integer($0.offset + 2, $0.element) }
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            decision = try cells.text(0)
            chosenMode = cells.optionalText(1)
            let rest = cells.suffix(from: 2)
            scores = rest.cells.indices.compactMap { rest.optionalInteger($0) }
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        guard answer.scores.count == questions.count else {
            throw Refusal(
                fr: "nombre de notes : \(answer.scores.count) ; attendu : \(questions.count), une "
                    + "par question, de \(scale.min) à \(scale.max)",
                en: "number of scores: \(answer.scores.count); expected \(questions.count), one "
                    + "for each question, from \(scale.min) to \(scale.max)")
        }
        for (question, score) in zip(questions, answer.scores) {
            try Refusal.check(score, in: scale.range, of: question.title)
        }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        try Refusal.check(text: answer.decision)
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        earlier.author == later.author
            && Folding.key(earlier.content.decision) == Folding.key(later.content.decision)
    }

    /// One decision and what all who scored it say.
    public struct Synthesis: Equatable, Sendable {
        public var decision: String
        /// The latest scoring of each participant; the group's where no participant scored.
        public var scorings: [Posted<Answer>]
        /// The latest scoring of the group.
        public var group: Posted<Answer>?
        /// The totals of the scorings.
        public var total: Statistics?
        /// What the group's total suggests; else the participants' mean total, rounded.
        public var suggested: Mode?
        /// The way to decide that the group chose last.
        public var chosen: String?
        /// The ways to decide that participants would choose.
        public var proposals: [Posted<String>]
    }

    /// The decisions in the order they came; one scored again under the same words is one.
    public func synthesis(of answers: [Posted<Answer>]) -> [Synthesis] {
        var order: [String] = []
        var byKey: [String: [Posted<Answer>]] = [:]
        for posted in answers {
            let key = Folding.key(posted.content.decision)
            if byKey[key] == nil { order.append(key) }
            byKey[key, default: []].removeAll { $0.author == posted.author }
            byKey[key, default: []].append(posted)
        }
        return order.compactMap { key in
            let latest = byKey[key] ?? []
            guard let first = latest.first else { return nil }
            let people = latest.filter { $0.author != .group }
            let group = latest.first { $0.author == .group }
            let scorings = people.isEmpty ? latest : people
            let total = Statistics(scorings.map { Double($0.content.total) })
            let decisive = group?.content.total ?? total.map { Int($0.mean.rounded()) }
            return Synthesis(
                decision: first.content.decision, scorings: scorings, group: group, total: total,
                suggested: decisive.flatMap(mode), chosen: group?.content.chosenMode,
                proposals: people.compactMap { posted in
                    posted.content.chosenMode.map { posted.with($0) }
                })
        }
    }
}

extension ScoredDecision {
    public var flaws: [Flaw] {
        var flaws = scale.flaws.map { $0.under("échelle") }
        if questions.isEmpty { flaws.append(Flaw(["questions"], .tooFew(0, least: 1))) }
        guard flaws.isEmpty else { return flaws }
        guard !modes.isEmpty else { return [Flaw(["seuils"], .tooFew(0, least: 1))] }
        var expected = totals.lowerBound
        for (index, mode) in modes.enumerated() {
            let path: [PathStep] = ["seuils", .index(index)]
            func add(_ message: Wording) {
                flaws.append(Flaw(path + ["de"], message, scope: ["seuils"]))
            }
            if mode.to < mode.from {
                flaws.append(Flaw(path, .rangeOutOfOrder(mode.from, mode.to)))
            } else if mode.from > expected {
                add(.thresholdGap(expected, mode.from - 1))
            } else if mode.from < expected {
                add(.thresholdOverlap(mode.from, expected))
            }
            expected = max(expected, mode.to + 1)
        }
        let last: [PathStep] = ["seuils", .index(modes.count - 1), "à"]
        if expected <= totals.upperBound {
            let gap = Wording.thresholdGap(expected, totals.upperBound)
            flaws.append(Flaw(last, gap, scope: ["seuils"]))
        } else if expected > totals.upperBound + 1 {
            flaws.append(Flaw(last, .outOfRange(expected - 1, totals), scope: ["seuils"]))
        }
        return flaws
    }
}

extension Wording {
    fileprivate static func thresholdGap(_ from: Int, _ to: Int) -> Wording {
        let range = Wording.span(from, to)
        return Wording(
            fr: "trou dans les seuils : aucun mode pour un total de \(range.french)",
            en: "gap in the thresholds: no mode for a total of \(range.english)")
    }
    fileprivate static func thresholdOverlap(_ from: Int, _ expected: Int) -> Wording {
        Wording(
            fr: "seuils qui se chevauchent : ce mode commence à \(from) ; attendu : \(expected)",
            en: "overlapping thresholds: this mode starts at \(from); expected \(expected)")
    }
}
