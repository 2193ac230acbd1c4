import CahierCore

/// What workshop files call the mechanics.
enum MechanicName: String, CaseIterable {
    case radar
    case sawmill = "scierie"
    case cursors = "curseurs"
    case selection = "sélection"
    case spacePlan = "plan"
    case choices = "choix"
    case lotus
    case wheel = "roue"
    case decision = "décision"
    case inventory = "besoins"
    case balance
    case estimate = "estimation"
    case canvas = "canevas"
    case text = "texte"
    case list = "liste"
    case table = "tableau"
    case pledges = "promesses"
}

extension Mechanic {
    /// - Parameters:
    ///   - name: Which mechanic it is.
    ///   - settings: Its `réglages`.
    init(_ name: MechanicName, reading settings: Section) {
        self =
            switch name {
            case .radar: .radar(Radar(reading: settings))
            case .sawmill: .sawmill(Sawmill(reading: settings))
            case .cursors: .cursors(Cursors(reading: settings))
            case .selection: .selection(Selection(reading: settings))
            case .spacePlan: .spacePlan(SpacePlan(reading: settings))
            case .choices: .choices(Choices(reading: settings))
            case .lotus: .lotus(Lotus(reading: settings))
            case .wheel: .wheel(Wheel(reading: settings))
            case .decision: .decision(ScoredDecision(reading: settings))
            case .inventory: .inventory(Inventory(reading: settings))
            case .balance: .balance(Balance(reading: settings))
            case .estimate: .estimate(Estimate(reading: settings))
            case .canvas: .canvas(Canvas(reading: settings))
            case .text: .text(FreeText(reading: settings))
            case .list: .list(ItemList(reading: settings))
            case .table: .table(FreeTable(reading: settings))
            case .pledges: .pledges(PledgeRound(reading: settings))
            }
    }
}
