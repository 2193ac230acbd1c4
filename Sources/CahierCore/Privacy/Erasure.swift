import CahierDiagnostics

/// What is to be erased of a journal.
///
/// Found from the records, those of undone steps included, for a file must not hold them either.
public struct Erasure: Equatable, Sendable {
    /// By the sequence of their event, the authors to erase: the voice that stands for them, where
    /// one has to.
    public private(set) var authors: [Int: Int?] = [:]
    /// By the sequence of their event, the places of the cells whose text is to be erased.
    public private(set) var texts: [Int: Set<Int>] = [:]

    /// Of what, or of whom.
    public enum Subject: Equatable, Sendable {
        /// Who answered an activity.
        case authors(of: Activity.ID)
        /// What somebody said and is called.
        case person(Participant.ID)

        /// What the journal says of it.
        public var body: Event.Body {
            switch self {
            case .authors(let activity): .sealed(activity)
            case .person(let id): .forgot(id)
            }
        }
    }

    /// - Parameters:
    ///   - subject: What is to be erased.
    ///   - records: The whole journal, in its order.
    ///   - random: Draws the voices, in an order that nothing kept tells.
    public init(
        _ subject: Subject, in records: [EventRecord],
        using random: inout some RandomNumberGenerator
    ) {
        switch subject {
        case .authors(let activity): seal(activity, in: records, using: &random)
        case .person(let id): forget(id, in: records)
        }
    }

    /// The texts to erase.
    public func texts(in records: [EventRecord]) -> [String] {
        records.flatMap { record in
            record.texts.filter { texts[record.sequence]?.contains($0.position) == true }
                .map(\.text)
        }
    }

    // MARK: - Who answered

    private mutating func seal(
        _ activity: Activity.ID, in records: [EventRecord],
        using random: inout some RandomNumberGenerator
    ) {
        let people = Array(1...max(1, records.compactMap(\.participant).max() ?? 1))
        let voices = Dictionary(uniqueKeysWithValues: zip(people, people.shuffled(using: &random)))
        let messages = records.filter { $0.kind == .chat }
        var said: Set<String> = []
        var isTold: Set<Int> = []
        for step in Self.steps(of: records)
        where step.contains(where: { $0.kind == .answer && $0.activity == activity }) {
            for record in step {
                if record.kind == .kept, let number = record.number { isTold.insert(number) }
                guard record.kind == .answer || record.kind == .sheet,
                    let person = record.participant, person > 0
                else { continue }
                // Who filled a sheet needs nobody in their stead.
                authors[record.sequence] = .some(record.kind == .answer ? voices[person] : nil)
                said.formUnion(record.texts.map { Folding.key($0.text) })
            }
        }
        for (offset, message) in messages.enumerated()
        where isTold.contains(offset + 1)
            || message.texts.contains(where: { $0.slot == 0 && said.contains(Folding.key($0.text)) }
            )
        {
            isTold.insert(offset + 1)
            texts[message.sequence] = Set(message.texts.filter { $0.slot == 1 }.map(\.position))
        }
        for record in records where record.kind == .attributed {
            guard let number = record.number, isTold.contains(number),
                let person = record.participant, person > 0
            else { continue }
            authors[record.sequence] = voices[person]
        }
    }

    private static func steps(of records: [EventRecord]) -> [[EventRecord]] {
        var steps: [[EventRecord]] = []
        for record in records {
            if record.continues, !steps.isEmpty {
                steps[steps.count - 1].append(record)
            } else {
                steps.append([record])
            }
        }
        return steps
    }

    // MARK: - Somebody

    private mutating func forget(_ id: Participant.ID, in records: [EventRecord]) {
        let names = Set(
            records.filter { $0.participant == id && $0.kind.isOfNames }
                .flatMap(\.texts).map { Folding.key($0.text) })
        // Under a number, whoever said it last: undoing frees numbers.
        var isTheirs: [Int: Bool] = [:]
        let messages = records.filter { $0.kind == .chat }
        let given = Set(
            records.filter { $0.kind == .attributed && $0.participant == id }
                .compactMap(\.number))
        for (offset, message) in messages.enumerated()
        where given.contains(offset + 1)
            || message.texts.contains(where: {
                $0.slot == 1 && names.contains(Folding.key($0.text))
            })
        {
            texts[message.sequence] = Set(message.texts.map(\.position))
        }
        for record in records {
            let isOwn = record.participant == id
            if record.kind.isOfContents, let entry = record.entry { isTheirs[entry] = isOwn }
            let isAmended = record.kind.isOfAmendments && isTheirs[record.entry ?? 0] == true
            let isWhole = isAmended || isOwn && (record.kind.isOfContents || record.kind.isOfNames)
            let found = record.texts.filter { text in
                isWhole || record.kind.mayName && names.contains(Folding.key(text.text))
            }
            guard !found.isEmpty else { continue }
            texts[record.sequence, default: []].formUnion(found.map(\.position))
        }
    }
}

extension EventRecord {
    /// The texts with the places of their cells.
    fileprivate var texts: [(position: Int, slot: Int, text: String)] {
        cells.enumerated().compactMap { position, cell in
            guard case .text(let text) = cell.value else { return nil }
            return (position, cell.slot, text)
        }
    }

    /// The number of a message.
    fileprivate var number: Int? {
        guard case .integer(let number)? = cells.first?.value else { return nil }
        return number
    }
}

extension EventRecord.Kind {
    fileprivate var isOfNames: Bool { self == .joined || self == .renamed }

    fileprivate var isOfContents: Bool {
        [.answer, .note, .decision, .action, .pledge].contains(self)
    }

    fileprivate var isOfAmendments: Bool {
        [.amendedAnswer, .amendedNote, .amendedDecision, .amendedAction, .amendedPledge]
            .contains(self)
    }

    /// Whether a text of it may be a name and no more, as of whoever takes an action.
    fileprivate var mayName: Bool { isOfContents || isOfAmendments }
}
