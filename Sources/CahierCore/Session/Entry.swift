import CahierDiagnostics

/// Somebody who takes part in a session.
public struct Participant: Equatable, Sendable, Identifiable {
    /// From 1, in the order of arrival; kept when somebody leaves.
    public var id: Int
    public var name: String
    public var hasLeft = false
    /// What they were called before, the first name first; never printed.
    package var formerNames: [String] = []
    /// What they let be published, once they said it.
    public internal(set) var consent: GivenConsent?
    /// Whether what they said and were called was erased.
    public internal(set) var isForgotten = false

    public init(id: Int, name: String) {
        self.id = id
        self.name = name
    }

    mutating func forget() {
        (name, formerNames) = ("\(Cell.erased) \(id)", [])
        (hasLeft, isForgotten) = (true, true)
    }
}

/// One thing that was recorded, under a number that corrections and withdrawals name.
public struct Entry: Equatable, Sendable {
    /// From 1, in the order of recording, over the whole session.
    public var number: Int
    /// The activity under way; `nil` outside any.
    public var activity: Activity.ID?
    public var author: Author
    public var content: Content
    public var at: Moment
    /// The stage of the activity, from 0.
    public var stage: Int
    /// Whether it was given where people write for themselves.
    public var isSecret: Bool
    public var isWithdrawn = false
    /// Whether it is kept from what is published.
    public var isWithheld = false
    /// For an action: whether it was done.
    public var isDone = false

    public init(
        number: Int, activity: Activity.ID?, author: Author, content: Content, at: Moment,
        stage: Int = 0, isSecret: Bool = false
    ) {
        self.number = number
        self.activity = activity
        self.author = author
        self.content = content
        self.at = at
        self.stage = stage
        self.isSecret = isSecret
    }

    public enum Content: Equatable, Sendable {
        case answer(Answer)
        case note(String)
        case decision(String)
        case action(Action)
        case pledge(Pledge)
    }
}

/// Something that somebody will do.
public struct Action: Recordable {
    public var text: String
    /// As it was typed; `nil` where nobody took it yet.
    public var who: String?
    public var due: CivilDate?

    public init(text: String, who: String? = nil, due: CivilDate? = nil) {
        self.text = text
        self.who = who
        self.due = due
    }

    /// Slots: 0 text, 1 who, 2 due (days since 1970-01-01).
    public var cells: [Cell] {
        [.text(0, text)] + Cell.text(1, who) + Cell.integer(2, due?.daysSince1970)
    }

    public init(cells: CellReader) throws(DamagedRecord) {
        text = try cells.text(0)
        who = cells.optionalText(1)
        due = try cells.optionalDate(2)
    }
}

/// A promise to support a common, with money or time.
public struct Pledge: Recordable {
    public enum Amount: Hashable, Sendable {
        /// In euro cents.
        case money(cents: Int)
        case time(minutes: Int)

        /// The cents or the minutes.
        var figure: Int {
            switch self {
            case .money(let cents): cents
            case .time(let minutes): minutes
            }
        }
    }

    /// What the figure of an amount may be.
    static let limits = 1...100_000_000_00

    public var who: String
    public var amount: Amount
    public var common: String
    /// What must happen first; `nil` for a firm pledge.
    public var condition: String?

    public init(who: String, amount: Amount, common: String, condition: String? = nil) {
        self.who = who
        self.amount = amount
        self.common = common
        self.condition = condition
    }

    public var isFirm: Bool { condition == nil }

    /// Slots: 0 who, 1 cents, 2 minutes, 3 common, 4 condition.
    public var cells: [Cell] {
        let amount: Cell =
            switch amount {
            case .money(let cents): .integer(1, cents)
            case .time(let minutes): .integer(2, minutes)
            }
        return [.text(0, who), amount, .text(3, common)] + Cell.text(4, condition)
    }

    public init(cells: CellReader) throws(DamagedRecord) {
        who = try cells.text(0)
        if let cents = cells.optionalInteger(1) {
            amount = .money(cents: cents)
        } else {
            amount = .time(minutes: try cells.integer(2))
        }
        common = try cells.text(3)
        condition = cells.optionalText(4)
        guard Self.limits.contains(amount.figure) else { throw cells.missing(1) }
    }
}

/// What is promised to one common.
public struct PledgeTotal: Equatable, Sendable {
    public var common: String
    public var firmCents = 0
    public var conditionalCents = 0
    public var firmMinutes = 0
    public var conditionalMinutes = 0

    public init(common: String) {
        self.common = common
    }

    /// Everything that is promised, under one name.
    public static func sum(of totals: [PledgeTotal], named common: String) -> PledgeTotal {
        totals.reduce(into: PledgeTotal(common: common)) { sum, total in
            sum.firmCents += total.firmCents
            sum.conditionalCents += total.conditionalCents
            sum.firmMinutes += total.firmMinutes
            sum.conditionalMinutes += total.conditionalMinutes
        }
    }

    /// A total for each common, in the order they were first named; the same name but for case
    /// and accents is one common.
    public static func totals(of pledges: [Pledge]) -> [PledgeTotal] {
        var order: [String] = []
        var totals: [String: PledgeTotal] = [:]
        for pledge in pledges {
            let key = Folding.key(pledge.common)
            if totals[key] == nil {
                order.append(key)
                totals[key] = PledgeTotal(common: pledge.common)
            }
            totals[key]?.add(pledge)
        }
        return order.compactMap { totals[$0] }
    }

    private mutating func add(_ pledge: Pledge) {
        switch (pledge.amount, pledge.isFirm) {
        case (.money(let cents), true): firmCents += cents
        case (.money(let cents), false): conditionalCents += cents
        case (.time(let minutes), true): firmMinutes += minutes
        case (.time(let minutes), false): conditionalMinutes += minutes
        }
    }
}
