public import Foundation

extension Plan {
    /// A stretch of time.
    public struct Span: Equatable, Sendable {
        public var start: Moment
        public var end: Moment

        public init(start: Moment, end: Moment) {
            self.start = start
            self.end = end
        }
    }

    /// When each block begins and ends if all take what is planned: each as the one before ends, or
    /// as its day begins.
    ///
    /// - Parameters:
    ///   - start: When the session begins.
    ///   - zone: That of the hours at which days begin.
    /// - Returns: A span for each block; `nil` for what is done before, and no length for the
    ///   beginning of a day.
    public func times(from start: Moment, in zone: TimeZone) -> [Span?] {
        var cursor = Cursor(at: start, in: zone)
        return blocks.map { cursor.pass($0, taking: $0.length.planned) }
    }

    /// Goes along blocks and tells when each is.
    struct Cursor {
        private(set) var moment: Moment
        private var date: CivilDate
        private let zone: TimeZone

        init(at moment: Moment, in zone: TimeZone) {
            self.moment = moment
            self.zone = zone
            date = moment.civil(in: zone).date
        }

        /// When a day is to begin.
        mutating func begin(_ day: Day) -> Moment {
            date = day.date ?? CivilDate(daysSince1970: date.daysSince1970 + 1)
            return Moment(date, hour: day.hour, minute: day.minute, in: zone)
        }

        mutating func advance(to later: Moment) { moment = max(moment, later) }

        mutating func pass(_ block: Block, taking seconds: Int) -> Span? {
            switch block.content {
            case .preparation: return nil
            case .day(let day):
                // Never before what precedes it has ended.
                moment = max(moment, begin(day))
                return Span(start: moment, end: moment)
            case .activities, .pause, .meal:
                let start = moment
                moment = start + seconds
                return Span(start: start, end: moment)
            }
        }
    }
}
