import CahierCore
import CahierDiagnostics

extension SpacePlan: MechanicSyntax {
    var examples: [Wording] {
        [
            Wording(
                fr: "groupe: 1: Accueil | 12 | boire un café | ouvert | vitrée",
                en: "group: 1: Welcome | 12 | have a coffee | open | glazed")
        ] + (upstairs.map { [$0] } ?? [])
    }

    /// An example with a floor, for plans that have several.
    private var upstairs: Wording? {
        guard let place = variants.firstIndex(where: { $0.floors > 1 }) else { return nil }
        return Wording(
            fr: "groupe: \(place + 1): Bureau | 4 | écrire au calme | réservé | pleine | étage 1",
            en: "group: \(place + 1): Office | 4 | write in peace | reserved | full | floor 1")
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
        let fields = try Parts.fields(text, 6, expected: examples)
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
        answer.floor = try fields[5].map(Self.floor)
        return answer
    }

    /// Reads « rez-de-chaussée », « rdc », « étage 1 ».
    private static func floor(_ text: String) throws(Refusal) -> Int {
        let key = Folding.key(text)
        if ["rez-de-chaussee", "rdc", "ground floor", "ground"].contains(key) { return 0 }
        let words = key.split(separator: " ")
        guard words.count == 2, ["etage", "floor"].contains(words[0]), let floor = Int(words[1])
        else {
            throw Refusal(
                fr: "« \(Visible.excerpt(text)) » n’est pas un niveau ; attendu : rez-de-chaussée, "
                    + "ou étage 1, étage 2…",
                en: "‘\(Visible.excerpt(text))’ is no floor; expected ground floor, or floor 1, "
                    + "floor 2…")
        }
        return floor
    }
}

extension SpacePlan.Access {
    /// What is typed; the first is the shortest.
    var names: [String] {
        switch self {
        case .everyone: ["ouvert", "open", "tous", "all"]
        case .reserved: ["réservé", "reserved"]
        }
    }
}

extension SpacePlan.Partition {
    /// What is typed; the first is the shortest.
    var names: [String] {
        switch self {
        case .none: ["aucune", "none", "sans"]
        case .full: ["pleine", "full"]
        case .glazed: ["vitrée", "glazed", "mi-hauteur"]
        case .movable: ["mobile", "movable"]
        }
    }
}
