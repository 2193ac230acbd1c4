import CahierCore

extension Estimate: MechanicJSON {
    func json(_ answer: Answer) -> JSON { ["value": .real(answer.value)] }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        let synthesis = synthesis(of: answers)
        return [
            "question": .text(question), "unit": .text(unit),
            "values": .list(synthesis.values) {
                [
                    "entry": .integer($0.number), "author": .author($0.author),
                    "value": .real($0.content),
                ]
            },
            "statistics": .statistics(synthesis.statistics),
            "firstRound": .statistics(synthesis.firstRound),
        ]
    }
}
