import CahierCore

extension Balance {
    init(reading settings: Section) {
        self.init(
            families: settings.sections("familles") { family in
                Family(
                    id: family.name("id"), title: family.text("titre"),
                    cards: family.integer("cartes"))
            },
            unit: settings.text("unité"))
    }
}
