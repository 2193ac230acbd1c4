import CahierCore
import CahierDocument
import TestSupport

/// Texts of the characters that writers stumble over.
extension SeededRandom {
    mutating func inlines(depth: Int) -> [Inline] {
        (0..<Int.random(in: 0...4, using: &self)).map { _ in inline(depth: depth) }
    }

    private mutating func inline(depth: Int) -> Inline {
        switch Int.random(in: 0...(depth > 0 ? 5 : 3), using: &self) {
        case 0...2: .text(text())
        case 3: .lineBreak
        case 4:
            .span(
                InlineRole.allCases.randomElement(using: &self) ?? .strong,
                inlines(depth: depth - 1))
        default: .link(inlines(depth: depth - 1), to: "https://example.org/" + text())
        }
    }

    private mutating func text() -> String {
        (0..<Int.random(in: 0...8, using: &self)).map { _ in piece() }.joined()
    }

    private mutating func piece() -> String {
        if Int.random(in: 0...9, using: &self) == 0 {
            return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self))
                .map { String($0) } ?? "\u{FFFF}"
        }
        return Self.pieces.randomElement(using: &self) ?? ""
    }

    private static let pieces = [
        " ", "  ", "\t", "\n", "\r", "\r\n", "<", ">", "&", "]]>", "\"", "'", "&amp;", "<!--",
        "\0", "\u{1}", "\u{B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}",
        "\u{FFFE}", "\u{FFFF}", "\u{301}", "\u{338}", "é", "e\u{301}", "œ", "Å", "\u{212B}",
        "👩‍🌾", "👍🏽", "🇫🇷", "ש", "ع", "mot", "a", "«\u{A0}", "\u{A0}»", "\u{202E}", "\u{200B}",
    ]
}
