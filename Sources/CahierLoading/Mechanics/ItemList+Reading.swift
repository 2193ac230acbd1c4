import CahierCore

extension ItemList {
    init(reading settings: Section) {
        self.init(
            question: settings.optionalText("question"),
            limit: settings.optionalInteger("nombre"))
    }
}
