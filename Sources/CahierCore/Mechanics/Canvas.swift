import CahierDiagnostics

/// Named zones in which people put notes, each for themselves, then all together.
public struct Canvas: MechanicDefinition {
    public struct Zone: Equatable, Sendable {
        /// A short name to type.
        public var id: String
        public var title: String
        /// What belongs there.
        public var detail: String?
        /// How many notes each person may put there; `nil` for as many as they like.
        public var limit: Int?

        public init(id: String, title: String, detail: String? = nil, limit: Int? = nil) {
            self.id = id
            self.title = title
            self.detail = detail
            self.limit = limit
        }
    }

    /// What is told of each step of a journey.
    public struct Lane: Equatable, Sendable {
        /// A short name to type.
        public var id: String
        public var title: String
        public var detail: String?

        public init(id: String, title: String, detail: String? = nil) {
            self.id = id
            self.title = title
            self.detail = detail
        }
    }

    /// How the zones lie on the sheet, and so what they are to one another.
    public enum Layout: Equatable, Sendable {
        /// Side by side, in so many columns; `nil` for as many as fit well.
        case grid(columns: Int?)
        /// The roots, the branches, the leaves and the fruits of a tree.
        case tree
        /// Steps from left to right, crossed by lanes; where there is a scale, each person also
        /// says in which mood they are at each step.
        case journey(lanes: [Lane], mood: Scale?)
    }

    public var layout: Layout
    public var zones: [Zone]

    public init(layout: Layout = .grid(columns: nil), zones: [Zone]) {
        self.layout = layout
        self.zones = zones
    }

    /// The lanes that cross the zones; none but in a journey.
    public var lanes: [Lane] {
        switch layout {
        case .grid, .tree: []
        case .journey(let lanes, _): lanes
        }
    }

    /// The moods to choose from; `nil` where nobody asks for them.
    public var mood: Scale? {
        switch layout {
        case .grid, .tree: nil
        case .journey(_, let mood): mood
        }
    }

    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        let count = zoneCount
        if zones.count < count.lowerBound {
            flaws.append(Flaw(["zones"], .tooFew(zones.count, least: count.lowerBound)))
        }
        if zones.count > count.upperBound {
            flaws.append(Flaw(["zones"], .tooMany(zones.count, most: count.upperBound)))
        }
        for (index, zone) in zones.enumerated() {
            guard let limit = zone.limit, !(1...60).contains(limit) else { continue }
            flaws.append(Flaw(["zones", .index(index), "limite"], .outOfRange(limit, 1...60)))
        }
        return flaws + zones.map(\.id).duplicates(ofIDsUnder: "zones") + layoutFlaws
    }

    private var zoneCount: ClosedRange<Int> {
        switch layout {
        case .grid: 2...12
        case .tree: 4...4
        case .journey: 2...12
        }
    }

    private var layoutFlaws: [Flaw] {
        switch layout {
        case .tree: return []
        case .grid(let columns):
            guard let columns, !(1...6).contains(columns) else { return [] }
            return [Flaw(["colonnes"], .outOfRange(columns, 1...6))]
        case .journey(let lanes, let mood):
            var flaws = mood?.flaws.map { $0.under("humeur") } ?? []
            if lanes.isEmpty { flaws.append(Flaw(["pistes"], .tooFew(0, least: 1))) }
            if lanes.count > 6 { flaws.append(Flaw(["pistes"], .tooMany(lanes.count, most: 6))) }
            return flaws + lanes.map(\.id).duplicates(ofIDsUnder: "pistes")
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        try Refusal.check(place: answer.zone, among: zones.count, of: "zone")
        switch answer {
        case .note(let note):
            guard (note.lane == nil) == lanes.isEmpty else {
                throw Refusal(
                    fr: "dans un parcours, et là seulement, une note se pose sur une piste",
                    en: "in a journey, and only there, a note goes on a lane")
            }
            if let lane = note.lane {
                try Refusal.check(place: lane, among: lanes.count, of: "piste")
            }
        case .mood(let zone, let value):
            guard let mood else {
                throw Refusal(
                    fr: "cette activité ne demande pas d’humeur",
                    en: "this activity asks for no mood")
            }
            try Refusal.check(value, in: mood.range, of: zones[zone].title)
        }
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        if case .note(let note) = answer { try Refusal.check(text: note.text) }
    }

    /// The group as a whole may put as many notes as it likes.
    public func checkNumber(
        of answer: Answer, by author: Author, after earlier: [Posted<Answer>]
    ) throws(Refusal) {
        guard case .note(let note) = answer, author != .group,
            let limit = zones[note.zone].limit
        else { return }
        let others = earlier.filter { posted in
            posted.author == author && posted.content.isNote && posted.content.zone == note.zone
                && posted.content.key != answer.key
        }
        guard Set(others.map(\.content.key)).count >= limit else { return }
        let title = Visible.excerpt(zones[note.zone].title)
        throw .tooMany(
            Wording(
                fr: "« \(title) » : le nombre de notes par personne est de \(limit), et les voilà "
                    + "posées",
                en:
                    "‘\(title)’: the number of notes for each person is \(limit), and they are there"
            ),
            advice: Wording(
                fr: "pour en changer une, la corriger ou la retirer",
                en: "to change one, amend or withdraw it"))
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        earlier.author == later.author && earlier.content.key == later.content.key
    }
}

extension [String] {
    /// A flaw for each identifier that is already there, at its own place.
    fileprivate func duplicates(ofIDsUnder key: PathStep) -> [Flaw] {
        duplicates(under: key).map { Flaw($0.path + ["id"], $0.message) }
    }
}
