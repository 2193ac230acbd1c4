import CahierCore
import CahierDiagnostics

/// Who is there, comes and goes.
extension Interpreter {
    func participants(_ text: String) throws(CommandError) {
        let session = try current()
        let (word, rest) = Parts.head(text)
        switch Folding.key(word) {
        case "", "liste", "list": listPeople(session)
        case "ajouter", "add": try join(rest)
        case "partir", "leave": try leave(rest, session)
        case "importer", "import": try importPeople(Parts.unquoted(rest))
        case "pseudonyme", "pseudonymes", "pseudonym", "pseudonyms":
            try takePseudonyms(rest)
        case let other:
            throw CommandError(
                fr: "« participants \(Visible.excerpt(other)) » n’existe pas ; attendu : "
                    + CommandName.participants.usage.french,
                en: "‘participants \(Visible.excerpt(other))’ does not exist; expected "
                    + CommandName.participants.usage.english)
        }
    }

    private func listPeople(_ session: Session) {
        for person in session.participants {
            let gone =
                person.hasLeft ? Wording(fr: " – n’est plus là", en: " – left")[language] : ""
            show("\(person.id). \(person.name)\(gone)")
        }
        if session.participants.isEmpty {
            say(.nobody)
        }
    }

    private func join(_ names: String) throws(CommandError) {
        guard !Parts.isUnclosed(names) else { throw CommandError(.unclosedQuote) }
        let list = Parts.split(names, at: ",").map(Parts.unquoted).filter { !$0.isEmpty }
        guard !list.isEmpty else { throw .incomplete(.participants) }
        if let count = Self.pseudonyms(names) { return try addPseudonyms(count) }
        var keys: Set<String> = []
        if let twin = list.first(where: { !keys.insert(Folding.key($0)).inserted }) {
            let shown = Visible.excerpt(twin)
            throw CommandError(
                .badData,
                fr: "« \(shown) » est deux fois dans la liste ; pour un·e homonyme, ajoutez une "
                    + "initiale",
                en: "‘\(shown)’ is twice in the list; for a namesake, add an initial")
        }
        var probe = try current()
        var bodies: [Event.Body] = []
        for name in list {
            let joined = try orError { () throws(Refusal) in try probe.join(name) }
            for body in joined {
                probe.apply(Event(sequence: probe.eventCount + 1, at: moment, body: body))
            }
            bodies += joined
        }
        try commit(bodies)
        let people = Wording.people(probe.participants.count { !$0.hasLeft })
        say(
            fr: "\(people.french) dans la séance.", en: "\(people.english) in the session.")
    }

    private func leave(_ name: String, _ session: Session) throws(CommandError) {
        guard let person = Self.person(name, in: session) else {
            guard let ambiguity = Self.ambiguity(of: name, in: session) else {
                throw unknownPerson(name)
            }
            let command = CommandName.participants.word[language]
            let verb = Wording(fr: "partir", en: "leave")[language]
            throw offer(ambiguity) { "\(command) \(verb) \($0)" }
        }
        try commit(try orError { () throws(Refusal) in try session.leave(person.id) })
        say(fr: "\(person.name) n’est plus là.", en: "\(person.name) left.")
    }
}

extension Wording {
    static let nobody = Wording(
        fr: "Personne pour l’instant ; « participants ajouter NOMS » inscrit les gens.",
        en: "Nobody yet; ‘participants add NAMES’ registers people.")
}
