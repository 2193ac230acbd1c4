import CahierCore

extension FreeTable {
    init(reading settings: Section) {
        self.init(
            columns: settings.texts("colonnes"),
            rows: settings.integer("lignes", default: 8))
    }
}
