import CahierCore
import CahierDiagnostics

extension Interpreter {
    func listWorkshops() throws(CommandError) {
        for edition in try desk.workshops() {
            let workshop = edition.workshop
            let count = Wording.activities(workshop.activities.count)[language]
            show("\(workshop.id) – \(workshop.title) – \(count)")
        }
    }

    func listThemes() throws(CommandError) {
        for theme in try desk.themes() {
            show("\(theme.name) – \(theme.title) – \(theme.summary)")
        }
    }

    func listSessions() throws(CommandError) {
        let carnet = try desk.carnet()
        let summaries = try orError { () throws(CarnetError) in try carnet.summaries() }
        for summary in summaries {
            let when = Telling.dayAndTime(summary.start, in: summary.zone, language)
            let state =
                summary.isClosed
                ? Wording(fr: "close", en: "closed") : Wording(fr: "ouverte", en: "open")
            show("\(summary.id) – \(Visible.excerpt(summary.title)) – \(when) – \(state[language])")
        }
        if summaries.isEmpty {
            say(
                fr: "Aucune séance ; « ouvrir ATELIER » en ouvre une.",
                en: "No session; ‘open WORKSHOP’ opens one.")
        }
    }

    /// Says what is wrong with every file, those that cannot be read among them.
    func check(_ invocation: Invocation) throws(CommandError) {
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
        if let failure { throw failure }
    }

    private func checkWorkshop(_ path: String) throws(CommandError) {
        let found = try desk.problems(inWorkshopFile: path)
        guard found.isEmpty else { throw CommandError(.badData, found) }
        say(fr: "\(path) : rien à redire.", en: "\(path): nothing to mend.")
    }

    private func checkAccessibility(_ path: String) throws(CommandError) {
        let found = try desk.accessibilityProblems(inDocument: path)
        guard found.isEmpty else { throw CommandError(.badData, found) }
        say(
            fr: "\(path) : aucun défaut d’accessibilité trouvé.",
            en: "\(path): no accessibility fault found.")
    }
}
