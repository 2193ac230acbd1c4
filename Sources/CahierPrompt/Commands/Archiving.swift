import CahierCore
import CahierDiagnostics

/// Sessions that leave the carnet whole, and come into it.
extension Interpreter {
    /// `archiver [SÉANCE…|--tout]`; one that cannot be read does not keep the others from being
    /// archived.
    func archive(_ invocation: Invocation) throws(CommandError) {
        let names = try archived(invocation)
        let isAll = invocation.options[.all] != nil
        let carnet = try carnet()
        var sessions: [(session: Session, journal: SessionJournal)] = []
        var failure: CommandError?
        for name in names {
            do throws(CommandError) {
                let session = try stored(name)
                guard !sessions.contains(where: { $0.session.id == session.id }) else { continue }
                let journal = try orError { () throws(CarnetError) in
                    try carnet.journal(of: session.id)
                }
                sessions.append((session, journal))
            } catch {
                guard isAll else { throw error }
                report(error)
                failure = failure ?? error
            }
        }
        guard !sessions.isEmpty else { throw failure?.alreadySaid ?? .noSessionToArchive }
        try write(sessions, invocation)
        if let failure { throw failure.alreadySaid }
    }

    /// The names of the sessions to archive; `nil` for the session in hand, or the last.
    private func archived(_ invocation: Invocation) throws(CommandError) -> [String?] {
        guard invocation.options[.all] != nil else {
            return invocation.arguments.isEmpty ? [nil] : invocation.arguments
        }
        if let session = invocation.arguments.first { throw .excess(session, besides: .all) }
        let carnet = try carnet()
        return try orError { () throws(CarnetError) in try carnet.summaries() }.map(\.id.text)
    }

    private func write(
        _ sessions: [(session: Session, journal: SessionJournal)], _ invocation: Invocation
    ) throws(CommandError) {
        let usual =
            sessions.count == 1
            ? "archive-\(sessions[0].session.id).zip"
            : Wording(fr: "archive-seances.zip", en: "archive-sessions.zip")[language]
        let path = invocation.options[.output] ?? usual
        guard !path.isEmpty else { throw .emptyOutput }
        let file = path.hasSuffix("/") ? path + usual : path
        var count = 0
        try desk.archive(sessions, withPDF: invocation.options[.pdf] != nil, to: file) { id in
            count += 1
            guard sessions.count > 1 else { return }
            warn(Wording(verbatim: "\(count)/\(sessions.count) \(id)"))
        }
        if path != "-", !path.hasPrefix("/dev/") {
            give(file)
            for (session, _) in sessions { keepTrace(of: file, session.id, .archive) }
        }
        warn(
            Wording(
                fr: "Archive privée : elle contient les noms et tout ce qui a été dit, même sans "
                    + "nom dans les documents. Gardez-la comme le carnet, ne la publiez pas.",
                en:
                    "A private archive: it holds the names and all that was said, even what documents "
                    + "tell without names. Keep it as you keep the carnet, do not publish it."))
    }

    // MARK: - Into the carnet

    /// Takes up the sessions of a file, all or none; those that are there already are told.
    func importSessions(
        _ journals: [SessionJournal], from path: String, as invocation: Invocation
    ) throws(CommandError) {
        var journals = journals
        if let name = invocation.options[.name] {
            guard let id = SessionID(name.lowercased()) else { throw .noSessionName(name) }
            guard journals.count == 1, invocation.arguments.count == 1 else {
                throw CommandError(
                    fr: "--nom ne vaut que pour une seule séance ; ici : \(journals.count)",
                    en: "--name is for one session alone; here: \(journals.count)")
            }
            journals[0].id = id
        }
        let carnet = try carnet()
        let outcomes = try orError { () throws(CarnetError) in try carnet.restore(journals) }
        var kept: [String] = []
        var known: [String] = []
        for (journal, outcome) in zip(journals, outcomes) {
            switch outcome {
            case .kept: kept.append(journal.id.text)
            case .known(let id): known.append(id.text)
            }
        }
        tell(kept, known, from: path)
    }

    private func tell(_ kept: [String], _ known: [String], from path: String) {
        func list(_ names: [String]) -> String { names.joined(separator: ", ") }
        if !kept.isEmpty {
            let count = Wording.counted(
                kept.count, fr: "séance importée", "séances importées", en: "session imported",
                "sessions imported")
            say(
                fr: "\(path) : \(count.french) – \(list(kept)).",
                en: "\(path): \(count.english) – \(list(kept)).")
        }
        guard !known.isEmpty else { return }
        say(
            fr: "\(path) : déjà dans le carnet, sans rien de nouveau – \(list(known)).",
            en: "\(path): in the carnet already, with nothing new – \(list(known)).")
    }

    // MARK: - A copy of the carnet

    /// `sauvegarder [FICHIER]`: copies the carnet into a file, or beside it, and verifies the copy.
    func backUp(to path: String?) throws(CommandError) {
        let (file, backup) = try desk.backUp(to: path)
        give(file)
        keepTrace(of: file, nil, .backup)
        let count = Wording.counted(
            backup.sessions, fr: "séance", "séances", en: "session", "sessions")
        say(
            fr:
                "Copie vérifiée : \(count.french). Elle contient des noms : gardez-la comme le carnet.",
            en: "Copy verified: \(count.english). It holds names: keep it as you keep the carnet.")
        guard !backup.damaged.isEmpty else { return }
        let list = backup.damaged.map(\.text).joined(separator: ", ")
        throw CommandError(
            .badData,
            fr: "abîmé dans le carnet, et donc dans la copie : \(list)",
            en: "damaged in the carnet, and so in the copy: \(list)")
    }
}

extension CommandError {
    fileprivate static let noSessionToArchive = CommandError(
        .noInput, fr: "le carnet n’a aucune séance à archiver",
        en: "the carnet has no session to archive")

    fileprivate static func noSessionName(_ name: String) -> CommandError {
        let shown = Visible.excerpt(name)
        return CommandError(
            fr: "« \(shown) » ne peut nommer une séance ; attendu : 1 à 16 lettres sans accent, "
                + "chiffres ou tirets",
            en: "‘\(shown)’ cannot name a session; expected 1 to 16 letters, digits or hyphens")
    }
}
