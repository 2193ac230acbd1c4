import CahierCore

extension Choices {
    init(reading settings: Section) {
        self.init(
            questions: settings.sections("questions") { question in
                Question(
                    id: question.name("id"), title: question.text("titre"),
                    options: question.texts("options"),
                    allowsOther: question.boolean("autre", default: true))
            },
            asksJustification: settings.boolean("justification", default: true),
            asksConsensus: settings.boolean("accord", default: false))
    }
}
