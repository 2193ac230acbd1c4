import CahierCore
import CahierDiagnostics
import CahierLoading
import Testing

@Suite("Mistakes of structure") struct StructureTests {
    @Test("stages and what an activity starts from are read")
    func stages() throws {
        let yaml = Sample.yaml.replacing(
            "titre: L’eau",
            with: """
                titre: L’eau
                    étapes:
                      - { titre: Écrire, durée: 1 min 30 s, réponses: d'un coup, anonyme: oui }
                      - { titre: Lire, consigne: À voix haute. }
                """)
        let workshop = try WorkshopFile.read(Array(yaml.utf8), file: "f.yaml")
        #expect(
            workshop.activities[0].stages == [
                Stage(title: "Écrire", seconds: 90, reveal: .together, isAnonymous: true),
                Stage(title: "Lire", instructions: ["À voix haute."]),
            ])
    }

    @Test("the sample is sound") func sample() throws {
        #expect(Files.complaints(Sample.yaml) == [])
    }

    @Test(arguments: [
        Spoiling(
            "titre: Essai\n", "",
            "f.yaml:1:1: il manque « titre » ; attendu : un texte"),
        Spoiling(
            "atelier: essai\n", "",
            "f.yaml:1:1: il manque « atelier » ; attendu : un identifiant : des minuscules sans "
                + "accent, des chiffres et des tirets, 40 au plus"),
        Spoiling(
            "licence: CC BY-SA 4.0\ncrédit: D’après nous.\n", "",
            "f.yaml:1:1: il manque « crédit » ; attendu : un texte",
            "f.yaml:1:1: il manque « licence » ; attendu : un texte"),
        Spoiling(
            "titre: Essai", "titre:",
            "f.yaml:2:7: titre : rien ; attendu : un texte"),
        Spoiling(
            "titre: Essai", "titre: ~",
            "f.yaml:2:8: titre : rien ; attendu : un texte"),
        Spoiling(
            "titre: Essai", "titre: '  '",
            "f.yaml:2:8: titre : texte manquant ; il faut au moins un mot"),
        Spoiling(
            "titre: Essai", "titre: [ Essai ]",
            "f.yaml:2:8: titre : une liste ; attendu : un texte"),
        Spoiling(
            "titre: Essai", "titre: { fr: Essai }",
            "f.yaml:2:8: titre : des clés ; attendu : un texte"),
        Spoiling(
            "titre: Essai", "titre: Essai\nsous-titre:",
            "f.yaml:3:12: sous-titre : rien ; attendu : un texte"),
        Spoiling(
            "titre: Essai", "titre: Essai\nsoustitre: x",
            "f.yaml:3:1: clé inconnue « soustitre » ; essayer « sous-titre »"),
        Spoiling(
            "titre: Essai", "titre: Essai\nzut: x",
            "f.yaml:3:1: clé inconnue « zut » ; clés possibles : atelier, titre, sous-titre, "
                + "langue, licence, crédit, présentation, mode d’emploi, préparation, durée totale, "
                + "récurrence, activités, plan"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    consignes: x",
            "f.yaml:9:5: clé inconnue « consignes » ; essayer « consigne »"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    étapes: [ { titre: x, durée: 5 } ]",
            "f.yaml:9:34: durée : « 5 » ; attendu : une durée, comme 5 min, 45 s ou 1 min 30 s"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    étapes: [ { titre: x, réponses: parfois } ]",
            "f.yaml:9:37: réponses : « parfois » est inconnu ; possibles : tout de suite, par "
                + "personne, d’un coup, après tout le monde, jamais"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    étapes: [ { durée: 5 min } ]",
            "f.yaml:9:15: il manque « titre » ; attendu : un texte"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    s’appuie sur: terre",
            "f.yaml:9:19: « terre » n’est pas une autre activité de l’atelier ; possibles : vote"),
        Spoiling(
            "titre: Essai", "titre: Essai\nrécurrence: premier mardi",
            "f.yaml:3:13: récurrence : « premier mardi » est inconnu ; essayer « premier lundi »"),
        Spoiling(
            "titre: Essai", "titre: Essai\nlangue: français",
            "f.yaml:3:9: langue : « français » ; attendu : une langue, comme fr, en ou pt-BR"),
        Spoiling(
            "atelier: essai", "atelier: Mon Essai",
            "f.yaml:1:10: atelier : « Mon Essai » ; attendu : un identifiant : des minuscules sans "
                + "accent, des chiffres et des tirets, 40 au plus"),
        Spoiling(
            "id: eau", "id: pré",
            "f.yaml:7:9: id : « pré » ; attendu : un identifiant : des minuscules sans accent, "
                + "des chiffres et des tirets, 40 au plus"),
        Spoiling(
            "id: eau", "id: \(String(repeating: "a", count: 41))",
            "f.yaml:7:9: id : « \(String(repeating: "a", count: 41)) » ; attendu : un "
                + "identifiant : des minuscules sans accent, des chiffres et des tirets, 40 au plus"
        ),
        Spoiling(
            "consigne: [ Lire, Noter ]", "consigne: [ Lire, [ Noter ] ]",
            "f.yaml:17:23: consigne (n° 2) : une liste ; attendu : un texte"),
        Spoiling(
            "consigne: [ Lire, Noter ]", "consigne: { a: b }",
            "f.yaml:17:15: consigne : des clés ; attendu : une liste"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    aller plus loin: [ { titre: x, lien: ftp://a } ]",
            "f.yaml:9:42: lien : « ftp://a » ; attendu : une adresse qui commence par https:// ou "
                + "http://"),
        Spoiling(
            "titre: Essai", "titre: Essai\npréparation: { lire: x }",
            "f.yaml:3:14: préparation : des clés ; attendu : une liste"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    préparation: [ Lire., \"\" ]",
            "f.yaml:9:27: préparation (n° 2) : texte manquant ; il faut au moins un mot"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    préparations: Lire.",
            "f.yaml:9:5: clé inconnue « préparations » ; essayer « préparation »"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    citation: { texte: x }",
            "f.yaml:9:15: il manque « auteur » ; attendu : un texte"),
    ])
    func `a mistake in the keys of the file`(spoiling: Spoiling) {
        #expect(Files.complaints(spoiling.yaml) == spoiling.complaints)
    }

    @Test(arguments: [
        Spoiling(
            "mécanique: curseurs", "mécanique: curseur",
            "f.yaml:11:16: mécanique : « curseur » est inconnu ; essayer « curseurs »"),
        Spoiling(
            "mécanique: curseurs", "mécanique: karaoké",
            "f.yaml:11:16: mécanique : « karaoké » est inconnu ; possibles : radar, scierie, "
                + "curseurs, sélection, plan, choix, lotus, roue, décision, besoins, balance, "
                + "estimation, canevas, texte, liste, tableau, promesses"),
        Spoiling(
            "    mécanique: curseurs\n", "",
            "f.yaml:7:5: il manque « mécanique » ; attendu : radar, scierie, curseurs, sélection, "
                + "plan, choix, lotus, roue, décision, besoins, balance, estimation, canevas, texte, liste, "
                + "tableau, promesses"),
        Spoiling(
            "{ min: 10, typique: 15, max: 20 }", "45",
            "f.yaml:10:12: durée : « 45 » ; attendu : les clés min, typique, max"),
        Spoiling(
            "    durée: { min: 10, typique: 15, max: 20 }\n", "",
            "f.yaml:7:5: il manque « durée » ; attendu : les clés min, typique, max"),
        Spoiling(
            "typique: 15, ", "",
            "f.yaml:10:12: il manque « typique » ; attendu : un nombre entier, en chiffres, comme "
                + "12"),
        Spoiling(
            "      paires: [ { gauche: a, droite: b } ]\n", "",
            "f.yaml:13:7: il manque « paires » ; attendu : une liste"),
        Spoiling(
            "[ { gauche: a, droite: b } ]", "[ a ]",
            "f.yaml:14:17: paires (n° 1) : « a » ; attendu : les clés gauche, droite"),
        Spoiling(
            "    réglages:\n      échelle: { min: 0, max: 5 }\n"
                + "      paires: [ { gauche: a, droite: b } ]\n", "",
            "f.yaml:7:5: il manque « réglages » ; attendu : les clés échelle, paires"),
        Spoiling(
            "titre: tous", "titre: tous, mode: x",
            "f.yaml:27:39: clé inconnue « mode » ; clés possibles : de, à, titre"),
    ])
    func `a mistake in an activity`(spoiling: Spoiling) {
        #expect(Files.complaints(spoiling.yaml) == spoiling.complaints)
    }

    @Test(arguments: ["0x10", "1_000", "1e3", "1.5", "05", "+5", "cinq", "--5", "٣"])
    func `what is not a whole number in digits`(number: String) {
        let yaml = Sample.yaml.replacing("max: 20", with: "max: \"\(number)\"")
        #expect(
            Files.complaints(yaml) == [
                "f.yaml:10:41: max : « \(number) » ; attendu : un nombre entier, en chiffres, "
                    + "comme 12"
            ])
    }

    @Test func `a number too large to be added`() {
        let yaml = Sample.yaml.replacing("max: 20", with: "max: 99999999999999999999")
        #expect(
            Files.complaints(yaml) == [
                "f.yaml:10:41: max : « 99999999999999999999 » ; attendu : un nombre d’au plus un "
                    + "milliard"
            ])
    }

    @Test(arguments: [("oui", true), ("non", false), ("true", true), ("false", false)])
    func `yes and no`(word: String, value: Bool) throws {
        let yaml = Sample.yaml(
            mechanic: """
                mécanique: choix
                réglages:
                  questions: [ { id: q, titre: t, options: [ a, b ], autre: \(word) } ]
                """)
        guard case .choices(let choices) = try Files.read(yaml).activities[0].mechanic else {
            Issue.record("another mechanic")
            return
        }
        #expect(choices.questions[0].allowsOther == value)
    }

    @Test(arguments: [
        ("peut-être", "f.yaml:12:65: autre : « peut-être » ; attendu : oui ou non"),
        ("[]", "f.yaml:12:65: autre : une liste ; attendu : oui ou non"),
    ])
    func `neither yes nor no`(word: String, complaint: String) {
        let yaml = Sample.yaml(
            mechanic: """
                mécanique: choix
                réglages:
                  questions: [ { id: q, titre: t, options: [ a, b ], autre: \(word) } ]
                """)
        #expect(Files.complaints(yaml) == [complaint])
    }

    @Test(arguments: [
        ("5 min", 300), ("45 s", 45), ("1 min 30 s", 90), ("1\u{A0}min", 60), ("1440 min", 86_400),
    ])
    func `durations`(text: String, seconds: Int) throws {
        let workshop = try Files.read(sawmill(writing: text))
        #expect(
            workshop.activities[0].mechanic
                == .sawmill(
                    Sawmill(wordsEach: 3, kept: 3, writingSeconds: seconds, roundSeconds: [60, 5])))
    }

    @Test(arguments: ["5", "5 h", "min", "30 s 1 min", "0 s", "1 s 2 s", "90000 s", "-5 s"])
    func `what is not a duration`(text: String) {
        #expect(
            Files.complaints(sawmill(writing: text)) == [
                "f.yaml:12:17: écriture : « \(text) » ; attendu : une durée, comme 5 min, 45 s "
                    + "ou 1 min 30 s"
            ])
    }

    private func sawmill(writing: String) -> String {
        Sample.yaml(
            mechanic: """
                mécanique: scierie
                réglages:
                  écriture: \(writing)
                  manches: [ 1 min, 5 s ]
                """)
    }

    @Test func `keys are read whatever their apostrophes, spaces and accents`() throws {
        let keys = "mode d'emploi: x\npre\u{301}sentation: y\nsous-titre: z\n"
        let yaml = Sample.yaml.replacing("durée totale", with: "dure\u{301}e\u{A0}totale")
        let workshop = try Files.read(keys + yaml)
        #expect(workshop.usage == ["x"])
        #expect(workshop.presentation == ["y"])
        #expect(workshop.totalMinutes == 40)
    }

    @Test func `a number or a word of YAML is taken as text where a text is expected`() throws {
        let yaml = Sample.yaml.replacing("titre: Essai", with: "titre: 0x10\nsous-titre: true")
        let workshop = try Files.read(yaml)
        #expect(workshop.title == "0x10")
        #expect(workshop.subtitle == "true")
    }

    @Test func `a text is at most 20 000 characters long`() {
        let long = String(repeating: "é", count: 20_000)
        #expect(Files.complaints(Sample.yaml.replacing("Essai", with: long)) == [])
        #expect(
            Files.complaints(Sample.yaml.replacing("Essai", with: long + "s")) == [
                "f.yaml:2:8: titre : un texte de 20001 caractères ; attendu : 20000 au plus"
            ])
    }

    @Test func `columns count characters, not bytes or scalars`() {
        let yaml = Sample.yaml.replacing(
            "{ min: 0, max: 5 }", with: "{ bas: \"é 👩‍👩‍👧 e\u{301}\", min: 0, max: x }")
        #expect(
            Files.complaints(yaml) == [
                "f.yaml:13:45: max : « x » ; attendu : un nombre entier, en chiffres, comme 12"
            ])
    }

    @Test func `every mistake is said at once, in the order of the file`() {
        let yaml = """
            atelier: Essai
            titr: x
            licence: y
            durée totale: abc
            activités:
              - id: a
                titre: L’eau
                consigne: x
                durée: { min: 3, max: 2, typique: 3 }
                mécanique: curseur
              - 12
              - id: a
                titre: L’air
                titre: Le feu
                mécanique: radar
                consigne: [ *b, x ]
                durée: { min: 3, max: x, typique: 3 }
                réglages: {}
                zut: 1
              - id: c
                titre: La terre
                mécanique: décision
                consigne: x
                durée: { min: 3, max: 3, typique: 3 }
                réglages:
                  inconnu: x
                  échelle: { min: 0, max: 3 }
                  questions: [ { titre: q, bas: x, haut: y } ]
                  seuils: [ { de: 0, à: 2, titre: t } ]
                groupe: []
            """
        #expect(
            Files.complaints(yaml) == [
                "f.yaml:1:1: il manque « crédit » ; attendu : un texte",
                "f.yaml:1:1: il manque « titre » ; attendu : un texte",
                "f.yaml:1:10: atelier : « Essai » ; attendu : un identifiant : des minuscules "
                    + "sans accent, des chiffres et des tirets, 40 au plus",
                "f.yaml:2:1: clé inconnue « titr » ; essayer « titre »",
                "f.yaml:4:15: durée totale : « abc » ; attendu : un nombre entier, en chiffres, "
                    + "comme 12",
                "f.yaml:9:12: durées contradictoires : min 3, typique 3, max 2 ; attendu : "
                    + "min ≤ typique ≤ max",
                "f.yaml:10:16: mécanique : « curseur » est inconnu ; essayer « curseurs »",
                "f.yaml:11:5: activités (n° 2) : « 12 » ; attendu : les clés id, numéro, titre, "
                    + "parce que, citation, contexte, consigne, étapes, s’appuie sur, animation, "
                    + "épilogue, aller plus loin, durée, matériel, préparation, groupe, "
                    + "mécanique, réglages",
                "f.yaml:12:9: « a » est déjà pris plus haut ; chacun doit être unique",
                "f.yaml:14:5: la clé « titre » est déjà donnée à la ligne 13",
                "f.yaml:16:17: « *b » ne renvoie à rien : aucune valeur marquée « &b » ne précède",
                "f.yaml:17:27: max : « x » ; attendu : un nombre entier, en chiffres, comme 12",
                "f.yaml:18:15: il manque « diagrammes » ; attendu : une liste",
                "f.yaml:18:15: il manque « échelle » ; attendu : les clés min, max",
                "f.yaml:19:5: clé inconnue « zut » ; clés possibles : id, numéro, titre, parce "
                    + "que, citation, contexte, consigne, étapes, s’appuie sur, animation, "
                    + "épilogue, aller plus loin, durée, matériel, préparation, groupe, mécanique, réglages",
                "f.yaml:26:7: clé inconnue « inconnu » ; clés possibles : échelle, questions, "
                    + "seuils",
                "f.yaml:29:29: trou dans les seuils : aucun mode pour un total de 3",
                "f.yaml:30:13: groupe : une liste ; attendu : les clés min, max",
            ])
    }

    @Test func `problems are said in English too`() {
        let yaml = Sample.yaml.replacing("mécanique: curseurs", with: "mécanique: curseur")
        #expect(
            Files.complaints(yaml, in: .english) == [
                "f.yaml:11:16: mécanique: ‘curseur’ is unknown; try ‘curseurs’"
            ])
    }

    @Test func `French punctuation has its no-break spaces`() throws {
        let yaml = Sample.yaml.replacing("mécanique: curseurs", with: "mécanique: curseur")
        let problems = #expect(throws: Problems.self) { try Files.read(yaml) }
        #expect(
            problems?.problems.first?.message.french
                == "mécanique\u{A0}: «\u{A0}curseur\u{A0}» est inconnu\u{202F}; essayer "
                + "«\u{A0}curseurs\u{A0}»")
    }
}
