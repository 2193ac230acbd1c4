extension Plan: Recordable {
    /// Slots: 0 end (seconds since 1970).
    ///
    /// Each block begins with 1 what it is (0 activities,
    /// 1 pause, 2 meal, 3 preparation, 4 beginning of a day); then 2 an activity, perhaps several,
    /// 3 title, 4 least, 5 typical, 6 most and 7 planned seconds, 8 untouchable (1), 9 place in the
    /// cut list, 10 votes, 11 mark, 12 date (days since 1970-01-01), 13 minutes after midnight.
    public var cells: [Cell] { Cell.integer(0, end?.seconds) + blocks.flatMap(\.cells) }

    public init(cells: CellReader) throws(DamagedRecord) {
        let starts = cells.cells.indices.filter { cells.cells[$0].slot == 1 }
        guard starts.count <= Self.mostBlocks else { throw cells.missing(1) }
        let head = CellReader(Array(cells.cells[..<(starts.first ?? cells.cells.count)]))
        end = head.cells.isEmpty ? nil : try head.moment(0)
        blocks = []
        for (start, next) in zip(starts, starts.dropFirst() + [cells.cells.count]) {
            blocks.append(try Block(cells: CellReader(Array(cells.cells[start..<next]))))
        }
    }

    /// Whether it is a plan of this workshop: each activity is known, and there once; so are the
    /// marks.
    func isSound(in workshop: Workshop) -> Bool {
        let marks = blocks.map(\.mark).filter { $0 > 0 }
        return activities.allSatisfy { workshop.activity($0) != nil }
            && Set(activities).count == activities.count && Set(marks).count == marks.count
            && blocks.allSatisfy { $0.isPlayed == ($0.mark == 0) }
    }
}

extension Plan.Block {
    fileprivate var cells: [Cell] {
        var cells: [Cell] = [.integer(1, content.number)]
        cells += activities.map { .text(2, $0) } + Cell.text(3, title)
        cells += [
            .integer(4, length.min), .integer(5, length.typical), .integer(6, length.max),
            .integer(7, length.planned),
        ]
        if isFixed { cells.append(.integer(8, 1)) }
        cells += Cell.integer(9, cutRank)
        if votes > 0 { cells.append(.integer(10, votes)) }
        if mark > 0 { cells.append(.integer(11, mark)) }
        if case .day(let day) = content {
            cells += Cell.integer(12, day.date?.daysSince1970)
            cells.append(.integer(13, day.hour * 60 + day.minute))
        }
        return cells
    }

    fileprivate init(cells: CellReader) throws(DamagedRecord) {
        let length = Plan.Length(
            min: try cells.integer(4), typical: try cells.integer(5), max: try cells.integer(6),
            planned: try cells.integer(7))
        guard length.isSound else { throw cells.missing(4) }
        self.init(
            try Self.content(cells), title: cells.optionalText(3), length: length,
            isFixed: cells.optionalInteger(8) == 1, cutRank: cells.optionalInteger(9),
            votes: cells.optionalInteger(10) ?? 0, mark: cells.optionalInteger(11) ?? 0)
        guard (1...Plan.mostBlocks).contains(cutRank ?? 1), Plan.votes.contains(votes),
            (0...1_000_000).contains(mark)
        else { throw cells.missing(9) }
    }

    private static func content(_ cells: CellReader) throws(DamagedRecord) -> Plan.Content {
        var activities: [Activity.ID] = []
        for cell in cells.cells where cell.slot == 2 {
            guard case .text(let activity) = cell.value else { throw cells.missing(2) }
            activities.append(activity)
        }
        switch (try cells.integer(1), activities.count) {
        case (0, 1...): return .activities(activities)
        case (1, 0): return .pause
        case (2, 0): return .meal
        case (3, 0...1): return .preparation(activities.first)
        case (4, 0):
            let minutes = try cells.integer(13)
            guard (0..<24 * 60).contains(minutes) else { throw cells.missing(13) }
            return .day(
                .init(date: try cells.optionalDate(12), hour: minutes / 60, minute: minutes % 60))
        case (_, _): throw cells.missing(1)
        }
    }
}

extension Plan {
    /// How many votes a block may have.
    package static let votes = 0...100_000
}

extension Plan.Length {
    /// Whether it is in its limits and in order.
    package var isSound: Bool {
        [min, typical, max, planned].allSatisfy(Self.limits.contains) && min <= typical
            && typical <= max
    }
}

extension Plan.Content {
    fileprivate var number: Int {
        switch self {
        case .activities: 0
        case .pause: 1
        case .meal: 2
        case .preparation: 3
        case .day: 4
        }
    }
}
