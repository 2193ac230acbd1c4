/// A scale around some numbers, in steps of 1, 2 or 5 times a power of ten.
struct NiceScale: Equatable {
    let low: Double
    let step: Double
    /// How many steps there are from the low end to the high one.
    let count: Int

    var high: Double { low + Double(count) * step }
    var values: [Double] { (0...count).map { low + Double($0) * step } }

    /// - Parameters:
    ///   - low: The least number to show.
    ///   - high: The greatest.
    ///   - most: The number of steps to come close to, at least 2, and never to exceed by more
    ///     than 1.
    init(from low: Double, to high: Double, most: Int) {
        let room = high > low ? high - low : max(abs(high) * 0.5, 1)
        let start = high > low ? low : low - room / 2
        let end = high > low ? high : high + room / 2
        var power = 1e-6
        while power * 10 * Double(most) <= room { power *= 10 }
        step = [1, 2, 5, 10].map { $0 * power }.first { $0 * Double(most) >= room } ?? power * 10
        self.low = (start / step).rounded(.down) * step
        count = max(1, Int(((end - self.low) / step).rounded(.up)))
    }
}
