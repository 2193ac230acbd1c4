import CahierCore

/// A small workshop in which every mechanic is played once.
enum Gallery {
    static let edition = WorkshopEdition(workshop: workshop, source: Array("galerie".utf8))

    static let workshop = Workshop(
        id: "galerie", title: "La galerie", licence: "CC-BY-SA-4.0", credit: "Nous.",
        activities: mechanics.enumerated().map { index, mechanic in
            Activity(
                id: mechanic.name, number: index + 1, title: "Activité \(mechanic.name)",
                instructions: ["Jouez."], minutes: Minutes(min: 5, typical: 10, max: 15),
                mechanic: mechanic)
        })

    private static let scale = Scale(min: 0, max: 5)

    private static let mechanics: [Mechanic] = [
        .radar(
            Radar(
                scale: scale,
                diagrams: [
                    .init(
                        title: "Lieu",
                        axes: ["eau", "toit", "feu"].map { .init(id: $0, title: $0) })
                ])),
        .sawmill(Sawmill(wordsEach: 3, kept: 2, writingSeconds: 60, roundSeconds: [60])),
        .cursors(
            Cursors(
                scale: scale,
                pairs: [
                    .init(left: "solo", right: "collectif"), .init(left: "bas", right: "haut"),
                ])),
        .selection(Selection(options: ["four", "jardin"], blanks: 2, ranking: "importance")),
        .spacePlan(SpacePlan(variants: [.init(title: "Sans"), .init(title: "Avec")])),
        .choices(
            Choices(
                questions: [.init(id: "q", title: "Qui ?", options: ["nous", "elles"])],
                asksConsensus: true)),
        .lotus(Lotus(centreLabel: "valeur", proposalsLabel: "noms")),
        .wheel(Wheel(situations: ["panne"])),
        .decision(
            ScoredDecision(
                scale: scale,
                questions: [
                    .init(title: "Coût", lowLabel: "bas", highLabel: "haut"),
                    .init(title: "Effort", lowLabel: "bas", highLabel: "haut"),
                ],
                modes: [.init(from: 0, to: 10, title: "vote")])),
        .inventory(Inventory(tables: [.init(id: "outils", title: "Outils")])),
        .balance(
            Balance(families: [.init(id: "loyer", title: "Loyer", cards: 4)], unit: "€ par mois")),
        .estimate(Estimate(question: "Surface ?", unit: "m²")),
        .text(FreeText()),
        .list(ItemList()),
        .table(FreeTable(columns: ["quoi", "où"])),
        .pledges(PledgeRound(commons: ["four"])),
    ]
}

extension Mechanic {
    /// A short name, for test activities.
    var name: String {
        switch self {
        case .radar: "radar"
        case .sawmill: "scierie"
        case .cursors: "curseurs"
        case .selection: "sélection"
        case .spacePlan: "plan"
        case .choices: "choix"
        case .lotus: "lotus"
        case .wheel: "roue"
        case .decision: "décision"
        case .inventory: "besoins"
        case .balance: "balance"
        case .estimate: "estimation"
        case .text: "texte"
        case .list: "liste"
        case .table: "tableau"
        case .pledges: "promesses"
        }
    }
}
