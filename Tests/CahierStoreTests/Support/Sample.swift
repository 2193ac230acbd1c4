import CahierCore
import CahierStore
import Foundation

/// A small workshop in which every mechanic is played once.
enum Sample {
    static let source = Array("atelier: essai\u{0}\r\n".utf8)
    static let edition = WorkshopEdition(workshop: workshop, source: source)

    static let workshop = Workshop(
        id: "essai", title: "Atelier d’essai", licence: "CC-BY-SA-4.0", credit: "Nous.",
        recurrence: .firstMonday,
        activities: mechanics.enumerated().map { index, mechanic in
            Activity(
                id: "a\(index + 1)", number: index + 1, title: "Activité \(index + 1)",
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
        .cursors(Cursors(scale: scale, pairs: [.init(left: "solo", right: "collectif")])),
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
                scale: scale, questions: [.init(title: "Coût", lowLabel: "bas", highLabel: "haut")],
                modes: [.init(from: 0, to: 5, title: "vote")])),
        .inventory(Inventory(tables: [.init(id: "outils", title: "Outils")])),
        .balance(
            Balance(families: [.init(id: "loyer", title: "Loyer", cards: 4)], unit: "€ par mois")),
        .estimate(Estimate(question: "Surface ?", unit: "m²")),
        .text(FreeText()),
        .list(ItemList()),
        .table(FreeTable(columns: ["quoi", "où"])),
        .pledges(PledgeRound(commons: ["four"])),
    ]

    static let id = id("abcde")

    /// A session's name, which the test writes rightly.
    static func id(_ text: String) -> SessionID {
        guard let id = SessionID(text) else { preconditionFailure("« \(text) »") }
        return id
    }

    static let opening = Opening(
        title: "Chez Zoé", place: "Lyon", start: Moment(seconds: 1_777_912_200),
        timeZone: "Europe/Paris", activities: workshop.activities.map(\.id))

    static func event(_ sequence: Int, _ body: Event.Body, after seconds: Int = 0) -> Event {
        Event(sequence: sequence, at: opening.start + (seconds + sequence), body: body)
    }

    /// A carnet that reads the sample workshop.
    static func carnet(_ path: String, patience: Double = 5) throws -> SQLiteCarnet {
        try SQLiteCarnet(path: path, patience: patience) { bytes in
            guard bytes == source else { throw CocoaError(.fileReadCorruptFile) }
            return workshop
        }
    }

    /// A carnet with one session in which nothing was recorded.
    static func openedCarnet(_ path: String) throws -> SQLiteCarnet {
        let carnet = try carnet(path)
        try carnet.create(id, of: edition, event(1, .opened(opening)))
        return carnet
    }
}
