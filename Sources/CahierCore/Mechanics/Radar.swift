import CahierDiagnostics

/// Diagrams of axes on which each person gives a mark and says what was noticed.
public struct Radar: MechanicDefinition {
    public struct Axis: Equatable, Sendable {
        /// A short name to type.
        public var id: String
        public var title: String
        /// What the axis covers.
        public var detail: String?

        public init(id: String, title: String, detail: String? = nil) {
            self.id = id
            self.title = title
            self.detail = detail
        }
    }

    public struct Diagram: Equatable, Sendable {
        public var title: String
        /// At least three, clockwise from the top.
        public var axes: [Axis]

        public init(title: String, axes: [Axis]) {
            self.title = title
            self.axes = axes
        }
    }

    /// The marks, the centre of the diagram first.
    public var scale: Scale
    public var diagrams: [Diagram]

    public init(scale: Scale, diagrams: [Diagram]) {
        self.scale = scale
        self.diagrams = diagrams
    }

    /// The axes of all diagrams, in order; answers name them by their place here.
    public var axes: [Axis] { diagrams.flatMap(\.axes) }

    public var flaws: [Flaw] {
        var flaws = scale.flaws.map { $0.under("échelle") }
        if diagrams.isEmpty { flaws.append(Flaw(["diagrammes"], .tooFew(0, least: 1))) }
        var seen: Set<String> = []
        var count = 0
        for (place, diagram) in diagrams.enumerated() {
            if diagram.axes.count < 3 {
                flaws.append(
                    Flaw(
                        ["diagrammes", .index(place), "axes"],
                        .tooFew(diagram.axes.count, least: 3)))
            }
            for (index, axis) in diagram.axes.enumerated() {
                let path: [PathStep] = ["diagrammes", .index(place), "axes", .index(index), "id"]
                if Flaw.isNumber(axis.id, ofOtherThan: count, among: axes.count) {
                    flaws.append(Flaw(path, .nameIsNumber(axis.id)))
                }
                if !seen.insert(Folding.key(axis.id)).inserted {
                    flaws.append(Flaw(path, .duplicate(axis.id)))
                }
                count += 1
            }
        }
        return flaws
    }

    /// Marks on axes and things noticed about them, from one line.
    ///
    /// Slot: the axis; an integer is its mark, a text what was noticed.
    public struct Answer: Recordable {
        public struct Mark: Equatable, Sendable {
            public var axis: Int
            public var value: Int

            public init(axis: Int, value: Int) {
                self.axis = axis
                self.value = value
            }
        }

        public struct Remark: Equatable, Sendable {
            public var axis: Int
            public var text: String

            public init(axis: Int, text: String) {
                self.axis = axis
                self.text = text
            }
        }

        public var marks: [Mark]
        public var noticed: [Remark]

        public init(marks: [Mark] = [], noticed: [Remark] = []) {
            self.marks = marks
            self.noticed = noticed
        }

        public var cells: [Cell] {
            marks.map { .integer($0.axis, $0.value) } + noticed.map { .text($0.axis, $0.text) }
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            self.init()
            for cell in cells.cells {
                switch cell.value {
                case .integer(let value): marks.append(Mark(axis: cell.slot, value: value))
                case .text(let text): noticed.append(Remark(axis: cell.slot, text: text))
                case .real: throw cells.missing(cell.slot)
                }
            }
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        let axes = axes
        for place in answer.marks.map(\.axis) + answer.noticed.map(\.axis) {
            try Refusal.check(place: place, among: axes.count, of: "axe")
        }
        for mark in answer.marks {
            try Refusal.check(mark.value, in: scale.range, of: axes[mark.axis].title)
        }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        try Refusal.check(once: answer.marks.map(\.axis), of: axes.map(\.title))
        for remark in answer.noticed { try Refusal.check(text: remark.text) }
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        let axes = later.content.marks.map(\.axis)
        return earlier.author == later.author && !earlier.content.marks.isEmpty
            && earlier.content.marks.allSatisfy { axes.contains($0.axis) }
    }

    public struct Synthesis: Equatable, Sendable {
        /// The items are the axes of all diagrams, in order.
        public var scale: ScaleSynthesis
        /// For each axis, what was noticed and by whom.
        public var noticed: [[Posted<String>]]
    }

    public func synthesis(of answers: [Posted<Answer>]) -> Synthesis {
        var noticed = [[Posted<String>]](repeating: [], count: axes.count)
        for posted in answers {
            for remark in posted.content.noticed {
                noticed[remark.axis].append(
                    Posted(number: posted.number, author: posted.author, content: remark.text))
            }
        }
        let marks = answers.lazy.flatMap { posted in
            posted.content.marks.map { (item: $0.axis, author: posted.author, value: $0.value) }
        }
        return Synthesis(scale: ScaleSynthesis(items: axes.count, marks: marks), noticed: noticed)
    }
}

/// The whole numbers one may give, and what both ends mean.
public struct Scale: Equatable, Sendable {
    public var min: Int
    public var max: Int
    public var lowLabel: String?
    public var highLabel: String?

    public init(min: Int, max: Int, lowLabel: String? = nil, highLabel: String? = nil) {
        self.min = min
        self.max = max
        self.lowLabel = lowLabel
        self.highLabel = highLabel
    }

    public var range: ClosedRange<Int> { min...Swift.max(min, max) }

    var flaws: [Flaw] {
        guard min >= max || max - min > 100 else { return [] }
        return [Flaw([], .notAScale(min, max))]
    }
}

extension Wording {
    static func notAScale(_ min: Int, _ max: Int) -> Wording {
        Wording(
            fr: "l’échelle de \(min) à \(max) ne convient pas ; attendu : min < max, 100 "
                + "degrés au plus",
            en: "the scale from \(min) to \(max) does not fit; expected min < max, at most 100 "
                + "steps")
    }
    static func tooFew(_ count: Int, least: Int) -> Wording {
        Wording(
            fr: "trop peu d’éléments : \(count) ; il en faut au moins \(least)",
            en: "too few items: \(count); at least \(least) are needed")
    }
    static func tooMany(_ count: Int, most: Int) -> Wording {
        Wording(
            fr: "trop d’éléments : \(count) ; il en faut au plus \(most)",
            en: "too many items: \(count); at most \(most) are allowed")
    }
}
