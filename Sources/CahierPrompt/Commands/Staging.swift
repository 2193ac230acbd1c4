import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// `étape` shows the stages of the activity, `étape 2` goes to one, `étape suivante` to the next.
    func stage(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        guard let activity = session.current.flatMap(session.workshop.activity) else {
            throw .noActivity
        }
        guard !arguments.isEmpty else { return showStages(of: activity, session) }
        let before = session.stage(of: activity.id)
        let place = try place(ofStage: arguments.joined(separator: " "), in: activity, before)
        let bodies = try orError { () throws(Refusal) in
            try session.go(toStage: place, seed: desk.seed())
        }
        if place > before { warnOfStage(before, of: activity, session) }
        try commit(bodies)
        showStage()
    }

    private func place(
        ofStage text: String, in activity: Activity, _ current: Int
    ) throws(CommandError) -> Int {
        switch Folding.key(text) {
        case "suivante", "next": return current + 1
        case "precedente", "previous": return current - 1
        case _ where activity.stages.isEmpty: return 0
        case _:
            let lookup = Lookup(
                Wording(fr: "étape inconnue", en: "unknown stage"),
                titles: activity.stages.map(\.title))
            return try orError { () throws(Refusal) in try lookup.find(text) }
        }
    }

    /// Steps are soft: who is still awaited is said, and nothing is held up.
    private func warnOfStage(_ place: Int, of activity: Activity, _ session: Session) {
        let missing = session.missing(from: activity.id, place)
        let present = session.participants.count { !$0.hasLeft }
        guard !missing.isEmpty, missing.count < present else { return }
        let names = Wording.some(missing.map(\.name))
        say(
            fr: "À l’étape \(place + 1), on attendait encore \(names.french).",
            en: "In stage \(place + 1), \(names.english) had not answered yet.")
    }

    private func showStages(of activity: Activity, _ session: Session) {
        guard !activity.stages.isEmpty else {
            return say(
                fr: "« \(activity.title) » se fait d’un seul tenant, sans étapes.",
                en: "‘\(activity.title)’ is done in one go, without stages.")
        }
        let here = session.stage(of: activity.id)
        for (place, stage) in activity.stages.enumerated() {
            let mark = place == here ? Wording(fr: " – en cours", en: " – under way")[language] : ""
            show("  \(place + 1). \(told(stage))\(mark)")
        }
    }

    /// « Partage axe par axe, 20 min ».
    private func told(_ stage: Stage) -> String {
        let time = stage.seconds.map { ", \(Telling.exactly(seconds: $0, in: language))" } ?? ""
        return Visible.excerpt(stage.title) + time
    }

    /// The stage under way: what is done, for how long, and who sees what.
    func showStage() {
        guard let session, let activity = session.current.flatMap(session.workshop.activity),
            !activity.stages.isEmpty
        else { return }
        let place = session.stage(of: activity.id)
        let stage = activity.stage(place)
        let head = "\(place + 1)/\(activity.stages.count) – \(told(stage))"
        say(fr: "Étape \(head)", en: "Stage \(head)")
        for (index, step) in stage.instructions.enumerated() {
            show(PlainText.wrapped(step, mark: "  \(index + 1). ").joined(separator: "\n"))
        }
        let reveal = session.reveal(of: activity, stage: place)
        if reveal != .atOnce { say(reveal.sentence) }
        if session.isVeiled(activity.id) { say(.anonymous) }
    }
}

extension CommandError {
    static let noActivity = CommandError(
        .badData, fr: "aucune activité n’est en cours ; « activité N » en commence une",
        en: "no activity is under way; ‘activity N’ begins one")
}
