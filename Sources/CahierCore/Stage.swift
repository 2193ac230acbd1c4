/// A part of an activity that is done in one go, such as writing in silence.
///
/// Stages are soft: whoever facilitates goes on, back or past them at will.
public struct Stage: Equatable, Sendable {
    public var title: String
    /// What participants do in it, a step an element.
    public var instructions: [String]
    /// Its length in seconds, where it is timed.
    public var seconds: Int?
    public var reveal: Reveal
    /// Whether answers of the activity are shown without names from this stage on.
    public var isAnonymous: Bool

    public init(
        title: String, instructions: [String] = [], seconds: Int? = nil,
        reveal: Reveal = .atOnce, isAnonymous: Bool = false
    ) {
        self.title = title
        self.instructions = instructions
        self.seconds = seconds
        self.reveal = reveal
        self.isAnonymous = isAnonymous
    }
}

/// When the answers of a stage may be seen on a screen that everyone looks at.
public enum Reveal: String, CaseIterable, Sendable {
    case atOnce = "tout de suite"
    /// Each person’s when they are asked for.
    case perAuthor = "par personne"
    /// All of them when they are asked for.
    case together = "d’un coup"
    /// All of them once everyone who is there has answered, or when they are asked for.
    case afterEveryone = "après tout le monde"
    /// People write for themselves: only what is printed for somebody shows their own.
    case never = "jamais"
}

extension Activity {
    /// The stage of that place, from 0; an activity without stages is a single one.
    package func stage(_ place: Int) -> Stage {
        stages.indices.contains(place) ? stages[place] : Stage(title: title)
    }

    /// How many stages it has, at least 1.
    package var stageCount: Int { max(1, stages.count) }
}
