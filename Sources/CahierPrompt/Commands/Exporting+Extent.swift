import CahierCore
import CahierDiagnostics
import CahierSheets

/// The options that make a document tell less, or print more of it.
extension Interpreter {
    /// Refuses an option that the document would not heed.
    func checkExtent(
        of kind: DocumentKind, _ options: [OptionName: String]
    ) throws(CommandError) {
        let uses: [(option: OptionName, documents: [DocumentKind])] = [
            (.participant, [.sheets, .contributions]), (.synthesis, [.sheets]),
            (.copies, [.sheets, .ballots]),
        ]
        for use in uses where options[use.option] != nil && !use.documents.contains(kind) {
            throw .unheeded(use.option, by: kind, use.documents)
        }
        if kind == .sheets, options[.copies] != nil, options[.blank] == nil { throw .filledCopies }
        let persons = [OptionName.participant, .synthesis].filter { options[$0] != nil }
        let blanks = [OptionName.blank, .workshop].filter { options[$0] != nil }
        let excess = persons.count > 1 ? persons : persons.isEmpty ? [] : persons + blanks
        if excess.count > 1 { throw .contradictory(excess[0], excess[1]) }
    }

    /// How much of a session is told.
    func extent(
        _ options: [OptionName: String], of session: Session
    ) throws(CommandError) -> Extent {
        guard let name = options[.participant] else {
            return options[.synthesis] == nil ? .everything : .synthesis
        }
        if let person = Self.person(name, in: session) { return .participant(person.id) }
        guard !session.participants.isEmpty else {
            throw CommandError(
                .badData, fr: "personne n’est inscrit à cette séance",
                en: "nobody is in this session")
        }
        let lookup = Lookup(
            Wording(fr: "personne ne s’appelle ainsi", en: "nobody is called so"),
            session.participants.map { [$0.name] })
        do throws(Refusal) {
            return .participant(session.participants[try lookup.find(name)].id)
        } catch {
            throw CommandError(error, .usage)
        }
    }

    /// For how many people there are to be ballots, or how many copies of blank sheets; `nil` where
    /// nobody says.
    func copies(_ options: [OptionName: String]) throws(CommandError) -> Int? {
        guard let text = options[.copies] else { return nil }
        let most = 1000
        guard let count = Int(text), (1...most).contains(count) else {
            throw CommandError(
                fr: "--exemplaires : « \(Visible.excerpt(text)) » ne convient pas ; attendu : un "
                    + "nombre entier de 1 à \(most)",
                en:
                    "--copies: ‘\(Visible.excerpt(text))’ does not fit; expected a whole number from "
                    + "1 to \(most)")
        }
        return count
    }
}

extension CommandError {
    fileprivate static func unheeded(
        _ option: OptionName, by kind: DocumentKind, _ documents: [DocumentKind]
    ) -> CommandError {
        func names(_ language: Language) -> String {
            documents.map { $0.name[language] }.joined(separator: ", ")
        }
        return CommandError(
            fr:
                "le document « \(kind.name.french) » ne connaît pas --\(option.word.french), qui vaut "
                + "pour : \(names(.french))",
            en:
                "the document ‘\(kind.name.english)’ does not know --\(option.word.english), which is "
                + "for: \(names(.english))")
    }

    fileprivate static let filledCopies = CommandError(
        fr: "--exemplaires vaut pour les fiches vierges ; attendu : --document fiches --vierge",
        en: "--copies is for blank sheets; expected --document sheets --blank")

    fileprivate static func contradictory(
        _ one: OptionName, _ other: OptionName
    ) -> CommandError {
        CommandError(
            fr: "--\(one.word.french) et --\(other.word.french) ne vont pas ensemble",
            en: "--\(one.word.english) and --\(other.word.english) do not go together")
    }
}
