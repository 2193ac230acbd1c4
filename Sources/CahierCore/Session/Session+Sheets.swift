import CahierDiagnostics

extension Session {
    /// Notes that a sheet is typed in; what it says is recorded apart.
    ///
    /// A sheet that was typed in before is not refused: ``typedSheets`` tells.
    public func markTyped(
        _ code: SheetCode, by filler: Participant.ID?
    ) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard sheetActivity(of: code) != nil else {
            throw Refusal(
                fr: "la fiche \(code.text) n’est pas de cette séance (\(id))",
                en: "the sheet \(code.text) is not of this session (\(id))")
        }
        if let filler, participant(filler) == nil {
            throw Refusal(
                fr: "cette personne n’est pas dans la séance",
                en: "this person is not in the session")
        }
        return [.sheetTyped(code, by: filler)]
    }
}
