import CahierCore
import CahierDiagnostics
import Foundation
import TestSupport
import Testing

@testable import CahierPrompt

/// What is shown, in each language; people and workshop speak Latin here, which is neither.
@Suite("One language at a time") struct LanguageTests {
    /// The mechanics of the gallery, whose few words belong to no list of words.
    private static let edition = WorkshopEdition(
        workshop: Workshop(
            id: "ludi", title: "Ludi nostri", licence: "CC0-1.0", credit: "Nos.",
            activities: Gallery.mechanics.enumerated().map { index, mechanic in
                Activity(
                    id: "ludus-\(index + 1)", number: index + 1, title: "Ludus",
                    instructions: ["Ludite."], minutes: Minutes(min: 5, typical: 10, max: 15),
                    mechanic: mechanic)
            }), source: Array("ludi".utf8))

    private static let lines = """
        état
        ouvrir zut
        ouvrir ludi --titre "Vesper" --lieu Roma --heure 18:30
        participants
        participants ajouter Marcus, Livia Prima, Livia Secunda, Gaius
        participants ajouter Marcus
        participants partir Gaius
        participants partir Nemo
        participants tollere
        participants importer turba.csv
        participants importer vacua.csv
        participants importer nusquam.csv
        groupes
        groupes 99
        groupes 2 --séparer "Marcus, Gaius" --ensemble "Marcus, Livia Prima" --graine 7
        groupes 2 --séparer "Marcus, Livia Prima, Livia Secunda"
        groupes
        parole
        parole Marcus
        parole Gaius
        participants pseudonyme Nemo
        participants pseudonyme
        activité
        activité 99
        activité nusquam
        suivante
        Marcus: 4 3 2
        Marcus: 9 9 9
        Marcus: 1 2
        Marcus: zzz = 1
        Marcus: zzz
        Livia: 1 1 1
        Livia Prima: eau: lorem ipsum
        Nemo: 1
        Marcs: 1 1 1
        Gaius: 1 1 1
        synthèse
        activité 2
        Marcus: lorem; ipsum; dolor
        Marcus: sit
        groupe: manche
        groupe: écarter 4
        groupe: fusionner 99 98: amet
        groupe: canere
        synthèse
        activité 3
        Marcus: 1 5
        synthèse
        activité 4
        Marcus: 1; + lorem
        Marcus: 77
        synthèse
        activité 5
        groupe: 1: Lorem | 12 | ipsum | ouvert | pleine
        groupe: 2: Dolor | -1
        groupe: 3: Dolor
        synthèse
        activité 6
        Marcus: 1 | lorem
        Livia Prima: autre: ipsum | dolor
        groupe: 2 | sit | accord
        Marcus: 9
        synthèse
        activité 7
        groupe: centre: lorem; 1: ipsum; 1.3: dolor; retenu: sit
        groupe: 9: amet
        groupe: zzz
        synthèse
        activité 8
        groupe: dé 1; 1: lorem | Marcus
        groupe: dé 9
        synthèse
        activité 9
        Marcus: lorem | 3 2 | ipsum
        Marcus: lorem | 9 9
        Marcus: lorem
        synthèse
        activité 10
        Marcus: outils: lorem | ai
        Livia Prima: outils: ipsum | ou: Roma | contact: Marcus
        synthèse
        activité 11
        groupe: loyer: lorem | -200 | +350
        groupe: loyer: ipsum | 5
        synthèse
        activité 12
        Marcus: 120
        Livia Prima: 80
        Marcus: 1.000
        Marcus: lorem
        synthèse
        activité 13
        Marcus: lorem ipsum
        Marcus: "lorem
        synthèse
        activité 14
        Marcus: lorem; ipsum
        synthèse
        activité 15
        Marcus: lorem | ipsum
        Marcus: a | b | c
        synthèse
        activité 16
        Marcus: 1
        promesse Marcus | 50 € | Lorem | ferme
        promesse Marcus | 2 h | Lorem | ipsum
        promesse Marcus | 5 zzz | Lorem
        promesse Marcus
        synthèse
        activité 17
        Marcus: venir: geste: lorem; entrer: frein: ipsum
        Livia Prima: 1 -2
        Marcus: 9 9
        synthèse
        note lorem
        décision ipsum
        action dolor @Marcus échéance 2026-05-18
        action dolor @Marcus échéance 2026-99-99
        action dolor @Nemo
        fait 999
        corriger 1 1 1 1
        corriger 999 a
        corriger 2
        retirer 3
        retirer 3
        étape
        étape 9
        minuteur
        minuteur 2 min
        minuteur zzz
        montrer zzz
        montrer d’un coup
        Marcus: entrer: geste: dolor
        synthèse
        révéler Nemo
        révéler
        anonyme
        anonyme
        plan
        plan zzz
        plan pause 15 min après 3
        plan fin 18:50
        durées
        durées ludi
        grouper
        grouper 999 998 "lorem"
        pour 1 Nemo
        garder 1
        jeter 1
        tchat absent
        aide animation
        heure 18:42
        heure 99:99
        heure maintenant
        pause
        reprendre
        passer 17
        passer 99
        précédente
        état
        temps
        journal
        annuler
        annuler 999
        rétablir
        rétablir
        exporter
        exporter --document zzz
        exporter --document livret --format zzz
        exporter --document livret --participant Marcus
        exporter --document fiches --vierge --exemplaires zzz
        exporter --document réponses --papier A9
        exporter --document réponses --zzz
        exporter --document livret --imposition zzz
        importer absent
        saisir zzz
        saisir
        jouer absent
        séances
        ateliers
        zzz
        note
        vérifier
        reprendre zzzzz
        reprendre 9
        clore
        clore
        note x
        """.split(separator: "\n").map(String.init)

    @Test(
        "commands, answers, summaries and refusals", arguments: Language.allCases,
        [Manner(), Manner(isLinear: true)])
    func pure(_ language: Language, _ manner: Manner) throws {
        let desk = try TestDesk([Self.edition])
        desk.people = [
            "turba.csv": Array("Titus\nMarcus\nT".utf8) + [0xE9] + Array("rence\nTITUS".utf8),
            "vacua.csv": Array("nom,locus\n,Roma\na: b,\nTullia,a,b\n\"Tullia\" c,".utf8),
        ]
        let typist = Typist(desk, language: language, manner: manner)
        let strange = language == .french ? Vocabulary.english : Vocabulary.french
        var silent = 0
        for line in Self.lines {
            let shown = typist.type(line)
            if shown.isEmpty { silent += 1 }
            let typed = Set(Vocabulary.words(of: line))
            let found = Vocabulary.words(of: shown).filter {
                strange.contains($0) && !typed.contains($0)
            }
            #expect(found.isEmpty, "\(line): \(shown)")
            for step in [typist.interpreter.prompt, typist.interpreter.guidance.notice ?? ""] {
                #expect(Vocabulary.words(of: step).allSatisfy { !strange.contains($0) }, "\(step)")
            }
        }
        #expect(silent == 0, "every line is answered")
    }

    @Test("French transcripts", arguments: Transcript.all.filter { $0.language == .french })
    func transcripts(_ transcript: Transcript) throws {
        let written = Set(Vocabulary.words(of: try Self.chats()))
        for (line, shown) in try transcript.play(try transcript.lines()) {
            let found = Vocabulary.words(of: shown).filter {
                Vocabulary.english.contains($0) && !written.contains($0)
            }
            #expect(found.isEmpty, "\(line): \(shown)")
        }
    }

    /// What people wrote in the logs of chats that are read.
    private static func chats() throws -> String {
        let folder = Repository.tests.appending(path: "CahierPromptTests/Chats")
        let logs = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        return try logs.filter { $0.lastPathComponent != "lu.txt" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    }

    @Test(
        "what one probably meant is proposed, in the language spoken",
        arguments: [
            ("suivnte", "« suivante »", "‘next’"), ("opne x", "« ouvrir »", "‘open’"),
            ("aide suivnte", "« suivante »", "‘next’"),
            ("Marcsu: lorem", "« Marcus »", "‘Marcus’"),
            ("participants partir Livai", "« Livia »", "‘Livia’"),
            ("activité ludus-99", "« ludus-9 »", "‘ludus-9’"),
            ("ouvrir ludi --titer x", "--titre", "--title"),
            ("ouvrir ludi --plcae x", "--lieu", "--place"),
            ("ouvrir ludi --activités 1,ldus-2", "« ludus-2 »", "‘ludus-2’"),
            ("exporter --document livrte", "« livret »", "‘booklet’"),
            ("exporter --document livret --papier A33", "« A3 »", "‘A3’"),
            ("exporter --document fiches --participant Marcsu", "« Marcus »", "‘Marcus’"),
            ("exporter --document livret --imposition piqeu", "« piqué »", "‘saddle’"),
        ])
    func suggestions(_ line: String, french: String, english: String) throws {
        for (language, wanted) in [(Language.french, french), (.english, english)] {
            let typist = Typist(try TestDesk([Self.edition]), language: language)
            try typist.type([
                "ouvrir ludi", "participants ajouter Marcus, Livia", "activité 13",
            ])
            let said = plain(typist.type(line))
            let sentence =
                language == .french ? "vouliez-vous dire \(wanted) ?" : "did you mean \(wanted)?"
            #expect(said.replacing("\n  ", with: " ").contains(sentence), "\(said)")
        }
    }
}
