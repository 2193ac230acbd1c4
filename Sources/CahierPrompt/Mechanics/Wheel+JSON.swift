import CahierCore

/// Faces have numbers from 1, as on the die.
extension Wheel: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        let own: JSON =
            switch answer {
            case .situation(_, let text): ["kind": .text("situation"), "text": .text(text)]
            case .dieThrow: ["kind": .text("dieThrow")]
            case .action(_, let text, let who):
                ["kind": .text("action"), "text": .text(text), "who": .text(who)]
            }
        return own.with(["face": .integer(answer.face + 1)])
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        [
            "faces": .list(Array(synthesis(of: answers).enumerated())) { place, face in
                [
                    "face": .integer(place + 1), "situation": .text(face.situation),
                    "throws": .integer(face.throwCount),
                    "actions": .list(face.actions) {
                        ["text": .text($0.text), "who": .text($0.who)]
                    },
                ]
            }
        ]
    }
}
