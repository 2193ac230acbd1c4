import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// What is different in the chat and in the groups of a later state of a session, in words.
    func scribeChanges(from old: Session, to new: Session) -> [Wording] {
        var changes: [Wording] = []
        let read = new.chat.messages.count - old.chat.messages.count
        if read != 0 {
            let messages = Wording.chatMessages(abs(read))
            changes.append(
                read > 0
                    ? Wording(fr: "\(messages.french) en plus", en: "\(messages.english) more")
                    : Wording(fr: "\(messages.french) en moins", en: "\(messages.english) fewer"))
        }
        for (before, after) in zip(old.chat.messages, new.chat.messages) where before != after {
            changes.append(.chat(after, author: after.author.flatMap(new.name(of:))))
        }
        for activity in new.workshop.activities {
            let groups = [old, new].map { $0.groups(in: activity.id) }
            for group in groups[1] where !groups[0].contains(group) {
                changes.append(.group(group))
            }
            for group in groups[0] where !groups[1].contains(where: { $0.title == group.title }) {
                let title = Visible.excerpt(group.title)
                changes.append(
                    Wording(
                        fr: "plus rien sous « \(title) »", en: "nothing under ‘\(title)’ any more"))
            }
        }
        return changes
    }
}

extension Wording {
    fileprivate static func chatMessages(_ count: Int) -> Wording {
        counted(
            count, fr: "message de tchat", "messages de tchat", en: "chat message",
            "chat messages")
    }

    /// What became of a message.
    fileprivate static func chat(_ message: Chat.Message, author: String?) -> Wording {
        let number = message.number
        switch message.outcome {
        case .kept: return Wording(fr: "message n° \(number) gardé", en: "message \(number) kept")
        case .discarded:
            return Wording(fr: "message n° \(number) jeté", en: "message \(number) discarded")
        case nil:
            guard let author = author.map({ Visible.excerpt($0) }) else {
                return Wording(
                    fr: "message n° \(number) à relire", en: "message \(number) to review")
            }
            return Wording(
                fr: "message n° \(number) de \(author)", en: "message \(number) by \(author)")
        }
    }

    fileprivate static func group(_ group: EntryGroup) -> Wording {
        let numbers = group.entries.map(String.init).joined(separator: ", ")
        let title = Visible.excerpt(group.title)
        return Wording(
            fr: "sous « \(title) » : n° \(numbers)", en: "under ‘\(title)’: no. \(numbers)")
    }
}
