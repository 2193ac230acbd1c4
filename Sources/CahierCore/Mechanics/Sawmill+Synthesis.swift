import CahierDiagnostics

extension Sawmill {
    /// What the rounds made of the notes.
    public struct Synthesis: Equatable, Sendable {
        /// Every note and merged value, in the order they came.
        public var notes: [Note] = []
        /// The writing, then each round begun.
        public var rounds: [Round] = [Round()]

        public var kept: [Note] { notes.filter { $0.fate == .kept } }
        public var dropped: [Note] { notes.filter { $0.isDropped } }

        public func note(_ number: Int) -> Note? {
            notes.first { $0.number == number }
        }
    }

    public struct Note: Equatable, Sendable {
        /// The number of the entry.
        public var number: Int
        public var author: Author
        public var text: String
        /// The notes that were merged into this one.
        public var sources: [Int]
        public var fate: Fate
        /// What the group says of it, once kept.
        public var sentences: [String]

        var isDropped: Bool {
            if case .dropped = fate { true } else { false }
        }
    }

    /// What became of a note; rounds count from 1, 0 is the time of writing.
    public enum Fate: Equatable, Sendable {
        case kept
        case merged(into: Int, round: Int)
        case dropped(round: Int)
    }

    public struct Round: Equatable, Sendable {
        /// How many notes were left at its end (so far, for the last one).
        public var left = 0
    }

    public func synthesis(of answers: [Posted<Answer>]) -> Synthesis {
        var pool = Synthesis()
        for posted in answers { pool.play(posted) }
        pool.closeRound()
        return pool
    }
}

extension Sawmill.Synthesis {
    fileprivate mutating func play(_ posted: Posted<Sawmill.Answer>) {
        let round = rounds.count - 1
        switch posted.content {
        case .note(let text): add(posted, text)
        case .round:
            closeRound()
            rounds.append(.init())
        case .merge(let sources, let text):
            add(posted, text, sources: sources)
            for source in sources { set(source, .merged(into: posted.number, round: round)) }
        case .drop(let notes): for note in notes { set(note, .dropped(round: round)) }
        case .restore(let notes): for note in notes { restore(note) }
        case .sentence(let number, let text):
            if let index = notes.firstIndex(where: { $0.number == number }) {
                notes[index].sentences.append(text)
            }
        }
    }

    private mutating func add(
        _ posted: Posted<Sawmill.Answer>, _ text: String, sources: [Int] = []
    ) {
        notes.append(
            .init(
                number: posted.number, author: posted.author, text: text, sources: sources,
                fate: .kept, sentences: []))
    }

    /// A note that was merged into another is no longer a part of that one.
    private mutating func restore(_ number: Int) {
        if case .merged(let into, _)? = note(number)?.fate,
            let index = notes.firstIndex(where: { $0.number == into })
        {
            notes[index].sources.removeAll { $0 == number }
        }
        set(number, .kept)
    }

    private mutating func set(_ number: Int, _ fate: Sawmill.Fate) {
        guard let index = notes.firstIndex(where: { $0.number == number }) else { return }
        notes[index].fate = fate
    }

    fileprivate mutating func closeRound() {
        rounds[rounds.count - 1].left = kept.count
    }

    func check(_ numbers: [Int], areKept: Bool) throws(Refusal) {
        if numbers.isEmpty {
            throw Refusal(
                fr: "il faut au moins un numéro de mot", en: "at least one note number is needed")
        }
        for number in numbers { try check(number, isKept: areKept) }
    }

    func check(_ number: Int, isKept: Bool) throws(Refusal) {
        guard let note = note(number) else {
            let known = notes.map { String($0.number) }.joined(separator: ", ")
            throw Refusal(
                fr: "aucun mot ne porte le numéro \(number) ; numéros connus : \(known)",
                en: "no note has the number \(number); known numbers: \(known)")
        }
        guard (note.fate == .kept) == isKept else {
            // The word itself may be hidden from whoever reads this.
            throw isKept
                ? Refusal(
                    fr: "le mot \(number) n’est plus en jeu",
                    en: "note \(number) is no longer in play")
                : Refusal(
                    fr: "le mot \(number) est déjà en jeu",
                    en: "note \(number) is already in play")
        }
    }
}
