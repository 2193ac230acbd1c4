import CahierCore

/// Petals and leaves have numbers from 1, as at the prompt.
extension Lotus: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        switch answer {
        case .centre(let text): ["kind": .text("centre"), "text": .text(text)]
        case .petal(let petal, let text):
            ["kind": .text("petal"), "petal": .integer(petal + 1), "text": .text(text)]
        case .leaf(let petal, let leaf, let text):
            [
                "kind": .text("leaf"), "petal": .integer(petal + 1), "leaf": .integer(leaf + 1),
                "text": .text(text),
            ]
        case .proposal(let text): ["kind": .text("proposal"), "text": .text(text)]
        }
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        let flower = synthesis(of: answers)
        return [
            "centre": .text(flower.centre), "filled": .integer(flower.filled),
            "petals": .list(Array(zip(flower.petals, flower.leaves))) { petal, leaves in
                ["text": .text(petal), "leaves": .list(leaves) { .text($0) }]
            },
            "proposals": .list(flower.proposals, JSON.posted),
        ]
    }
}
