import CahierCore

extension Estimate {
    init(reading settings: Section) {
        self.init(
            question: settings.text("question"),
            unit: settings.text("unité"),
            min: settings.number("min", default: 0),
            max: settings.number("max", default: 1_000_000))
    }
}
