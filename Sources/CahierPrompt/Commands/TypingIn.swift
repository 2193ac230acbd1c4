import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Opens the place where what is written on a printed sheet is typed in.
    ///
    /// A sheet that was typed in before is noticed, and may be typed in all the same.
    func typeIn(_ text: String) throws(CommandError) {
        guard let code = SheetCode(text) else { throw .notACode(text) }
        if session?.id != code.session { try resume([code.session.text]) }
        let session = try current()
        let bodies = try orError { () throws(Refusal) in try session.markTyped(code, by: nil) }
        if let last = session.typedSheets[code]?.last {
            let when = Telling.dayAndTime(last.at, in: session.zone, language)
            warn(
                Wording(
                    fr:
                        "attention : la fiche \(code.text) a déjà été saisie, \(when) ; « journal » "
                        + "montre ce qui a été noté",
                    en: "careful: the sheet \(code.text) was typed in before, \(when); ‘log’ shows "
                        + "what was recorded"))
        }
        if let activity = session.sheetActivity(of: code), session.current != activity.id {
            try begin(activity, with: bodies)
        } else {
            try commit(bodies, from: .sheet)
        }
        say(
            fr: "Fiche \(code.text) : tapez ce qui y est écrit, « NOM: réponse » ou "
                + "« groupe: réponse ».",
            en: "Sheet \(code.text): type what is written there, ‘NAME: answer’ or "
                + "‘group: answer’.")
    }
}

extension CommandError {
    fileprivate static func notACode(_ text: String) -> CommandError {
        let shown = Visible.excerpt(text)
        return CommandError(
            .badData,
            fr: "« \(shown) » n’est pas un code de fiche, ou une lettre a été mal lue ; attendu : "
                + "le code au bas de la fiche ou en haut de la carte, comme K7M2Q-4-1-Y",
            en: "‘\(shown)’ is no code of a sheet, or a letter was misread; expected the code at "
                + "the foot of the sheet or the head of the card, such as K7M2Q-4-1-Y")
    }
}
