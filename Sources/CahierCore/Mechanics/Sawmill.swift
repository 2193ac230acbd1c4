import CahierDiagnostics

/// The sawmill of values: everyone writes keywords, then timed rounds halve the pool together.
public struct Sawmill: MechanicDefinition {
    /// How many keywords each person writes.
    public var wordsEach: Int
    /// How many values are kept at the end.
    public var kept: Int
    /// The time to write, in seconds.
    public var writingSeconds: Int
    /// The time of each round, in seconds; further rounds last as long as the last one.
    public var roundSeconds: [Int]

    public init(wordsEach: Int, kept: Int, writingSeconds: Int, roundSeconds: [Int]) {
        self.wordsEach = wordsEach
        self.kept = kept
        self.writingSeconds = writingSeconds
        self.roundSeconds = roundSeconds
    }

    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if !(1...20).contains(wordsEach) {
            flaws.append(Flaw(["mots par personne"], .outOfRange(wordsEach, 1...20)))
        }
        if !(1...20).contains(kept) {
            flaws.append(Flaw(["valeurs gardées"], .outOfRange(kept, 1...20)))
        }
        if roundSeconds.isEmpty { flaws.append(Flaw(["manches"], .tooFew(0, least: 1))) }
        return flaws
    }

    /// One move of the game.
    ///
    /// Slot 0: its kind; slot 1: its text or number; slots from 2: notes.
    public enum Answer: Recordable {
        /// A keyword; the number of its entry is the number of the note.
        case note(String)
        /// A new round begins.
        case round
        /// Notes become one, whose number is that of this entry.
        case merge([Int], into: String)
        case drop([Int])
        case restore([Int])
        /// A sentence or two on a kept value.
        case sentence(Int, String)

        private enum Kind: Int { case note, round, merge, drop, restore, sentence }

        private static func cells(_ kind: Kind, _ rest: [Cell] = []) -> [Cell] {
            [.integer(0, kind.rawValue)] + rest
        }

        public var cells: [Cell] {
            switch self {
            case .note(let text): Self.cells(.note, [.text(1, text)])
            case .round: Self.cells(.round)
            case .merge(let notes, let text): Self.cells(.merge, [.text(1, text)] + list(notes))
            case .drop(let notes): Self.cells(.drop, list(notes))
            case .restore(let notes): Self.cells(.restore, list(notes))
            case .sentence(let note, let text):
                Self.cells(.sentence, [.text(1, text), .integer(2, note)])
            }
        }

        private func list(_ notes: [Int]) -> [Cell] {
            notes.enumerated().map { .integer($0.offset + 2, $0.element) }
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            let notes = cells.suffix(from: 2)
            let numbers = notes.cells.indices.compactMap { notes.optionalInteger($0) }
            switch try cells.choice(0, Kind.self) {
            case .note: self = .note(try cells.text(1))
            case .round: self = .round
            case .merge: self = .merge(numbers, into: try cells.text(1))
            case .drop: self = .drop(numbers)
            case .restore: self = .restore(numbers)
            case .sentence: self = .sentence(try cells.integer(2), try cells.text(1))
            }
        }
    }

    /// Everyone writes in round 0; further rounds than there are times for last as long as the last.
    public func round(after earlier: [Posted<Answer>]) -> TimedRound? {
        let number = earlier.count { $0.content == .round }
        let seconds =
            number == 0 ? writingSeconds : roundSeconds[min(number, roundSeconds.count) - 1]
        return TimedRound(number: number, seconds: seconds)
    }

    /// Any number is one: that of a note which is not in the pool changes nothing.
    public func checkBounds(of answer: Answer) {}

    /// The group as a whole may write as many words as it likes.
    public func checkNumber(
        of answer: Answer, by author: Author, after earlier: [Posted<Answer>]
    ) throws(Refusal) {
        guard case .note = answer, author != .group else { return }
        let words = earlier.count { posted in
            if case .note = posted.content { posted.author == author } else { false }
        }
        guard words >= wordsEach else { return }
        let most = Wording(
            fr: wordsEach == 1 ? "un seul mot" : "\(wordsEach) mots au plus",
            en: wordsEach == 1 ? "one word" : "at most \(wordsEach) words")
        throw .tooMany(
            Wording(
                fr: "chaque personne écrit \(most.french), et celui-ci serait de trop",
                en: "each person writes \(most.english), and this would be one too many"),
            advice: Wording(
                fr: "pour en changer un, « corriger N mot »",
                en: "to change one, ‘amend N word’"))
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        let pool = synthesis(of: earlier)
        switch answer {
        case .note(let text): try Refusal.check(text: text)
        case .round:
            if pool.notes.isEmpty {
                throw Refusal(
                    fr: "aucun mot n’est encore écrit ; une manche commence avec des mots",
                    en: "no word is written yet; a round begins with words")
            }
        case .merge(let notes, let text):
            try Refusal.check(text: text)
            guard Set(notes).count > 1 else {
                throw Refusal(
                    fr: "il faut au moins deux numéros de mots différents pour fusionner",
                    en: "at least two different note numbers are needed to merge")
            }
            for note in notes { try pool.check(note, isKept: true) }
        case .drop(let notes): try pool.check(notes, areKept: true)
        case .restore(let notes): try pool.check(notes, areKept: false)
        case .sentence(let note, let text):
            try Refusal.check(text: text)
            try pool.check(note, isKept: true)
        }
    }
}
