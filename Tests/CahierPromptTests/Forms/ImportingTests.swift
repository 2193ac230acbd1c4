import CahierCore
import CahierDocument
import CahierSheets
import TestSupport
import Testing

@testable import CahierPrompt

/// What `importer` takes up and what it refuses, in whole sentences.
@Suite("Importing filled sheets") struct ImportingTests {
    let typist: Typist
    var session: Session? { typist.session }

    init() throws {
        typist = Typist(try TestDesk([Gallery.edition]))
        typist.desk.sessionIDs = ["k7m2q", "autre"].compactMap { SessionID($0) }
        try typist.type(["ouvrir galerie", "participants ajouter Marie, Karim B., Karim C."])
    }

    func fill(_ file: String, _ values: [String: String]) {
        typist.desk.forms[file] = FilledForm(values: values)
    }

    /// The key of a field of an activity, by its place.
    static func key(_ place: Int, _ key: String, _ session: String = "k7m2q") -> String {
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
            unfolded(typist.type("importer f"))
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

    static func code(_ place: Int) -> String {
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
        #expect(unfolded(typist.type("importer f")) == "f: \(sentence)")
        #expect(session == before)
    }

    static let gap =
        "vide ; attendu : une réponse, ou rien non plus dans les champs qui vont avec"

    private static func stranger(_ key: String) -> String {
        "« \(key) » : ce champ n’est pas de la fiche ; a-t-il été renommé ou ajouté ?"
    }

    @Test("a closed session takes up nothing")
    func closed() throws {
        try typist.type(["clore"])
        fill("f", ["nom": "Marie", Self.key(12, "nombre"): "40"])
        #expect(unfolded(typist.type("importer f")).contains("la séance est close"))
    }
}
