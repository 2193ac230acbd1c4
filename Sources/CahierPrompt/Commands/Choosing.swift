import CahierCore
import CahierDiagnostics

/// What is named by its place in a list that was shown.
extension Interpreter {
    /// A workshop by its name, or by its place in the list of them.
    func workshop(_ name: String) throws(CommandError) -> WorkshopEdition {
        guard let number = Int(name) else { return try desk.workshop(name) }
        let workshops = try desk.workshops()
        guard workshops.indices.contains(number - 1) else {
            throw .outside(number, workshops.count, of: .workshops)
        }
        return workshops[number - 1]
    }

    /// The session that has a place in the list of them; `nil` where the number is a name.
    func listed(
        _ number: Int, not id: SessionID, in carnet: any Carnet
    ) throws(CommandError) -> SessionID? {
        let summaries = try orError { () throws(CarnetError) in try carnet.summaries() }
        guard !summaries.contains(where: { $0.id == id }) else { return nil }
        guard summaries.indices.contains(number - 1) else {
            throw .outside(number, summaries.count, of: .sessions)
        }
        return summaries[number - 1].id
    }
}

extension CommandError {
    /// A number that the list of a command does not have.
    fileprivate static func outside(
        _ number: Int, _ count: Int, of command: CommandName
    ) -> CommandError {
        CommandError(
            .noInput,
            fr: "la liste n’a pas de n° \(number) (elle en a \(count)) ; "
                + "« \(command.word.french) » la montre",
            en: "the list has no number \(number) (it has \(count)); "
                + "‘\(command.word.english)’ shows it")
    }

    static func unknown(
        activity word: String, in workshop: Workshop
    ) -> CommandError {
        let near = Suggestion.nearest(to: word, among: workshop.activities.map(\.id))
        let known = workshop.activities.map { String($0.number) }.joined(separator: ",")
        let shown = Visible.excerpt(word)
        return CommandError(
            .badData,
            fr: "l’atelier n’a pas d’activité « \(shown) » ; "
                + (near.map { "vouliez-vous dire « \($0) » ?" } ?? "numéros possibles : \(known)"),
            en: "the workshop has no activity ‘\(shown)’; "
                + (near.map { "did you mean ‘\($0)’?" } ?? "possible numbers: \(known)"))
    }
}
