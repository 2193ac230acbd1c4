import CahierDiagnostics
import Testing

@testable import CahierStemming

@Suite("Likeness") struct LikenessTests {
    @Test(
        "finds texts that say nearly the same",
        arguments: [
            (["accueil", "l’accueil", "L'ACCUEIL"], Language.french, [[0, 1, 2]]),
            (["convivialité", "convivialite", "lenteur"], .french, [[0, 1]]),
            (["Partager les savoirs", "le partage des savoirs"], .french, [[0, 1]]),
            (["un four à pain", "des fours à pain", "du bon pain"], .french, [[0, 1]]),
            (["solidarité", "soldarité", "solitude"], .french, [[0, 1]]),
            (["œuvrer ensemble", "oeuvrer ensemble"], .french, [[0, 1]]),
            (["e\u{301}coute", "écoute"], .french, [[0, 1]]),
            (["welcoming people", "we welcome the people", "slowness"], .english, [[0, 1]]),
            (["bike", "bikes", "a boat"], .english, [[0, 1]]),
            (["accueil", "entraide", "accueillir tout le monde au jardin"], .french, []),
            (["chat", "char", "chaton"], .french, []), (["nous", "vous"], .french, []),
            (["nous", "Nous !"], .french, [[0, 1]]), (["", " ", "…", "…"], .french, []),
            (["pas de bruit", "bruit", "sans bruit"], .french, [[0, 2]]),
            (["12", "13", "12"], .french, [[0, 2]]), ([], .english, []),
        ] as [([String], Language, [[Int]])])
    func groups(texts: [String], language: Language, expected: [[Int]]) {
        #expect(Likeness(language).groups(of: texts) == expected)
    }

    @Test("looks at a thousand texts, however long, and says each at most once")
    func many() {
        let words = ["accueil", "entraide", "jardin", "lenteur", "four", "partage", "savoir"]
        let texts = (0..<1000).map { number in
            "\(words[number % 7]) \(words[number / 7 % 7]) "
                + String(repeating: "x", count: number % 300)
        }
        let places = Likeness(.french).groups(of: texts + [String(repeating: "mot ", count: 9999)])
            .flatMap(\.self)
        #expect(Set(places).count == places.count)
        #expect(places.allSatisfy { (0..<1001).contains($0) })
    }
}
