import CahierCore

extension Wheel {
    init(reading settings: Section) {
        self.init(
            faces: settings.integer("faces", default: 6),
            situations: settings.optionalTexts("situations"))
    }
}
