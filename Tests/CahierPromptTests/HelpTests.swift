import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("Help") struct HelpTests {
    @Test("the pages", arguments: Language.allCases)
    func pages(_ language: Language) throws {
        try expectGolden("CahierPromptTests/Help/\(language.rawValue).txt") { _ in
            let help = Help(language: language)
            let pages = [help.program(), help.answers()] + CommandName.allCases.map(help.page)
            return pages.joined(separator: "\n\n────────\n\n") + "\n"
        }
    }

    @Test("the manual and the completions", arguments: Language.allCases)
    func manual(_ language: Language) throws {
        let help = Help(language: language)
        try expectGolden("CahierPromptTests/Help/cahier.\(language.rawValue).1") { _ in
            help.manual()
        }
        try expectGolden("CahierPromptTests/Help/cahier.\(language.rawValue).bash") { _ in
            help.bashCompletion()
        }
    }

    /// Words that are of one language only and that help would use.
    private static let words: [Language: Set<String>] = [
        .french: [
            "le", "la", "les", "une", "des", "ou", "et", "avec", "pour", "dans", "séance",
            "atelier", "fichier", "noms", "texte", "qui", "groupe", "heure", "montre", "écrit",
            "retire", "réponse", "commande", "promesse", "accueil", "du", "sur", "est",
        ],
        .english: [
            "the", "of", "or", "and", "with", "for", "in", "session", "workshop", "file", "names",
            "text", "who", "group", "time", "shows", "writes", "answer", "command", "pledge",
            "welcome", "is", "to", "everyone", "nobody",
        ],
    ]

    @Test("are of one language", arguments: Language.allCases)
    func purity(_ language: Language) {
        let help = Help(language: language)
        let pages = [help.program(), help.answers()] + CommandName.allCases.map(help.page)
        for other in Language.allCases where other != language {
            let strange = Self.words[other] ?? []
            for line in pages.joined(separator: "\n").split(separator: "\n") {
                let words = line.split { !$0.isLetter }.map { $0.lowercased() }
                let found = words.filter(strange.contains)
                #expect(found.isEmpty || isData(line), "\(line)")
            }
        }
    }

    /// Examples name axes and questions of a French workshop; « accueil » is one of them.
    private func isData(_ line: Substring) -> Bool {
        line.contains(": accueil = ") || line.contains("+ atelier vélo")
    }

    @Test("fit a terminal, in French spaces", arguments: Language.allCases)
    func width(_ language: Language) {
        let help = Help(language: language)
        let pages = [help.program(), help.answers()] + CommandName.allCases.map(help.page)
        for line in pages.joined(separator: "\n").split(separator: "\n") {
            #expect(line.count <= PlainText.width, "\(line)")
            for mark in [" ;", " !", " ?", " »", "« "] {
                #expect(!line.contains(mark), "\(line)")
            }
        }
    }
}
