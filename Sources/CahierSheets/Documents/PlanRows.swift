import CahierCore
import CahierDiagnostics
import CahierDocument
import Foundation

/// The blocks of a plan as documents show them, with their times.
struct PlanRows {
    /// Each with when it is; `nil` for what is done before, or was left out.
    var blocks: [(block: Plan.Block, span: Plan.Span?)]
    let workshop: Workshop
    let language: Language

    init(
        _ plan: Plan, _ spans: [Plan.Span?], of workshop: Workshop, in language: Language
    ) {
        blocks = Array(zip(plan.blocks, spans))
        self.workshop = workshop
        self.language = language
    }

    /// Those of a session: as planned or, once its plan was changed after it began, as it went.
    init(of session: Session, activities: [Activity], in language: Language) {
        let plan = session.plan(of: activities)
        let isChanged = session.plan != session.workshop.plan(of: session.opening.activities)
        let agenda = Agenda(session, now: session.lastMoment)
        if isChanged, !session.progress.isEmpty, agenda.items.map(\.block) == plan.blocks {
            self.init(plan, agenda.items.map(\.span), of: session.workshop, in: language)
        } else {
            self.init(
                plan, plan.times(from: session.opening.start, in: session.zone),
                of: session.workshop, in: language)
        }
    }

    /// What all takes, in seconds, and the breaks among it.
    var seconds: (all: Int, breaks: Int) {
        func sum(_ isCounted: (Plan.Block) -> Bool) -> Int {
            blocks.map(\.block).filter(isCounted).reduce(0) { $0 + $1.length.planned }
        }
        return (sum(\.takesTime), sum(\.isBreak))
    }

    /// When the last block ends.
    var end: Moment? { blocks.compactMap { $0.span?.end }.max() }

    /// Such as « Pause », « Mardi 5 mai 2026 ».
    func label(_ block: Plan.Block, day: String? = nil) -> String {
        if case .day = block.content, let day { return Self.capitalized(day) }
        return Self.capitalized(block.name(in: workshop).shown(language))
    }

    /// « 25 min »; nothing where it takes no time of the session.
    func length(_ block: Plan.Block) -> String {
        block.takesTime ? Self.told(block.length.planned, language) : ""
    }

    /// « 25 min (15–30) ».
    func lengthAndBounds(_ block: Plan.Block) -> String {
        guard block.takesTime else { return "" }
        let (least, most) = (block.length.min, block.length.max)
        guard least < most else { return length(block) }
        let bounds =
            least % 60 == 0 && most % 60 == 0
            ? "\(least / 60)–\(most / 60)"
            : "\(Self.told(least, language))–\(Self.told(most, language))"
        return "\(length(block)) (\(bounds))"
    }

    private static func told(_ seconds: Int, _ language: Language) -> String {
        seconds % 60 == 0
            ? "\(seconds / 60)\u{A0}min" : Telling.exactly(seconds: seconds, in: language)
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

extension Wording {
    /// With the spaces that French wants.
    fileprivate func shown(_ language: Language) -> String {
        FrenchSpacing.applied(to: self)[language]
    }
}

extension Session {
    /// The plan of some of its activities: its own, as far as it holds them in their order.
    fileprivate func plan(of activities: [Activity]) -> Plan {
        var kept = plan.restricted(to: Set(activities.map(\.id)), in: workshop)
        let besides = activities.filter { kept.place(of: $0.id) == nil }
        kept.blocks += besides.map { Plan.Block(activities: [$0]) }
        guard kept.activities != activities.map(\.id) else { return kept }
        return Plan(blocks: activities.map { Plan.Block(activities: [$0]) })
    }
}
