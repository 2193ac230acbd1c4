import CahierCore
import CahierLoading
import Testing

@Suite("Files as values") struct GoldenTests {
    @Test func `the example of the documentation, every key of it`() throws {
        let yaml = try #require(Files.examples().first)
        let axes: [Radar.Axis] = [
            .init(id: "eau", title: "L’eau", detail: "sources, rivières, pluie"),
            .init(id: "voisins", title: "Les voisins"), .init(id: "accès", title: "L’accès"),
        ]
        let activity = Activity(
            id: "territoire", number: 1, title: "Le territoire",
            because: "on ne pousse pas hors-sol",
            quotation: Quotation(text: "Un lieu, c’est d’abord des gens.", author: "Une voisine"),
            context: ["Le lieu vit de ce qui l’entoure."],
            instructions: [
                "Chacun donne une note à chaque axe.", "On compare, puis on parle des écarts.",
            ],
            facilitation: ["Laisser cinq minutes de silence."],
            epilogue: ["Refaire l’exercice dans un an."],
            furtherReading: [
                Resource(title: "Un livre"),
                Resource(title: "Un site", link: "https://example.org"),
            ],
            minutes: Minutes(min: 60, typical: 75, max: 90),
            material: ["feutres", "notes repositionnables"],
            preparation: ["Demander à une voisine depuis quand elle vit là."],
            groupSize: GroupSize(min: 3, max: 15),
            mechanic: .radar(
                Radar(
                    scale: Scale(min: 0, max: 5, lowLabel: "absent", highLabel: "excellent"),
                    diagrams: [.init(title: "Autour de nous", axes: axes)])))
        #expect(
            try Files.read(yaml)
                == Workshop(
                    id: "mon-atelier", title: "Mon atelier",
                    subtitle: "Une soirée pour se lancer", language: "fr",
                    licence: "CC BY-SA 4.0",
                    credit: "D’après «\u{A0}Notre lieu\u{A0}» de Camille Martin, CC BY-SA 4.0.",
                    presentation: ["À quoi sert cet atelier, un paragraphe par tiret."],
                    usage: ["Imprimer les fiches en A3."],
                    preparation: ["Penser à un lieu où l’on aime aller."], totalMinutes: 90,
                    recurrence: .firstMonday, activities: [activity]))
    }

    @Test func `what is absent takes its default`() throws {
        let workshop = try Files.read(Sample.yaml(mechanic: "mécanique: texte"))
        #expect(workshop.language == "fr")
        #expect(workshop.subtitle == nil)
        #expect(workshop.presentation == [])
        #expect(workshop.preparation == [] && workshop.activities[0].preparation == [])
        #expect(workshop.totalMinutes == nil)
        let activity = workshop.activities[0]
        #expect(activity.number == 1)
        #expect(activity.groupSize == GroupSize(min: 1, max: 40))
        #expect(activity.mechanic == .text(FreeText(question: nil, lines: 10)))
    }

    @Test(arguments: [
        (
            "{ écriture: 5 min, manches: 45 s }", "scierie",
            Mechanic.sawmill(
                Sawmill(wordsEach: 3, kept: 3, writingSeconds: 300, roundSeconds: [45]))
        ),
        (
            "{ échelle: { min: -3, max: 3 }, paires: [ { gauche: a, droite: b } ] }", "curseurs",
            .cursors(
                Cursors(scale: Scale(min: -3, max: 3), pairs: [.init(left: "a", right: "b")]))
        ),
        (
            "{ options: [ a, 2 ], cases libres: 3, classement: par envie }", "sélection",
            .selection(Selection(options: ["a", "2"], blanks: 3, ranking: "par envie"))
        ),
        (
            "{ variantes: [ { titre: a }, { titre: b, cloisons: 2, niveaux: 3 } ] }", "plan",
            .spacePlan(
                SpacePlan(variants: [
                    .init(title: "a", partitions: 0, floors: 1),
                    .init(title: "b", partitions: 2, floors: 3),
                ]))
        ),
        (
            "{ questions: [ { id: É, titre: t, options: [ a, b ], autre: non } ], "
                + "justification: non, accord: oui }", "choix",
            .choices(
                Choices(
                    questions: [
                        .init(id: "É", title: "t", options: ["a", "b"], allowsOther: false)
                    ], asksJustification: false, asksConsensus: true))
        ),
        (
            "{ centre: a, propositions: b }", "lotus",
            .lotus(Lotus(centreLabel: "a", proposalsLabel: "b", proposals: 5))
        ),
        ("{ situations: a }", "roue", .wheel(Wheel(faces: 6, situations: ["a"]))),
        (
            "{ échelle: { min: 1, max: 2 }, questions: [ { titre: q, bas: x, haut: y } ], "
                + "seuils: [ { de: 1, à: 2, titre: t } ] }", "décision",
            .decision(
                ScoredDecision(
                    scale: Scale(min: 1, max: 2),
                    questions: [.init(title: "q", lowLabel: "x", highLabel: "y")],
                    modes: [.init(from: 1, to: 2, title: "t")]))
        ),
        (
            "{ tableaux: [ { id: a, titre: b, exemples: [ c ], lignes: 4 } ] }", "besoins",
            .inventory(
                Inventory(tables: [.init(id: "a", title: "b", examples: ["c"], rows: 4)]))
        ),
        (
            "{ unité: €, familles: [ { id: a, titre: b, cartes: 4 } ] }", "balance",
            .balance(Balance(families: [.init(id: "a", title: "b", cards: 4)], unit: "€"))
        ),
        (
            "{ question: q, unité: m², min: -1.5, max: \"2,5\" }", "estimation",
            .estimate(Estimate(question: "q", unit: "m²", min: -1.5, max: 2.5))
        ),
        (
            "{ zones: [ { id: É, titre: t, précision: p, limite: 3 }, { id: b, titre: u } ] }",
            "canevas",
            .canvas(
                Canvas(zones: [
                    .init(id: "É", title: "t", detail: "p", limit: 3), .init(id: "b", title: "u"),
                ]))
        ),
        (
            "{ disposition: grille, colonnes: 2, zones: [ { id: a, titre: t }, "
                + "{ id: b, titre: u } ] }", "canevas",
            .canvas(
                Canvas(
                    layout: .grid(columns: 2),
                    zones: [.init(id: "a", title: "t"), .init(id: "b", title: "u")]))
        ),
        (
            "{ disposition: arbre, zones: [ { id: a, titre: t }, { id: b, titre: u }, "
                + "{ id: c, titre: v }, { id: d, titre: w } ] }", "canevas",
            .canvas(
                Canvas(
                    layout: .tree,
                    zones: zip(["a", "b", "c", "d"], ["t", "u", "v", "w"]).map {
                        .init(id: $0, title: $1)
                    }))
        ),
        (
            "{ disposition: parcours, zones: [ { id: a, titre: t }, { id: b, titre: u } ], "
                + "pistes: [ { id: c, titre: v, précision: p } ], "
                + "humeur: { min: -2, max: 2, bas: w } }", "canevas",
            .canvas(
                Canvas(
                    layout: .journey(
                        lanes: [.init(id: "c", title: "v", detail: "p")],
                        mood: Scale(min: -2, max: 2, lowLabel: "w")),
                    zones: [.init(id: "a", title: "t"), .init(id: "b", title: "u")]))
        ),
        ("{ question: q, lignes: 3 }", "texte", .text(FreeText(question: "q", lines: 3))),
        ("{ nombre: 3 }", "liste", .list(ItemList(question: nil, limit: 3))),
        ("{ colonnes: [ a, b ] }", "tableau", .table(FreeTable(columns: ["a", "b"], rows: 8))),
        ("{ communs: [ a ] }", "promesses", .pledges(PledgeRound(commons: ["a"], rows: 8))),
    ])
    func `settings of a mechanic`(settings: String, name: String, mechanic: Mechanic) throws {
        let yaml = Sample.yaml(mechanic: "mécanique: \(name)\nréglages: \(settings)")
        #expect(try Files.read(yaml).activities[0].mechanic == mechanic)
    }
}
