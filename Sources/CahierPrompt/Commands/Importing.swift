import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

extension Interpreter {
    /// Takes up filled sheets and whole sessions, each file whole or not at all; what is wrong with
    /// one keeps no other from being taken up.
    func importFiles(_ invocation: Invocation) throws(CommandError) {
        var failure: CommandError?
        for path in invocation.arguments {
            do throws(CommandError) {
                switch try desk.importable(path) {
                case .form(let form):
                    try importForm(form, from: path, again: invocation.options[.again] != nil)
                case .sessions(let journals):
                    try importSessions(journals, from: path, as: invocation)
                }
            } catch {
                report(error.met(in: path))
                failure = failure ?? error
            }
        }
        if let failure { throw failure.alreadySaid }
    }

    private func importForm(
        _ form: FilledForm, from path: String, again: Bool
    ) throws(CommandError) {
        let sheets = FilledSheets(form)
        let id = try sheets.session()
        let known = try session?.id == id ? current() : stored(id.text)
        var draft = FormImport(into: known, at: moment)
        let filler = takeFiller(of: sheets, in: &draft)
        if draft.problems.isEmpty {
            for sheet in sheets.sheets {
                take(sheet.code, sheet.values, by: filler, again: again, in: &draft)
            }
        }
        guard draft.taken > 0 else {
            throw CommandError(.badData, draft.problems + draft.repeats.map(\.message))
        }
        try keep(draft, in: known)
        tell(path, draft, filler, before: known)
        guard draft.problems.isEmpty else {
            throw CommandError(.badData, draft.problems + Self.advice(draft.asides))
        }
    }

    // MARK: - Who

    /// Who filled the sheets in: a participant, who joins where the session has nobody of that
    /// name; `nil` where only sheets of the group are filled in.
    private func takeFiller(
        of sheets: FilledSheets, in draft: inout FormImport
    ) -> Participant.ID? {
        let session = draft.session
        let isOwn = sheets.sheets.contains { sheet in
            session.sheetActivity(of: sheet.code)?.mechanic.syntax.isForGroup == false
        }
        guard isOwn else { return nil }
        let place = Wording(fr: "nom", en: "name")
        guard let name = sheets.name else {
            draft.attempt(place) { (_) throws(CommandError) in
                throw CommandError(
                    .badData, fr: "vide ; attendu : le nom de qui a rempli la fiche",
                    en: "empty; expected the name of whoever filled the sheet in")
            }
            return nil
        }
        if let person = Self.person(name, in: session) { return person.id }
        draft.attempt(place) { (session) throws(CommandError) in
            if let ambiguity = Self.ambiguity(of: name, in: session) { throw ambiguity.error() }
            return try orError { () throws(Refusal) in try session.join(name) }
        }
        return draft.session.participants.count
    }

    // MARK: - All of them

    private func keep(_ draft: FormImport, in known: Session) throws(CommandError) {
        guard session?.id != known.id else { return try commit(draft.steps, from: .sheet) }
        var known = known
        let carnet = try carnet()
        do { try carnet.record(draft.steps, in: &known, at: moment, from: .sheet) } catch {
            throw CommandError(error)
        }
    }

    private func tell(
        _ path: String, _ draft: FormImport, _ filler: Participant.ID?, before: Session
    ) {
        let entries = Wording.entries(draft.session.entries.count - before.entries.count)
        let name = filler.flatMap(draft.session.participant)?.name
        let who =
            name.map { Wording(verbatim: Visible.excerpt($0)) }
            ?? Wording(fr: "le groupe", en: "the group")
        say(
            fr: "\(path) : \(entries.french) – \(who.french) – séance \(before.id).",
            en: "\(path): \(entries.english) – \(who.english) – session \(before.id).")
        if !draft.repeats.isEmpty {
            let titles = Wording.titles(draft.repeats.map(\.title))
            say(
                fr: "Déjà repris, sans rien de nouveau : \(titles.french).",
                en: "Taken up before, with nothing new: \(titles.english).")
        }
        guard let name, draft.session.participants.count > before.participants.count else { return }
        let shown = Visible.excerpt(name)
        say(fr: "\(shown) rejoint la séance.", en: "\(shown) joins the session.")
    }

    /// What to do of sheets that are left aside while others are taken up.
    private static func advice(_ asides: [Wording]) -> [Problem] {
        guard !asides.isEmpty else { return [] }
        let titles = Wording.titles(asides)
        return [
            Problem(
                Wording(
                    fr:
                        "laissé de côté, rien n’en est noté : \(titles.french) ; une fois le fichier "
                        + "corrigé, importez-le de nouveau : le reste ne sera pas noté deux fois",
                    en:
                        "left aside, nothing of it is recorded: \(titles.english); once the file is "
                        + "corrected, import it again: the rest will not be recorded twice"))
        ]
    }
}

extension FilledSheets {
    /// The one session that the sheets are of.
    fileprivate func session() throws(CommandError) -> SessionID {
        if let stranger = strangers.first {
            let shown = Visible.excerpt(stranger)
            let unknown = Wording.unknownField
            throw CommandError(
                .badData, fr: "« \(shown) » : \(unknown.french)",
                en: "‘\(shown)’: \(unknown.english)")
        }
        guard let first = sheets.first?.code.session else {
            throw CommandError(
                .badData, fr: "aucune réponse : rien n’est rempli",
                en: "no answer: nothing is filled in")
        }
        guard sheets.allSatisfy({ $0.code.session == first }) else {
            throw CommandError(
                .badData, fr: "les fiches sont de plusieurs séances ; attendu : une seule",
                en: "the sheets are of several sessions; expected one")
        }
        return first
    }
}

extension CommandError {
    /// The same error, with the file where it was met.
    func met(in file: String) -> CommandError {
        CommandError(
            exitCode, problems.map { Problem($0.message, in: $0.file ?? file, at: $0.position) })
    }
}

extension Wording {
    static let unknownField = Wording(
        fr: "ce champ n’est pas de la fiche ; a-t-il été renommé ou ajouté ?",
        en: "this field is not of the sheet; was it renamed or added?")

    fileprivate static func titles(_ titles: [Wording]) -> Wording {
        Wording(
            fr: titles.map { "«\u{A0}\($0.french)\u{A0}»" }.joined(separator: ", "),
            en: titles.map { "‘\($0.english)’" }.joined(separator: ", "))
    }
}
