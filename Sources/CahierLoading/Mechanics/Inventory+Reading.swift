import CahierCore

extension Inventory {
    init(reading settings: Section) {
        self.init(
            tables: settings.sections("tableaux") { table in
                Sheet(
                    id: table.name("id"), title: table.text("titre"),
                    examples: table.optionalTexts("exemples"),
                    rows: table.integer("lignes", default: 8))
            })
    }
}
