import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Records what people answer to the activity under way, each the same, all or none; alone at
    /// the computer, they see nothing but their own.
    func answered(
        _ text: String, by authors: [Author], isAlone: Bool = false
    ) throws(CommandError) {
        let before = try current()
        var later = before
        var bodies: [Event.Body] = []
        var recorded: [ClosedRange<Int>] = []
        for author in authors {
            let step: [Event.Body]
            do throws(Refusal) {
                let answers = try later.answers(text, by: author)
                step = try later.record(answers.map(Entry.Content.answer), by: author)
            } catch {
                let message = isAlone ? error.messageInTurn ?? error.message : error.message
                throw CommandError(.badData, message)
            }
            let first = later.entries.count + 1
            later.follow(step)
            bodies += step
            recorded.append(first...later.entries.count)
        }
        try commit(bodies, telling: recorded, isAlone: isAlone)
        if !isAlone { try sayIfAllAnswered(since: before) }
    }

    func sayIfAllAnswered(since before: Session) throws(CommandError) {
        guard let activity = before.current, !before.awaited(in: activity).isEmpty,
            try current().awaited(in: activity).isEmpty
        else { return }
        let session = try current()
        let isForThemselves = session.hidden(in: activity).contains(where: session.isSecret)
        say(isForThemselves ? .everyoneWrote : .everyoneAnswered)
    }

    func record(_ content: Entry.Content, by author: Author) throws(CommandError) {
        let session = try current()
        let bodies = try orError { () throws(Refusal) in try session.record([content], by: author) }
        let number = session.entries.count + 1
        try commit(bodies, telling: [number...number])
    }

    /// Keeps entries, says each, and begins the countdown of a round that they begin.
    func commit(
        _ bodies: [Event.Body], telling recorded: [ClosedRange<Int>], isAlone: Bool = false,
        from source: Source = .command
    ) throws(CommandError) {
        let round = try current().newRound(after: bodies)
        try commit(bodies + round, from: source)
        for numbers in recorded { try acknowledge(numbers, isAlone: isAlone) }
        if !round.isEmpty { try timer([]) }
    }

    /// Says what was recorded, in a line, and what it takes the place of.
    func acknowledge(
        _ numbers: ClosedRange<Int>, isAlone: Bool = false
    ) throws(CommandError) {
        let session = try current()
        let entries = numbers.compactMap(session.entry)
        if manner.isLinear, entries.count > 1 {
            for number in numbers { try acknowledge(number...number, isAlone: isAlone) }
            return
        }
        guard let first = entries.first else { return }
        let name = isAlone ? "" : name(of: first, in: session).map { " – \($0)" } ?? ""
        let told = numbers.count == 1 ? "\(first.number)" : "\(first.number)–\(numbers.upperBound)"
        let line = Wording(fr: "n° \(told)\(name)", en: "no. \(told)\(name)").shown[language]
        let replaced = entries.compactMap { session.replaced(by: $0) }.map(String.init)
        let list = replaced.joined(separator: ", ")
        let place =
            replaced.isEmpty
            ? ""
            : Wording(fr: ", à la place du n° \(list)", en: ", in place of no. \(list)")
                .shown[language]
        let mark = name.isEmpty ? " – " : colon
        let content =
            entries.count == 1 ? mark + describe(first, in: session, isAlone: isAlone) : ""
        echo(line + place + content)
        warnOfAbsence(first.author, in: session)
    }

    private func warnOfAbsence(_ author: Author, in session: Session) {
        guard case .participant(let id) = author, let person = session.participant(id),
            person.hasLeft
        else { return }
        let name = Visible.excerpt(person.name)
        say(
            fr: "\(name) n’est plus là ; de retour ? « participants ajouter \(name) »",
            en: "\(name) has left; back again? ‘participants add \(name)’")
    }
}

extension Session {
    /// The number of the answer that an entry takes the place of.
    fileprivate func replaced(by entry: Entry) -> Int? {
        guard case .answer(let answer) = entry.content,
            let activity = entry.activity.flatMap(workshop.activity)
        else { return nil }
        return activity.mechanic.replaced(
            by: Posted(number: entry.number, author: entry.author, content: answer),
            among: answers(thatMatterTo: answer, by: entry.author, in: activity))
    }
}
