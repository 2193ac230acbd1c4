import CahierDiagnostics
import TestSupport
import Testing

/// Every sentence of the program, read in its sources.
@Suite("The catalogue") struct CatalogueTests {
    private static let sources = (try? SwiftSource.all()) ?? []
    private static let pairs = sources.flatMap { $0.pairs().pairs }

    @Test("has both languages everywhere")
    func both() {
        #expect(Self.pairs.count > 1200)
        for source in Self.sources {
            let lonely = source.pairs().lonely
            #expect(lonely.isEmpty, "\(source.path): \(lonely)")
        }
        for pair in Self.pairs {
            let areWords = [pair.french, pair.english].map { $0.contains(where: \.isLetter) }
            #expect(areWords[0] == areWords[1], "\(pair)")
        }
    }

    /// Words that are the same in both.
    private static let shared: Set = [
        "action", "actions", "balance", "condition", "contact", "date", "invitation", "message",
        "note", "notes", "page", "pages", "plan", "question", "situation", "total",
    ]

    @Test("says the same in both only where it is the same word")
    func different() {
        for pair in Self.pairs where pair.french == pair.english {
            let own = words(pair.french)
            #expect(own.allSatisfy(Self.shared.contains), "\(pair)")
        }
    }

    @Test("has no word of the other language")
    func pure() {
        for pair in Self.pairs {
            let french = words(pair.french).filter(Vocabulary.english.contains)
            let english = words(pair.english).filter(Vocabulary.french.contains)
            #expect(french.isEmpty, "\(pair)")
            #expect(english.isEmpty || isQuotation(pair.english), "\(pair)")
        }
    }

    /// Names of things that are French whatever the language: keys of workshop files.
    private func isQuotation(_ text: String) -> Bool { text.contains("‘atelier: …’") }

    @Test("holds whatever is shown")
    func strays() {
        for source in Self.sources {
            #expect(source.strayWords().isEmpty, "\(source.path): \(source.strayWords())")
        }
    }

    private func words(_ text: String) -> [String] { Vocabulary.words(of: text) }
}
