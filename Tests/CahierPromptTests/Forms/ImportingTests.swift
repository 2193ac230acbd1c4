import CahierCore
import CahierDocument
import CahierSheets
import Foundation
import TestSupport
import Testing

@testable import CahierPrompt

/// What `importer` refuses, in whole sentences, and that a sheet is taken up whole or not at all.
@Suite("Importing filled sheets") struct ImportingTests {
    private let typist: Typist
    private var session: Session? { typist.session }

    init() throws {
        typist = Typist(try TestDesk([Gallery.edition]))
        typist.desk.sessionIDs = ["k7m2q", "autre"].compactMap { SessionID($0) }
        try typist.type(["ouvrir galerie", "participants ajouter Marie, Karim B., Karim C."])
    }

    private func fill(_ file: String, _ values: [String: String]) {
        typist.desk.forms[file] = FilledForm(values: values)
    }

    /// The key of a field of an activity, by its place.
    private static func key(_ place: Int, _ key: String, _ session: String = "k7m2q") -> String {
        SessionID(session).map { id in
            FillableSheet.key(
                key, of: SheetCode(session: id, activity: place, sheet: SheetCode.onScreen))
        } ?? ""
    }

    @Test("a file with sheets of several activities is one step")
    func severalSheets() throws {
        fill(
            "f",
            [
                "nom": "Zoé", Self.key(2, "mot-1"): "accueil", Self.key(12, "nombre"): "40",
                Self.key(7, "centre"): "halte",
            ])
        typist.desk.clock = typist.desk.clock + 60
        #expect(
            plain(typist.type("importer f"))
                == "f : 3 saisies – Zoé – séance k7m2q.\nZoé rejoint la séance.")
        #expect(session?.entries.map(\.activity) == ["scierie", "lotus", "estimation"])
        #expect(session?.entries.map(\.author) == [.participant(4), .group, .participant(4)])
        #expect(session?.current == nil, "no activity begins for that")
        #expect(session?.typedSheets.count == 3)
    }

    @Test("a session that is not in hand takes them up too")
    func otherSession() throws {
        try typist.type(["ouvrir galerie"])
        fill("f", ["nom": "Marie", Self.key(12, "nombre"): "40"])
        #expect(typist.complaint("importer f") == nil)
        #expect(session?.id.text == "autre" && session?.entries.isEmpty == true)
        try typist.type(["reprendre k7m2q"])
        #expect(session?.entries.map(\.author) == [.participant(1)])
    }

    @Test("a sheet that comes twice is noticed, unless one insists")
    func twice() throws {
        fill("f", ["nom": "Marie", Self.key(12, "nombre"): "40"])
        fill("g", ["nom": "Karim C.", Self.key(12, "nombre"): "50"])
        #expect(typist.complaint("importer f") == nil)
        #expect(
            plain(typist.type("importer f"))
                == "f: 12. Activité estimation : la fiche \(Self.code(12)) a déjà été reprise "
                + "(lundi 4 mai 2026, 18 h 20) ; --encore la reprend quand même")
        #expect(typist.complaint("importer g") == nil, "somebody else’s")
        #expect(session?.entries.count == 2)
        #expect(typist.complaint("importer f --encore") == nil)
        #expect(session?.entries.count == 3)
    }

    private static func code(_ place: Int) -> String {
        String(key(place, "").dropLast())
    }

    @Test(
        "what is refused, and what is said",
        arguments: [
            (["nom": "Marie"], "aucune réponse : rien n’est rempli"),
            (["nom": "Marie", "truc": "x"], stranger("truc")),
            (["nom": "Marie", "K7M2Q-12-9999-A/nombre": "1"], stranger("K7M2Q-12-9999-A/nombre")),
            (
                ["nom": "Marie", key(12, "nombre", "zzzzz"): "1"],
                "aucune séance ne s’appelle « zzzzz » ; « séances » en donne la liste"
            ),
            (
                ["nom": "Marie", key(12, "nombre", "zzzzz"): "1", key(12, "nombre"): "1"],
                "les fiches sont de plusieurs séances ; attendu : une seule"
            ),
            (
                ["nom": "Marie", key(99, "nombre"): "1"],
                "\(code(99)) : la séance n’a pas cette activité"
            ),
            (
                [key(12, "nombre"): "1"],
                "nom : vide ; attendu : le nom de qui a rempli la fiche"
            ),
            (
                ["nom": "a\nb", key(12, "nombre"): "1"],
                "nom : un nom ne peut contenir ni « : » ni saut de ligne"
            ),
            (
                ["nom": "Zo\u{202E}é\u{7}", key(12, "nombre"): "1"],
                "nom : « Zo\\u{202e}é\\u{7} » : un nom ne peut contenir de signe qui ne se voit pas"
            ),
            (
                ["nom": String(repeating: "a", count: 201), key(12, "nombre"): "1"],
                "nom : un nom a au plus 200 signes ; reçu : 201"
            ),
            (
                ["nom": "Karim", key(12, "nombre"): "1"],
                "nom : plusieurs personnes s’appellent « Karim » : Karim B., Karim C."
            ),
            (
                ["nom": "Marie", key(12, "nombre"): "beaucoup"],
                "12. Activité estimation – Surface ? (m²) : « beaucoup » n’est pas un nombre"
            ),
            (
                ["nom": "Marie", key(12, "nombre"): "-3"],
                "12. Activité estimation – Surface ? (m²) : −3 m² est hors "
                    + "limites ; attendu : de 0 à 1 000 000 m²"
            ),
            (
                ["nom": "Marie", key(1, "note-2"): "7"],
                "1. Activité radar – toit – Note, de 0 à 5 : « 7 » n’est pas au choix ; "
                    + "attendu : 0, 1, 2, 3, 4, 5"
            ),
            (
                ["nom": "Marie", key(4, "rang-1"): "1; jardin"],
                "4. Activité sélection – four – Rang : « 1; jardin » n’est pas un nombre"
            ),
            (
                ["nom": "Marie", key(4, "option-1"): "peut-être"],
                "4. Activité sélection – four – Je le choisis : « peut-être » ; "
                    + "attendu : une case cochée ou non"
            ),
            (
                ["nom": "Marie", key(4, "option-9"): "1"],
                "4. Activité sélection – option-9 : ce champ n’est pas de la fiche ; "
                    + "a-t-il été renommé ou ajouté ?"
            ),
            (
                [key(9, "decision-1"): "un four", key(9, "note-1-1"): "3"],
                "9. Activité décision – Décision 1 – Effort (0 : bas – 5 : haut) : \(gap)"
            ),
            (
                [
                    "nom": "Marie", key(16, "condition-1"): "s’il pleut",
                    key(16, "combien-1"): "3 h",
                ],
                "16. Activité promesses – Promesse 1 – Pour quel commun : \(gap)"
            ),
        ])
    func refused(values: [String: String], sentence: String) {
        fill("f", values)
        let before = session
        #expect(plain(typist.type("importer f")) == "f: \(sentence)")
        #expect(session == before)
    }

    private static let gap =
        "vide ; attendu : une réponse, ou rien non plus dans les champs qui vont avec"

    private static func stranger(_ key: String) -> String {
        "« \(key) » : ce champ n’est pas de la fiche ; a-t-il été renommé ou ajouté ?"
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
        #expect(plain(typist.type("importer f absent g")).components(separatedBy: "\n") == said)
        #expect(session?.entries.map(\.activity) == ["scierie", "estimation"])
        #expect(session?.typedSheets.count == 2)
        fill(
            "f",
            [
                "nom": "Zoé", Self.key(2, "mot-1"): "accueil", Self.key(1, "note-1"): "5",
                Self.key(1, "note-2"): "3",
            ])
        #expect(
            plain(typist.type("importer f"))
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
            plain(typist.type("importer basile"))
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
            plain(typist.type("importer groupe"))
                == "groupe: 7. Activité lotus : la fiche a déjà été reprise (lundi 4 mai 2026, "
                + "18 h 20), et ce fichier dit autre chose : « Pétale 1 – Mot du pétale » ; rien "
                + "n’en est noté. S’il a raison, corrigez ce que « journal » montre "
                + "(« corriger N … »), ou ajoutez ce qui manque (« activité 7 »)")
    }

    @Test("a closed session takes up nothing")
    func closed() throws {
        try typist.type(["clore"])
        fill("f", ["nom": "Marie", Self.key(12, "nombre"): "40"])
        #expect(plain(typist.type("importer f")).contains("la séance est close"))
    }
}
