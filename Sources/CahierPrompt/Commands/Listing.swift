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
    func check(_ paths: [String]) throws(CommandError) {
        var failure: CommandError?
        for path in paths {
            do throws(CommandError) {
                let found = try desk.problems(inWorkshopFile: path)
                guard found.isEmpty else { throw CommandError(.badData, found) }
                say(fr: "\(path) : rien à redire.", en: "\(path): nothing to mend.")
            } catch {
                failure = CommandError(
                    failure?.exitCode ?? error.exitCode,
                    (failure?.problems ?? []) + error.problems)
            }
        }
        if let failure { throw failure }
    }
}
