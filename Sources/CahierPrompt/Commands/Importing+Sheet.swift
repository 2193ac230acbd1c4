import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

extension Interpreter {
    /// Takes up one sheet, whole or not at all.
    ///
    /// One that was taken up before, as when everyone gives back the sheet of the group, is passed
    /// over where it says nothing new; else nothing of it is recorded, and that is said.
    func take(
        _ code: SheetCode, _ values: [String: String], by filler: Participant.ID?, again: Bool,
        in draft: inout FormImport
    ) {
        guard let activity = draft.session.sheetActivity(of: code) else {
            draft.refuse(
                Wording(verbatim: code.text),
                Wording(
                    fr: "la séance n’a pas cette activité",
                    en: "the session does not have this activity"))
            return
        }
        let sheet = SheetTaking(
            activity: activity, filler: activity.mechanic.syntax.isForGroup ? nil : filler,
            language: Press.language(of: draft.session.workshop))
        let earlier = draft.session.typedSheets[code, default: []].last {
            $0.filler == sheet.filler
        }
        if !again, let earlier {
            compare(sheet, code, values, with: earlier, in: &draft)
        } else {
            draft.takeUp(sheet.title) { draft in record(sheet, code, values, in: &draft) }
        }
    }

    private func record(
        _ sheet: SheetTaking, _ code: SheetCode, _ values: [String: String],
        in draft: inout FormImport
    ) {
        let before = draft.problems.count
        draft.attempt(sheet.title) { (session) throws(CommandError) in
            try orError { () throws(Refusal) in try session.markTyped(code, by: sheet.filler) }
        }
        let lines = sheet.lines(values, in: &draft)
        guard draft.problems.count == before else { return }
        for line in lines {
            draft.attempt(sheet.place(line.field)) { (session) throws(CommandError) in
                let contents = try contents(line.text, of: sheet, in: session)
                return try orError { () throws(Refusal) in
                    try session.record(
                        contents, by: sheet.author, in: sheet.activity.id)
                }
            }
        }
    }

    /// What a line of a sheet says, read as if it were typed.
    private func contents(
        _ line: String, of sheet: SheetTaking, in session: Session
    ) throws(CommandError) -> [Entry.Content] {
        guard case .pledges = sheet.activity.mechanic else {
            return try orError { () throws(Refusal) in
                try sheet.activity.mechanic.read(line, by: sheet.author).map(Entry.Content.answer)
            }
        }
        let name = sheet.filler.flatMap(session.participant)?.name ?? ""
        return [.pledge(try pledge("\(Parts.quoted(name)) | \(line)"))]
    }

    // MARK: - Again

    private func compare(
        _ sheet: SheetTaking, _ code: SheetCode, _ values: [String: String],
        with earlier: Session.TypedSheet, in draft: inout FormImport
    ) {
        let session = draft.session
        let known = session.entries.filter {
            $0.activity == sheet.activity.id && $0.author == sheet.author
        }.map(\.content)
        let before = draft.problems.count
        let lines = sheet.lines(values, in: &draft)
        var news: [String] = []
        for line in lines {
            draft.attempt(sheet.place(line.field)) { (session) throws(CommandError) in
                let contents = try contents(line.text, of: sheet, in: session)
                if !contents.allSatisfy(known.contains) { news.append(line.field) }
                return []
            }
        }
        guard draft.problems.count == before else { return }
        let when = Telling.dayAndTime(earlier.at, in: session.zone, language)
        if !news.isEmpty {
            draft.refuse(sheet.title, sheet.differs(in: news, from: when))
        } else {
            draft.passOver(
                sheet.title,
                Wording(
                    fr: "la fiche \(code.text) a déjà été reprise (\(when)) ; --encore la reprend "
                        + "quand même",
                    en: "the sheet \(code.text) was taken up before (\(when)); --again takes it up "
                        + "all the same"))
        }
    }
}
