package import CahierCore

extension SeededRandom {
    /// A text such as people type, paste or attack with; never blank.
    package mutating func text() -> String {
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
