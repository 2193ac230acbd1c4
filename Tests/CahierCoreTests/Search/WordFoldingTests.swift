import Testing

@testable import CahierCore

@Suite("The words of texts") struct WordFoldingTests {
    @Test(
        "are made what a plural and its singular have in common",
        arguments: [
            ("ami", "amis"), ("clé", "clés"), ("local", "locaux"), ("journal", "journaux"),
            ("cheval", "chevaux"), ("festival", "festivals"), ("travail", "travaux"),
            ("bail", "baux"), ("détail", "détails"), ("lieu", "lieux"), ("jeu", "jeux"),
            ("bijou", "bijoux"), ("noyau", "noyaux"), ("eau", "eaux"), ("bateau", "bateaux"),
            ("au", "aux"), ("le", "les"), ("bus", "bus"), ("prix", "prix"), ("TRAVAIL", "Travaux"),
            ("cœur", "coeurs"), ("ŒUVRE", "oeuvres"), ("ex æquo", "ex aequo"),
        ])
    func plurals(singular: String, plural: String) {
        #expect(key(singular.lowercased()) == key(plural.lowercased()))
        #expect(key(singular) == key(plural))
    }

    @Test(
        "stay apart where they are not the same",
        arguments: [
            ("mai", "mais"), ("moi", "mois"), ("foi", "fois"), ("ver", "vers"), ("sou", "sous"),
            ("stres", "stress"), ("1990", "1990s"), ("pri", "prix"), ("mal", "mail"),
        ])
    func others(one: String, other: String) {
        #expect(key(one) != key(other))
    }

    @Test(
        "are cut where the tokenizer of the index cuts them",
        arguments: [
            ("l’eau, d'ici", ["l", "eau", "d", "ici"]), ("tiers-lieux", ["tier", "lieu"]),
            ("a\u{0}b", ["a", "b"]), ("«\u{A0}été\u{202F}»", ["ete"]), ("2×3÷4", ["2", "3", "4"]),
            ("amis😀", ["ami"]), ("e\u{301}té", ["e\u{301}te"]), ("𝕊 日本", ["𝕊", "日本"]),
            ("", []), ("!!!", []), ("a_b\u{FEFF}c", ["a", "b", "c"]),
            ("\u{301}œ", ["oe"]),
        ])
    func words(text: String, words: [String]) {
        var folding = WordFolding(keepsPlaces: true)
        folding.add(text)
        #expect(
            folding.words.map { String(decoding: folding.bytes[$0.folded], as: UTF8.self) } == words
        )
        #expect(WordFolding.fold(text).split(separator: " ").map(String.init) == words)
    }

    private func key(_ text: String) -> [String] {
        WordFolding.fold(text).lowercased().split(separator: " ").map(String.init)
    }
}
