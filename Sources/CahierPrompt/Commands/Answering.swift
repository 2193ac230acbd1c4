import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Whose answer a line is, and what follows the colon; `nil` where it is no answer.
    func addressed(_ line: String) throws(CommandError) -> (Author, String)? {
        let scalars = line.unicodeScalars
        guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == Parts.textStart }),
            scalars[colon] == ":"
        else { return nil }
        let name = Parts.trimmed(String(scalars[..<colon]))
        let answer = Parts.trimmed(String(scalars[scalars.index(after: colon)...]))
        let key = Folding.key(name)
        if key == "groupe" || key == "group" { return (.group, answer) }
        if let person = session.flatMap({ Self.person(name, in: $0) }) {
            return (.participant(person.id), answer)
        }
        let (word, rest) = Parts.head(name)
        guard CommandName.named(word) == nil else { return nil }
        let error = CommandError.unknown(command: word, among: CommandName.allCases)
        throw session == nil || !rest.isEmpty && mayBeCommand(word) ? error : unknownPerson(name)
    }

    /// What is said of a line that begins with somebody's name and no colon.
    func missingColon(_ line: String) -> CommandError? {
        guard let session, CommandName.named(Parts.head(line).word) == nil else { return nil }
        let words = line.prefix(1000).split(whereSeparator: \.isWhitespace)
        guard let name = Self.people(named: words[...], in: session).names.first else { return nil }
        let shown = Visible.excerpt(name)
        return CommandError(
            fr: "il manque le deux-points après le nom ; pour noter une réponse : « \(shown): … »",
            en: "the colon after the name is missing; to record an answer: ‘\(shown): …’")
    }

    private func mayBeCommand(_ word: String) -> Bool {
        let words = CommandName.allCases.flatMap { command in
            Language.allCases.map { command.word[$0] }
        }
        return Suggestion.nearest(to: word, among: words) != nil
    }

    /// The participant of that name, or the only one whose name begins with these words.
    static func person(_ name: String, in session: Session) -> Participant? {
        let key = Folding.key(name)
        guard !key.isEmpty else { return nil }
        if let exact = session.person(called: key) { return exact }
        let beginning = session.participants(beginning: key)
        return beginning.count == 1 ? beginning[0] : nil
    }

    /// Several participants whose names begin so; `nil` where there are not.
    static func ambiguity(of name: String, in session: Session) -> CommandError? {
        let several = session.participants(beginning: Folding.key(name)).map(\.name)
        guard !several.isEmpty else { return nil }
        let (shown, list) = (Visible.excerpt(name), several.joined(separator: ", "))
        return CommandError(
            .badData, fr: "plusieurs personnes s’appellent « \(shown) » : \(list)",
            en: "several people are called ‘\(shown)’: \(list)")
    }

    func unknownPerson(_ name: String) -> CommandError {
        if let session, let ambiguity = Self.ambiguity(of: name, in: session) { return ambiguity }
        let shown = Visible.excerpt(name)
        let names = session?.participants.map(\.name) ?? []
        let near = Suggestion.nearest(
            to: name,
            among: names + names.compactMap { $0.split(separator: " ").first.map(String.init) })
        return CommandError(
            .badData,
            fr: "personne ne s’appelle « \(shown) »"
                + (near.map { " ; vouliez-vous dire « \($0) » ?" }
                    ?? " ; « participants ajouter \(shown) » l’ajoute"),
            en: "nobody is called ‘\(shown)’"
                + (near.map { "; did you mean ‘\($0)’?" }
                    ?? "; ‘participants add \(shown)’ adds them"))
    }

    /// Records what somebody answers to the activity under way; alone at the computer, they see
    /// nothing but their own.
    func answered(
        _ text: String, by author: Author, isAlone: Bool = false
    ) throws(CommandError) {
        let session = try current()
        guard let activity = session.current.flatMap(session.workshop.activity) else {
            throw .noActivity
        }
        let answers = try orError { () throws(Refusal) in
            try activity.mechanic.read(text, by: author)
        }
        let before = session.awaited(in: activity.id)
        try record(answers.map(Entry.Content.answer), by: author, isAlone: isAlone)
        guard !isAlone, !before.isEmpty, try current().awaited(in: activity.id).isEmpty else {
            return
        }
        say(.everyoneAnswered)
    }

    func record(_ content: Entry.Content, by author: Author) throws(CommandError) {
        try record([content], by: author)
    }

    func record(
        _ contents: [Entry.Content], by author: Author, isAlone: Bool = false
    ) throws(CommandError) {
        let session = try current()
        let bodies = try orError { () throws(Refusal) in try session.record(contents, by: author) }
        try commit(bodies + session.newRound(after: bodies))
        let last = session.entries.count + contents.count
        try acknowledge((session.entries.count + 1)...last, isAlone: isAlone)
        if bodies.count < (try current()).eventCount - session.eventCount { try timer([]) }
    }

    /// Says what was recorded, in a line, and what it takes the place of.
    private func acknowledge(
        _ numbers: ClosedRange<Int>, isAlone: Bool
    ) throws(CommandError) {
        let session = try current()
        let entries = numbers.compactMap(session.entry)
        guard let first = entries.first else { return }
        let name = isAlone ? "" : name(of: first, in: session).map { " – \($0)" } ?? ""
        let told = numbers.count == 1 ? "\(first.number)" : "\(first.number)–\(numbers.upperBound)"
        let line = Wording(fr: "n° \(told)\(name)", en: "no. \(told)\(name)").shown[language]
        let replaced = entries.compactMap { session.replaced(by: $0) }.map(String.init)
        let list = replaced.joined(separator: ", ")
        let place =
            replaced.isEmpty
            ? ""
            : Wording(fr: ", à la place du n° \(list)", en: ", in place of no. \(list)")
                .shown[language]
        let mark = name.isEmpty ? " – " : colon
        let content =
            entries.count == 1 ? mark + describe(first, in: session, isAlone: isAlone) : ""
        show(PlainText.clipped(line + place + content, to: PlainText.width))
        warnOfAbsence(first.author, in: session)
    }

    private func warnOfAbsence(_ author: Author, in session: Session) {
        guard case .participant(let id) = author, let person = session.participant(id),
            person.hasLeft
        else { return }
        let name = Visible.excerpt(person.name)
        say(
            fr: "\(name) n’est plus là ; de retour ? « participants ajouter \(name) »",
            en: "\(name) has left; back again? ‘participants add \(name)’")
    }
}

extension Session {
    /// The number of the answer that an entry takes the place of.
    fileprivate func replaced(by entry: Entry) -> Int? {
        guard case .answer(let answer) = entry.content, let activity = entry.activity else {
            return nil
        }
        return workshop.activity(activity)?.mechanic.replaced(
            by: Posted(number: entry.number, author: entry.author, content: answer),
            among: answers(to: activity))
    }

    /// Whoever is called so, or else was before they took a pseudonym.
    fileprivate func person(called key: String) -> Participant? {
        participants.first { Folding.key($0.name) == key }
            ?? participants.first { $0.isCalled(key) }
    }

    /// The participants whose name begins with these words.
    func participants(beginning key: String) -> [Participant] {
        participants.filter { person in
            ([person.name] + person.formerNames).contains {
                Folding.key($0).hasPrefix(key + " ")
            }
        }
    }
}
