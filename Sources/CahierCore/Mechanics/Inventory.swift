import CahierDiagnostics

/// Tables of what is needed: who has it, who knows where to find it.
public struct Inventory: MechanicDefinition {
    public struct Sheet: Equatable, Sendable {
        /// A short name to type.
        public var id: String
        public var title: String
        /// Needs that are printed on the sheet to begin with.
        public var examples: [String]
        /// How many rows the blank table has, examples included.
        public var rows: Int

        public init(id: String, title: String, examples: [String] = [], rows: Int = 8) {
            self.id = id
            self.title = title
            self.examples = examples
            self.rows = rows
        }
    }

    public var tables: [Sheet]

    public init(tables: [Sheet]) {
        self.tables = tables
    }

    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if tables.isEmpty { flaws.append(Flaw(["tableaux"], .tooFew(0, least: 1))) }
        for (index, table) in tables.enumerated() where !(1...40).contains(table.rows) {
            flaws.append(
                Flaw(["tableaux", .index(index), "lignes"], .outOfRange(table.rows, 1...40)))
        }
        return flaws
            + tables.map(\.id).flawsOfNames(under: "tableaux").map { flaw in
                Flaw(flaw.path + ["id"], flaw.message)
            }
    }

    /// One row.
    ///
    /// Slots: 0 table, 1 need, 2 have (0 or 1), 3 where, 4 contact, 5 delay.
    public struct Answer: Recordable {
        public var table: Int
        public var need: String
        /// Somebody said « j’ai ! ».
        public var isHeld: Bool
        /// « Je sais où trouver ».
        public var whereToFind: String?
        public var contact: String?
        public var delay: String?

        public init(
            table: Int, need: String, isHeld: Bool = false, whereToFind: String? = nil,
            contact: String? = nil, delay: String? = nil
        ) {
            self.table = table
            self.need = need
            self.isHeld = isHeld
            self.whereToFind = whereToFind
            self.contact = contact
            self.delay = delay
        }

        public var cells: [Cell] {
            [.integer(0, table), .text(1, need), .integer(2, isHeld ? 1 : 0)]
                + Cell.text(3, whereToFind) + Cell.text(4, contact) + Cell.text(5, delay)
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            table = try cells.integer(0)
            need = try cells.text(1)
            isHeld = try cells.integer(2) != 0
            whereToFind = cells.optionalText(3)
            contact = cells.optionalText(4)
            delay = cells.optionalText(5)
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        try Refusal.check(place: answer.table, among: tables.count, of: "tableau")
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        try Refusal.check(text: answer.need)
    }

    /// What is known of a need, from all who spoke of it.
    public struct Need: Equatable, Sendable {
        public var title: String
        public var holders: [Author]
        public var places: [String]
        public var contacts: [String]
        public var delays: [String]

        public var status: Status {
            holders.isEmpty ? places.isEmpty ? .missing : .findable : .held
        }
    }

    /// How far a need is covered.
    public enum Status: CaseIterable, Sendable {
        case held, findable, missing
    }

    /// For each table, its needs in the order they came; the same words are one need.
    public func synthesis(of answers: [Posted<Answer>]) -> [[Need]] {
        tables.indices.map { table in
            var order: [String] = []
            var needs: [String: Need] = [:]
            for posted in answers where posted.content.table == table {
                let row = posted.content
                let key = Folding.key(row.need)
                if needs[key] == nil {
                    order.append(key)
                    needs[key] = Need(
                        title: row.need, holders: [], places: [], contacts: [], delays: [])
                }
                if row.isHeld, needs[key]?.holders.contains(posted.author) == false {
                    needs[key]?.holders.append(posted.author)
                }
                needs[key]?.places += row.whereToFind.map { [$0] } ?? []
                needs[key]?.contacts += row.contact.map { [$0] } ?? []
                needs[key]?.delays += row.delay.map { [$0] } ?? []
            }
            return order.compactMap { needs[$0] }
        }
    }
}
