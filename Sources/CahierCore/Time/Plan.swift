/// What a session is planned to be: blocks one after the other, over one day or several.
public struct Plan: Equatable, Sendable {
    public var blocks: [Block]
    /// When it must be over, where that is fixed.
    public var end: Moment?

    /// The most blocks that a plan may have.
    public static let mostBlocks = 200

    public init(blocks: [Block], end: Moment? = nil) {
        self.blocks = blocks
        self.end = end
    }

    /// A stretch of a plan.
    public struct Block: Equatable, Sendable {
        public var content: Content
        /// What a break or a preparation is called, where it has a name of its own.
        public var title: String?
        public var length: Length
        /// Whether it keeps its length whatever happens.
        public var isFixed: Bool
        /// Its place in the list of what is cut when time is short, from 1; `nil` for what is not
        /// on it.
        public var cutRank: Int?
        /// How many votes the group gave it, from 0.
        public var votes: Int
        /// What tells it from the others, from 1, as long as it is in the plan: 1 is shown as A.
        ///
        /// 0 for activities, which have numbers.
        public var mark: Int

        public init(
            _ content: Content, title: String? = nil, length: Length, isFixed: Bool = false,
            cutRank: Int? = nil, votes: Int = 0, mark: Int = 0
        ) {
            self.content = content
            self.title = title
            self.length = length
            self.isFixed = isFixed
            self.cutRank = cutRank
            self.votes = votes
            self.mark = mark
        }
    }

    public enum Content: Equatable, Sendable {
        /// At least one; several are played at the same time, by groups.
        case activities([Activity.ID])
        case pause
        case meal
        /// Done before the session, at no time of its clock: an activity, or what the title says.
        case preparation(Activity.ID?)
        /// What follows is on another day.
        case day(Day)
    }

    /// When a day begins.
    public struct Day: Equatable, Sendable {
        /// `nil` for the day after the one before.
        public var date: CivilDate?
        /// 0 to 23.
        public var hour: Int
        /// 0 to 59.
        public var minute: Int

        public init(date: CivilDate? = nil, hour: Int, minute: Int) {
            self.date = date
            self.hour = hour
            self.minute = minute
        }
    }

    /// How long a block takes, in seconds; `min` ≤ `typical` ≤ `max`.
    public struct Length: Equatable, Sendable {
        public var min: Int
        public var typical: Int
        public var max: Int
        /// What the plan gives it now.
        public var planned: Int

        /// What a length may be: up to a day.
        public static let limits = 1...86_400

        public init(min: Int, typical: Int, max: Int, planned: Int? = nil) {
            self.min = min
            self.typical = typical
            self.max = max
            self.planned = planned ?? typical
        }

        /// A length that leaves no choice.
        public init(exactly seconds: Int) {
            self.init(min: seconds, typical: seconds, max: seconds)
        }

        public init(_ minutes: Minutes) {
            self.init(min: minutes.min * 60, typical: minutes.typical * 60, max: minutes.max * 60)
        }

        /// That of what happens at the same time, which lasts as long as the longest.
        package init(longestOf lengths: [Length]) {
            func longest(_ figure: (Length) -> Int) -> Int { lengths.map(figure).max() ?? 1 }
            self.init(
                min: longest(\.min), typical: longest(\.typical), max: longest(\.max),
                planned: longest(\.planned))
        }
    }
}

extension Plan.Block {
    /// Activities, several of them at the same time.
    package init(activities: [Activity]) {
        self.init(
            .activities(activities.map(\.id)),
            length: Plan.Length(longestOf: activities.map { Plan.Length($0.minutes) }))
    }

    /// Those that are played in it, or before the session.
    public var activities: [Activity.ID] {
        switch content {
        case .activities(let activities): activities
        case .preparation(let activity): activity.map { [$0] } ?? []
        case .pause, .meal, .day: []
        }
    }

    public var isBreak: Bool {
        switch content {
        case .pause, .meal: true
        case .activities, .preparation, .day: false
        }
    }

    /// Whether activities are played in it, during the session.
    public var isPlayed: Bool {
        switch content {
        case .activities: true
        case .pause, .meal, .preparation, .day: false
        }
    }

    /// Whether it takes time of the session.
    public var takesTime: Bool { isPlayed || isBreak }
}

extension Plan {
    /// The activities in the order of the blocks.
    public var activities: [Activity.ID] { blocks.flatMap(\.activities) }

    /// The activities played during the session.
    package var playedActivities: [Activity.ID] {
        blocks.filter(\.isPlayed).flatMap(\.activities)
    }

    /// The place of the block in which an activity is played.
    package func place(of activity: Activity.ID) -> Int? {
        blocks.firstIndex { $0.activities.contains(activity) }
    }

    /// Whether it is activities one after the other and nothing more.
    package var isPlain: Bool {
        blocks.allSatisfy { $0.isPlayed && $0.activities.count == 1 }
    }

    /// The places of the blocks of each day, the blocks that begin a day among them.
    package var days: [Range<Int>] {
        let starts =
            [0]
            + blocks.indices.filter { place in
                if case .day = blocks[place].content { place > 0 } else { false }
            }
        return zip(starts, starts.dropFirst() + [blocks.count]).map { $0..<$1 }
    }

    /// Gives every block that is no activity a mark, those that have one kept.
    package mutating func fillMarks() {
        var next = (blocks.map(\.mark).max() ?? 0) + 1
        for place in blocks.indices where !blocks[place].isPlayed && blocks[place].mark == 0 {
            blocks[place].mark = next
            next += 1
        }
    }
}
