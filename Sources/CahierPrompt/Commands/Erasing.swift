import CahierCore
import CahierDiagnostics

/// What is lost for good is said first, and done only where the line ends with « oui ».
extension Interpreter {
    /// `sceller` erases who answered an anonymous activity.
    func seal(_ arguments: [String]) throws(CommandError) {
        let (words, isConfirmed) = Self.confirmation(arguments)
        var session = try current()
        let activity = try activity(words, in: session, of: .seal)
        _ = try orError { () throws(Refusal) in try session.seal(activity.id) }
        let title = Visible.excerpt(activity.title)
        guard isConfirmed else {
            let answers = Wording.counted(
                session.answers(to: activity.id).count, fr: "réponse", "réponses", en: "answer",
                "answers")
            say(
                fr:
                    "« \(title) » : \(answers.french). Sceller efface du carnet qui les a données,\n"
                    + "pour toujours : rien ne le rend, pas même « annuler », et ce qui précède\n"
                    + "ne s’annule plus non plus.",
                en:
                    "‘\(title)’: \(answers.english). To seal erases from the carnet who gave them,\n"
                    + "for good: nothing brings it back, not even ‘undo’, and what came before\n"
                    + "is not undone any more either.")
            return say(
                fr: "« sceller \(activity.number) oui » le fait.",
                en: "‘seal \(activity.number) yes’ does it.")
        }
        let carnet = try carnet()
        session = try orError { () throws(CarnetError) in
            try carnet.erase(.authors(of: activity.id), in: session.id, at: moment).session
        }
        self.session = session
        try orError { () throws(CarnetError) in try carnet.compact() }
        say(
            fr: "« \(title) » est scellée : le carnet ne sait plus qui y a répondu.",
            en: "‘\(title)’ is sealed: the carnet does not know any more who answered it.")
    }

    /// `oublier Marie` erases somebody from every session.
    func forget(_ text: String) throws(CommandError) {
        let (words, isConfirmed) = Self.confirmation(
            text.split(whereSeparator: \.isWhitespace).map(String.init))
        let name = Parts.unquoted(words.joined(separator: " "))
        guard !name.isEmpty else { throw .incomplete(.forget) }
        let found = try appearances(of: name)
        let isErased = found.allSatisfy { $0.session.participants[$0.person - 1].isForgotten }
        guard !found.isEmpty, !isErased else {
            // What an earlier time could not clean is cleaned now.
            let carnet = try carnet()
            try orError { () throws(CarnetError) in try carnet.compact() }
            throw CommandError(
                .badData,
                fr: "personne ne s’appelle « \(Visible.excerpt(name)) » dans ce carnet ; attendu : "
                    + "le nom, en entier, de quelqu’un d’une séance",
                en: "nobody is called ‘\(Visible.excerpt(name))’ in this carnet; expected the "
                    + "whole name of somebody of a session")
        }
        for appearance in found { tell(appearance) }
        try tellCopies(of: found)
        guard isConfirmed else {
            let quoted = Visible.excerpt(name)
            say(
                fr:
                    "Rien n’est encore effacé. « oublier \(quoted) oui » efface le nom et les mots\n"
                    + "de cette personne, pour toujours ; les chiffres et les totaux restent.",
                en: "Nothing is erased yet. ‘forget \(quoted) yes’ erases the name and the words\n"
                    + "of this person, for good; figures and totals stay.")
            return
        }
        try erase(found, name)
    }

    /// Where somebody took part.
    private struct Appearance {
        var session: Session
        var person: Participant.ID
    }

    private func appearances(of name: String) throws(CommandError) -> [Appearance] {
        let carnet = try carnet()
        let key = Folding.key(name)
        var found: [Appearance] = []
        for summary in try orError({ () throws(CarnetError) in try carnet.summaries() }) {
            do throws(CarnetError) {
                let session = try carnet.session(summary.id)
                found += session.participants.filter { $0.isCalled(key) }
                    .map { Appearance(session: session, person: $0.id) }
            } catch {
                // What cannot be read is not erased: it must not pass unsaid.
                report(CommandError(error))
            }
        }
        return found
    }

    private func tell(_ appearance: Appearance) {
        let session = appearance.session
        let own = session.entries.count { $0.author == .participant(appearance.person) }
        let counted = Wording.counted(
            own, fr: "saisie", "saisies", en: "entry", "entries")
        let day = Wording(
            fr: Telling.day(session.opening.start.civil(in: session.zone).date, in: .french),
            en: Telling.day(session.opening.start.civil(in: session.zone).date, in: .english))
        say(
            fr: "\(session.id) (\(day.french)) : \(counted.french)",
            en: "\(session.id) (\(day.english)): \(counted.english)")
        let mentions = session.mentions(of: appearance.person)
        guard !mentions.isEmpty else { return }
        say(
            fr: "D’autres nomment cette personne, et cela reste ; à vous de corriger ou retirer :",
            en: "Others name this person, and it stays; amend or withdraw as you see fit:")
        for mention in mentions {
            show(
                PlainText.wrapped(told(mention, in: session), mark: "  – ").joined(separator: "\n"))
        }
    }

    /// A place where others name somebody: theirs to keep, to correct or to withdraw.
    private func told(_ mention: Mention, in session: Session) -> String {
        let place: Wording
        switch mention {
        case .title: place = Wording(fr: "le titre de la séance", en: "the title of the session")
        case .place: place = Wording(fr: "le lieu de la séance", en: "the place of the session")
        case .entry(let number):
            let text = session.entry(number).map { describe($0, in: session) } ?? ""
            place = Wording(fr: "le n° \(number) : \(text)", en: "no. \(number): \(text)")
        case .message(let number):
            place = Wording(
                fr: "le message \(number) du tchat", en: "message \(number) of the chat")
        case .group(let title):
            let title = Visible.excerpt(title)
            place = Wording(fr: "le groupe « \(title) »", en: "the group ‘\(title)’")
        }
        return place.shown[language]
    }

    private func tellCopies(of found: [Appearance]) throws(CommandError) {
        let carnet = try carnet()
        let ids = found.map(\.session.id)
        let copies = try orError { () throws(CarnetError) in try carnet.copies() }
            .filter { copy in copy.session.map(ids.contains) ?? true }
        guard !copies.isEmpty else { return }
        say(
            fr: "Des fichiers faits de ces séances peuvent encore en parler ; à vous d’y voir :",
            en: "Files made of these sessions may still tell of them; see to these yourself:")
        for copy in copies {
            let when = Telling.dayAndTime(copy.at, in: desk.zone, language)
            let line = "\(Visible.excerpt(copy.path, limit: 200)) (\(when))"
            show(PlainText.wrapped(line, mark: "  – ").joined(separator: "\n"))
        }
    }

    private func erase(_ found: [Appearance], _ name: String) throws(CommandError) {
        let carnet = try carnet()
        var texts = [name]
        for appearance in found
        where !appearance.session.participants[appearance.person - 1]
            .isForgotten
        {
            let erased = try orError { () throws(CarnetError) in
                try carnet.erase(
                    .person(appearance.person), in: appearance.session.id, at: moment)
            }
            texts += erased.texts
            if session?.id == erased.session.id { session = erased.session }
        }
        try orError { () throws(CarnetError) in try carnet.compact() }
        try desk.forget(texts)
        let sessions = Wording.counted(
            found.count, fr: "séance", "séances", en: "session", "sessions")
        let counted = Wording.counted(
            texts.count - 1, fr: "texte effacé", "textes effacés", en: "text erased",
            "texts erased")
        let when = Wording(
            fr: Telling.dayAndTime(moment, in: desk.zone, .french),
            en: Telling.dayAndTime(moment, in: desk.zone, .english))
        say(
            fr: "Reçu du \(when.french) : \(counted.french), dans \(sessions.french).\n"
                + "Rien de ce que cette personne a dit ne reste dans le carnet, ni parmi les lignes\n"
                + "tapées ; ce que d’autres en disent reste.",
            en: "Receipt of \(when.english): \(counted.english), in \(sessions.english).\n"
                + "Nothing of what this person said is left in the carnet, nor among the lines\n"
                + "typed; what others say of them stays.")
    }

    /// The words without the one that confirms.
    private static func confirmation(_ words: [String]) -> (words: [String], isConfirmed: Bool) {
        guard let last = words.last, ["oui", "yes"].contains(Folding.key(last)) else {
            return (words, false)
        }
        return (Array(words.dropLast()), true)
    }
}
