import CahierDiagnostics
import Testing

@Suite
struct FoldingTests {
    @Test(
        "two spellings of one name have one key",
        arguments: [
            ("Hélène", "helene"), ("HÉLÈNE", "He\u{301}le\u{300}ne"), ("Œdipe", "oedipe"),
            ("Lætitia", "LAETITIA"), ("l’école", "L'ECOLE"), ("François", "francois"),
            ("ｆａｂｌａｂ", "fablab"),
        ])
    func sameKey(left: String, right: String) {
        #expect(Folding.key(left) == Folding.key(right))
    }

    @Test(
        "two names have two keys",
        arguments: [("Zoé", "Zoé B."), ("Anne", "Ane"), ("Jean Luc", "Jean-Luc"), ("", " ")])
    func otherKey(left: String, right: String) {
        #expect(Folding.key(left) != Folding.key(right))
    }

    @Test(
        "names are in the order of a French list",
        arguments: [
            ["Denis", "Élodie", "Émile", "Fanny"],
            ["Ada", "anne", "Béa", "chloé", "Zoé"],
            ["cote", "Cote", "coté", "côte", "côté", "coter"],
            ["Noé", "Œdipe", "Ondine"],
            ["table 2", "table 10", "table 11"],
            ["", "a", "b"],
        ])
    func order(names: [String]) {
        #expect(names.reversed().sorted(by: Folding.precedes) == names)
        #expect(names.sorted(by: Folding.precedes) == names)
    }

    @Test func `no name comes before itself`() {
        for name in ["", "Zoé", "e\u{301}", "Œ", "2"] { #expect(!Folding.precedes(name, name)) }
    }
}
