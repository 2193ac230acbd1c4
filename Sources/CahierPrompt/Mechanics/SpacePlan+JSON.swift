import CahierCore

extension SpacePlan: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        [
            "variant": .text(variants[answer.variant].title), "name": .text(answer.name),
            "capacity": .integer(answer.capacity), "purpose": .text(answer.purpose),
            "access": .text(answer.access?.key), "partition": .text(answer.partition?.key),
            "floor": .integer(answer.floor),
        ]
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        [
            "variants": .list(Array(zip(variants, synthesis(of: answers)))) { variant, synthesis in
                [
                    "variant": .text(variant.title), "capacity": .integer(synthesis.capacity),
                    "openSpaces": .integer(synthesis.openSpaces),
                    "reservedSpaces": .integer(synthesis.reservedSpaces),
                    "spaces": .list(synthesis.spaces) { posted in
                        json(posted.content).with([
                            "entry": .integer(posted.number), "author": .author(posted.author),
                        ])
                    },
                ]
            }
        ]
    }
}

extension SpacePlan.Access {
    fileprivate var key: String {
        switch self {
        case .everyone: "everyone"
        case .reserved: "reserved"
        }
    }
}

extension SpacePlan.Partition {
    fileprivate var key: String {
        switch self {
        case .none: "none"
        case .full: "full"
        case .glazed: "glazed"
        case .movable: "movable"
        }
    }
}
