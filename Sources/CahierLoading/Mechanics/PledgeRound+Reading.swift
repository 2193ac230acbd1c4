import CahierCore

extension PledgeRound {
    init(reading settings: Section) {
        self.init(
            commons: settings.optionalTexts("communs"),
            rows: settings.integer("lignes", default: 8))
    }
}
