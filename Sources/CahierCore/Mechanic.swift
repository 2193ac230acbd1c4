public import CahierDiagnostics

/// How an activity is played: what is asked, what an answer is, what the answers say together.
///
/// An activity is data, a mechanic is code. A new mechanic is a case here and a file in each of
/// the rooms that concern it; the compiler names the places to fill in.
public enum Mechanic: Equatable, Sendable {
    case radar(Radar)
    case sawmill(Sawmill)
    case cursors(Cursors)
    case selection(Selection)
    case spacePlan(SpacePlan)
    case choices(Choices)
    case lotus(Lotus)
    case wheel(Wheel)
    case decision(ScoredDecision)
    case inventory(Inventory)
    case balance(Balance)
    case estimate(Estimate)
    case canvas(Canvas)
    case text(FreeText)
    case list(ItemList)
    case table(FreeTable)
    case pledges(PledgeRound)
}

/// What one line typed for an activity records.
public enum Answer: Equatable, Sendable {
    case radar(Radar.Answer)
    case sawmill(Sawmill.Answer)
    case cursors(Cursors.Answer)
    case selection(Selection.Answer)
    case spacePlan(SpacePlan.Answer)
    case choices(Choices.Answer)
    case lotus(Lotus.Answer)
    case wheel(Wheel.Answer)
    case decision(ScoredDecision.Answer)
    case inventory(Inventory.Answer)
    case balance(Balance.Answer)
    case estimate(Estimate.Answer)
    case canvas(Canvas.Answer)
    case text(FreeText.Answer)
    case list(ItemList.Answer)
    case table(FreeTable.Answer)
}

/// What every mechanic says of itself.
public protocol MechanicDefinition: Equatable, Sendable {
    associatedtype Answer: Recordable

    /// Everything that keeps the mechanic from being played; paths start below `réglages`.
    var flaws: [Flaw] { get }

    /// Refuses an answer that names what the activity does not have, or a number off its scale.
    ///
    /// Asked before an answer is recorded, and again when a record is read back: whatever became
    /// of the file in between, an answer that passes can take part in a synthesis.
    func checkBounds(of answer: Answer) throws(Refusal)

    /// Refuses an answer that the activity does not allow, saying why and what is expected.
    ///
    /// Begins with ``checkBounds(of:)``.
    ///
    /// - Parameters:
    ///   - answer: The answer to check.
    ///   - earlier: The answers recorded so far, in their order.
    /// - Throws: ``Refusal``, in the words of the person who typed it.
    func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal)

    /// Refuses one answer more of somebody who gave as many as the activity allows.
    ///
    /// - Parameters:
    ///   - answer: The answer, of a kind that may be counted.
    ///   - author: Who gives it.
    ///   - earlier: The answers recorded so far, in their order.
    /// - Throws: ``Refusal``, in the words of the person who typed it.
    func checkNumber(
        of answer: Answer, by author: Author, after earlier: [Posted<Answer>]
    ) throws(Refusal)

    /// Whether a synthesis takes a later answer in the place of an earlier one.
    func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool

    /// The round that the game is in after some answers; `nil` where it has no timed rounds.
    func round(after earlier: [Posted<Answer>]) -> TimedRound?
}

extension MechanicDefinition {
    /// Most mechanics take as many answers as people give.
    public func checkNumber(
        of answer: Answer, by author: Author, after earlier: [Posted<Answer>]
    ) {}

    /// Answers add up, unless the mechanic says otherwise.
    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool { false }

    public func round(after earlier: [Posted<Answer>]) -> TimedRound? { nil }
}

/// A round of a game that is played against time.
public struct TimedRound: Equatable, Sendable {
    /// 0 for what comes before the first round.
    public var number: Int
    /// How long it lasts, in seconds.
    public var seconds: Int
}

/// Something that somebody recorded, and under which number.
public struct Posted<Content> {
    /// The number of the entry in its session, from 1.
    public var number: Int
    public var author: Author
    public var content: Content

    public init(number: Int, author: Author, content: Content) {
        self.number = number
        self.author = author
        self.content = content
    }
}

extension Posted: Equatable where Content: Equatable {}
extension Posted: Sendable where Content: Sendable {}

/// On whose behalf something was recorded.
public enum Author: Hashable, Sendable {
    case group
    case participant(Participant.ID)
    /// Somebody of whom nobody can tell any more who it is; answers of one number are of one person
    /// in one activity. From 1 to the number of participants.
    case voice(Int)
}

/// A thing that cannot be recorded, said to the person who typed it; nothing was changed.
public struct Refusal: Error, Equatable, Sendable {
    public var message: Wording
    /// What is said instead to somebody in their turn at a shared computer, who can type less; `nil`
    /// where it is the same.
    package var messageInTurn: Wording?

    public init(_ message: Wording) {
        self.message = message
    }

    /// - Parameters:
    ///   - reason: What is wrong.
    ///   - advice: What to type instead.
    ///   - adviceInTurn: What somebody in their turn types instead.
    package init(_ reason: Wording, advice: Wording, inTurn adviceInTurn: Wording) {
        func message(_ advice: Wording) -> Wording {
            Wording(
                fr: "\(reason.french) ; \(advice.french)",
                en: "\(reason.english); \(advice.english)")
        }
        self.message = message(advice)
        messageInTurn = message(adviceInTurn)
    }

    public init(fr: String, en: String) {
        message = Wording(fr: fr, en: en)
    }
}

extension Refusal {
    static let emptyText = Refusal(
        fr: "le texte est vide ; il faut au moins un mot",
        en: "the text is empty; at least a word is needed")

    /// One more than a person may give.
    static func tooMany(_ reason: Wording, advice: Wording) -> Refusal {
        Refusal(
            reason, advice: advice,
            inTurn: Wording(
                fr: "« annuler » retire la dernière de ce tour",
                en: "‘undo’ takes back the last one of this turn"))
    }

    static func check(text: String) throws(Refusal) {
        if text.allSatisfy(\.isWhitespace) { throw .emptyText }
    }

    /// Refuses a value outside of `range`; `name` says what the value is of.
    static func check(
        _ value: Int, in range: ClosedRange<Int>, of name: String
    ) throws(Refusal) {
        guard range.contains(value) else {
            // After the mark of a question, a colon would be one mark too many.
            let excerpt = Visible.excerpt(name)
            let isQuestion = excerpt.last.map { "?!:".contains($0) } ?? false
            let name = Wording(
                fr: isQuestion ? "« \(excerpt) »" : excerpt,
                en: isQuestion ? "‘\(excerpt)’" : excerpt)
            throw Refusal(
                fr:
                    "\(name.french) : \(value) est hors de l’échelle ; attendu : un nombre entier de "
                    + "\(range.lowerBound) à \(range.upperBound)",
                en: "\(name.english): \(value) is off the scale; expected a whole number from "
                    + "\(range.lowerBound) to \(range.upperBound)")
        }
    }

    /// Refuses a place that is given twice in one answer.
    static func check(once places: [Int], of names: [String]) throws(Refusal) {
        var seen: Set<Int> = []
        guard let place = places.first(where: { !seen.insert($0).inserted }) else { return }
        let name = Visible.excerpt(names[place])
        throw Refusal(
            fr: "« \(name) » reçoit deux valeurs dans cette réponse ; attendu : une seule",
            en: "‘\(name)’ gets two values in this answer; expected one")
    }

    /// Refuses a place, from 0, that is not one of `count`; people count places from 1.
    static func check(place: Int, among count: Int, of name: String) throws(Refusal) {
        guard place >= 0, place < count else {
            let name = Visible.excerpt(name)
            // A damaged record may say any number, the greatest included.
            let number = place &+ 1
            throw Refusal(
                fr: "\(name) : il n’y a pas de n° \(number) ; attendu : un numéro de 1 à \(count)",
                en: "\(name): there is no no. \(number); expected a number from 1 to \(count)")
        }
    }
}
