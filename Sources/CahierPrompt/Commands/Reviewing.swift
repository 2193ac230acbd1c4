import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// `garder 1-4 6`, `garder tout`, `garder 3 note`: records what messages say, all or none.
    func keep(_ text: String) throws(CommandError) {
        let before = try current()
        let (numbers, rest) = try messages(text, of: .keep) { proposals in
            proposals.filter(\.isSure).map(\.message.number)
        }
        let isNote = Folding.key(rest) == "note"
        guard rest.isEmpty || isNote else { throw .excess(rest, of: .keep) }
        var later = before
        var bodies: [Event.Body] = []
        var recorded: [ClosedRange<Int>] = []
        var problems: [Problem] = []
        let authors = ChatAuthors(before)
        for number in numbers {
            do throws(Refusal) { _ = try later.pending(number) } catch {
                problems.append(Problem(error.message))
                continue
            }
            do throws(CommandError) {
                let step = try kept(number, asNote: isNote, authors, in: later)
                let first = later.entries.count + 1
                later.follow(step)
                bodies += step
                recorded.append(first...later.entries.count)
            } catch {
                problems += error.problems.map { $0.of(message: number) }
            }
        }
        guard problems.isEmpty else { throw CommandError(.badData, problems) }
        try commit(bodies, telling: recorded, from: .chat)
        try sayIfAllAnswered(since: before)
        sayWhatIsPending()
    }

    /// The events by which a message is kept as the session then stands.
    private func kept(
        _ number: Int, asNote isNote: Bool, _ authors: ChatAuthors, in session: Session
    ) throws(CommandError) -> [Event.Body] {
        let message = try orError { () throws(Refusal) in try session.pending(number) }
        let line = message.line
        let author = authors.author(of: message)
        if isNote {
            // Where nobody of the session said it, the note tells who did, but of what is anonymous.
            let isNamed = !session.bearsNoNames
            let stranger = author == nil && isNamed ? line.name.map { $0 + colon } ?? "" : ""
            let teller = isNamed ? author ?? .group : .group
            return try orError { () throws(Refusal) in
                try session.keep(message: number, as: [.note(stranger + line.text)], by: teller)
            }
        }
        guard let author else {
            guard let name = line.name else {
                throw CommandError(
                    .badData, fr: "c’est un avis, pas une réponse ; « garder \(number) note »",
                    en: "it is a notice, no answer; ‘keep \(number) note’")
            }
            throw unknownPerson(name)
        }
        try orError { () throws(Refusal) in try session.checkSecrecy(of: message) }
        do throws(Refusal) {
            let answers = try session.answers(line.text, by: author)
            return try session.keep(message: number, as: answers.map { .answer($0) }, by: author)
        } catch {
            let proposal = ChatProposal(message: message, verdict: .refused(error, by: author))
            throw session.current == nil || session.isShown(proposal)
                ? CommandError(error) : CommandError(.badData, .noAnswer)
        }
    }

    /// `pour 5 Karim`: a message is somebody else’s.
    func attribute(_ text: String) throws(CommandError) {
        let session = try current()
        let (numbers, name) = try messages(text, of: .attribute) { _ in [] }
        guard !name.isEmpty else { throw .incomplete(.attribute) }
        let author = try author(named: name, in: session)
        var bodies: [Event.Body] = []
        for number in numbers {
            bodies += try orError { () throws(Refusal) in
                try session.attribute(message: number, to: author)
            }
        }
        try commit(bodies, from: .chat)
        let who =
            session.name(of: author).map { Wording(verbatim: Visible.excerpt($0)) }
            ?? Wording(fr: "le groupe", en: "the group")
        let list = numbers.map(String.init).joined(separator: ", ")
        say(fr: "Message n° \(list) : \(who.french).", en: "Message \(list): \(who.english).")
    }

    /// `jeter 3`, `jeter tout`: what stays in the journal, and nowhere else.
    func discard(_ text: String) throws(CommandError) {
        let session = try current()
        let (numbers, rest) = try messages(text, of: .discard) { proposals in
            proposals.filter { $0.message.line.name != nil }.map(\.message.number)
        }
        guard rest.isEmpty else { throw .excess(rest, of: .discard) }
        var bodies: [Event.Body] = []
        for number in numbers {
            bodies += try orError { () throws(Refusal) in try session.discard(message: number) }
        }
        try commit(bodies, from: .chat)
        let count = Wording.messages(numbers.count)
        say(fr: "Écarté : \(count.french).", en: "Left out: \(count.english).")
        sayWhatIsPending()
    }

    /// The messages that a line names, at least one, and what follows; `tout` are those of `all`.
    private func messages(
        _ text: String, of command: CommandName, all: ([ChatProposal]) -> [Int]
    ) throws(CommandError) -> (numbers: [Int], rest: String) {
        let (word, rest) = Parts.head(text)
        if ["tout", "all"].contains(Folding.key(word)), command != .attribute {
            let numbers = all(try current().chatProposals)
            guard !numbers.isEmpty else {
                throw CommandError(
                    .badData, fr: "aucun message n’est à prendre ; « tchat » les montre",
                    en: "there is no message to take; ‘chat’ shows them")
            }
            return (numbers, rest)
        }
        let list = try orError { () throws(Refusal) in try NumberList(text) }
        guard !list.numbers.isEmpty else { throw .incomplete(command) }
        return (list.numbers.sorted(), list.rest)
    }

    /// What waits for a review, where something does; how to find it again once one has left.
    func sayWhatIsPending(leaving isLeaving: Bool = false) {
        guard let session, case let count = session.chat.pending.count, count > 0 else { return }
        let messages = Wording.messages(count)
        let command =
            isLeaving
            ? Wording(
                fr: "« reprendre \(session.id) », puis « tchat »",
                en: "‘resume \(session.id)’, then ‘chat’")
            : Wording(fr: "« tchat »", en: "‘chat’")
        say(
            fr: "Tchat : \(messages.french) à relire ; \(command.french).",
            en: "Chat: \(messages.english) to review; \(command.english).")
    }
}

extension Problem {
    fileprivate func of(message number: Int) -> Problem {
        Problem(
            Wording(
                fr: "message n° \(number) : \(message.french)",
                en: "message \(number): \(message.english)"))
    }
}
