import CahierCore
import CahierDiagnostics

extension Inventory: MechanicSyntax {
    var examples: [Wording] {
        let id = tables.first?.id ?? ""
        return [
            Wording(
                fr: "Marie: \(id): vidéoprojecteur | j’ai", en: "Marie: \(id): projector | have"),
            Wording(
                fr: "Karim: \(id): four | où: ressourcerie | contact: Paul | délai: 2 semaines",
                en: "Karim: \(id): oven | where: reuse centre | contact: Paul | delay: 2 weeks"),
        ]
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        let lookup = Lookup(
            Wording(fr: "tableau inconnu", en: "unknown table"), tables.map { [$0.id, $0.title] })
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
            if ["jai", "have", "ihaveit"].contains(Folding.key(field.filter(\.isLetter))) {
                answer.isHeld = true
            } else if let (name, value) = Parts.pair(field, at: [":"]) {
                switch Folding.key(name) {
                case "ou", "je sais ou trouver", "where", "i know where to find it":
                    answer.whereToFind = Parts.unquoted(value)
                case "contact": answer.contact = Parts.unquoted(value)
                case "delai", "delay": answer.delay = Parts.unquoted(value)
                case let name: throw .notUnderstood(name, expected: examples[1])
                }
            } else {
                throw .notUnderstood(field, expected: examples)
            }
        }
        return answer
    }
}
