import CahierCore
import TestSupport

/// A workshop in which every mechanic is played once.
extension Gallery {
    static let edition = WorkshopEdition(workshop: workshop, source: Array("galerie".utf8))

    /// The same in a workshop whose texts are in English.
    static let english: WorkshopEdition = {
        var workshop = Self.workshop
        (workshop.id, workshop.language) = ("gallery", "en")
        return WorkshopEdition(workshop: workshop, source: Array("gallery".utf8))
    }()

    static let workshop = Workshop(
        id: "galerie", title: "La galerie", licence: "CC-BY-SA-4.0", credit: "Nous.",
        activities: mechanics.enumerated().map { index, mechanic in
            Activity(
                id: mechanic.name, number: index + 1, title: "Activité \(mechanic.name)",
                instructions: ["Jouez."], minutes: Minutes(min: 5, typical: 10, max: 15),
                mechanic: mechanic)
        })
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
        case .canvas: "canevas"
        }
    }
}
