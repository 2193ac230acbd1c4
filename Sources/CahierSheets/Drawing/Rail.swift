import CahierCore
import CahierDocument

/// A line from left to right along which the values of a scale are read.
struct Rail {
    let range: ClosedRange<Int>
    /// Where the lowest and the highest value are, in mm from the left.
    let start: Double
    let end: Double

    init(_ scale: Scale, from start: Double, to end: Double) {
        range = scale.range
        self.start = start
        self.end = end
    }

    /// From one value to the next, in mm.
    var step: Double { (end - start) / Double(max(1, range.count - 1)) }

    func x(_ value: Double) -> Double { start + (value - Double(range.lowerBound)) * step }

    func x(_ value: Int) -> Double { x(Double(value)) }

    /// The values that have room of at least `width` mm, evenly apart, the lowest first.
    func values(apart width: Double) -> [Int] {
        let stride = max(1, Int((width / step).rounded(.up)))
        return Array(Swift.stride(from: range.lowerBound, through: range.upperBound, by: stride))
    }

    /// The places between which the values around the mean spread, kept on the rail.
    func spread(_ statistics: Statistics) -> ClosedRange<Double> {
        let low = max(start, x(statistics.mean - statistics.deviation))
        return low...max(low, min(end, x(statistics.mean + statistics.deviation)))
    }
}
