import CahierCore

extension Selection {
    init(reading settings: Section) {
        self.init(
            options: settings.texts("options"),
            blanks: settings.integer("cases libres", default: 0),
            ranking: settings.optionalText("classement"))
    }
}
