import CahierDiagnostics

/// A session as others may read it: without what people did not agree to, and what is to be looked
/// at before.
public struct Publication: Sendable {
    /// Nobody is called by a name to which they did not agree; of what is left out, and of chats,
    /// nothing is in it.
    public private(set) var session: Session
    /// Why entries are left out, by number.
    public private(set) var leftOut: [Int: Reason] = [:]
    /// Where the title or the place of the session name somebody who did not agree to it.
    public private(set) var namesInTitle: [Participant.ID] = []

    public enum Reason: Equatable, Sendable {
        /// Whoever holds the carnet kept it back.
        case withheld
        /// Whoever said it agrees to nothing.
        case refused
        /// It was given where people write for themselves.
        case secret
        /// It names somebody who did not agree to it.
        case names(Participant.ID)
    }

    /// - Parameters:
    ///   - session: The whole record.
    ///   - stand: What somebody without a name is called, by their number.
    public init(of session: Session, standIn stand: (Participant.ID) -> String) {
        self.session = session
        var mentions: [Int: Participant.ID] = [:]
        var names: [String: String] = [:]
        for person in session.participants {
            let hidden = Self.hiddenNames(of: person, in: session)
            let shown = hidden.contains(person.name) ? stand(person.id) : person.name
            for name in hidden { names[Folding.key(name)] = shown }
            for mention in session.mentions(of: hidden, notBy: nil) {
                switch mention {
                case .entry(let number): mentions[number] = person.id
                case .title, .place: namesInTitle.append(person.id)
                case .group(let title): self.session.groups.removeAll { $0.title == title }
                case .message: break
                }
            }
            self.session.rename(published: person.id, shown)
        }
        for entry in session.entries where !entry.isWithdrawn {
            if let reason = Self.reason(for: entry, in: session, mentions) {
                leftOut[entry.number] = reason
            }
        }
        self.session.leave(out: Set(leftOut.keys))
        self.session.replace(names)
    }

    /// What somebody is or was called and did not agree to have read.
    private static func hiddenNames(of person: Participant, in session: Session) -> [String] {
        switch session.consent(of: person.id) {
        case .underName: []
        case .underPseudonym: person.formerNames
        case .nothing, .withoutName: [person.name] + person.formerNames
        }
    }

    private static func reason(
        for entry: Entry, in session: Session, _ mentions: [Int: Participant.ID]
    ) -> Reason? {
        if entry.isWithheld { return .withheld }
        if session.isSecret(entry) { return .secret }
        if case .participant(let id) = entry.author, session.consent(of: id) == .nothing {
            return .refused
        }
        return mentions[entry.number].map(Reason.names)
    }
}

extension Session {
    /// Keeps of these entries their numbers alone, and of the chats nothing.
    fileprivate mutating func leave(out numbers: Set<Int>) {
        for number in entries.indices.map({ $0 + 1 }) {
            let isGone = entries[number - 1].isWithdrawn || numbers.contains(number)
            guard isGone else { continue }
            var entry = Entry(
                number: number, activity: nil, author: .group, content: .note(Cell.erased),
                at: entries[number - 1].at)
            entry.isWithdrawn = true
            entries[number - 1] = entry
        }
        chat = Chat()
    }

    fileprivate mutating func rename(published id: Participant.ID, _ name: String) {
        participants[id - 1].name = name
        participants[id - 1].formerNames = []
    }

    /// Puts other names where a text is a name and no more, as of whoever takes an action.
    fileprivate mutating func replace(_ names: [String: String]) {
        for place in entries.indices {
            let entry = entries[place]
            let cells = entry.content.cells.map { cell in
                guard case .text(let text) = cell.value, let name = names[Folding.key(text)] else {
                    return cell
                }
                return Cell(cell.slot, .text(name))
            }
            guard cells != entry.content.cells else { continue }
            let mechanic = entry.activity.flatMap(workshop.activity)?.mechanic
            if let content = try? entry.content.reading(CellReader(cells), mechanic) {
                entries[place].content = content
            } else {
                entries[place].isWithdrawn = true
            }
        }
    }
}

extension Entry.Content {
    /// The same kind of content with other values.
    fileprivate func reading(
        _ cells: CellReader, _ mechanic: Mechanic?
    ) throws(DamagedRecord) -> Entry.Content {
        switch self {
        case .answer:
            guard let mechanic else { throw DamagedRecord("an answer to nothing") }
            return .answer(try mechanic.answer(cells: cells))
        case .note: return .note(try cells.text(0))
        case .decision: return .decision(try cells.text(0))
        case .action: return .action(try Action(cells: cells))
        case .pledge: return .pledge(try Pledge(cells: cells))
        }
    }
}
