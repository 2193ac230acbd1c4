import CahierCore
import Testing

@testable import CahierPrompt

@Suite("Quotes and marks") struct QuotingTests {
    @Test(
        "parts between marks",
        arguments: [
            ("a; b", ["a", "b"]),
            ("a;b;", ["a", "b", ""]),
            ("\"a; b\"; c", ["\"a; b\"", "c"]),
            ("feu: \"a; b\"; c", ["feu: \"a; b\"", "c"]),
            ("a | \"b; c\"; d", ["a | \"b; c\"", "d"]),
            ("feu = \"a; b\"", ["feu = \"a; b\""]),
            ("+ \"a; b\"; c", ["+ \"a; b\"", "c"]),
            ("une planche de 12\"; une vis", ["une planche de 12\"", "une vis"]),
            ("\"dit \"\"oui; non\"\"\"; c", ["\"dit \"\"oui; non\"\"\"", "c"]),
            ("\"\u{301}a; b\"", ["\"\u{301}a; b\""]),
            ("a;\u{301}b", ["a", "\u{301}b"]),
        ])
    func split(_ text: String, parts: [String]) {
        #expect(Parts.split(text, at: ";").map(scalars) == parts.map(scalars))
    }

    @Test(
        "a text between quotes comes back as it is",
        arguments: [
            "", "a", "\"", "\"\"", "a\"b", "\"a\"", " a ", "a; b | c: d = e", "\u{301}a", "a\u{0}b",
            "\r", "\r\n", "\t", "\n\n", "]]>", "\u{200D}👩‍👩‍👧‍👦", "\u{202E}abc", "\u{FEFF}a", "\"\u{301}",
        ])
    func quoted(_ text: String) {
        let quoted = Parts.quoted(text)
        #expect(scalars(Parts.unquoted(quoted)) == scalars(text))
        #expect(Parts.split(quoted, at: ";").map(scalars) == [scalars(quoted)])
        #expect(Words(quoted).list.map(scalars) == [scalars(text)])
        #expect(!Parts.isUnclosed(quoted))
    }

    @Test("quotes that do not stand around the whole are signs like others")
    func inside() {
        for text in ["a \"b\" c", "\"a\" \"b\"", "\"a", "a\"", "\""] {
            #expect(Parts.unquoted(text) == text)
        }
    }

    @Test(
        "texts that do not end",
        arguments: [("\"a", true), ("a; \"b", true), ("12\"", false), ("\"a\"\"", true)])
    func unclosed(_ text: String, isUnclosed: Bool) {
        #expect(Parts.isUnclosed(text) == isUnclosed)
    }

    @Test("a long line is read in a breath")
    func long() {
        let word = String(repeating: "é", count: 500_000)
        #expect(Words(word).list == [word])
        #expect(Parts.split(word + ";" + word, at: ";") == [word, word])
        let quotes = String(repeating: "\"", count: 1_000_000)
        #expect(Words(quotes).list.count == 1)
        #expect(Parts.split(quotes, at: ";").count == 1)
    }

    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}

@Suite("Texts of several lines") struct LineAssemblerTests {
    @Test("from <<FIN to FIN")
    func text() {
        var assembler = LineAssembler()
        let lines = ["note <<FIN", " un", "", "dit \"deux\"; # trois", "<<FIN", " FIN "]
        let commands = lines.map { assembler.add($0) }
        #expect(
            commands == [
                nil, nil, nil, nil, nil,
                "note  \u{1FFFE} un\n\ndit \"deux\"; # trois\n<<FIN\u{1FFFF}",
            ])
        #expect(!assembler.isOpen)
    }

    @Test("what does not open a text", arguments: ["FIN", "# <<FIN", "<<FIN a", "note <<FINI"])
    func closed(_ line: String) {
        var assembler = LineAssembler()
        #expect(assembler.add(line) == line)
    }

    @Test("spaces after the mark do not matter")
    func spaces() {
        var assembler = LineAssembler()
        #expect(assembler.add("note <<FIN \t") == nil)
        #expect(assembler.add("FIN") == "note  \u{1FFFE}\u{1FFFF}")
    }

    @Test("a text of which a line could not be read is left out")
    func spoilt() {
        var assembler = LineAssembler()
        _ = assembler.add("note <<FIN")
        assembler.spoil()
        #expect(assembler.add("FIN") == nil)
        #expect(assembler.add("état") == "état")
    }
}
