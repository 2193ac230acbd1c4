/// An ordered set of activities, as a workshop file describes it.
public struct Workshop: Equatable, Sendable {
    /// A short name without spaces, the same in every version of the file.
    public var id: String
    public var title: String
    public var subtitle: String?
    /// The language of the texts, a BCP 47 tag.
    public var language: String
    public var licence: String
    /// Whom the texts are owed to, as a whole sentence.
    public var credit: String
    /// What the workshop is for, a paragraph an element.
    public var presentation: [String]
    /// How to use it, a step an element.
    public var usage: [String]
    /// What participants do before they come, a sentence an element.
    public var preparation: [String]
    /// The length of a whole session, in minutes, where the workshop has a fixed one.
    public var totalMinutes: Int?
    /// When it comes again, where it is held regularly.
    public var recurrence: Recurrence?
    public var activities: [Activity]
    /// Breaks, days and what is done at the same time; `nil` for the activities one after the other.
    public var plan: Plan?

    public init(
        id: String, title: String, subtitle: String? = nil, language: String = "fr",
        licence: String, credit: String, presentation: [String] = [], usage: [String] = [],
        preparation: [String] = [], totalMinutes: Int? = nil, recurrence: Recurrence? = nil,
        activities: [Activity], plan: Plan? = nil
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.licence = licence
        self.credit = credit
        self.presentation = presentation
        self.usage = usage
        self.preparation = preparation
        self.totalMinutes = totalMinutes
        self.recurrence = recurrence
        self.activities = activities
        self.plan = plan
    }

    public func activity(_ id: Activity.ID) -> Activity? {
        activities.first { $0.id == id }
    }
}

/// When a workshop that is held regularly comes again.
public enum Recurrence: String, CaseIterable, Sendable {
    case firstMonday = "premier lundi"
}

/// One exercise of a workshop.
public struct Activity: Equatable, Sendable, Identifiable {
    /// A short name without spaces, unique in the workshop.
    public var id: String
    /// The number on its sheet.
    public var number: Int
    public var title: String
    /// The playful « parce que… » line.
    public var because: String?
    public var quotation: Quotation?
    /// Why the group does it, a paragraph an element.
    public var context: [String]
    /// What participants do, a step an element; never empty.
    public var instructions: [String]
    /// Its parts, in their order; none where it is done in one go.
    public var stages: [Stage]
    /// The activities whose answers it starts from.
    public var foundations: [Activity.ID]
    /// How to run it, a remark an element.
    public var facilitation: [String]
    /// How to prolong it, a paragraph an element.
    public var epilogue: [String]
    public var furtherReading: [Resource]
    public var minutes: Minutes
    public var material: [String]
    /// What participants do before they come, a sentence an element.
    public var preparation: [String]
    public var groupSize: GroupSize
    public var mechanic: Mechanic

    public init(
        id: String, number: Int, title: String, because: String? = nil,
        quotation: Quotation? = nil, context: [String] = [], instructions: [String],
        stages: [Stage] = [], foundations: [Activity.ID] = [], facilitation: [String] = [],
        epilogue: [String] = [], furtherReading: [Resource] = [],
        minutes: Minutes, material: [String] = [], preparation: [String] = [],
        groupSize: GroupSize = GroupSize(), mechanic: Mechanic
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.because = because
        self.quotation = quotation
        self.context = context
        self.instructions = instructions
        self.stages = stages
        self.foundations = foundations
        self.facilitation = facilitation
        self.epilogue = epilogue
        self.furtherReading = furtherReading
        self.minutes = minutes
        self.material = material
        self.preparation = preparation
        self.groupSize = groupSize
        self.mechanic = mechanic
    }
}

/// Words by somebody else, and who said them.
public struct Quotation: Equatable, Sendable {
    public var text: String
    public var author: String
    /// A BCP 47 tag, where it is not the workshop's language.
    public var language: String?

    public init(text: String, author: String, language: String? = nil) {
        self.text = text
        self.author = author
        self.language = language
    }
}

/// Something to read or use afterwards.
public struct Resource: Equatable, Sendable {
    public var title: String
    /// An absolute URL.
    public var link: String?
    /// A BCP 47 tag, where its title is not in the workshop's language.
    public var language: String?

    public init(title: String, link: String? = nil, language: String? = nil) {
        self.title = title
        self.link = link
        self.language = language
    }
}

/// How long an activity takes, in minutes.
public struct Minutes: Equatable, Sendable {
    public var min: Int
    public var typical: Int
    public var max: Int

    public init(min: Int, typical: Int, max: Int) {
        self.min = min
        self.typical = typical
        self.max = max
    }
}

/// For how many people an activity is made.
public struct GroupSize: Equatable, Sendable {
    public var min: Int
    public var max: Int

    public init(min: Int = 1, max: Int = 40) {
        self.min = min
        self.max = max
    }
}
