import CahierCore
import CahierDiagnostics
import Foundation
import TestSupport
import Testing

/// A transcript is what the prompt shows; its lines in `> ` are typed again.
///
/// The clock shows Monday 4 May 2026, 18:20 in Paris, and goes on by a minute at each line.
@Suite("Transcripts") struct TranscriptTests {
    @Test(
        "play back",
        arguments: [
            ("séance", Language.french), ("refus", .french), ("fiche", .french),
            ("comm-un-lundi", .french), ("synthèses", .french), ("soirée", .french),
            ("imprévus", .french), ("annuler", .french), ("étapes", .french), ("undo", .english),
            ("stages", .english),
            ("session", .english), ("plan", .french), ("planning", .english),
            ("personnes", .french), ("people", .english),
        ])
    func playBack(_ name: String, _ language: Language) throws {
        try expectGolden("CahierPromptTests/Transcripts/\(name).txt") { transcript in
            let desk = try TestDesk(
                [
                    .shipped("cahier-tiers-lieux"), .shipped("comm-un-lundi"), Gallery.edition,
                ] + (name == "people" ? [Gallery.english] : []))
            desk.scripts["debut.cahier"] = Array("note Depuis un fichier.\nzut\n".utf8)
            desk.people = Self.people
            let typist = Typist(desk, language: language)
            var played = ""
            for line in transcript.split(separator: "\n") where line.hasPrefix("> ") {
                desk.clock = desk.clock + 60
                let shown = typist.type(String(line.dropFirst(2)))
                played += line + "\n" + (shown.isEmpty ? "" : shown + "\n")
            }
            return played
        }
    }

    /// Files of people as spreadsheets and hands write them.
    private static let people: [String: [UInt8]] = [
        "inscrits.csv": Array(
            "\u{FEFF}Courriel;Nom;Prénom\r\nm@exemple;Dubois;Marie\r\n;Ba;Aïcha\r\n".utf8),
        "vieux.csv": Array("Pr".utf8) + [0xE9] + Array("nom\rGwena".utf8) + [0xEB]
            + Array("l\rMarie Dubois\rGWENAEL".utf8),
        "troué.csv": Array(
            "nom,lieu\nInès,Lille\n,Lens\nPaul: oui,\nLéo,Loos,59\n\"Tom\" B,\n".utf8),
        "deux.csv": Array("lieu;âge\nLille;32\n".utf8),
        "image.csv": [0x89, 0x50, 0x4E, 0x47, 0, 0],
    ]

    private static let files: [String: String] = {
        let folder = Repository.tests.appending(path: "CahierPromptTests/Transcripts")
        let urls =
            (try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil)) ?? []
        return Dictionary(
            uniqueKeysWithValues: urls.map {
                ($0.lastPathComponent, (try? String(contentsOf: $0, encoding: .utf8)) ?? "")
            })
    }()

    /// Words that people typed stay as they are: the transcripts have them in French spaces.
    @Test("hold no space that could break before a French mark, and no straight apostrophe")
    func typography() {
        for (name, text) in Self.files
        where !["session.txt", "undo.txt", "stages.txt", "planning.txt", "people.txt"].contains(
            name)
        {
            for line in text.split(separator: "\n") where !line.hasPrefix("> ") {
                for mark in [" ;", " !", " ?", " »", "« ", "'", "n° "] {
                    #expect(!line.contains(mark), "\(name): \(line)")
                }
            }
        }
    }

    @Test("touch every command")
    func commands() {
        let typed = Self.files.values.joined(separator: "\n").split(separator: "\n")
            .filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2).prefix { !$0.isWhitespace } }
        let missing = [
            "ouvrir", "reprendre", "clore", "participants", "activité", "suivante",
            "précédente", "passer", "corriger", "retirer", "note", "décision", "action", "fait",
            "promesse", "heure", "état", "temps", "synthèse", "journal", "ateliers", "séances",
            "étape", "minuteur", "montrer", "révéler", "anonyme", "tour", "exporter", "vérifier",
            "jouer", "aide", "quitter", "open", "pledge", "plan", "durées",
            "groupes", "parole", "groups", "floor",
        ].filter { !typed.contains($0[...]) }
        #expect(missing == [])
    }
}
