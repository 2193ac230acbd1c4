/// A round of promises: who gives how much money or time to which common.
///
/// Its answers are the pledges of the session, recorded with the activity under way.
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
