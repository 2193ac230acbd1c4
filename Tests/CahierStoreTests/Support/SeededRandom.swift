/// Numbers that a seed decides, so that a failure plays again.
///
/// Source: S. Vigna, SplitMix64, <https://prng.di.unimi.it/splitmix64.c>.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SeededRandom {
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.randomElement(using: &self)
    }

    mutating func below(_ limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &self)
    }

    /// True once in `times`.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }

    /// A text such as people type, paste or attack with; never blank.
    mutating func text() -> String {
        let words = (0...below(4)).map { _ in pick(Self.hostile) ?? "" }
        return "mot \(below(1000))" + words.joined(separator: " ")
    }

    private static let hostile = [
        "l’école", "cafe\u{301}", "caf\u{E9}", "\u{0}", "a\u{0}b", "\r", "\r\n", "\n", "\t",
        "\u{FEFF}", "\u{202E}abc", "👩‍👩‍👧‍👦", "🇫🇷", "\u{FFFF}", "\u{10FFFF}", "\u{1}\u{1F}",
        "'); DROP TABLE words; --", "\"", "%s%n", "=1+1", "{{x}}", "<b>&amp;</b>", "", " ",
        "\u{2028}", "ﬁ œ Œ", "𝕊", "\u{D7FF}\u{E000}",
    ]
}
