import CahierCore
import CahierDiagnostics

extension Estimate: MechanicSyntax {
    var examples: [String] { ["Marie: 120"] }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        [Answer(value: try Number.real(text, unit: unit))]
    }
}

extension FreeText: MechanicSyntax {
    var examples: [String] { ["Marie: ce que je veux dire"] }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        [Answer(text: Parts.unquoted(text))]
    }
}

extension ItemList: MechanicSyntax {
    var examples: [String] { ["Marie: une idée; une autre"] }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        try Parts.items(text).map { Answer(text: Parts.unquoted($0)) }
    }
}

extension FreeTable: MechanicSyntax {
    var examples: [String] { ["Marie: \(columns.joined(separator: " | "))"] }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        try Parts.items(text).map { item in
            let row = Parts.fields(item).map { $0 ?? "" }
            let missing = Swift.max(0, columns.count - row.count)
            return Answer(row: row + [String](repeating: "", count: missing))
        }
    }
}

extension PledgeRound: MechanicSyntax {
    var examples: [String] { ["promesse Marie | 50 € | Movilab | ferme"] }

    func read(_ text: String, by author: Author) throws(Refusal) -> [NoAnswer] {
        throw Refusal(
            fr: "ici, on note des promesses ; par exemple : \(examples[0])",
            en: "pledges are recorded here; for example: pledge Marie | 50 € | Movilab | firm")
    }
}
