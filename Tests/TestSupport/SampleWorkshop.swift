package import CahierCore

/// A small workshop in which every mechanic is played once.
package enum SampleWorkshop {
    package static let edition = WorkshopEdition(
        workshop: workshop, source: Array("atelier: essai\u{0}\r\n".utf8))

    private static let workshop = Workshop(
        id: "essai", title: "Atelier d’essai", licence: "CC-BY-SA-4.0", credit: "Nous.",
        recurrence: .firstMonday,
        activities: Gallery.mechanics.enumerated().map { index, mechanic in
            Activity(
                id: "a\(index + 1)", number: index + 1, title: "Activité \(index + 1)",
                instructions: ["Jouez."],
                stages: [
                    Stage(title: "D’abord", seconds: 60), Stage(title: "Puis", isAnonymous: true),
                ], minutes: Minutes(min: 5, typical: 10, max: 15), mechanic: mechanic)
        })
}
