import CahierCore

extension ScoredDecision {
    init(reading settings: Section) {
        self.init(
            scale: settings.scale("échelle"),
            questions: settings.sections("questions") { question in
                Question(
                    title: question.text("titre"), lowLabel: question.text("bas"),
                    highLabel: question.text("haut"))
            },
            modes: settings.sections("seuils") { mode in
                Mode(
                    from: mode.integer("de"), to: mode.integer("à"), title: mode.text("titre"))
            })
    }
}
