import CahierCore

extension SpacePlan {
    init(reading settings: Section) {
        self.init(
            variants: settings.sections("variantes") { variant in
                Variant(
                    title: variant.text("titre"),
                    partitions: variant.integer("cloisons", default: 0),
                    floors: variant.integer("niveaux", default: 1))
            })
    }
}
