import CahierCore
import CahierDiagnostics

/// How answers to a mechanic are typed; one file each in Mechanics/.
protocol MechanicSyntax: MechanicDefinition {
    /// The answers that a line gives, after `NOM:`.
    ///
    /// - Parameters:
    ///   - text: The line, `NOM:` taken off.
    ///   - author: Who answers.
    /// - Returns: One answer for each entry to record; at least one.
    /// - Throws: ``Refusal`` where the line is not understood, saying what was expected.
    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer]

    /// Lines one may type, the commonest first.
    var examples: [Wording] { get }
}

extension Mechanic {
    var syntax: any MechanicForm {
        switch self {
        case .radar(let mechanic): mechanic
        case .sawmill(let mechanic): mechanic
        case .cursors(let mechanic): mechanic
        case .selection(let mechanic): mechanic
        case .spacePlan(let mechanic): mechanic
        case .choices(let mechanic): mechanic
        case .lotus(let mechanic): mechanic
        case .wheel(let mechanic): mechanic
        case .decision(let mechanic): mechanic
        case .inventory(let mechanic): mechanic
        case .balance(let mechanic): mechanic
        case .estimate(let mechanic): mechanic
        case .canvas(let mechanic): mechanic
        case .text(let mechanic): mechanic
        case .list(let mechanic): mechanic
        case .table(let mechanic): mechanic
        case .pledges(let mechanic): mechanic
        }
    }

    /// Lines one may type for this activity.
    var examples: [Wording] { syntax.examples }

    /// Those that somebody alone at the computer may type, without a name.
    ///
    /// - Parameter isTaken: Whether a line of the group would be taken from this person now.
    /// - Returns: Those of one person, and those of the group that are taken and mean the same.
    func examplesInTurn(where isTaken: (Wording) -> Bool) -> [Wording] {
        examples.compactMap { example in
            guard let french = example.french.firstRange(of: ": "),
                let english = example.english.firstRange(of: ": ")
            else { return nil }
            let line = Wording(
                fr: String(example.french[french.upperBound...]),
                en: String(example.english[english.upperBound...]))
            let isOfGroup = example.french[..<french.lowerBound] == "groupe"
            return !isOfGroup || isSame(line.french) && isTaken(line) ? line : nil
        }
    }

    /// Whether a line says the same, whether one person or the group types it.
    private func isSame(_ line: String) -> Bool {
        do throws(Refusal) {
            return try read(line, by: .participant(1)) == read(line, by: .group)
        } catch { return false }
    }

    /// The answers that a line gives.
    func read(_ text: String, by author: Author) throws(Refusal) -> [CahierCore.Answer] {
        switch self {
        case .radar(let mechanic): return try mechanic.read(text, by: author).map(Answer.radar)
        case .sawmill(let mechanic): return try mechanic.read(text, by: author).map(Answer.sawmill)
        case .cursors(let mechanic): return try mechanic.read(text, by: author).map(Answer.cursors)
        case .selection(let mechanic):
            return try mechanic.read(text, by: author).map(Answer.selection)
        case .spacePlan(let mechanic):
            return try mechanic.read(text, by: author).map(Answer.spacePlan)
        case .choices(let mechanic): return try mechanic.read(text, by: author).map(Answer.choices)
        case .lotus(let mechanic): return try mechanic.read(text, by: author).map(Answer.lotus)
        case .wheel(let mechanic): return try mechanic.read(text, by: author).map(Answer.wheel)
        case .decision(let mechanic):
            return try mechanic.read(text, by: author).map(Answer.decision)
        case .inventory(let mechanic):
            return try mechanic.read(text, by: author).map(Answer.inventory)
        case .balance(let mechanic): return try mechanic.read(text, by: author).map(Answer.balance)
        case .estimate(let mechanic):
            return try mechanic.read(text, by: author).map(Answer.estimate)
        case .canvas(let mechanic): return try mechanic.read(text, by: author).map(Answer.canvas)
        case .text(let mechanic): return try mechanic.read(text, by: author).map(Answer.text)
        case .list(let mechanic): return try mechanic.read(text, by: author).map(Answer.list)
        case .table(let mechanic): return try mechanic.read(text, by: author).map(Answer.table)
        case .pledges(let mechanic):
            _ = try mechanic.read(text, by: author)
            return []
        }
    }
}

extension Refusal {
    /// A line that the mechanic does not understand.
    static func notUnderstood(_ text: String, expected examples: Wording...) -> Refusal {
        notUnderstood(text, expected: examples)
    }

    static func notUnderstood(_ text: String, expected examples: [Wording]) -> Refusal {
        let shown = Visible.excerpt(text)
        let expected = Wording(
            fr: examples.map(\.french).joined(separator: " · "),
            en: examples.map(\.english).joined(separator: " · "))
        return Refusal(
            Wording(fr: "« \(shown) » n’est pas compris", en: "‘\(shown)’ is not understood"),
            advice: Wording(
                fr: "attendu, par exemple : \(expected.french)",
                en: "expected, for example: \(expected.english)"),
            inTurn: .examplesByHelp)
    }

    static let unclosedQuote = Refusal(
        fr: "il manque un guillemet droit (\") fermant",
        en: "a closing quote (\") is missing")
}

extension Wording {
    static let examplesByHelp = Wording(
        fr: "« aide » montre des exemples", en: "‘help’ shows examples")
}

extension Parts {
    /// The items of a line, separated by `;`, empty ones left out; at least one.
    static func items(_ text: String) throws(Refusal) -> [String] {
        guard !isUnclosed(text) else { throw .unclosedQuote }
        let items = split(text, at: ";").filter { !$0.isEmpty }
        guard !items.isEmpty else {
            throw Refusal(
                fr: "la réponse est vide ; il faut au moins un mot",
                en: "the answer is empty; at least a word is needed")
        }
        return items
    }

    /// The fields of an item, separated by `|`, unquoted; `nil` for an empty one.
    static func fields(_ item: String) -> [String?] {
        split(item, at: "|").map { $0.isEmpty ? nil : unquoted($0) }
    }

    /// Exactly `count` fields of an item, `nil` for those that are left out.
    ///
    /// - Throws: ``Refusal`` where there are more, so that no word is lost.
    static func fields(
        _ item: String, _ count: Int, expected examples: [Wording]
    ) throws(Refusal) -> [String?] {
        let fields = fields(item)
        guard fields.count <= count else { throw .notUnderstood(item, expected: examples) }
        return fields + [String?](repeating: nil, count: count - fields.count)
    }
}
