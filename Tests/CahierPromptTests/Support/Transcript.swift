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
            "annuler", "étapes", "plan", "tchat", "personnes",
            "lundi", "cahier", "tchat-caché", "tour", "oubli", "archives", "recherche",
        ].map { Transcript(name: $0) }
        + [
            "undo", "stages", "session", "planning", "chat", "people", "monday", "booklet",
            "hidden-chat", "turn", "forgetting", "keeping", "searching",
        ].map {
            Transcript(name: $0, language: .english)
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
        let desk = try TestDesk(
            [.shipped("cahier-tiers-lieux"), .shipped("comm-un-lundi"), Gallery.edition]
                + (name == "people" ? [Gallery.english] : []))
        desk.scripts["debut.cahier"] = Array("note Depuis un fichier.\nzut\n".utf8)
        try desk.addChats()
        desk.people = Self.people
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
