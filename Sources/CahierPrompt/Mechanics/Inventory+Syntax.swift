import CahierCore
import CahierDiagnostics

extension Inventory: MechanicSyntax {
    var examples: [String] {
        let id = tables.first?.id ?? ""
        return [
            "Marie: \(id): vidéoprojecteur | j’ai",
            "Karim: \(id): four | où: ressourcerie | contact: Paul | délai: 2 semaines",
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        let lookup = Lookup(Wording(fr: "tableau", en: "table"), tables.map { [$0.id, $0.title] })
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            guard let (table, row) = Parts.pair(item, at: [":"]) else {
                throw .notUnderstood(item, expected: examples[0])
            }
            answers.append(try self.row(row, in: try lookup.find(table)))
        }
        return answers
    }

    private func row(_ text: String, in table: Int) throws(Refusal) -> Answer {
        let fields = Parts.fields(text)
        var answer = Answer(table: table, need: fields[0] ?? "")
        for field in fields.dropFirst().compactMap({ $0 }) {
            if ["j'ai", "have"].contains(Folding.key(field)) {
                answer.isHeld = true
            } else if let (name, value) = Parts.pair(field, at: [":"]) {
                switch Folding.key(name) {
                case "ou", "where": answer.whereToFind = value
                case "contact": answer.contact = value
                case "delai", "delay": answer.delay = value
                case let name: throw .notUnderstood(name, expected: examples[1])
                }
            } else {
                throw .notUnderstood(field, expected: examples.joined(separator: " · "))
            }
        }
        return answer
    }
}
