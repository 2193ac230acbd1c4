import CahierCore
import CahierDiagnostics

extension Estimate: MechanicSyntax {
    var examples: [Wording] {
        let likely = Swift.max(min, Swift.min(max, 120)).rounded()
        return [Wording(verbatim: "Marie: \(Int(likely))")]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        [Answer(value: try Number.real(text, unit: unit))]
    }
}

extension FreeText: MechanicSyntax {
    var examples: [Wording] {
        [Wording(fr: "Marie: ce que je veux dire", en: "Marie: what I want to say")]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        [Answer(text: Parts.unquoted(text))]
    }
}

extension ItemList: MechanicSyntax {
    var examples: [Wording] {
        limit == 1
            ? [Wording(fr: "Marie: une idée", en: "Marie: an idea")]
            : [Wording(fr: "Marie: une idée; une autre", en: "Marie: an idea; another one")]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        try Parts.items(text).map { Answer(text: Parts.unquoted($0)) }
    }
}

extension FreeTable: MechanicSyntax {
    var examples: [Wording] {
        [Wording(verbatim: "Marie: \(columns.joined(separator: " | "))")]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        try Parts.items(text).map { item in
            let row = Parts.fields(item).map { $0 ?? "" }
            let missing = Swift.max(0, columns.count - row.count)
            return Answer(row: row + [String](repeating: "", count: missing))
        }
    }
}

extension PledgeRound: MechanicSyntax {
    var examples: [Wording] {
        [
            Wording(
                fr: "promesse Marie | 50 € | Movilab | ferme",
                en: "pledge Marie | 50 € | Movilab | firm")
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [NoAnswer] {
        throw Refusal(
            fr: "ici, on note des promesses ; par exemple : \(examples[0].french)",
            en: "pledges are recorded here; for example: \(examples[0].english)")
    }
}
