import CahierCore
import CahierDiagnostics

extension Selection: MechanicSyntax {
    var examples: [Wording] {
        let (first, last) = (options.first ?? "", options.last ?? "")
        let ranked = "Marie: \(first) = 1; \(options.count) = 2"
        return [
            Wording(verbatim: "Marie: 1; \(last)"),
            Wording(fr: "Marie: + une idée à soi", en: "Marie: + an idea of one’s own"),
            Wording(verbatim: "Marie: \(first) | Karim"),
        ] + (ranking == nil ? [] : [Wording(verbatim: ranked)])
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        let lookup = Lookup(
            Wording(fr: "option inconnue", en: "unknown option"), titles: options)
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            let fields = try Parts.fields(item, 2, expected: examples)
            var answer = try choice(fields[0] ?? "", lookup)
            answer.who = fields[1]
            answers.append(answer)
        }
        let ranks = answers.compactMap(\.rank)
        if let rank = ranks.enumerated().first(where: { ranks[..<$0].contains($1) })?.element {
            throw Refusal(
                fr: "le rang \(rank) est donné deux fois dans cette ligne ; attendu : des rangs "
                    + "différents",
                en: "rank \(rank) is given twice in this line; expected different ranks")
        }
        return answers
    }

    private func choice(_ text: String, _ lookup: Lookup) throws(Refusal) -> Answer {
        // A sign between quotes is a part of the name.
        let parts = Parts.split(text, at: "=")
        let name = parts[0]
        let rank = parts.count == 1 ? nil : try Number.integer(parts[1...].joined(separator: "="))
        if name.hasPrefix("+") {
            return Answer(.own(Parts.unquoted(Parts.trimmed(name.dropFirst()))), rank: rank)
        }
        return Answer(.option(try lookup.find(name)), rank: rank)
    }
}
