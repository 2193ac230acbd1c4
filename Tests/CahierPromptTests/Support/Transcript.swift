import CahierCore
import CahierDiagnostics
import CahierPrompt
import Foundation
import TestSupport
import Testing

/// A session as typed, with what is shown; its lines in `> ` are typed again.
///
/// The clock shows Monday 4 May 2026, 18:20 in Paris, and goes on by a minute at each line.
struct Transcript {
    var name: String
    var language = Language.french
    var manner = Manner()

    static let all: [Transcript] =
        [
            "séance", "refus", "fiche", "comm-un-lundi", "synthèses", "soirée", "imprévus",
            "annuler", "étapes", "plan", "tchat",
        ].map { Transcript(name: $0) }
        + ["undo", "stages", "session", "planning", "chat"].map {
            Transcript(name: $0, language: .english)
        }

    var path: String { "CahierPromptTests/Transcripts/\(name).txt" }

    /// What is typed.
    func lines() throws -> [String] {
        let url = Repository.tests.appending(path: path)
        return Self.typed(in: try String(contentsOf: url, encoding: .utf8))
    }

    static func typed(in text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
    }

    /// What each line shows.
    func play(_ lines: [String]) throws -> [(line: String, shown: String)] {
        let desk = try TestDesk([
            .shipped("cahier-tiers-lieux"), .shipped("comm-un-lundi"), Gallery.edition,
        ])
        desk.scripts["debut.cahier"] = Array("note Depuis un fichier.\nzut\n".utf8)
        try desk.addChats()
        desk.editor = { $0.isEmpty ? "Un long texte,\nsur deux lignes." : $0 + " Relu." }
        let typist = Typist(desk, language: language, manner: manner)
        return lines.map { line in
            desk.clock = desk.clock + 60
            return (line, typist.type(line))
        }
    }
}

extension Transcript: CustomTestStringConvertible {
    var testDescription: String { "\(name), \(language), \(manner.isLinear ? "linear" : "plain")" }
}
