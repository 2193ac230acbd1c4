import CahierCore
import CahierDiagnostics

extension Interpreter {
    func amend(_ text: String) throws(CommandError) {
        let session = try current()
        let (word, rest) = Parts.head(text)
        guard !rest.isEmpty else { throw .incomplete(.amend) }
        let number = try orError { () throws(Refusal) in try Number.integer(word) }
        let entry = try orError { () throws(Refusal) in try session.standing(number) }
        try amend(entry, to: try content(rest, replacing: entry, in: session))
    }

    func amend(_ entry: Entry, to content: Entry.Content) throws(CommandError) {
        let session = try current()
        try commit(try orError { () throws(Refusal) in try session.amend(entry.number, content) })
        try acknowledge(amended: entry)
    }

    /// Says what stood there and what stands there now.
    private func acknowledge(amended old: Entry) throws(CommandError) {
        let session = try current()
        guard let new = session.entry(old.number) else { return }
        let texts = [describe(old, in: session), describe(new, in: session)]
        let becomes =
            manner.isLinear ? Wording(fr: " devient ", en: " becomes ")[language] : " → "
        let line = head(old, in: session) + texts[0] + becomes + texts[1]
        if manner.isLinear || PlainText.width(of: line) <= PlainText.width {
            show(line)
        } else {
            echo(head(old, in: session) + texts[0])
            echo("  → " + texts[1])
        }
        if case .action(let old) = old.content, case .action(let new) = new.content {
            sayWhatStays(old, new)
            if new.due != old.due { try warnOfPast(new) }
        }
        if let later = session.replacement(of: new) {
            say(
                fr: "Remplacé depuis par le n° \(later) : la synthèse ne change pas.",
                en: "Replaced since by no. \(later): the summary does not change.")
        }
    }

    /// A correction keeps the person and the date that it does not give anew.
    private func sayWhatStays(_ old: Action, _ new: Action) {
        switch (old.who != nil && old.who == new.who, old.due != nil && old.due == new.due) {
        case (false, false): break
        case (true, true):
            say(fr: "La personne et l’échéance restent.", en: "The person and the date stay.")
        case (true, false): say(fr: "La personne reste.", en: "The person stays.")
        case (false, true): say(fr: "L’échéance reste.", en: "The date stays.")
        }
    }

    /// « n° 6 – Marie : », before what stands there.
    private func head(
        _ entry: Entry, in session: Session, mark: Wording = Wording(verbatim: "")
    )
        -> String
    {
        let name = name(of: entry, in: session).map { " – \($0)" } ?? ""
        return Wording(
            fr: "n° \(entry.number)\(mark.french)\(name) : ",
            en: "no. \(entry.number)\(mark.english)\(name): "
        ).shown[language]
    }

    private func content(
        _ text: String, replacing entry: Entry, in session: Session
    ) throws(CommandError) -> Entry.Content {
        switch entry.content {
        case .note: return .note(Parts.unquoted(text))
        case .decision: return .decision(Parts.unquoted(text))
        case .action(let old):
            var action = try action(text)
            (action.who, action.due) = (action.who ?? old.who, action.due ?? old.due)
            return .action(action)
        case .pledge: return .pledge(try pledge(text))
        case .answer:
            guard let activity = entry.activity.flatMap(session.workshop.activity) else {
                throw .incomplete(.amend)
            }
            let answers = try orError { () throws(Refusal) in
                try activity.mechanic.read(text, by: entry.author)
            }
            guard answers.count == 1 else {
                throw CommandError(
                    .badData, fr: "une correction donne une seule réponse, pas \(answers.count)",
                    en: "an amendment gives one answer, not \(answers.count)")
            }
            return .answer(answers[0])
        }
    }

    func withdraw(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        let number = try orError { () throws(Refusal) in try Number.integer(arguments[0]) }
        try commit(try orError { () throws(Refusal) in try session.withdraw(number) })
        guard let entry = session.entry(number) else { return }
        let head = head(
            entry, in: session, mark: Wording(fr: " retiré", en: " withdrawn"))
        echo(head + describe(entry, in: session))
    }

    func complete(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        let number = try orError { () throws(Refusal) in
            try Number.integer(arguments[arguments.count - 1])
        }
        if arguments.count == 2, arguments[0].lowercased() != session.id.text {
            return try complete(number, in: arguments[0])
        }
        try commit(try orError { () throws(Refusal) in try session.complete(number) })
        say(fr: "n° \(number) fait", en: "no. \(number) done")
    }
}

extension Interpreter {
    /// Marks an action of another session, in that session's own journal.
    private func complete(_ number: Int, in name: String) throws(CommandError) {
        var other = try stored(name)
        let step = try orError { () throws(Refusal) in try other.complete(number) }
        let carnet = try carnet()
        do { try carnet.record(step, in: &other, at: moment) } catch { throw CommandError(error) }
        say(
            fr: "n° \(number) de la séance \(other.id) fait",
            en: "no. \(number) of session \(other.id) done")
    }
}

extension Session {
    /// The number of the answer that took the place of an entry.
    fileprivate func replacement(of entry: Entry) -> Int? {
        guard case .answer(let answer) = entry.content, let activity = entry.activity,
            let mechanic = workshop.activity(activity)?.mechanic
        else { return nil }
        let posted = Posted(number: entry.number, author: entry.author, content: answer)
        return answers(to: activity).first { later in
            later.number > entry.number && mechanic.replaced(by: later, among: [posted]) != nil
        }?.number
    }
}
