/// Numbers that look random and are the same for the same seed, on every machine.
///
/// Source: S. Vigna, SplitMix64, <https://prng.di.unimi.it/splitmix64.c>.
package struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: some BinaryInteger) {
        state = UInt64(truncatingIfNeeded: seed)
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }

    /// From 0 to `limit` − 1; 0 where the limit is not above it.
    package mutating func below(_ limit: Int) -> Int {
        limit > 1 ? Int(truncatingIfNeeded: next() % UInt64(limit)) : 0
    }

    /// True once in `times`.
    package mutating func once(in times: Int) -> Bool { below(times) == 0 }

    /// One of the elements; `nil` where there is none.
    package mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// The elements in an order drawn at random; how the standard library shuffles may change.
    package mutating func shuffled<Element>(_ elements: some Sequence<Element>) -> [Element] {
        elements.map { (key: next(), element: $0) }.sorted { $0.key < $1.key }.map(\.element)
    }
}
