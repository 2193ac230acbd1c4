import CahierCore
import CahierDiagnostics

extension Interpreter {
    func listWorkshops(_ invocation: Invocation) throws(CommandError) {
        let workshops = try desk.workshops().map(\.workshop)
        guard !isForPrograms(invocation) else { return try give(.workshops(workshops)) }
        for (place, workshop) in workshops.enumerated() {
            let count = Wording.activities(workshop.activities.count)[language]
            show("\(number(place))\(workshop.id) – \(workshop.title) – \(count)")
        }
    }

    func listThemes(_ invocation: Invocation) throws(CommandError) {
        let themes = try desk.themes()
        guard !isForPrograms(invocation) else { return try give(.themes(themes)) }
        for theme in themes { show("\(theme.name) – \(theme.title) – \(theme.summary)") }
    }

    /// What stands before an item of which the number may be typed, where choices are told one by
    /// one.
    private func number(_ place: Int) -> String { manner.isLinear ? "\(place + 1). " : "" }

    func listSessions(_ invocation: Invocation) throws(CommandError) {
        let carnet = try carnet()
        let summaries = try orError { () throws(CarnetError) in try carnet.summaries() }
        guard !isForPrograms(invocation) else { return try give(.sessions(summaries)) }
        for (place, summary) in summaries.enumerated() {
            let when = Telling.dayAndTime(summary.start, in: summary.zone, language)
            let state =
                summary.isClosed
                ? Wording(fr: "close", en: "closed") : Wording(fr: "ouverte", en: "open")
            let title = Visible.excerpt(summary.title)
            show("\(number(place))\(summary.id) – \(title) – \(when) – \(state[language])")
        }
        if summaries.isEmpty {
            say(
                fr: "Aucune séance ; « ouvrir ATELIER » en ouvre une.",
                en: "No session; ‘open WORKSHOP’ opens one.")
        }
    }

    /// Says what is wrong with every file, those that cannot be read among them.
    func check(_ invocation: Invocation) throws(CommandError) {
        guard invocation.options[.journal] == nil else { return try checkJournals(invocation) }
        guard invocation.options[.fingerprint] == nil, invocation.options[.json] == nil else {
            throw CommandError(
                fr: "--empreinte et --json vont avec --journal",
                en: "--fingerprint and --json go with --log")
        }
        guard !invocation.arguments.isEmpty else { throw .incomplete(.check) }
        var failure: CommandError?
        for path in invocation.arguments {
            do throws(CommandError) {
                if invocation.options[.accessibility] == nil {
                    try checkWorkshop(path)
                } else {
                    try checkAccessibility(path)
                }
            } catch {
                failure = CommandError(
                    failure?.exitCode ?? error.exitCode,
                    (failure?.problems ?? []) + error.problems)
            }
        }
        if var failure {
            failure.isOfCheck = true
            throw failure
        }
    }

    private func checkWorkshop(_ path: String) throws(CommandError) {
        let found = try desk.problems(inWorkshopFile: path)
        guard found.isEmpty else { throw CommandError(.badData, found) }
        pass(Wording(fr: "\(path) : rien à redire.", en: "\(path): nothing to mend."))
    }

    private func checkAccessibility(_ path: String) throws(CommandError) {
        let found = try desk.accessibilityProblems(inDocument: path)
        guard found.isEmpty else { throw CommandError(.badData, found) }
        pass(
            Wording(
                fr: "\(path) : aucun défaut d’accessibilité trouvé.",
                en: "\(path): no accessibility fault found."))
    }

    /// Says of a file that it is sound, on one line like what is wrong with others.
    private func pass(_ wording: Wording) {
        manner.isLinear ? say(wording) : give(wording.shown[language])
    }
}
