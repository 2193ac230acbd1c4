import CahierDiagnostics

/// Chat logs and groups: the events that a step would record, once checked against the session.
extension Session {
    /// Keeps the messages of a chat log, so that none is lost before somebody reviews it.
    public func read(_ lines: [ChatLine]) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        return lines.map { .chat(.read($0)) }
    }

    /// Says whose a message is, whatever the log called them.
    public func attribute(message number: Int, to author: Author) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        _ = try pending(number)
        return [.chat(.attributed(message: number, to: author))]
    }

    /// Records what a message says, and that it is reviewed.
    ///
    /// - Parameters:
    ///   - number: The number of the message.
    ///   - contents: What is recorded of it, with the activity under way.
    ///   - author: On whose behalf.
    /// - Returns: The events of the step, the review last.
    /// - Throws: ``Refusal`` where there is no such message, it is reviewed already, or the activity
    ///   does not take a content.
    public func keep(
        message number: Int, as contents: [Entry.Content], by author: Author
    ) throws(Refusal) -> [Event.Body] {
        let message = try pending(number)
        let isAnswer = contents.contains { if case .answer = $0 { true } else { false } }
        if isAnswer { try checkSecrecy(of: message) }
        return try record(contents, by: author)
            + [.chat(.settled(message: number, .kept))]
    }

    /// What was written where people write for themselves is no answer that others may be shown.
    package func checkSecrecy(of message: Chat.Message) throws(Refusal) {
        guard message.isSecret, current != nil, !isForOneself(current) else { return }
        throw Refusal(
            fr:
                "ce message a été écrit quand la règle était « jamais » ; « montrer jamais » permet "
                + "de le garder sans le montrer",
            en: "this message was written when the rule was ‘never’; ‘show never’ lets it be kept "
                + "without being shown")
    }

    /// Leaves a message out; what it said stays in the journal.
    public func discard(message number: Int) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        _ = try pending(number)
        return [.chat(.settled(message: number, .discarded))]
    }

    /// A message that was not reviewed yet.
    package func pending(_ number: Int) throws(Refusal) -> Chat.Message {
        guard let message = chat.message(number) else {
            let last = chat.messages.count
            guard last > 0 else {
                throw Refusal(
                    fr: "aucun tchat n’a été lu ; « tchat FICHIER » en lit un",
                    en: "no chat was read; ‘chat FILE’ reads one")
            }
            throw Refusal(
                fr: "aucun message ne porte le n° \(number) ; le dernier est le n° \(last)",
                en: "no message has the number \(number); the last one is \(last)")
        }
        switch message.outcome {
        case nil: return message
        case .kept:
            throw Refusal(
                fr: "le message n° \(number) est déjà gardé",
                en: "message \(number) is kept already")
        case .discarded:
            throw Refusal(
                fr: "le message n° \(number) est déjà jeté",
                en: "message \(number) is discarded already")
        }
    }

    /// Puts answers of the activity under way together under a title.
    ///
    /// A sawmill has a move for that: its notes become one.
    public func group(_ numbers: [Int], as title: String) throws(Refusal) -> [Event.Body] {
        let activity = try underWay()
        try Refusal.check(text: title)
        if case .sawmill = activity.mechanic {
            let merge = Answer.sawmill(.merge(numbers, into: title))
            return try record([.answer(merge)], by: .group)
        }
        let key = Folding.key(title)
        guard Set(numbers).count > 1 || groups.contains(where: { Folding.key($0.title) == key })
        else {
            throw Refusal(
                fr: "il faut au moins deux numéros différents, ou un titre qui est déjà là",
                en: "at least two different numbers are needed, or a title that is there already")
        }
        for number in numbers { try checkGroupable(number, in: activity) }
        return [.grouped(EntryGroup(activity: activity.id, title: title, entries: numbers))]
    }

    private func checkGroupable(_ number: Int, in activity: Activity) throws(Refusal) {
        let entry = try standing(number)
        guard entry.activity == activity.id else {
            throw Refusal(
                fr: "le n° \(number) n’est pas de l’activité en cours",
                en: "no. \(number) is not of the activity under way")
        }
        guard case .answer(let answer) = entry.content, answer.freeText != nil else {
            throw Refusal(
                fr: "le n° \(number) n’est pas un texte libre ; seuls ceux-là se regroupent",
                en: "no. \(number) is no free text; only those are grouped")
        }
    }
}
