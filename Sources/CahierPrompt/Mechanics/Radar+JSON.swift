import CahierCore

extension Radar: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        let axes = axes
        return [
            "marks": .list(answer.marks) { mark in
                ["axis": .text(axes[mark.axis].id), "value": .integer(mark.value)]
            },
            "noticed": .list(answer.noticed) { remark in
                ["axis": .text(axes[remark.axis].id), "text": .text(remark.text)]
            },
        ]
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        let synthesis = synthesis(of: answers)
        return [
            "axes": .scale(synthesis.scale, items: axes.map(\.id)),
            "noticed": .list(Array(zip(axes, synthesis.noticed))) { axis, noticed in
                ["axis": .text(axis.id), "remarks": .list(noticed, JSON.posted)]
            },
        ]
    }
}
