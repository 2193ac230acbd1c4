import CahierDiagnostics

/// Multiple-choice questions, each answer justified and, by the group, agreed on.
public struct Choices: MechanicDefinition {
    public struct Question: Equatable, Sendable {
        /// A short name to type.
        public var id: String
        public var title: String
        public var options: [String]
        /// Whether one may answer something else.
        public var allowsOther: Bool

        public init(id: String, title: String, options: [String], allowsOther: Bool = true) {
            self.id = id
            self.title = title
            self.options = options
            self.allowsOther = allowsOther
        }
    }

    public var questions: [Question]
    /// Whether the sheet leaves room for a justification.
    public var asksJustification: Bool
    /// Whether the group says if all agree.
    public var asksConsensus: Bool

    public init(questions: [Question], asksJustification: Bool = true, asksConsensus: Bool = false)
    {
        self.questions = questions
        self.asksJustification = asksJustification
        self.asksConsensus = asksConsensus
    }

    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if questions.isEmpty { flaws.append(Flaw(["questions"], .tooFew(0, least: 1))) }
        for (index, question) in questions.enumerated() {
            let path: [PathStep] = ["questions", .index(index)]
            if question.options.count < 2 {
                flaws.append(
                    Flaw(path + ["options"], .tooFew(question.options.count, least: 2)))
            }
            if question.options.count > 26 {
                flaws.append(
                    Flaw(path + ["options"], .tooMany(question.options.count, most: 26)))
            }
            flaws += question.flawsOfOptions.map { flaw in
                Flaw(path + flaw.path, flaw.message)
            }
        }
        return flaws
            + questions.map(\.id).flawsOfNames(under: "questions").map { flaw in
                Flaw(flaw.path + ["id"], flaw.message)
            }
    }

    /// The answer to one question.
    ///
    /// Slots: 0 question, 1 option, 2 other, 3 justification, 4 consensus (0 no, 1 yes).
    public struct Answer: Recordable {
        public enum Choice: Hashable, Sendable {
            /// The place of the option in the question.
            case option(Int)
            case other(String)
        }

        public var question: Int
        public var choice: Choice
        public var justification: String?
        /// Whether all agree; `nil` where nobody said.
        public var consensus: Bool?

        public init(
            question: Int, choice: Choice, justification: String? = nil, consensus: Bool? = nil
        ) {
            self.question = question
            self.choice = choice
            self.justification = justification
            self.consensus = consensus
        }

        public var cells: [Cell] {
            let choice: Cell =
                switch choice {
                case .option(let place): .integer(1, place)
                case .other(let text): .text(2, text)
                }
            return [.integer(0, question), choice] + Cell.text(3, justification)
                + Cell.integer(4, consensus.map { $0 ? 1 : 0 })
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            question = try cells.integer(0)
            if let place = cells.optionalInteger(1) {
                choice = .option(place)
            } else {
                choice = .other(try cells.text(2))
            }
            justification = cells.optionalText(3)
            consensus = cells.optionalInteger(4).map { $0 != 0 }
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        try Refusal.check(place: answer.question, among: questions.count, of: "question")
        let question = questions[answer.question]
        if case .option(let place) = answer.choice {
            try Refusal.check(place: place, among: question.options.count, of: question.title)
        }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        let question = questions[answer.question]
        if case .other(let text) = answer.choice {
            guard question.allowsOther else {
                throw Refusal(
                    fr: "« \(Visible.excerpt(text)) » n’est pas une réponse possible ; attendu : "
                        + question.options.joined(separator: ", "),
                    en: "‘\(Visible.excerpt(text))’ is not a possible answer; expected: "
                        + question.options.joined(separator: ", "))
            }
            try Refusal.check(text: text)
        }
        if answer.consensus != nil, !asksConsensus {
            throw Refusal(
                fr: "cette activité ne demande pas d’accord du groupe",
                en: "this activity does not ask whether the group agrees")
        }
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        earlier.author == later.author && earlier.content.question == later.content.question
    }

    /// What was answered to a question.
    public struct Synthesis: Equatable, Sendable {
        /// For each option, which participants chose it.
        public var supporters: [[Author]]
        /// What participants answered instead, one where only case and accents differ.
        public var others: [Other]
        /// Everyone's, the group's among them.
        public var justifications: [Posted<String>]
        /// What the group retained, when it did; it counts as nobody's choice.
        public var retained: Posted<Answer>?
    }

    /// An answer that is none of the options.
    public struct Other: Equatable, Sendable {
        public var text: String
        public var supporters: [Author]
    }

    /// For each question, what was answered; the latest answer of a person counts.
    public func synthesis(of answers: [Posted<Answer>]) -> [Synthesis] {
        questions.indices.map { place in
            var latest: [Posted<Answer>] = []
            for posted in answers where posted.content.question == place {
                latest.removeAll { $0.author == posted.author }
                latest.append(posted)
            }
            return synthesis(of: latest, to: questions[place])
        }
    }

    private func synthesis(of latest: [Posted<Answer>], to question: Question) -> Synthesis {
        var result = Synthesis(
            supporters: .init(repeating: [], count: question.options.count), others: [],
            justifications: [], retained: latest.last { $0.author == .group })
        for posted in latest {
            if let text = posted.content.justification {
                result.justifications.append(posted.with(text))
            }
            guard posted.author != .group else { continue }
            switch posted.content.choice {
            case .option(let option): result.supporters[option].append(posted.author)
            case .other(let text): result.add(text, by: posted.author)
            }
        }
        return result
    }
}

extension Choices.Synthesis {
    fileprivate mutating func add(_ text: String, by author: Author) {
        let key = Folding.key(text)
        if let known = others.firstIndex(where: { Folding.key($0.text) == key }) {
            others[known].supporters.append(author)
        } else {
            others.append(Choices.Other(text: text, supporters: [author]))
        }
    }
}

extension Posted {
    /// Another content by the same author under the same number.
    func with<Other>(_ other: Other) -> Posted<Other> {
        Posted<Other>(number: number, author: author, content: other)
    }
}

extension Choices.Question {
    fileprivate var flawsOfOptions: [Flaw] {
        let others = options.enumerated().filter { _, option in
            allowsOther && ["autre", "other"].contains(Folding.key(option))
        }
        return options.flawsOfNames(under: "options")
            + others.map { Flaw(["options", .index($0.offset)], .nameIsOther($0.element)) }
    }
}

extension Wording {
    fileprivate static func nameIsOther(_ name: String) -> Wording {
        Wording(
            fr: "« \(Visible.excerpt(name)) » annonce déjà une réponse à soi ; attendu : un autre "
                + "nom, ou « autre: non »",
            en: "‘\(Visible.excerpt(name))’ already announces an answer of one’s own; expected "
                + "another name, or ‘autre: non’")
    }
}
