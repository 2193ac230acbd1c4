import CahierCore

extension Balance: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        [
            "family": .text(families[answer.family].id), "name": .text(answer.name),
            "minus": .real(answer.minus), "plus": .real(answer.plus), "net": .real(answer.net),
        ]
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        let synthesis = synthesis(of: answers)
        return [
            "unit": .text(unit), "net": .real(synthesis.reduce(0) { $0 + $1.net }),
            "families": .list(Array(zip(families, synthesis))) { family, sums in
                [
                    "family": .text(family.id), "title": .text(family.title),
                    "minus": .real(sums.minus), "plus": .real(sums.plus), "net": .real(sums.net),
                    "cards": .list(sums.cards) { json($0.content) },
                ]
            },
        ]
    }
}
