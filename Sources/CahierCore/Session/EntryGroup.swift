import CahierDiagnostics

/// Answers that the people put together under a title, whoever gave them.
public struct EntryGroup: Equatable, Sendable {
    public var activity: Activity.ID
    public var title: String
    /// The numbers of the entries, in the order in which they were put there.
    public var entries: [Int]

    public init(activity: Activity.ID, title: String, entries: [Int]) {
        self.activity = activity
        self.title = title
        self.entries = entries
    }

    /// Slots: 0 title, from 1 the entries.
    var cells: [Cell] {
        [.text(0, title)] + entries.enumerated().map { .integer($0.offset + 1, $0.element) }
    }

    init(activity: Activity.ID, cells: CellReader) throws(DamagedRecord) {
        let numbers = cells.suffix(from: 1)
        self.init(
            activity: activity, title: try cells.text(0),
            entries: numbers.cells.indices.compactMap { numbers.optionalInteger($0) })
    }
}

extension [EntryGroup] {
    /// Takes entries that are put together; they leave the groups where they stood.
    ///
    /// Titles that differ only in case and accents are one, as the first was written.
    mutating func take(_ group: EntryGroup) {
        let moved = Set(group.entries)
        for place in indices { self[place].entries.removeAll(where: moved.contains) }
        let key = Folding.key(group.title)
        let place = firstIndex { $0.activity == group.activity && Folding.key($0.title) == key }
        if let place {
            self[place].entries += group.entries
        } else {
            append(group)
        }
        removeAll { $0.entries.isEmpty }
    }
}

extension Session {
    /// The groups of an activity, without what was withdrawn since.
    public func groups(in activity: Activity.ID) -> [EntryGroup] {
        groups.compactMap { group in
            guard group.activity == activity else { return nil }
            var group = group
            group.entries.removeAll { entry($0)?.isWithdrawn != false }
            return group.entries.isEmpty ? nil : group
        }
    }

    /// The free texts that answer an activity and stand, by the numbers of their entries.
    package func freeTexts(in activity: Activity.ID) -> [(number: Int, text: String)] {
        let merged = mergedNotes(of: activity)
        return answers(to: activity).compactMap { posted in
            guard let text = posted.content.freeText, !merged.contains(posted.number) else {
                return nil
            }
            return (posted.number, text)
        }
    }

    /// In a sawmill, the notes that are not in play any more.
    private func mergedNotes(of activity: Activity.ID) -> Set<Int> {
        guard case .sawmill(let sawmill) = workshop.activity(activity)?.mechanic else { return [] }
        let answers = answers(to: activity).compactMap { posted -> Posted<Sawmill.Answer>? in
            guard case .sawmill(let answer) = posted.content else { return nil }
            return Posted(number: posted.number, author: posted.author, content: answer)
        }
        let notes = sawmill.synthesis(of: answers).notes
        return Set(notes.filter { $0.fate != .kept }.map(\.number))
    }
}

extension Answer {
    /// What somebody wrote in words of their own, which may be put together with what others wrote;
    /// `nil` for a number, a choice, or what has a place of its own.
    package var freeText: String? {
        switch self {
        case .text(let answer): answer.text
        case .list(let answer): answer.text
        case .selection(let answer):
            if case .own(let text) = answer.choice { text } else { nil }
        case .sawmill(.note(let text)): text
        case .sawmill(.merge(_, let text)): text
        case .canvas(.note(let note)): note.text
        case .sawmill(.round), .sawmill(.drop), .sawmill(.restore), .sawmill(.sentence),
            .canvas(.mood), .radar, .cursors, .spacePlan, .choices, .lotus, .wheel, .decision,
            .inventory, .balance, .estimate, .table:
            nil
        }
    }

    /// The same answer in other words; itself where it has no free text.
    package func saying(_ text: String) -> Answer {
        switch self {
        case .text: return .text(.init(text: text))
        case .list: return .list(.init(text: text))
        case .selection(var answer):
            guard case .own = answer.choice else { return self }
            answer.choice = .own(text)
            return .selection(answer)
        case .sawmill(.note): return .sawmill(.note(text))
        case .sawmill(.merge(let notes, _)): return .sawmill(.merge(notes, into: text))
        case .canvas(.note(var note)):
            note.text = text
            return .canvas(.note(note))
        case .sawmill(.round), .sawmill(.drop), .sawmill(.restore), .sawmill(.sentence),
            .canvas(.mood), .radar, .cursors, .spacePlan, .choices, .lotus, .wheel, .decision,
            .inventory, .balance, .estimate, .table:
            return self
        }
    }
}
