import CahierCore
import CahierDocument
import Foundation
import Testing

@testable import CahierPrompt

/// What becomes of each sheet of a file: that it is taken up whole or not at all, and once.
extension ImportingTests {
    @Test("a sheet that comes twice is noticed, unless one insists")
    func twice() throws {
        fill("f", ["nom": "Marie", Self.key(12, "nombre"): "40"])
        fill("g", ["nom": "Karim C.", Self.key(12, "nombre"): "50"])
        #expect(typist.complaint("importer f") == nil)
        #expect(
            unfolded(typist.type("importer f"))
                == "f: 12. Activité estimation : la fiche \(Self.code(12)) a déjà été reprise "
                + "(lundi 4 mai 2026, 18 h 20) ; --encore la reprend quand même")
        #expect(typist.complaint("importer g") == nil, "somebody else’s")
        #expect(session?.entries.count == 2)
        #expect(typist.complaint("importer f --encore") == nil)
        #expect(session?.entries.count == 3)
    }

    @Test("everything that is wrong is said at once, and nothing of those sheets is kept")
    func whole() throws {
        fill(
            "f",
            [
                "nom": "Zoé", Self.key(2, "mot-1"): "accueil", Self.key(1, "note-1"): "9",
                Self.key(1, "note-2"): "3", Self.key(9, "decision-1"): "un four",
                Self.key(9, "mode-1"): "à main levée", Self.key(12, "nombre"): "-1",
            ])
        fill("g", ["nom": "Marie", Self.key(12, "nombre"): "40"])
        let score = "9. Activité décision – Décision 1"
        let said = [
            "f : 1 saisie – Zoé – séance k7m2q.", "Zoé rejoint la séance.",
            "f: 1. Activité radar – eau – Note, de 0 à 5 : « 9 » n’est pas au choix ; attendu : "
                + "0, 1, 2, 3, 4, 5",
            "f: \(score) – Coût (0 : bas – 5 : haut) : \(Self.gap)",
            "f: \(score) – Effort (0 : bas – 5 : haut) : \(Self.gap)",
            "f: 12. Activité estimation – Surface ? (m²) : −1 m² est hors limites ; attendu : de 0 "
                + "à 1 000 000 m²",
            "f: laissé de côté, rien n’en est noté : « 1. Activité radar », « 9. Activité "
                + "décision », « 12. Activité estimation » ; une fois le fichier corrigé, "
                + "importez-le de nouveau : le reste ne sera pas noté deux fois",
            "absent: pas de fiche ici", "g : 1 saisie – Marie – séance k7m2q.",
        ]
        #expect(unfolded(typist.type("importer f absent g")).components(separatedBy: "\n") == said)
        #expect(session?.entries.map(\.activity) == ["scierie", "estimation"])
        #expect(session?.typedSheets.count == 2)
        fill(
            "f",
            [
                "nom": "Zoé", Self.key(2, "mot-1"): "accueil", Self.key(1, "note-1"): "5",
                Self.key(1, "note-2"): "3",
            ])
        #expect(
            unfolded(typist.type("importer f"))
                == "f : 1 saisie – Zoé – séance k7m2q.\nDéjà repris, sans rien de nouveau : "
                + "« 2. Activité scierie ».")
        #expect(session?.entries.map(\.activity) == ["scierie", "estimation", "radar"])
    }

    @Test("nobody joins of whom nothing is kept")
    func nothingKept() {
        fill("f", ["nom": "Zoé", Self.key(12, "nombre"): "-1"])
        #expect(typist.complaint("importer f") != nil)
        #expect(session?.participants.count == 3 && session?.typedSheets.isEmpty == true)
    }

    @Test("the sheet of the group that everyone gives back is taken up once")
    func groupSheet() throws {
        let group = [
            Self.key(5, "nom-1-1"): "Bar", Self.key(7, "centre"): "halte",
            Self.key(7, "petale-1"): "gare",
        ]
        let own = ["nom": "Anna", Self.key(12, "nombre"): "40"]
        fill("anna", own.merging(group) { $1 })
        fill("basile", own.merging(group) { $1 }.merging(["nom": "Basile"]) { $1 })
        #expect(typist.complaint("importer anna") == nil)
        #expect(
            unfolded(typist.type("importer basile"))
                == "basile : 1 saisie – Basile – séance k7m2q.\nDéjà repris, sans rien de nouveau : "
                + "« 5. Activité plan », « 7. Activité lotus ».\nBasile rejoint la séance.")
        fill(
            "chloe",
            own.merging(group) { $1 }.merging(
                ["nom": "Chloé", Self.key(7, "petale-1"): "quai", Self.key(7, "petale-2"): "train"]
            ) { $1 })
        #expect(typist.complaint("importer chloe") != nil)
        #expect(
            session?.entries.map(\.activity) == [
                "plan", "lotus", "lotus", "estimation", "estimation", "estimation",
            ])
        fill("groupe", [Self.key(7, "petale-1"): "quai"])
        #expect(
            unfolded(typist.type("importer groupe"))
                == "groupe: 7. Activité lotus : la fiche a déjà été reprise (lundi 4 mai 2026, "
                + "18 h 20), et ce fichier dit autre chose : « Pétale 1 – Mot du pétale » ; rien "
                + "n’en est noté. S’il a raison, corrigez ce que « journal » montre "
                + "(« corriger N … »), ou ajoutez ce qui manque (« activité 7 »)")
    }
}
