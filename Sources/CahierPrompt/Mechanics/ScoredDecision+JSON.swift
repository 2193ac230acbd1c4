import CahierCore

extension ScoredDecision: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        [
            "decision": .text(answer.decision), "total": .integer(answer.total),
            "chosenMode": .text(answer.chosenMode),
            "scores": .list(Array(zip(questions, answer.scores))) { question, score in
                ["question": .text(question.title), "value": .integer(score)]
            },
        ]
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        [
            "decisions": .list(synthesis(of: answers)) { decision in
                [
                    "decision": .text(decision.decision), "total": .statistics(decision.total),
                    "groupTotal": .integer(decision.group?.content.total),
                    "suggestedMode": .text(decision.suggested?.title),
                    "chosenMode": .text(decision.chosen),
                    "proposedModes": .list(decision.proposals, JSON.posted),
                ]
            }
        ]
    }
}
