import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

extension Interpreter {
    /// Takes up filled sheets, each file whole or not at all; what is wrong with one does not keep
    /// the others from being taken up.
    func importForms(_ invocation: Invocation) throws(CommandError) {
        var failure: CommandError?
        for path in invocation.arguments {
            do throws(CommandError) {
                try importForm(path, again: invocation.options[.again] != nil)
            } catch {
                report(error.met(in: path))
                failure = failure ?? error
            }
        }
        if let failure { throw failure.alreadySaid }
    }

    private func importForm(_ path: String, again: Bool) throws(CommandError) {
        let sheets = FilledSheets(try desk.filledForm(path))
        let id = try sheets.session()
        let known = try session?.id == id ? current() : stored(id.text)
        var draft = FormImport(into: known, at: moment)
        let filler = takeFiller(of: sheets, in: &draft)
        if draft.problems.isEmpty {
            for sheet in sheets.sheets {
                take(sheet.code, sheet.values, by: filler, again: again, in: &draft)
            }
        }
        guard draft.problems.isEmpty else { throw CommandError(.badData, draft.problems) }
        try keep(draft, in: known)
        tell(path, draft, filler, before: known)
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
            if let ambiguity = Self.ambiguity(of: name, in: session) { throw ambiguity }
            return try orError { () throws(Refusal) in try session.join(name) }
        }
        return draft.session.participants.count
    }

    // MARK: - One sheet

    private func take(
        _ code: SheetCode, _ values: [String: String], by filler: Participant.ID?, again: Bool,
        in draft: inout FormImport
    ) {
        guard let activity = draft.session.sheetActivity(of: code) else {
            draft.attempt(Wording(verbatim: code.text)) { (_) throws(CommandError) in
                throw CommandError(
                    .badData, fr: "la séance n’a pas cette activité",
                    en: "the session does not have this activity")
            }
            return
        }
        let form = activity.mechanic.syntax
        let owner = form.isForGroup ? nil : filler
        let title = Wording(verbatim: "\(activity.number). \(activity.title)")
        let before = draft.problems.count
        draft.attempt(title) { (session) throws(CommandError) in
            if !again { try checkNew(code, by: owner, in: session) }
            return try orError { () throws(Refusal) in try session.markTyped(code, by: owner) }
        }
        guard draft.problems.count == before else { return }
        let fields = form.labelled(in: Press.language(of: draft.session.workshop))
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            draft.attempt(title.with(fields[key]?.label ?? key)) { (_) throws(CommandError) in
                guard let field = fields[key] else { throw CommandError(.badData, .unknownField) }
                try field.kind.check(value)
                return []
            }
        }
        guard draft.problems.count == before else { return }
        let lines = form.lines(FilledFields(values))
        for gap in lines.flatMap(\.gaps) {
            draft.attempt(title.with(fields[gap]?.label ?? "")) { (_) throws(CommandError) in
                throw CommandError(.badData, .gap)
            }
        }
        guard draft.problems.count == before else { return }
        for line in lines {
            draft.attempt(title.with(fields[line.field]?.label ?? "")) {
                (session) throws(CommandError) in
                try recorded(line.text, of: activity, by: owner, in: session)
            }
        }
    }

    /// Refuses a sheet that was taken up before, for the same person.
    private func checkNew(
        _ code: SheetCode, by filler: Participant.ID?, in session: Session
    ) throws(CommandError) {
        let earlier = session.typedSheets[code, default: []].last { $0.filler == filler }
        guard let earlier else { return }
        let when = Telling.dayAndTime(earlier.at, in: session.zone, language)
        throw CommandError(
            .badData,
            fr: "la fiche \(code.text) a déjà été reprise (\(when)) ; --encore la reprend quand "
                + "même",
            en: "the sheet \(code.text) was taken up before (\(when)); --again takes it up all "
                + "the same")
    }

    /// What a line of a sheet records, as if it were typed.
    private func recorded(
        _ line: String, of activity: Activity, by filler: Participant.ID?, in session: Session
    ) throws(CommandError) -> [Event.Body] {
        let author = filler.map(Author.participant) ?? .group
        if case .pledges = activity.mechanic {
            let who = Parts.quoted(session.name(of: author) ?? "")
            let pledge = try pledge("\(who) | \(line)")
            return try orError { () throws(Refusal) in
                try session.record([.pledge(pledge)], by: .group, in: activity.id)
            }
        }
        return try orError { () throws(Refusal) in
            let answers = try activity.mechanic.read(line, by: author)
            return try session.record(
                answers.map(Entry.Content.answer), by: author, in: activity.id)
        }
    }

    // MARK: - All of them

    private func keep(_ draft: FormImport, in known: Session) throws(CommandError) {
        guard session?.id != known.id else { return try commit(draft.steps) }
        var known = known
        let carnet = try desk.carnet()
        do { try carnet.record(draft.steps, in: &known, at: moment) } catch {
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
        guard let name, draft.session.participants.count > before.participants.count else { return }
        let shown = Visible.excerpt(name)
        say(fr: "\(shown) rejoint la séance.", en: "\(shown) joins the session.")
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
    fileprivate func met(in file: String) -> CommandError {
        CommandError(
            exitCode, problems.map { Problem($0.message, in: $0.file ?? file, at: $0.position) })
    }
}

extension Wording {
    fileprivate static let unknownField = Wording(
        fr: "ce champ n’est pas de la fiche ; a-t-il été renommé ou ajouté ?",
        en: "this field is not of the sheet; was it renamed or added?")

    fileprivate static let gap = Wording(
        fr: "vide ; attendu : une réponse, ou rien non plus dans les champs qui vont avec",
        en: "empty; expected an answer, or nothing in the fields that go with it either")

    /// What is asked, after the activity where it is.
    fileprivate func with(_ label: String) -> Wording {
        guard !label.isEmpty else { return self }
        return Wording(
            fr: "\(french) – \(Visible.excerpt(label))",
            en: "\(english) – \(Visible.excerpt(label))")
    }
}
