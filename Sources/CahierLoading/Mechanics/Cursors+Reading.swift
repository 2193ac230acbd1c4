import CahierCore

extension Cursors {
    init(reading settings: Section) {
        self.init(
            scale: settings.scale("échelle"),
            pairs: settings.sections("paires") { pair in
                Pair(left: pair.text("gauche"), right: pair.text("droite"))
            })
    }
}
