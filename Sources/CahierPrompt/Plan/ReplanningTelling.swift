import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// What a new plan changes, and how it is recorded or given up.
    func show(
        _ replanning: Replanning, _ step: [Event.Body], of session: Session,
        _ rule: Replanning.Rule, isConfirmed: Bool
    ) {
        var planned = session
        for body in step {
            planned.apply(Event(sequence: planned.eventCount + 1, at: moment, body: body))
        }
        let end = Telling.time(replanning.end, in: session.zone, language)
        let changes = changes(from: session, to: planned, besides: false)
        guard !changes.isEmpty else {
            return say(
                fr: "Tout tient jusqu’à \(end) : rien à changer.",
                en: "All fits until \(end): nothing to change.")
        }
        isConfirmed
            ? say(fr: "Noté, fin à \(end) :", en: "Recorded, to end at \(end):")
            : say(fr: "Pour finir à \(end) :", en: "To end at \(end):")
        for change in changes {
            show(PlainText.wrapped(change, mark: "  · ").joined(separator: "\n"))
        }
        if replanning.spare > 0 {
            let spare = length(replanning.spare)
            say(
                fr: "Même en prenant tout son temps, il restera \(spare).",
                en: "Even if everything takes its time, \(spare) will be left.")
        }
        guard !isConfirmed else {
            return say(fr: "« annuler » y revient.", en: "‘undo’ goes back.")
        }
        let votes = rule == .byVotes ? "votes " : ""
        say(
            fr: "Rien n’est noté ; « plan replanifier \(votes)oui » l’adopte.",
            en: "Nothing is recorded; ‘plan replan \(votes)yes’ adopts it.")
    }

    /// What is said where no plan ends in time.
    func failure(_ failure: Replanning.Failure, in session: Session) -> CommandError {
        switch failure {
        case .nothingLeft:
            return CommandError(
                .badData, fr: "il ne reste rien à faire : rien à replanifier",
                en: "nothing is left to do: nothing to plan anew")
        case .noVotes:
            return CommandError(
                .badData,
                fr: "rien de ce qui reste n’a de voix ; « plan vote 2 +3 » en donne",
                en: "nothing that is left has a vote; ‘plan vote 2 +3’ gives some")
        case .tooShort(let seconds, let end, let savings):
            let time = Telling.time(end, in: session.zone, language)
            let lack = length(seconds)
            let list = savings.map { saving in
                "\(saving.block.handle(in: session.workshop)) (\(length(saving.seconds)))"
            }.joined(separator: ", ")
            let what =
                list.isEmpty
                ? Wording(
                    fr: "« plan fin » choisit une autre heure",
                    en: "‘plan end’ chooses another time")
                : Wording(
                    fr:
                        "à sacrifier si le groupe est d’accord : \(list) ; ou « plan fin » plus tard",
                    en: "to cut if the group agrees: \(list); or a later ‘plan end’")
            return CommandError(
                .badData,
                fr: "impossible de finir à \(time) : même au plus court, il manque \(lack) ; "
                    + what.french,
                en: "it cannot end at \(time): even at its shortest, \(lack) is missing; "
                    + what.english)
        }
    }
}
