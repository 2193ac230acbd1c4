import CahierLoading
import Testing

@Suite("Contradictions") struct ContradictionTests {
    @Test(arguments: [
        Spoiling(
            "typique: 15", "typique: 25",
            "f.yaml:10:12: durées contradictoires : min 10, typique 25, max 20 ; attendu : "
                + "min ≤ typique ≤ max"),
        Spoiling(
            "min: 10, typique: 15", "min: 0, typique: 15",
            "f.yaml:10:19: 0 est hors limites ; attendu : de 1 à 1440"),
        Spoiling(
            "durée totale: 40", "durée totale: 55",
            "f.yaml:5:15: la durée totale (55 min) contredit les activités, qui prennent de 30 à "
                + "50 min en tout"),
        Spoiling(
            "id: vote", "id: eau",
            "f.yaml:15:9: « eau » est déjà pris plus haut ; chacun doit être unique"),
        Spoiling(
            "titre: Le vote", "titre: Le vote\n    numéro: 1",
            "f.yaml:17:13: « 1 » est déjà pris plus haut ; chacun doit être unique"),
        Spoiling(
            "titre: Le vote", "titre: Le vote\n    numéro: 0",
            "f.yaml:17:13: 0 est hors limites ; attendu : de 1 à 999"),
        Spoiling(
            "titre: Le vote", "titre: Le vote\n    groupe: { min: 5, max: 3 }",
            "f.yaml:17:13: de 5 à 3 n’est pas un intervalle ; attendu : 1 ≤ min ≤ max"),
        Spoiling(
            "consigne: [ Lire, Noter ]", "consigne: []",
            "f.yaml:17:15: texte manquant ; il faut au moins un mot"),
        Spoiling(
            "échelle: { min: 0, max: 5 }", "échelle: { min: 5, max: 0 }",
            "f.yaml:13:16: l’échelle de 5 à 0 ne convient pas ; attendu : min < max, 100 degrés "
                + "au plus"),
        Spoiling(
            "[ { gauche: a, droite: b } ]", "[]",
            "f.yaml:14:15: trop peu d’éléments : 0 ; il en faut au moins 1"),
        Spoiling(
            "{ de: 3, à: 6", "{ de: 4, à: 6",
            "f.yaml:27:17: trou dans les seuils : aucun mode pour un total de 3"),
        Spoiling(
            "{ de: 3, à: 6", "{ de: 2, à: 6",
            "f.yaml:27:17: seuils qui se chevauchent : ce mode commence à 2 ; attendu : 3"),
        Spoiling(
            "{ de: 3, à: 6", "{ de: 3, à: 5",
            "f.yaml:27:23: trou dans les seuils : aucun mode pour un total de 6"),
        Spoiling(
            "{ de: 3, à: 6", "{ de: 3, à: 9",
            "f.yaml:27:23: 9 est hors limites ; attendu : de 0 à 6"),
    ])
    func `a file that contradicts itself`(spoiling: Spoiling) {
        #expect(Files.complaints(spoiling.yaml) == spoiling.complaints)
    }

    @Test func `a number that cannot be read hides no flaw of another`() {
        let yaml = Sample.yaml(
            mechanic: """
                mécanique: scierie
                réglages:
                  mots par personne: 0
                  valeurs gardées: 99
                  écriture: 5 minutes
                  manches: [ 2 min ]
                """)
        #expect(
            Files.complaints(yaml) == [
                "f.yaml:12:26: 0 est hors limites ; attendu : de 1 à 20",
                "f.yaml:13:24: 99 est hors limites ; attendu : de 1 à 20",
                "f.yaml:14:17: écriture : « 5 minutes » ; attendu : une durée, comme 5 min, 45 s "
                    + "ou 1 min 30 s",
            ])
    }

    @Test(arguments: [
        Spoiling(
            "à: 2, titre: seul", "à: deux, titre: seul",
            "f.yaml:26:23: à : « deux » ; attendu : un nombre entier, en chiffres, comme 12"),
        Spoiling(
            "max: 20", "max: vingt",
            "f.yaml:10:41: max : « vingt » ; attendu : un nombre entier, en chiffres, comme 12"),
        Spoiling(
            "titre: L’eau", "titre: L’eau\n    numéro: deux",
            "f.yaml:9:13: numéro : « deux » ; attendu : un nombre entier, en chiffres, comme 12"),
        Spoiling(
            "- id: vote\n    titre", "- titre",
            "f.yaml:15:5: il manque « id » ; attendu : un identifiant : des minuscules sans accent,"
                + " des chiffres et des tirets, 40 au plus"),
    ])
    func `what cannot be read contradicts nothing`(spoiling: Spoiling) {
        #expect(Files.complaints(spoiling.yaml) == spoiling.complaints)
    }
}
