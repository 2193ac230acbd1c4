import CahierCore

extension Canvas: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        switch answer {
        case .note(let note):
            [
                "kind": .text("note"), "zone": .text(zones[note.zone].id),
                "lane": .text(note.lane.map { lanes[$0].id }), "text": .text(note.text),
                "detail": .text(note.detail),
            ]
        case .mood(let zone, let value):
            ["kind": .text("mood"), "zone": .text(zones[zone].id), "value": .integer(value)]
        }
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        let synthesis = synthesis(of: answers)
        let notes = zones.indices.flatMap { zone in
            synthesis.notes[zone].enumerated().flatMap { lane, notes in
                notes.map { json($0, zone: zone, lane: lane) }
            }
        }
        return [
            "notes": .list(notes),
            "mood": mood == nil ? .null : .scale(synthesis.mood, items: zones.map(\.id)),
        ]
    }

    private func json(_ note: Note, zone: Int, lane: Int) -> JSON {
        [
            "zone": .text(zones[zone].id), "lane": .text(lanes.isEmpty ? nil : lanes[lane].id),
            "text": .text(note.text), "details": .texts(note.details),
            "supporters": .authors(note.supporters), "isRetained": .bool(note.isRetained),
            "isContested": .bool(note.isContested),
        ]
    }
}
