package import CahierCore

/// A small mechanic of each kind.
package enum Gallery {
    private static let scale = Scale(min: 0, max: 5)

    package static let mechanics: [Mechanic] = [
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
        .canvas(
            Canvas(
                layout: .journey(
                    lanes: [
                        .init(id: "geste", title: "Geste"), .init(id: "frein", title: "Frein"),
                    ],
                    mood: Scale(min: -2, max: 2)),
                zones: [.init(id: "venir", title: "Venir"), .init(id: "entrer", title: "Entrer")])),
    ]
}
