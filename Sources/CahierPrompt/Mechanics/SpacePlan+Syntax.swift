import CahierCore
import CahierDiagnostics

extension SpacePlan: MechanicSyntax {
    var examples: [Wording] {
        [
            Wording(
                fr: "groupe: 1: Accueil | 12 | boire un café | ouvert | vitrée",
                en: "group: 1: Welcome | 12 | have a coffee | open | glazed")
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        let lookup = Lookup(
            Wording(fr: "variante inconnue", en: "unknown variant"),
            titles: variants.map(\.title))
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            guard let (variant, space) = Parts.pair(item, at: [":"]) else {
                throw .notUnderstood(item, expected: examples[0])
            }
            answers.append(try self.space(space, in: try lookup.find(variant)))
        }
        return answers
    }

    private func space(_ text: String, in variant: Int) throws(Refusal) -> Answer {
        let fields = try Parts.fields(text, 5, expected: examples)
        var answer = Answer(variant: variant, name: fields[0] ?? "", purpose: fields[2])
        if let capacity = fields[1] { answer.capacity = try Number.integer(capacity) }
        if let access = fields[3] {
            let lookup = Lookup(
                Wording(fr: "accès inconnu", en: "unknown access"),
                words: Access.allCases.map(\.names))
            answer.access = Access.allCases[try lookup.find(access)]
        }
        if let partition = fields[4] {
            let lookup = Lookup(
                Wording(fr: "cloison inconnue", en: "unknown partition"),
                words: Partition.allCases.map(\.names))
            answer.partition = Partition.allCases[try lookup.find(partition)]
        }
        return answer
    }
}

extension SpacePlan.Access {
    fileprivate var names: [String] {
        switch self {
        case .everyone: ["ouvert", "open", "tous", "all"]
        case .reserved: ["réservé", "reserved"]
        }
    }
}

extension SpacePlan.Partition {
    fileprivate var names: [String] {
        switch self {
        case .none: ["aucune", "none", "sans"]
        case .full: ["pleine", "full"]
        case .glazed: ["vitrée", "glazed", "mi-hauteur"]
        case .movable: ["mobile", "movable"]
        }
    }
}
