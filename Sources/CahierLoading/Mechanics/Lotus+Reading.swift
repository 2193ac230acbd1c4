import CahierCore

extension Lotus {
    init(reading settings: Section) {
        self.init(
            centreLabel: settings.text("centre"),
            proposalsLabel: settings.text("propositions"),
            proposals: settings.integer("retenus", default: 5))
    }
}
