import CahierDiagnostics

/// A question that each person answers in their own words.
public struct FreeText: MechanicDefinition {
    public var question: String?
    /// How many ruled lines the sheet has.
    public var lines: Int

    public init(question: String? = nil, lines: Int = 10) {
        self.question = question
        self.lines = lines
    }

    public var flaws: [Flaw] {
        (1...60).contains(lines) ? [] : [Flaw(["lignes"], .outOfRange(lines, 1...60))]
    }

    /// Slot 0: the text.
    public struct Answer: Recordable {
        public var text: String

        public init(text: String) {
            self.text = text
        }

        public var cells: [Cell] { [.text(0, text)] }

        public init(cells: CellReader) throws(DamagedRecord) {
            text = try cells.text(0)
        }
    }

    /// Any text is one.
    public func checkBounds(of answer: Answer) {}

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try Refusal.check(text: answer.text)
    }
}

/// A list to which each person adds items.
public struct ItemList: MechanicDefinition {
    public var question: String?
    /// How many items each person may give; `nil` for as many as they like.
    public var limit: Int?

    public init(question: String? = nil, limit: Int? = nil) {
        self.question = question
        self.limit = limit
    }

    public var flaws: [Flaw] {
        guard let limit, !(1...60).contains(limit) else { return [] }
        return [Flaw(["nombre"], .outOfRange(limit, 1...60))]
    }

    /// One item.
    ///
    /// Slot 0: its text.
    public struct Answer: Recordable {
        public var text: String

        public init(text: String) {
            self.text = text
        }

        public var cells: [Cell] { [.text(0, text)] }

        public init(cells: CellReader) throws(DamagedRecord) {
            text = try cells.text(0)
        }
    }

    /// Any text is one.
    public func checkBounds(of answer: Answer) {}

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try Refusal.check(text: answer.text)
    }

    /// The group as a whole may give as many as it likes.
    public func checkNumber(
        of answer: Answer, by author: Author, after earlier: [Posted<Answer>]
    ) throws(Refusal) {
        guard let limit, author != .group, earlier.count(where: { $0.author == author }) >= limit
        else { return }
        let items = Wording(
            fr: limit == 1 ? "un seul élément" : "\(limit) éléments au plus",
            en: limit == 1 ? "one item" : "at most \(limit) items")
        throw .tooMany(
            Wording(
                fr: "chaque personne donne \(items.french), et celui-ci serait de trop",
                en: "each person gives \(items.english), and this would be one too many"),
            advice: Wording(
                fr: "« ; » sépare deux réponses, sauf entre guillemets ; pour en changer une, la "
                    + "corriger ou la retirer",
                en: "‘;’ separates two answers, but within quotes; to change one, amend or "
                    + "withdraw it"))
    }
}
