import CahierDiagnostics
import Testing

@Suite("What is shown to people") struct WordingTests {
    @Test(arguments: [
        ("Hélène", "helene"), ("cœur", "COEUR"), ("L’eau", "l'eau"), ("e\u{301}te\u{301}", "été"),
        ("Ægir", "aegir"), ("ＡＢ", "ab"),
    ])
    func `names that are the same for a reader`(left: String, right: String) {
        #expect(Folding.key(left) == Folding.key(right))
    }

    @Test(arguments: [("eau", "eaux"), ("l’eau", "leau"), ("a-b", "a b")])
    func `names that are not`(left: String, right: String) {
        #expect(Folding.key(left) != Folding.key(right))
    }

    @Test func `French order of names`() {
        let names = ["Zoé", "élan", "Eau", "étage 10", "étage 9", "côte", "coté"]
        let sorted = names.sorted(by: Folding.precedes)
        #expect(sorted.first == "coté" || sorted.first == "côte")
        #expect(Array(sorted.dropFirst(2)) == ["Eau", "élan", "étage 9", "étage 10", "Zoé"])
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a\\u{1b}[31mb"), ("\u{202E}abc", "\\u{202e}abc"), ("é\tx\ny", "é\tx\ny"),
        ("👩‍👩‍👧", "👩‍👩‍👧"), ("\u{9B}31m", "\\u{9b}31m"), ("\u{FEFF}a\u{0}", "\\u{feff}a\\u{0}"),
        ("", ""),
    ])
    func `characters that would act on a terminal are shown`(text: String, shown: String) {
        #expect(Visible.text(text) == shown)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcdef…"), ("a\nb\r\nc", 6, "a b c"), ("", 3, ""),
        ("👩‍👩‍👧👩‍👩‍👧", 1, "👩‍👩‍👧…"),
    ])
    func `an excerpt is one line of whole characters`(text: String, limit: Int, shown: String) {
        #expect(Visible.excerpt(text, limit: limit) == shown)
    }

    @Test func `a problem is a line that editors turn into a link`() {
        let message = Wording(fr: "trop long", en: "too long")
        let position = SourcePosition(line: 3, column: 14)
        #expect(
            Problem(message, in: "a.yaml", at: position).description(in: .french)
                == "a.yaml:3:14: trop long")
        #expect(Problem(message, in: "a.yaml").description(in: .english) == "a.yaml: too long")
        #expect(Problem(message, at: position).description(in: .french) == "3:14: trop long")
        #expect(Problem(message).description(in: .french) == "trop long")
        #expect(
            Problem(message, in: "a\u{1B}c", at: nil).description(in: .french)
                == "a\\u{1b}c: trop long")
    }

    @Test func `positions are ordered by line, then by column`() {
        let sorted = [(2, 1), (1, 9), (1, 2)].map(SourcePosition.init).sorted()
        #expect(sorted.map(\.line) == [1, 1, 2])
        #expect(sorted.map(\.column) == [2, 9, 1])
    }

    @Test(arguments: Language.allCases)
    func `a verbatim wording is the same in every language`(language: Language) {
        #expect(Wording(verbatim: "m²")[language] == "m²")
    }
}
