import CahierCore

extension FreeText {
    init(reading settings: Section) {
        self.init(
            question: settings.optionalText("question"),
            lines: settings.integer("lignes", default: 10))
    }
}
