import Testing

@testable import CahierTerminal

@Suite("Keys") struct KeyReaderTests {
    /// The keys that bytes make, in pieces as a terminal sends them.
    private func keys(_ pieces: [[UInt8]]) -> [KeyReader.Key] {
        var rest = pieces
        var reader = KeyReader { _ in rest.isEmpty ? [] : rest.removeFirst() }
        var keys: [KeyReader.Key] = []
        while true {
            let key = reader.next()
            if key == .end { return keys }
            keys.append(key)
        }
    }

    private func keys(_ pieces: String...) -> [KeyReader.Key] {
        keys(pieces.map { Array($0.utf8) })
    }

    private func characters(_ text: String) -> [KeyReader.Key] {
        text.unicodeScalars.map { .character($0) }
    }

    @Test("are characters, wherever their bytes are parted")
    func characters() {
        let text = "é œ 👩‍👩‍👧 \u{1B}[A\u{1B}"
        #expect(keys(text) == characters(text))
        #expect(keys(Array(text.utf8).map { [$0] }) == characters(text))
        #expect(keys([[0xFF, 0x61], [0xC3]]) == characters("\u{FFFD}a\u{FFFD}"))
    }

    @Test("that are pasted come at once, their line ends alike")
    func pastes() {
        let paste = "\u{1B}[200~un\r\ndeux\rtrois\u{3}\u{1B}[201~é"
        let expected = [KeyReader.Key.paste("un\ndeux\ntrois\u{3}")] + characters("é")
        #expect(keys(paste) == expected)
        #expect(keys(Array(paste.utf8).map { [$0] }) == expected)
        #expect(keys("\u{1B}[20", "1~") == characters("\u{1B}[201~"), "no paste begins so")
        #expect(keys("a\u{1B}[200~jamais fini") == characters("a"))
    }
}

@Suite("Characters as one sees them") struct GraphemeTests {
    @Test(
        "have all their code points",
        arguments: [
            ("aé", 2, 1, 0), ("ae\u{301}", 3, 2, 0), ("👩‍👩‍👧", 5, 5, 0), ("👩‍👩‍👧", 0, 0, 5),
            ("🇫🇷🇧🇪", 2, 2, 2), ("李雷", 1, 1, 1), ("", 0, 0, 0), ("e\u{301}x", 0, 0, 2),
        ])
    func lengths(line: String, cursor: Int, before: Int, after: Int) {
        #expect(Graphemes.before(cursor, in: line) == before)
        #expect(Graphemes.after(cursor, in: line) == after)
    }
}
