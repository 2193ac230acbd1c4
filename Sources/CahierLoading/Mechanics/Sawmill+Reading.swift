import CahierCore

extension Sawmill {
    init(reading settings: Section) {
        self.init(
            wordsEach: settings.integer("mots par personne", default: 3),
            kept: settings.integer("valeurs gardées", default: 3),
            writingSeconds: settings.seconds("écriture"),
            roundSeconds: settings.secondsList("manches"))
    }
}
