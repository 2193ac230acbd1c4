import CahierCore
import CahierDiagnostics
import CahierSheets

extension Interpreter {
    /// Shows people under invented names from now on; « tous » is everybody who has none.
    func takePseudonyms(_ text: String) throws(CommandError) {
        let session = try current()
        let isAll = ["tous", "toutes", "tout le monde", "all", "everyone"].contains(
            Folding.key(text))
        let people =
            isAll
            ? session.participants.filter { !Pseudonym.isOne($0.name) }
            : try people(text, in: session, of: .participants)
        guard !people.isEmpty else {
            throw session.participants.isEmpty
                ? CommandError(.badData, .nobody)
                : CommandError(
                    .badData, fr: "tout le monde a déjà un pseudonyme",
                    en: "everybody has a pseudonym already")
        }
        let names = try draw(people.count, in: session)
        var bodies: [Event.Body] = []
        for (person, name) in zip(people, names) {
            bodies += try orError { () throws(Refusal) in
                try session.rename(person.id, to: name)
            }
        }
        try commit(bodies)
        for (person, name) in zip(people, names) {
            let former = Visible.excerpt(person.name)
            say(fr: "\(former) devient \(name).", en: "\(former) becomes \(name).")
        }
        say(
            fr: "L’ancien nom ne se montre plus ; il reste dans le journal du carnet,\n"
                + "et dans les textes où on l’a tapé (notes, actions, promesses).",
            en: "The former name is not shown any more; it stays in the journal of the\n"
                + "carnet, and in texts in which it was typed (notes, actions, pledges).")
    }

    /// How many people « pseudonymes 5 » asks for; `nil` for names.
    static func pseudonyms(_ text: String) -> String? {
        let (word, rest) = Parts.head(text)
        let words = ["pseudonyme", "pseudonymes", "pseudonym", "pseudonyms"]
        return words.contains(Folding.key(word)) ? rest : nil
    }

    /// Adds people who are known by pseudonym alone.
    func addPseudonyms(_ text: String) throws(CommandError) {
        let session = try current()
        let count = try orError { () throws(Refusal) in try Number.integer(text) }
        let most = 200
        guard (1...most).contains(count) else {
            throw CommandError(
                .badData, fr: "« \(count) » : hors limites ; attendu : de 1 à \(most)",
                en: "‘\(count)’: out of bounds; expected 1 to \(most)")
        }
        let names = try draw(count, in: session)
        try commit(try orError { () throws(Refusal) in try session.join(strangers: names) })
        let list = names.joined(separator: ", ")
        say(fr: "Bienvenue à \(list).", en: "Welcome, \(list).")
        let people = Wording.people(try current().present.count)
        say(fr: "\(people.french) dans la séance.", en: "\(people.english) in the session.")
    }

    /// Pseudonyms in the language of the session’s documents.
    private func draw(_ count: Int, in session: Session) throws(CommandError) -> [String] {
        let names = Pseudonym.draw(
            count, in: Press.language(of: session.workshop), from: desk.seed(),
            apartFrom: Set(session.keys.keys))
        guard names.count == count else {
            throw CommandError(
                .badData, fr: "il ne reste que \(names.count) pseudonymes",
                en: "only \(names.count) pseudonyms are left")
        }
        return names
    }

    /// The people that names with commas between are of, each once, in the order of the names.
    func people(
        _ text: String, in session: Session, of command: CommandName
    ) throws(CommandError) -> [Participant] {
        guard !Parts.isUnclosed(text) else { throw CommandError(.unclosedQuote) }
        let names = Parts.split(text, at: ",").map(Parts.unquoted).filter { !$0.isEmpty }
        guard !names.isEmpty else { throw .incomplete(command) }
        var people: [Participant] = []
        for name in names {
            for person in try several(name, in: session) where !people.contains(person) {
                people.append(person)
            }
        }
        return people
    }

    /// Who is named: one person, or several as « Marie et Karim » are.
    private func several(
        _ name: String, in session: Session
    ) throws(CommandError) -> [Participant] {
        if let person = Self.person(name, in: session) { return [person] }
        let words = name.split(whereSeparator: \.isWhitespace)
        let (names, count) = Self.people(named: words[...], in: session)
        guard count == words.count else { throw unknownPerson(name) }
        return names.compactMap { Self.person($0, in: session) }
    }
}
