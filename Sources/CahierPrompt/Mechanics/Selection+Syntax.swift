import CahierCore
import CahierDiagnostics

extension Selection: MechanicSyntax {
    var examples: [String] {
        let first = options.first ?? ""
        let ranked = ranking == nil ? [] : ["Marie: \(first) = 1; 2 = 2"]
        return ["Marie: 1; \(first)", "Marie: + une idée à soi", "Marie: \(first) | Karim"] + ranked
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        let lookup = Lookup(Wording(fr: "option", en: "option"), titles: options)
        var answers: [Answer] = []
        for item in try Parts.items(text) {
            let fields = Parts.fields(item)
            var answer = try choice(fields[0] ?? "", lookup)
            answer.who = fields.count > 1 ? fields[1] : nil
            answers.append(answer)
        }
        return answers
    }

    private func choice(_ text: String, _ lookup: Lookup) throws(Refusal) -> Answer {
        var (name, rank): (String, Int?) = (text, nil)
        if let (option, number) = Parts.pair(text, at: ["="]) {
            (name, rank) = (option, try Number.integer(number))
        }
        if name.hasPrefix("+") {
            return Answer(.own(Parts.unquoted(Parts.trimmed(name.dropFirst()))), rank: rank)
        }
        return Answer(.option(try lookup.find(name)), rank: rank)
    }
}
