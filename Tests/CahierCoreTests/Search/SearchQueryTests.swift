import CahierDiagnostics
import Testing

@testable import CahierCore

@Suite("What is searched for") struct SearchQueryTests {
    @Test(
        "is words, phrases and beginnings of words",
        arguments: [
            ("monnaie locale", ["monnaie", "locale"]), ("\"monnaies locales\"", ["monnaie locale"]),
            ("« monnaie locale »", ["monnaie locale"]), ("“a b” c", ["a b", "c"]),
            ("\"jamais fermé", ["jamai ferme"]), ("l’eau d'ici", ["eau", "ici"]),
            ("\"l’eau\"", ["l eau"]), ("l'", ["l"]), ("aujourd’hui", ["aujourd hui"]),
            ("tiers-lieux", ["tier lieu"]), ("monn*", ["monn*"]), ("\"la monn\"*", ["la monn*"]),
            ("\"la monn*\"", ["la monn*"]), ("cœu*", ["coeu*"]), ("temps*", ["temps*"]),
            ("a AND b OR NOT c", ["a", "AND", "b", "OR", "NOT", "c"]),
            ("words:x NEAR(a b)", ["word x", "NEAR a", "b"]), ("^x + y", ["x", "y"]),
        ])
    func terms(text: String, terms: [String]) throws {
        #expect(
            try SearchQuery(text).terms.map { term in
                (term.words + (term.prefix.map { [$0 + "*"] } ?? [])).joined(separator: " ")
            } == terms)
    }

    @Test(
        "is refused where it has no word, too many, or would find nearly all",
        arguments: [
            ("", "aucun mot"), ("« »", "aucun mot"), ("😀 !", "aucun mot"), ("*", "aucun mot"),
            ("m*", "deux lettres"), (String(repeating: "a ", count: 33), "33 mots"),
        ])
    func refusals(text: String, message: String) {
        let refusal = #expect(throws: Refusal.self) { try SearchQuery(text) }
        #expect(refusal?.message.french.contains(message) == true)
    }

    @Test(
        "is marked in a snippet of the true text",
        arguments: [
            ("monnaie locale", "Des monnaies locales, ici.", "Des [monnaies locales], ici."),
            ("\"monnaie locale\"", "La locale monnaie.", "La locale monnaie."),
            ("eau", "L’eau de l’école", "L’[eau] de l’école"),
            ("ecol*", "l’École, les écoliers", "l’[École], les [écoliers]"),
            ("travau*", "un TRAVAIL", "un [TRAVAIL]"), ("coeur", "le cœur", "le [cœur]"),
            ("été", "e\u{301}te\u{301}", "[e\u{301}te\u{301}]"),
        ])
    func snippets(query: String, text: String, shown: String) throws {
        let snippet = Snippet(of: ["autre chose", text], for: try SearchQuery(query))
        let marked = snippet.pieces.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
        #expect(marked == (marked.contains("[") ? shown : "autre chose"))
        #expect(marked.contains("[") == shown.contains("["))
    }

    @Test func `a long text is cut at words, around what was found`() throws {
        let text = (1...200).map { "mot\($0)" }.joined(separator: " ")
        let query = try SearchQuery("mot100")
        let snippet = Snippet(of: [text], for: query, length: 60)
        let shown = snippet.pieces.map(\.text).joined()
        #expect(shown.utf8.count < 80 && shown.contains(" mot100 "))
        #expect(text.contains(" \(shown) ") && snippet.isCut == (true, true))
        #expect(Snippet(of: [text], for: try SearchQuery("mot1")).isCut == (false, true))
        #expect(Snippet(of: [text], for: try SearchQuery("mot200")).isCut == (true, false))
    }
}
