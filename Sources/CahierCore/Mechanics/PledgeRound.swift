import CahierDiagnostics

/// A round of promises: who gives how much money or time to which common.
///
/// Its answers are the pledges of the session, whichever activity they were recorded with.
public struct PledgeRound: MechanicDefinition {
    /// The commons that are looking for support; others can be named.
    public var commons: [String]
    /// How many rows the blank table has.
    public var rows: Int

    public init(commons: [String] = [], rows: Int = 8) {
        self.commons = commons
        self.rows = rows
    }

    public var flaws: [Flaw] {
        let rowFlaws =
            (1...40).contains(rows) ? [] : [Flaw(["lignes"], .outOfRange(rows, 1...40))]
        return rowFlaws + commons.duplicates(under: "communs")
    }

    /// There is none: pledges are entries of their own.
    public typealias Answer = NoAnswer

    public func checkBounds(of answer: NoAnswer) {}

    public func check(_ answer: NoAnswer, after earlier: [Posted<NoAnswer>]) {}
}

/// The answers of a mechanic that has none.
public enum NoAnswer: Recordable {
    public var cells: [Cell] {
        switch self {}
    }

    public init(cells: CellReader) throws(DamagedRecord) {
        throw DamagedRecord("an answer where none is possible")
    }
}

extension Refusal {
    private static func tooLarge(_ amount: Pledge.Amount) -> Refusal {
        let most = Language.allCases.map { language in
            switch amount {
            case .money: Telling.money(cents: Pledge.limits.upperBound, in: language)
            case .time: Telling.duration(seconds: Pledge.limits.upperBound * 60, in: language)
            }
        }
        return Refusal(
            fr: "une promesse est de \(most[0]) au plus",
            en: "a pledge is of at most \(most[1])")
    }

    static func check(_ pledge: Pledge) throws(Refusal) {
        try check(text: pledge.who)
        try check(text: pledge.common)
        guard pledge.amount.figure >= Pledge.limits.lowerBound else {
            throw Refusal(
                fr: "une promesse porte sur un montant ou un temps positif",
                en: "a pledge is of a positive amount of money or time")
        }
        guard pledge.amount.figure <= Pledge.limits.upperBound else {
            throw tooLarge(pledge.amount)
        }
    }
}
