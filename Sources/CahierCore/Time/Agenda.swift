/// How the plan of a session stands at a moment: what is done, what is left, when.
public struct Agenda: Equatable, Sendable {
    /// One for each block of the plan, then one for each activity that was played besides.
    public var items: [Item]
    /// How many items are blocks of the plan.
    public let plannedCount: Int
    /// The items of the day under way, or of the last one.
    public let today: Range<Int>
    /// When the last of these ends if what is left takes its planned time from now.
    public let expectedEnd: Moment
    /// When that was planned.
    public let plannedEnd: Moment

    public struct Item: Equatable, Sendable {
        public var block: Plan.Block
        public var state: State
        /// When it took place, or will if what is left takes its planned time from now; `nil` for
        /// what is done before the session, was left out, or is of no known time.
        public var span: Plan.Span?

        /// What is left of it, in seconds.
        public var secondsLeft: Int {
            switch state {
            case .toDo: block.takesTime ? block.length.planned : 0
            case .underWay(let spent): max(0, block.length.planned - spent)
            case .done, .skipped: 0
            }
        }
    }

    public enum State: Equatable, Sendable {
        case toDo
        /// What it took so far, in seconds.
        case underWay(spent: Int)
        /// How long it took, in seconds; `nil` where nobody said when a break was.
        case done(seconds: Int?)
        case skipped
    }

    public init(_ session: Session, now: Moment) {
        let plan = session.plan
        let besides = session.activities.filter { plan.place(of: $0.id) == nil }
        var items = (plan.blocks + besides.map { Plan.Block(activities: [$0]) }).map { block in
            Item(block: block, state: session.state(of: block, now: now))
        }
        plannedCount = plan.blocks.count
        Self.settleBreaks(&items, plannedCount, session, now)
        let days = plan.days
        let places = plan.blocks.indices
        let first = places.first { items[$0].isUnderWay } ?? places.first { items[$0].isLeft }
        let today = days.first { day in first.map(day.contains) ?? false } ?? days.last ?? 0..<0
        self.today = today
        plannedEnd = plan.plannedEnd(of: today, in: session)
        var cursor = Plan.Cursor(at: session.opening.start, in: session.zone)
        cursor.advance(to: now)
        // What is under way comes first, wherever the plan has it.
        let left = items.indices.filter { items[$0].isUnderWay }
        for place in left { items[place].span = session.span(of: items[place], &cursor) }
        var expectedEnd = cursor.moment
        for place in plan.blocks.indices {
            if !items[place].isUnderWay {
                items[place].span = session.span(of: items[place], &cursor)
            }
            if today.contains(place) { expectedEnd = cursor.moment }
        }
        for place in items.indices.dropFirst(plannedCount) where !items[place].isUnderWay {
            items[place].span = session.span(of: items[place], &cursor)
        }
        self.expectedEnd = expectedEnd
        self.items = items
    }

    /// What is left until the end of the day under way, in seconds.
    public func secondsLeft(of isCounted: (Plan.Block) -> Bool = { _ in true }) -> Int {
        items.indices.filter { $0 < today.upperBound || $0 >= plannedCount }
            .map { items[$0] }.filter { isCounted($0.block) }.reduce(0) { $0 + $1.secondsLeft }
    }

    /// A break or the beginning of a day is past once something after it was begun and nothing
    /// before it is still to do, what was left out aside.
    ///
    /// A break of the length of half the planned
    /// one, taken in the activity before, is that break.
    private static func settleBreaks(
        _ items: inout [Item], _ count: Int, _ session: Session, _ now: Moment
    ) {
        func neighbour(_ places: some Sequence<Int>) -> Int? {
            places.first { items[$0].block.isPlayed && items[$0].state != .skipped }
        }
        for place in 0..<count where !items[place].block.isPlayed {
            if case .preparation = items[place].block.content { continue }
            let previous = neighbour((0..<place).reversed())
            let next = neighbour(place + 1..<count)
            let pauses = place > 0 ? session.pauses(in: items[place - 1].block) : []
            let isBegun = previous.map { items[$0].state != .toDo } ?? true
            if items[place].block.isBreak, let pause = pauses.last, pause.end == nil {
                items[place].state = .underWay(spent: max(0, now - pause.start))
                items[place].span = Plan.Span(start: pause.start, end: pause.start)
            } else if items[place].block.isBreak,
                let taken = pauses.map({ Plan.Span(start: $0.start, end: $0.end ?? now) })
                    .max(by: { $0.end - $0.start < $1.end - $1.start }),
                (taken.end - taken.start) * 2 >= items[place].block.length.planned
            {
                items[place].state = .done(seconds: taken.end - taken.start)
                items[place].span = taken
            } else if isBegun, let next, items[next].state != .toDo {
                items[place].state = .done(seconds: nil)
            }
        }
    }
}

extension Agenda {
    /// The break that comes next, or is under way, after the activity under way.
    package func nextBreak(of session: Session) -> Item? {
        guard let place = session.current.flatMap(session.plan.place), place + 1 < plannedCount
        else { return nil }
        let item = items[place + 1]
        return item.block.isBreak && item.isLeft ? item : nil
    }
}

extension Agenda.Item {
    public var isUnderWay: Bool {
        if case .underWay = state { true } else { false }
    }

    /// Whether something of it is still to come.
    package var isLeft: Bool {
        switch state {
        case .toDo: block.takesTime
        case .underWay: true
        case .done, .skipped: false
        }
    }
}

extension Session {
    fileprivate func state(of block: Plan.Block, now: Moment) -> Agenda.State {
        let known = block.activities.compactMap { progress[$0] }
        let spent = known.reduce(0) { $0 + $1.seconds(until: now) }
        if let current, block.activities.contains(current) { return .underWay(spent: spent) }
        let areSkipped = known.allSatisfy { $0.isSkipped || $0.stretches.isEmpty }
        guard !known.isEmpty else { return .toDo }
        guard !areSkipped else { return known.count == block.activities.count ? .skipped : .toDo }
        return .done(seconds: spent)
    }

    fileprivate func pauses(in block: Plan.Block) -> [Progress.Stretch] {
        block.isPlayed
            ? block.activities.flatMap { progress[$0]?.pauses ?? [] }
                .sorted { $0.start < $1.start } : []
    }

    /// When an item took place, or else will, from where the cursor stands.
    fileprivate func span(of item: Agenda.Item, _ cursor: inout Plan.Cursor) -> Plan.Span? {
        switch item.state {
        case .toDo: return cursor.pass(item.block, taking: item.secondsLeft)
        case .underWay:
            let start = item.span?.start ?? begun(item.block)
            let left = cursor.pass(item.block, taking: item.secondsLeft)
            // In a break after it nothing is left of it.
            let isOver = item.block.isPlayed && isPaused && item.secondsLeft == 0
            let over = isOver ? current.flatMap { progress[$0]?.stretches.last?.end } : nil
            return left.map { Plan.Span(start: start ?? $0.start, end: over ?? $0.end) }
        case .done:
            if case .day(let day) = item.block.content {
                let start = cursor.begin(day)
                return Plan.Span(start: start, end: start)
            }
            guard item.span == nil else { return item.span }
            guard let start = begun(item.block) else { return nil }
            let ends = item.block.activities.compactMap { progress[$0]?.stretches.last?.end }
            return Plan.Span(start: start, end: ends.max() ?? start)
        case .skipped: return nil
        }
    }

    private func begun(_ block: Plan.Block) -> Moment? {
        block.activities.compactMap { progress[$0]?.stretches.first?.start }.min()
    }
}

extension Plan {
    /// When a day ends as it is planned: as it is fixed, where that is of this day.
    func plannedEnd(of day: Range<Int>, in session: Session) -> Moment {
        let times = times(from: session.opening.start, in: session.zone)
        if let end, day == self.day(of: end, times) { return end }
        return times[day].compactMap { $0?.end }.max() ?? session.opening.start
    }

    /// The day in which a moment falls: the last that has begun by then.
    func day(of moment: Moment, _ times: [Span?]) -> Range<Int> {
        let begun = days.last { day in
            day.lowerBound == 0 || (times[day.lowerBound]?.start).map { $0 <= moment } ?? false
        }
        return begun ?? 0..<blocks.count
    }
}
