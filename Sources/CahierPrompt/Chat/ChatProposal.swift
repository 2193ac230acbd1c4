import CahierCore
import CahierDiagnostics

/// What a message of a chat would be recorded as.
struct ChatProposal {
    var message: Chat.Message
    var verdict: Verdict

    enum Verdict {
        case answers([Answer], by: Author)
        /// The activity does not take it.
        case refused(Refusal, by: Author)
        /// Nobody of the session, or several people, may be called so.
        case nobody
        /// Nobody wrote it.
        case notice
    }

    /// Whether it can be recorded as what it is without a word from the facilitator: what somebody
    /// wrote in private is not.
    var isSure: Bool {
        if case .answers = verdict { !message.line.isPrivate } else { false }
    }

    /// Whether it is to be settled who wrote it, or somebody did.
    var isOfSomebodySought: Bool {
        if case .nobody = verdict { true } else { message.author != nil }
    }

    var author: Author? {
        switch verdict {
        case .answers(_, let author), .refused(_, let author): author
        case .nobody, .notice: nil
        }
    }
}

extension Session {
    /// What the messages that are not reviewed would be recorded as, one after the other, with the
    /// activity under way.
    var chatProposals: [ChatProposal] {
        var later = self
        let authors = ChatAuthors(self)
        return chat.messages.filter { $0.outcome == nil }.map { message in
            guard message.line.name != nil else {
                return ChatProposal(message: message, verdict: .notice)
            }
            guard let author = authors.author(of: message) else {
                return ChatProposal(message: message, verdict: .nobody)
            }
            do throws(Refusal) {
                try checkSecrecy(of: message)
                let answers = try later.answers(message.line.text, by: author)
                let step = try later.record(answers.map(Entry.Content.answer), by: author)
                // What is said in private is not recorded with the rest.
                if !message.line.isPrivate { later.follow(step) }
                return ChatProposal(message: message, verdict: .answers(answers, by: author))
            } catch {
                return ChatProposal(message: message, verdict: .refused(error, by: author))
            }
        }
    }

    /// Whether what a message says may be shown on a screen that everyone looks at: where the answer
    /// that it may be would be, and nowhere beside a name where answers bear none.
    func isShown(_ proposal: ChatProposal) -> Bool {
        let message = proposal.message
        guard !message.isSecret, showsAnswers(by: proposal.author) else { return false }
        return !bearsNoNames || !proposal.isOfSomebodySought
    }

    /// Whether answers to the activity under way are shown without names.
    var bearsNoNames: Bool { current.map(isVeiled) == true }

    /// What a text answers to the activity under way.
    func answers(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        guard let activity = current.flatMap(workshop.activity) else {
            throw Refusal(
                fr: "aucune activité n’est en cours ; « activité N » en commence une",
                en: "no activity is under way; ‘activity N’ begins one")
        }
        return try activity.mechanic.read(text, by: author)
    }

    /// The session after events that are not on the disk, to see what comes next.
    mutating func follow(_ bodies: [Event.Body]) {
        for body in bodies {
            apply(Event(sequence: eventCount + 1, at: lastMoment, body: body))
        }
    }
}

/// Who of the session the names of a chat are.
struct ChatAuthors {
    /// By the folded names of the chat.
    private var authors: [String: Author] = [:]

    /// A name is whose it is in full, or the only one that begins so.
    ///
    /// « Marie Dupont » is Marie, and « Dupont Marie » Marie Dupont, where nobody else of the chat
    /// may be her.
    init(_ session: Session) {
        let names = Set(session.chat.messages.compactMap(\.line.name).map(Folding.key))
        for name in names {
            guard let person = Interpreter.person(name, in: session) else { continue }
            authors[name] = .participant(person.id)
        }
        var guesses: [Participant.ID: [String]] = [:]
        for name in names where authors[name] == nil {
            let words = Self.words(name)
            let people = session.participants.filter { person in
                let key = Folding.key(person.name)
                return name.hasPrefix(key + " ") || Self.words(key) == words
            }
            if people.count == 1 { guesses[people[0].id, default: []].append(name) }
        }
        let known = Set(authors.values)
        for (person, names) in guesses where names.count == 1 {
            guard !known.contains(.participant(person)) else { continue }
            authors[names[0]] = .participant(person)
        }
    }

    private static func words(_ name: String) -> [Substring] {
        name.split(whereSeparator: \.isWhitespace).sorted()
    }

    /// Whose a message is: who it was said to be of, else whom its name tells.
    func author(of message: Chat.Message) -> Author? {
        message.author ?? message.line.name.flatMap { authors[Folding.key($0)] }
    }
}
