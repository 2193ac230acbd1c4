import CahierDiagnostics

/// Options among which each person circles what they want, adds their own and may rank them.
public struct Selection: MechanicDefinition {
    public var options: [String]
    /// How many blank boxes the sheet has for one's own.
    public var blanks: Int
    /// What a rank means, such as « par importance »; `nil` where options are not ranked.
    public var ranking: String?

    public init(options: [String], blanks: Int = 0, ranking: String? = nil) {
        self.options = options
        self.blanks = blanks
        self.ranking = ranking
    }

    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if options.isEmpty { flaws.append(Flaw(["options"], .tooFew(0, least: 1))) }
        if !(0...60).contains(blanks) {
            flaws.append(Flaw(["cases libres"], .outOfRange(blanks, 0...60)))
        }
        for (index, option) in options.enumerated() where option.hasPrefix("+") {
            flaws.append(Flaw(["options", .index(index)], .nameIsOwn(option)))
        }
        return flaws + options.flawsOfNames(under: "options")
    }

    /// One option chosen.
    ///
    /// Slot 0: the option; 1: one's own; 2: rank; 3: who would set it up.
    public struct Answer: Recordable {
        public enum Choice: Hashable, Sendable {
            /// The place of the option in the list.
            case option(Int)
            case own(String)
        }

        public var choice: Choice
        /// From 1, the first.
        public var rank: Int?
        public var who: String?

        public init(_ choice: Choice, rank: Int? = nil, who: String? = nil) {
            self.choice = choice
            self.rank = rank
            self.who = who
        }

        public var cells: [Cell] {
            let choice: Cell =
                switch choice {
                case .option(let place): .integer(0, place)
                case .own(let text): .text(1, text)
                }
            return [choice] + Cell.integer(2, rank) + Cell.text(3, who)
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            if let place = cells.optionalInteger(0) {
                choice = .option(place)
            } else {
                choice = .own(try cells.text(1))
            }
            rank = cells.optionalInteger(2)
            who = cells.optionalText(3)
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        if case .option(let place) = answer.choice {
            try Refusal.check(place: place, among: options.count, of: "option")
        }
        if let rank = answer.rank { try Refusal.check(rank, in: 1...999, of: "rang") }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        if answer.rank != nil, ranking == nil {
            throw Refusal(
                fr: "cette activité ne demande pas de rang",
                en: "this activity asks for no rank")
        }
        try checkBounds(of: answer)
        if case .own(let text) = answer.choice { try Refusal.check(text: text) }
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        earlier.author == later.author && key(earlier.content.choice) == key(later.content.choice)
    }

    /// An option and what the group thinks of it.
    public struct Tally: Equatable, Sendable {
        public var choice: Answer.Choice
        public var title: String
        /// Which participants chose it, in the order they did.
        public var supporters: [Author]
        /// Of the participants' ranks.
        public var ranks: Statistics?
        /// Whether the group retained it.
        public var isRetained: Bool
        /// The rank that the group gave it.
        public var groupRank: Int?
        /// Who would set it up.
        public var volunteers: [String]
    }

    /// Every option somebody chose: the most chosen first, then the best ranked, then in the order
    /// of the list.
    ///
    /// What the group retained counts as nobody's choice.
    /// One's own are one option where only case and accents differ.
    public func synthesis(of answers: [Posted<Answer>]) -> [Tally] {
        var order: [String] = []
        var byKey: [String: [Posted<Answer>]] = [:]
        for posted in answers {
            let key = key(posted.content.choice)
            if byKey[key] == nil { order.append(key) }
            byKey[key, default: []].append(posted)
        }
        let tallies = order.compactMap { byKey[$0].flatMap(tally) }
        let places = Dictionary(
            uniqueKeysWithValues: tallies.enumerated().map { ($0.element.choice, place($0)) })
        return tallies.sorted {
            ($1.supporters.count, $0.ranks?.mean ?? 1000, places[$0.choice] ?? 0)
                < ($0.supporters.count, $1.ranks?.mean ?? 1000, places[$1.choice] ?? 0)
        }
    }

    private func place(_ tally: (offset: Int, element: Tally)) -> Int {
        switch tally.element.choice {
        case .option(let place): place
        case .own: options.count + tally.offset
        }
    }

    private func key(_ choice: Answer.Choice) -> String {
        switch choice {
        case .option(let place): Folding.key(options[place])
        case .own(let text): Folding.key(text)
        }
    }

    private func tally(_ posts: [Posted<Answer>]) -> Tally? {
        guard let first = posts.first else { return nil }
        var latest: [Author: Posted<Answer>] = [:]
        for posted in posts { latest[posted.author] = posted }
        var authors: [Author] = []
        for posted in posts where posted.author != .group && !authors.contains(posted.author) {
            authors.append(posted.author)
        }
        let title =
            switch first.content.choice {
            case .option(let place): options[place]
            case .own(let text): text
            }
        return Tally(
            choice: first.content.choice, title: title, supporters: authors,
            ranks: Statistics(authors.compactMap { latest[$0]?.content.rank.map(Double.init) }),
            isRetained: latest[.group] != nil, groupRank: latest[.group]?.content.rank,
            volunteers: posts.compactMap(\.content.who).withoutRepeats)
    }
}

extension [String] {
    /// The elements without those that came before, but for case and accents.
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert(Folding.key($0)).inserted }
    }

    /// A flaw for each element that is already there, but for case and accents.
    func duplicates(under key: PathStep) -> [Flaw] {
        var seen: Set<String> = []
        return enumerated().compactMap { index, element in
            seen.insert(Folding.key(element)).inserted
                ? nil : Flaw([key, .index(index)], .duplicate(element))
        }
    }

    /// A flaw for each name that cannot be typed: one that is already there, and one that is the
    /// number of another.
    func flawsOfNames(under key: PathStep) -> [Flaw] {
        duplicates(under: key)
            + enumerated().compactMap { index, name in
                Flaw.isNumber(name, ofOtherThan: index, among: count)
                    ? Flaw([key, .index(index)], .nameIsNumber(name)) : nil
            }
    }
}

extension Flaw {
    /// Whether a name is read as the number of another item than the one at `place`, from 0.
    static func isNumber(_ name: String, ofOtherThan place: Int, among count: Int) -> Bool {
        Int(name).map { $0 >= 1 && $0 <= count && $0 != place + 1 } ?? false
    }
}

extension Wording {
    static func nameIsNumber(_ name: String) -> Wording {
        Wording(
            fr: "« \(Visible.excerpt(name)) » se lirait comme le numéro d’un autre élément ; "
                + "attendu : un nom qui a une lettre",
            en: "‘\(Visible.excerpt(name))’ would be read as the number of another item; expected "
                + "a name with a letter")
    }

    fileprivate static func nameIsOwn(_ name: String) -> Wording {
        Wording(
            fr: "« \(Visible.excerpt(name)) » : un nom qui commence par « + » se lirait comme une "
                + "idée à soi",
            en: "‘\(Visible.excerpt(name))’: a name that begins with ‘+’ would be read as one’s "
                + "own idea")
    }
}
