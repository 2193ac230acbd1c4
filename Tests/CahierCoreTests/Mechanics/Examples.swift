@testable import CahierCore

/// A sound definition of each mechanic, small enough to count on one’s fingers.
enum Examples {
    static let scale = Scale(min: 0, max: 5)
    static let radar = Radar(
        scale: scale,
        diagrams: [
            .init(
                title: "Lieu",
                axes: [
                    .init(id: "eau", title: "L’eau"), .init(id: "air", title: "L’air"),
                    .init(id: "sol", title: "Le sol"),
                ])
        ])
    static let sawmill = Sawmill(wordsEach: 3, kept: 2, writingSeconds: 300, roundSeconds: [60])
    static let cursors = Cursors(
        scale: Scale(min: 1, max: 7), pairs: [.init(left: "solo", right: "collectif")])
    static let selection = Selection(
        options: ["Café", "Four", "Jardin"], blanks: 2, ranking: "par importance")
    static let spacePlan = SpacePlan(
        variants: [
            .init(title: "Ouvert"), .init(title: "Cloisonné", partitions: 2, floors: 3),
        ])
    static let choices = Choices(
        questions: [
            .init(id: "statut", title: "Statut", options: ["asso", "coop"], allowsOther: false),
            .init(id: "nom", title: "Nom", options: ["oui", "non"]),
        ], asksConsensus: true)
    static let lotus = Lotus(centreLabel: "une valeur", proposalsLabel: "noms")
    static let wheel = Wheel(faces: 6, situations: ["fuite", "dispute"])
    static let decision = ScoredDecision(
        scale: Scale(min: 0, max: 3),
        questions: [
            .init(title: "Portée", lowLabel: "un", highLabel: "tous"),
            .init(title: "Retour", lowLabel: "facile", highLabel: "impossible"),
        ],
        modes: [.init(from: 0, to: 2, title: "seul"), .init(from: 3, to: 6, title: "ensemble")])
    static let inventory = Inventory(
        tables: [.init(id: "outils", title: "Outils"), .init(id: "savoirs", title: "Savoirs")])
    static let balance = Balance(
        families: [.init(id: "loyer", title: "Loyer", cards: 4)], unit: "€ par mois")
    static let estimate = Estimate(question: "Surface ?", unit: "m²", min: 0, max: 5000)
    static let canvas = Canvas(zones: [
        .init(id: "garder", title: "Garder", limit: 2), .init(id: "jeter", title: "Jeter"),
        .init(id: "créer", title: "Créer"),
    ])
    static let journey = Canvas(
        layout: .journey(
            lanes: [.init(id: "geste", title: "Geste"), .init(id: "frein", title: "Frein")],
            mood: scale),
        zones: [.init(id: "venir", title: "Venir"), .init(id: "entrer", title: "Entrer")])
    static let text = FreeText(question: "Appris ?")
    static let list = ItemList(question: "Rêves ?", limit: 2)
    static let table = FreeTable(columns: ["Qui", "Quoi"])
    static let pledges = PledgeRound(commons: ["four"])

    static let all: [Mechanic] = [
        .radar(radar), .sawmill(sawmill), .cursors(cursors), .selection(selection),
        .spacePlan(spacePlan), .choices(choices), .lotus(lotus), .wheel(wheel),
        .decision(decision), .inventory(inventory), .balance(balance), .estimate(estimate),
        .canvas(canvas), .canvas(journey), .text(text), .list(list), .table(table),
        .pledges(pledges),
    ]

    static let léa = Author.participant(1)
    static let tom = Author.participant(2)
    static let zoé = Author.participant(3)

    /// Contents numbered from 1, each with who gave it.
    static func posts<Content>(_ contents: (Author, Content)...) -> [Posted<Content>] {
        contents.enumerated().map { index, post in
            Posted(number: index + 1, author: post.0, content: post.1)
        }
    }
}
