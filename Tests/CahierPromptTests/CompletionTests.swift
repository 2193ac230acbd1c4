import CahierCore
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("Completion") struct CompletionTests {
    @Test(
        "finds what may end a line, whatever the accents",
        arguments: [
            ("ouv", ["ouvrir "]), ("ETAT", ["état "]), ("ETA", ["étape ", "état "]),
            ("reponses", []),
            ("ouvrir gal", ["galerie "]), ("ouvrir galerie --ti", ["--titre "]),
            ("activite cur", ["curseurs "]), ("zo", ["Zoé: "]), ("zoé b", []),
            ("participants pa", ["partir "]), ("participants partir ana", ["Anaïs Le Goff"]),
            ("action Écrire @an", ["@Anaïs Le Goff "]),
            ("exporter --document re", ["réponses ", "retour "]),
            ("exporter --format e", ["epub "]), ("exporter --papier ", ["A3 ", "A4 ", "A5 "]),
            ("exporter --participant an", ["\"Anaïs Le Goff\" "]),
            ("plan du", ["durée "]), ("plan durée scier", ["scierie "]),
            ("durees gal", ["galerie "]),
            ("aide syn", ["synthèse "]), ("note bon", []),
            ("gr", ["groupe: ", "grouper ", "groupes "]),
            ("garder ", ["tout "]), ("pour 3 zo", ["Zoé "]), ("rediger z", ["Zoé:"]),
            ("rédiger d", ["décision"]),
            ("participants ps", ["pseudonyme "]),
            ("participants pseudonyme Zoé, an", ["Anaïs Le Goff"]),
            ("participants pseudonyme to", ["tous"]), ("groupes d", ["de "]),
            ("participants ajouter p", ["pseudonymes "]), ("parole an", ["Anaïs Le Goff"]),
            ("groupes 2 --séparer z", ["\"Zoé\" "]), ("groupes 2 --s", ["--séparer "]),
        ])
    func candidates(line: String, expected: [String]) throws {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie", "participants ajouter Zoé, Anaïs Le Goff"])
        #expect(typist.interpreter.completions(of: line).candidates == expected)
    }

    @Test("never throws, and replaces no more than there is", arguments: Array(UInt64(1)...20))
    func anything(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie"])
        for _ in 0..<50 {
            let line = random.line()
            let found = typist.interpreter.completions(of: line)
            #expect((0...line.count).contains(found.replaced), "seed \(seed)")
        }
    }

    @Test("offers paths where a file is wanted")
    func paths() throws {
        let interpreter = Typist(try TestDesk([Gallery.edition])).interpreter
        for line in [
            "jouer x", "tchat x", "participants importer x", "exporter -o x", "exporter --sortie x",
            "ouvrir x",
        ] {
            #expect(interpreter.completions(of: line).takesPath, "\(line)")
        }
    }
}
