import CahierCore

extension Choices: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        let question = questions[answer.question]
        let choice: JSON =
            switch answer.choice {
            case .option(let place):
                ["choice": .text(question.options[place]), "isOther": .bool(false)]
            case .other(let text): ["choice": .text(text), "isOther": .bool(true)]
            }
        return choice.with([
            "question": .text(question.id), "justification": .text(answer.justification),
            "consensus": answer.consensus.map(JSON.bool) ?? .null,
        ])
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        [
            "questions": .list(Array(zip(questions, synthesis(of: answers)))) {
                question, synthesis in
                [
                    "question": .text(question.id), "title": .text(question.title),
                    "options": .list(Array(zip(question.options, synthesis.supporters))) {
                        ["choice": .text($0), "supporters": .authors($1)]
                    },
                    "others": .list(synthesis.others) {
                        ["choice": .text($0.text), "supporters": .authors($0.supporters)]
                    },
                    "justifications": .list(synthesis.justifications, JSON.posted),
                    "retained": synthesis.retained.map { json($0.content) } ?? .null,
                ]
            }
        ]
    }
}
