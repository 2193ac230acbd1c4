import CahierCore
import CahierDiagnostics

/// Whom a line, or a name in it, means.
extension Interpreter {
    /// Whose answer a line is, and what follows the colon; `nil` where it is no answer.
    ///
    /// Several people, between commas, give the same one.
    func addressed(_ line: String) throws(CommandError) -> ([Author], String)? {
        let scalars = line.unicodeScalars
        guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == Parts.textStart }),
            scalars[colon] == ":"
        else { return nil }
        let name = Parts.trimmed(String(scalars[..<colon]))
        let answer = Parts.trimmed(String(scalars[scalars.index(after: colon)...]))
        if let author = Self.author(named: name, in: session) { return ([author], answer) }
        if let session, let authors = try severalAuthors(name, in: session) {
            return (authors, answer)
        }
        let (word, rest) = Parts.head(name)
        guard CommandName.named(word) == nil else { return nil }
        if let ambiguity = session.flatMap({ Self.ambiguity(of: name, in: $0) }) {
            throw offer(ambiguity) { "\($0): \(answer)" }
        }
        let error = CommandError.unknown(command: word, among: CommandName.allCases)
        throw session == nil || !rest.isEmpty && mayBeCommand(word) ? error : unknownPerson(name)
    }

    /// The group, or the participant of that name.
    static func author(named name: String, in session: Session?) -> Author? {
        let key = Folding.key(name)
        if key == "groupe" || key == "group" { return .group }
        return session.flatMap { person(name, in: $0) }.map { .participant($0.id) }
    }

    /// - Throws: ``CommandError`` where nobody, or several people, are called so.
    func author(named name: String, in session: Session) throws(CommandError) -> Author {
        guard let author = Self.author(named: name, in: session) else { throw unknownPerson(name) }
        return author
    }

    /// « marie, karim »; `nil` where the first is nobody, for it may be a command.
    private func severalAuthors(
        _ names: String, in session: Session
    ) throws(CommandError) -> [Author]? {
        let names = names.split(separator: ",").map(Parts.trimmed)
        guard names.count > 1, Self.author(named: names[0], in: session) != nil else { return nil }
        var authors: [Author] = []
        for name in names {
            let author = try author(named: name, in: session)
            guard !authors.contains(author) else {
                let shown = Visible.excerpt(name)
                throw CommandError(
                    .badData, fr: "« \(shown) » est deux fois avant le deux-points",
                    en: "‘\(shown)’ is twice before the colon")
            }
            authors.append(author)
        }
        return authors
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

    /// Lets a number alone choose among the people whom a name may mean, each in a line of their own
    /// making.
    func offer(_ ambiguity: Ambiguity, _ line: (String) -> String) -> CommandError {
        choices = ambiguity.names.map(line)
        return ambiguity.error(isNumbered: true)
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
    static func ambiguity(of name: String, in session: Session) -> Ambiguity? {
        let several = session.participants(beginning: Folding.key(name)).map(\.name)
        return several.isEmpty ? nil : Ambiguity(name: name, names: several)
    }

    func unknownPerson(_ name: String) -> CommandError {
        if let session, let ambiguity = Self.ambiguity(of: name, in: session) {
            return ambiguity.error()
        }
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
}

/// Several people whom a name may mean.
struct Ambiguity {
    var name: String
    var names: [String]

    /// What is said of them; `isNumbered` tells whether a number will do.
    func error(isNumbered: Bool = false) -> CommandError {
        let shown = Visible.excerpt(name)
        let list = names.enumerated().map { place, name in
            (isNumbered ? "\(place + 1). " : "") + Visible.excerpt(name)
        }.joined(separator: ", ")
        let hint =
            isNumbered
            ? Wording(fr: " ; le numéro suffit", en: "; the number will do")
            : Wording(verbatim: "")
        return CommandError(
            .badData, fr: "plusieurs personnes s’appellent « \(shown) » : \(list)\(hint.french)",
            en: "several people are called ‘\(shown)’: \(list)\(hint.english)")
    }
}

extension Session {
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
