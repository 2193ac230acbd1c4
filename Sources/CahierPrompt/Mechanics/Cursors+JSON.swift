import CahierCore

extension Cursors: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        [
            "positions": .list(answer.positions) { position in
                let pair = pairs[position.pair]
                return [
                    "left": .text(pair.left), "right": .text(pair.right),
                    "value": .integer(position.value),
                ]
            }
        ]
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        ["cursors": .scale(synthesis(of: answers), items: pairs.map(\.title))]
    }
}
