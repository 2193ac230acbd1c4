import CahierCore
import CahierDiagnostics

/// Computes everything that sheets would show, so that a trap shows in a test.
///
/// - Parameter session: One read from a damaged file.
/// - Returns: How many answers took part.
func synthesise(_ session: Session) -> Int {
    var count = 0
    for activity in session.workshop.activities {
        let answers = session.answers(to: activity.id)
        count += answers.count
        synthesise(answers, activity.mechanic)
        _ = session.progress[activity.id]?.seconds(until: session.lastMoment)
        _ = session.respondents(to: activity.id)
    }
    _ = PledgeTotal.totals(of: session.pledges.map(\.content))
    _ = session.actions.map { $0.content.due?.description }
    _ = session.entries.map { (session.name(of: $0.author), $0.at.civil(in: session.zone)) }
    _ = (session.closing?.next?.description, session.nextDate?.description)
    _ = Telling.dayAndTime(session.opening.start, in: session.zone, .french)
    return count
}

private func synthesise(_ answers: [Posted<Answer>], _ mechanic: Mechanic) {
    switch mechanic {
    case .radar(let mechanic):
        let synthesis = mechanic.synthesis(of: answers.contents(Radar.Answer.self))
        _ = synthesis.scale.disagreements
    case .sawmill(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(Sawmill.Answer.self)).kept
    case .cursors(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(Cursors.Answer.self)).disagreements
    case .selection(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(Selection.Answer.self))
    case .spacePlan(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(SpacePlan.Answer.self))
    case .choices(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(Choices.Answer.self))
    case .lotus(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(Lotus.Answer.self)).filled
    case .wheel(let mechanic): _ = mechanic.synthesis(of: answers.contents(Wheel.Answer.self))
    case .decision(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(ScoredDecision.Answer.self))
    case .inventory(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(Inventory.Answer.self))
    case .balance(let mechanic): _ = mechanic.synthesis(of: answers.contents(Balance.Answer.self))
    case .estimate(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(Estimate.Answer.self))
    case .canvas(let mechanic):
        _ = mechanic.synthesis(of: answers.contents(Canvas.Answer.self)).emptyZones
    case .text, .list, .table, .pledges: break
    }
}
