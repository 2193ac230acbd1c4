import CahierCore
import CahierDiagnostics
import CahierPrompt
import Foundation
import TestSupport
import Testing

@Suite("Transcripts") struct TranscriptTests {
    @Test(
        "play back",
        arguments: Transcript.all + [
            Transcript(name: "linéaire", manner: Manner(isLinear: true)),
            Transcript(name: "linear", language: .english, manner: Manner(isLinear: true)),
        ])
    func playBack(_ transcript: Transcript) throws {
        try expectGolden(transcript.path) { text in
            try transcript.play(Transcript.typed(in: text)).map { line, shown in
                "> \(line)\n" + (shown.isEmpty ? "" : shown + "\n")
            }.joined()
        }
    }

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
        where ![
            "session.txt", "undo.txt", "stages.txt", "linear.txt", "planning.txt", "chat.txt",
            "people.txt", "monday.txt", "booklet.txt", "hidden-chat.txt", "turn.txt", "keeping.txt",
        ].contains(name) {
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
            "groupes", "parole", "groups", "floor", "chercher", "search",
        ].filter { !typed.contains($0[...]) }
        #expect(missing == [])
    }
}
