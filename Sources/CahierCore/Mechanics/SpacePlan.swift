public import CahierDiagnostics

/// Plans of one place, redone with more and more partitions, then compared.
public struct SpacePlan: MechanicDefinition {
    public struct Variant: Equatable, Sendable {
        public var title: String
        /// How many partitions the plan has.
        public var partitions: Int
        public var floors: Int

        public init(title: String, partitions: Int = 0, floors: Int = 1) {
            self.title = title
            self.partitions = partitions
            self.floors = floors
        }
    }

    public var variants: [Variant]

    public init(variants: [Variant]) {
        self.variants = variants
    }

    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if variants.isEmpty { flaws.append(Flaw(["variantes"], .tooFew(0, least: 1))) }
        for (index, variant) in variants.enumerated() {
            let path: [PathStep] = ["variantes", .index(index)]
            if !(0...9).contains(variant.partitions) {
                flaws.append(Flaw(path + ["cloisons"], .outOfRange(variant.partitions, 0...9)))
            }
            if !(1...4).contains(variant.floors) {
                flaws.append(Flaw(path + ["niveaux"], .outOfRange(variant.floors, 1...4)))
            }
        }
        return flaws + variants.map(\.title).flawsOfNames(under: "variantes")
    }

    /// Who may come in.
    public enum Access: Int, CaseIterable, Sendable {
        case everyone, reserved

        public var title: Wording {
            switch self {
            case .everyone: Wording(fr: "ouvert à tout le monde", en: "open to all")
            case .reserved: Wording(fr: "réservé", en: "reserved")
            }
        }
    }

    /// What separates a space from the next one.
    public enum Partition: Int, CaseIterable, Sendable {
        case none, full, glazed, movable

        public var title: Wording {
            switch self {
            case .none: Wording(fr: "sans cloison", en: "no partition")
            case .full: Wording(fr: "cloison pleine", en: "full partition")
            case .glazed: Wording(fr: "vitrée ou à mi-hauteur", en: "glazed or half-height")
            case .movable: Wording(fr: "cloison mobile", en: "movable partition")
            }
        }
    }

    /// One space of a variant.
    ///
    /// Slots: 0 variant, 1 name, 2 capacity, 3 purpose, 4 access, 5 partition, 6 floor.
    public struct Answer: Recordable {
        public var variant: Int
        public var name: String
        /// How many people it holds.
        public var capacity: Int?
        public var purpose: String?
        public var access: Access?
        public var partition: Partition?
        /// From 0, the ground floor, where it is when nobody said.
        public var floor: Int?

        public init(
            variant: Int, name: String, capacity: Int? = nil, purpose: String? = nil,
            access: Access? = nil, partition: Partition? = nil, floor: Int? = nil
        ) {
            self.variant = variant
            self.name = name
            self.capacity = capacity
            self.purpose = purpose
            self.access = access
            self.partition = partition
            self.floor = floor
        }

        public var cells: [Cell] {
            [.integer(0, variant), .text(1, name)] + Cell.integer(2, capacity)
                + Cell.text(3, purpose) + Cell.integer(4, access?.rawValue)
                + Cell.integer(5, partition?.rawValue) + Cell.integer(6, floor)
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            variant = try cells.integer(0)
            name = try cells.text(1)
            capacity = cells.optionalInteger(2)
            purpose = cells.optionalText(3)
            access = cells.optionalInteger(4).flatMap(Access.init)
            partition = cells.optionalInteger(5).flatMap(Partition.init)
            floor = cells.optionalInteger(6)
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        try Refusal.check(place: answer.variant, among: variants.count, of: "variante")
        try check(floor: answer.floor, of: answer)
        if let capacity = answer.capacity {
            try Refusal.check(capacity, in: 0...100_000, of: answer.name)
        }
    }

    private func check(floor: Int?, of answer: Answer) throws(Refusal) {
        let highest = max(1, variants[answer.variant].floors) - 1
        guard let floor, !(0...highest).contains(floor) else { return }
        let title = variants[answer.variant].title
        let (fr, en) = highest == 1 ? ("1", "1") : ("de 1 à \(highest)", "from 1 to \(highest)")
        throw Refusal(
            fr: "« \(title) » n’a pas d’étage \(floor) ; attendu : "
                + (highest == 0
                    ? "rez-de-chaussée" : "rez-de-chaussée, ou étage \(fr)"),
            en: "‘\(title)’ has no floor \(floor); expected the ground floor"
                + (highest == 0 ? "" : ", or floor \(en)"))
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        try Refusal.check(text: answer.name)
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        earlier.content.variant == later.content.variant
            && Folding.key(earlier.content.name) == Folding.key(later.content.name)
    }

    /// What a variant holds.
    public struct Synthesis: Equatable, Sendable {
        public var spaces: [Posted<Answer>]
        /// The people that all spaces with a known capacity hold together.
        public var capacity: Int
        public var openSpaces: Int
        public var reservedSpaces: Int
    }

    /// For each variant, its spaces.
    ///
    /// A space named again in the same variant replaces the former.
    public func synthesis(of answers: [Posted<Answer>]) -> [Synthesis] {
        variants.indices.map { variant in
            var spaces: [Posted<Answer>] = []
            for posted in answers where posted.content.variant == variant {
                let key = Folding.key(posted.content.name)
                if let known = spaces.firstIndex(where: { Folding.key($0.content.name) == key }) {
                    spaces[known] = posted
                } else {
                    spaces.append(posted)
                }
            }
            return Synthesis(
                spaces: spaces,
                capacity: spaces.compactMap(\.content.capacity).reduce(0, +),
                openSpaces: spaces.count { $0.content.access == .everyone },
                reservedSpaces: spaces.count { $0.content.access == .reserved })
        }
    }
}
