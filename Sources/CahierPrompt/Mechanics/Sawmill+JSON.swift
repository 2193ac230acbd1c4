import CahierCore

extension Sawmill: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        func notes(_ numbers: [Int]) -> JSON { .list(numbers) { .integer($0) } }
        return switch answer {
        case .note(let text): ["kind": .text("note"), "text": .text(text)]
        case .round: ["kind": .text("round")]
        case .merge(let numbers, let text):
            ["kind": .text("merge"), "notes": notes(numbers), "text": .text(text)]
        case .drop(let numbers): ["kind": .text("drop"), "notes": notes(numbers)]
        case .restore(let numbers): ["kind": .text("restore"), "notes": notes(numbers)]
        case .sentence(let number, let text):
            ["kind": .text("sentence"), "notes": notes([number]), "text": .text(text)]
        }
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        let synthesis = synthesis(of: answers)
        return [
            "notes": .list(synthesis.notes, json),
            "rounds": .list(synthesis.rounds) { ["left": .integer($0.left)] },
        ]
    }

    private func json(_ note: Note) -> JSON {
        let fate: (name: String, into: Int?, round: Int?) =
            switch note.fate {
            case .kept: ("kept", nil, nil)
            case .merged(let into, let round): ("merged", into, round)
            case .dropped(let round): ("dropped", nil, round)
            }
        return [
            "entry": .integer(note.number), "author": .author(note.author),
            "text": .text(note.text), "sources": .list(note.sources) { .integer($0) },
            "fate": .text(fate.name), "into": .integer(fate.into), "round": .integer(fate.round),
            "sentences": .texts(note.sentences),
        ]
    }
}
