import CahierDiagnostics
import Testing

@testable import CahierCore

@Suite("Flaws of mechanics") struct FlawTests {
    @Test(arguments: Examples.all)
    func `the examples are sound`(mechanic: Mechanic) {
        #expect(mechanic.flaws == [])
    }

    @Test(arguments: [
        (
            Mechanic.radar(Radar(scale: Scale(min: 5, max: 5), diagrams: [])),
            [
                "échelle: l’échelle de 5 à 5 ne convient pas ; attendu : min < max, 100 degrés au "
                    + "plus",
                "diagrammes: trop peu d’éléments : 0 ; il en faut au moins 1",
            ]
        ),
        (
            .radar(
                Radar(
                    scale: Scale(min: 0, max: 101),
                    diagrams: [
                        .init(
                            title: "x",
                            axes: [.init(id: "Eau", title: "a"), .init(id: "eau", title: "b")])
                    ])),
            [
                "échelle: l’échelle de 0 à 101 ne convient pas ; attendu : min < max, 100 degrés "
                    + "au plus",
                "diagrammes/0/axes: trop peu d’éléments : 2 ; il en faut au moins 3",
                "diagrammes/0/axes/1/id: « eau » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
        (
            .sawmill(Sawmill(wordsEach: 0, kept: 21, writingSeconds: 1, roundSeconds: [])),
            [
                "mots par personne: 0 est hors limites ; attendu : de 1 à 20",
                "valeurs gardées: 21 est hors limites ; attendu : de 1 à 20",
                "manches: trop peu d’éléments : 0 ; il en faut au moins 1",
            ]
        ),
        (
            .cursors(
                Cursors(
                    scale: Examples.scale,
                    pairs: [
                        .init(left: "a", right: "b"), .init(left: "B", right: "c"),
                        .init(left: "é", right: "e"), .init(left: "1", right: "4"),
                    ])),
            [
                "paires/1: « B » est déjà pris plus haut ; chacun doit être unique",
                "paires/2: « e » est déjà pris plus haut ; chacun doit être unique",
                "paires/3: « 1 » se lirait comme le numéro d’un autre élément ; attendu : un nom "
                    + "qui a une lettre",
            ]
        ),
        (
            .cursors(Cursors(scale: Examples.scale, pairs: [])),
            ["paires: trop peu d’éléments : 0 ; il en faut au moins 1"]
        ),
        (
            .selection(Selection(options: [], blanks: 61)),
            [
                "options: trop peu d’éléments : 0 ; il en faut au moins 1",
                "cases libres: 61 est hors limites ; attendu : de 0 à 60",
            ]
        ),
        (
            .selection(Selection(options: ["Café", "the", "cafe"])),
            ["options/2: « cafe » est déjà pris plus haut ; chacun doit être unique"]
        ),
        (
            .selection(Selection(options: ["1", "3", "5", "2", "+ vélo"])),
            [
                "options/4: « + vélo » : un nom qui commence par « + » se lirait comme une idée à "
                    + "soi",
                "options/1: « 3 » se lirait comme le numéro d’un autre élément ; attendu : un nom "
                    + "qui a une lettre",
                "options/2: « 5 » se lirait comme le numéro d’un autre élément ; attendu : un nom "
                    + "qui a une lettre",
                "options/3: « 2 » se lirait comme le numéro d’un autre élément ; attendu : un nom "
                    + "qui a une lettre",
            ]
        ),
        (
            .radar(
                Radar(
                    scale: Examples.scale,
                    diagrams: [
                        .init(title: "x", axes: ["1", "3", "a"].map { .init(id: $0, title: $0) })
                    ])),
            [
                "diagrammes/0/axes/1/id: « 3 » se lirait comme le numéro d’un autre élément ; "
                    + "attendu : un nom qui a une lettre"
            ]
        ),
        (
            .choices(
                Choices(questions: [
                    .init(id: "q", title: "Q", options: ["a", "Autre"]),
                    .init(id: "r", title: "R", options: ["a", "Autre"], allowsOther: false),
                ])),
            [
                "questions/0/options/1: « Autre » annonce déjà une réponse à soi ; attendu : un "
                    + "autre nom, ou « autre: non »"
            ]
        ),
        (
            .spacePlan(
                SpacePlan(variants: [
                    .init(title: "A", partitions: 10), .init(title: "a", floors: 0),
                ])),
            [
                "variantes/0/cloisons: 10 est hors limites ; attendu : de 0 à 9",
                "variantes/1/niveaux: 0 est hors limites ; attendu : de 1 à 4",
                "variantes/1: « a » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
        (
            .spacePlan(SpacePlan(variants: [])),
            ["variantes: trop peu d’éléments : 0 ; il en faut au moins 1"]
        ),
        (
            .choices(
                Choices(questions: [
                    .init(id: "q", title: "Q", options: ["a"]),
                    .init(id: "Q", title: "R", options: ["a", "A"]),
                    .init(id: "r", title: "S", options: (0..<27).map { "o\($0)" }),
                ])),
            [
                "questions/0/options: trop peu d’éléments : 1 ; il en faut au moins 2",
                "questions/1/options/1: « A » est déjà pris plus haut ; chacun doit être unique",
                "questions/2/options: trop d’éléments : 27 ; il en faut au plus 26",
                "questions/1/id: « Q » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
        (
            .choices(Choices(questions: [])),
            ["questions: trop peu d’éléments : 0 ; il en faut au moins 1"]
        ),
        (
            .lotus(Lotus(centreLabel: "a", proposalsLabel: "b", proposals: 0)),
            ["retenus: 0 est hors limites ; attendu : de 1 à 20"]
        ),
        (
            .wheel(Wheel(faces: 2, situations: ["a", "b", "A"])),
            [
                "faces: 2 est hors limites ; attendu : de 3 à 12",
                "situations: trop d’éléments : 3 ; il en faut au plus 2",
                "situations/2: « A » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
        (
            .canvas(
                Canvas(
                    layout: .grid(columns: 7), zones: [.init(id: "a", title: "a", limit: 0)])),
            [
                "zones: trop peu d’éléments : 1 ; il en faut au moins 2",
                "zones/0/limite: 0 est hors limites ; attendu : de 1 à 60",
                "colonnes: 7 est hors limites ; attendu : de 1 à 6",
            ]
        ),
        (
            .canvas(
                Canvas(
                    layout: .tree,
                    zones: ["a", "b", "c", "d", "É", "é"].map { .init(id: $0, title: $0) })),
            [
                "zones: trop d’éléments : 6 ; il en faut au plus 4",
                "zones/5/id: « é » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
        (
            .canvas(
                Canvas(
                    layout: .journey(lanes: [], mood: Scale(min: 2, max: -2)),
                    zones: (0..<13).map { .init(id: "z\($0)", title: "z") })),
            [
                "zones: trop d’éléments : 13 ; il en faut au plus 12",
                "humeur: l’échelle de 2 à -2 ne convient pas ; attendu : min < max, 100 degrés au "
                    + "plus",
                "pistes: trop peu d’éléments : 0 ; il en faut au moins 1",
            ]
        ),
        (
            .canvas(
                Canvas(
                    layout: .journey(
                        lanes: (0..<7).map { .init(id: "p\($0 % 6)", title: "p") }, mood: nil),
                    zones: Examples.journey.zones)),
            [
                "pistes: trop d’éléments : 7 ; il en faut au plus 6",
                "pistes/6/id: « p0 » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
        (
            .inventory(Inventory(tables: [])),
            ["tableaux: trop peu d’éléments : 0 ; il en faut au moins 1"]
        ),
        (
            .inventory(
                Inventory(tables: [
                    .init(id: "a", title: "a"), .init(id: "a", title: "b", rows: 41),
                ])),
            [
                "tableaux/1/lignes: 41 est hors limites ; attendu : de 1 à 40",
                "tableaux/1/id: « a » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
        (
            .balance(
                Balance(
                    families: [
                        .init(id: "a", title: "a", cards: 0), .init(id: "a", title: "b", cards: 1),
                    ], unit: "€")),
            [
                "familles/0/cartes: 0 est hors limites ; attendu : de 1 à 20",
                "familles/1/id: « a » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
        (
            .balance(Balance(families: [], unit: "€")),
            ["familles: trop peu d’éléments : 0 ; il en faut au moins 1"]
        ),
        (
            .estimate(Estimate(question: "q", unit: "m", min: 2.5, max: 2.5)),
            ["min: de 2,5 à 2,5 n’est pas un intervalle ; attendu : min < max"]
        ),
        (.text(FreeText(lines: 61)), ["lignes: 61 est hors limites ; attendu : de 1 à 60"]),
        (.list(ItemList(limit: 0)), ["nombre: 0 est hors limites ; attendu : de 1 à 60"]),
        (
            .table(FreeTable(columns: [], rows: 0)),
            [
                "colonnes: trop peu d’éléments : 0 ; il en faut au moins 1",
                "lignes: 0 est hors limites ; attendu : de 1 à 40",
            ]
        ),
        (
            .table(FreeTable(columns: (0..<13).map(String.init))),
            ["colonnes: trop d’éléments : 13 ; il en faut au plus 12"]
        ),
        (
            .pledges(PledgeRound(commons: ["four", "Four"], rows: 41)),
            [
                "lignes: 41 est hors limites ; attendu : de 1 à 40",
                "communs/1: « Four » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
    ])
    func `what keeps a mechanic from being played`(mechanic: Mechanic, flaws: [String]) {
        #expect(mechanic.flaws.map(told) == flaws)
    }

    @Test(
        arguments: [
            ([(0, 6)], []),
            ([(0, 2), (3, 6)], []),
            ([], ["seuils: trop peu d’éléments : 0 ; il en faut au moins 1"]),
            ([(1, 6)], ["seuils/0/de: trou dans les seuils : aucun mode pour un total de 0"]),
            ([(0, 5)], ["seuils/0/à: trou dans les seuils : aucun mode pour un total de 6"]),
            ([(0, 7)], ["seuils/0/à: 7 est hors limites ; attendu : de 0 à 6"]),
            (
                [(0, 1), (4, 6)],
                ["seuils/1/de: trou dans les seuils : aucun mode pour un total de 2 à 3"]
            ),
            (
                [(0, 3), (2, 6)],
                ["seuils/1/de: seuils qui se chevauchent : ce mode commence à 2 ; attendu : 4"]
            ),
            (
                [(0, 3), (6, 4)],
                [
                    "seuils/1: de 6 à 4 n’est pas un intervalle ; attendu : 1 ≤ min ≤ max",
                    "seuils/1/à: trou dans les seuils : aucun mode pour un total de 5 à 6",
                ]
            ),
            (
                [(3, 6), (0, 2)],
                [
                    "seuils/0/de: trou dans les seuils : aucun mode pour un total de 0 à 2",
                    "seuils/1/de: seuils qui se chevauchent : ce mode commence à 0 ; attendu : 7",
                ]
            ),
        ] as [([(Int, Int)], [String])])
    func `thresholds cover every total once`(ranges: [(Int, Int)], flaws: [String]) {
        var decision = Examples.decision
        decision.modes = ranges.map { .init(from: $0.0, to: $0.1, title: "x") }
        #expect(Mechanic.decision(decision).flaws.map(told) == flaws)
    }

    @Test func `thresholds are not looked at where totals are unknown`() {
        var decision = Examples.decision
        decision.questions = []
        decision.modes = []
        #expect(
            Mechanic.decision(decision).flaws.map(told) == [
                "questions: trop peu d’éléments : 0 ; il en faut au moins 1"
            ])
    }

    private func told(_ flaw: Flaw) -> String {
        let path = flaw.path.map { step in
            switch step {
            case .key(let key): key
            case .index(let index): String(index)
            }
        }
        return "\(path.joined(separator: "/")): \(flaw.message.french)"
    }
}
