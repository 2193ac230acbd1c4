import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// `rédiger`, `rédiger décision`, `rédiger Marie:`, `rédiger 37`: a text that is written in an
    /// editor, recorded as if it was typed.
    func write(_ text: String) throws(CommandError) {
        let session = try current()
        guard !isPlaying else {
            throw CommandError(
                fr: "« rédiger » s’emploie à l’invite ; dans un fichier, un texte suit <<FIN",
                en: "‘write’ is for the prompt; in a file, a text follows <<FIN")
        }
        let place = try place(text, in: session)
        let before = place.text(in: session)
        let outcome = try desk.edit(before) { (written) throws(CommandError) in
            guard !Parts.hasTextMark(written) else {
                throw CommandError(
                    .badData,
                    fr: "le texte contient un caractère qui n’en est pas un (U+1FFFE ou U+1FFFF)",
                    en: "the text holds a character that is none (U+1FFFE or U+1FFFF)")
            }
            try record(written, at: place)
        }
        switch outcome {
        case .taken: break
        case .empty:
            say(
                fr: "Le texte est vide : rien n’est noté.",
                en: "The text is empty: nothing is recorded.")
        case .unchanged:
            say(
                fr: "Le texte n’a pas changé : rien n’est noté.",
                en: "The text has not changed: nothing is recorded.")
        }
    }

    /// What the text becomes.
    private enum Place {
        case note, decision
        case answer([Author])
        case entry(Entry)

        /// What there is to mend.
        func text(in session: Session) -> String {
            switch self {
            case .note, .decision, .answer: ""
            case .entry(let entry): entry.content.ownText ?? ""
            }
        }
    }

    private func place(_ text: String, in session: Session) throws(CommandError) -> Place {
        if let (authors, rest) = try addressed(text) {
            guard rest.isEmpty else { throw .excess(rest, of: .write) }
            return .answer(authors)
        }
        switch CommandName.named(text) {
        case .note: return .note
        case .decision: return .decision
        case _?: throw .excess(text, of: .write)
        case nil: break
        }
        guard !text.isEmpty else { return .note }
        let number = try orError { () throws(Refusal) in try Number.integer(text) }
        let entry = try orError { () throws(Refusal) in try session.standing(number) }
        guard session.isShown(entry) else {
            throw CommandError(
                .badData, fr: "le n° \(number) est une réponse cachée",
                en: "no. \(number) is a hidden answer")
        }
        guard entry.content.ownText != nil else {
            throw CommandError(
                .badData,
                fr: "le n° \(number) n’est pas un texte ; « corriger \(number) … » le remplace",
                en: "no. \(number) is no text; ‘amend \(number) …’ replaces it")
        }
        return .entry(entry)
    }

    private func record(_ text: String, at place: Place) throws(CommandError) {
        switch place {
        case .note: try record(.note(text), by: .group)
        case .decision: try record(.decision(text), by: .group)
        case .answer(let authors):
            let whole = String(Parts.textStart) + text + String(Parts.textEnd)
            try answered(whole, by: authors)
        case .entry(let entry): try amend(entry, to: entry.content.saying(text))
        }
    }
}

extension Entry.Content {
    /// What somebody wrote in words of their own; `nil` where there is nothing of the kind.
    fileprivate var ownText: String? {
        switch self {
        case .note(let text), .decision(let text): text
        case .action(let action): action.text
        case .answer(let answer): answer.freeText
        case .pledge: nil
        }
    }

    /// The same in other words.
    fileprivate func saying(_ text: String) -> Entry.Content {
        switch self {
        case .note: return .note(text)
        case .decision: return .decision(text)
        case .action(var action):
            action.text = text
            return .action(action)
        case .answer(let answer): return .answer(answer.saying(text))
        case .pledge: return self
        }
    }
}
