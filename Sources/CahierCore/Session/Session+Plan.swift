import CahierDiagnostics

extension Session {
    /// The activities that are planned, in their order.
    package var plannedActivities: [Activity] {
        plan.activities.compactMap(workshop.activity)
    }

    /// The activities of the session: those planned, in their order, then those played besides, in
    /// the order of the workshop.
    public var activities: [Activity] {
        let planned = plannedActivities
        return planned
            + workshop.activities.filter { activity in
                progress[activity.id]?.stretches.isEmpty == false
                    && !planned.contains { $0.id == activity.id }
            }
    }

    /// Changes the plan, and leaves out activities that it gives up.
    ///
    /// - Parameters:
    ///   - plan: The whole plan as it becomes.
    ///   - skipped: Activities that are cut.
    /// - Returns: The step to record.
    /// - Throws: `Refusal` where the session is closed, or the plan is not one of its workshop.
    public func change(
        to plan: Plan, skipping skipped: [Activity.ID] = []
    ) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard plan.blocks.count <= Plan.mostBlocks else {
            throw Refusal(
                fr: "un plan a au plus \(Plan.mostBlocks) blocs",
                en: "a plan has at most \(Plan.mostBlocks) blocks")
        }
        guard plan.isSound(in: workshop), skipped.allSatisfy({ workshop.activity($0) != nil })
        else {
            throw Refusal(
                fr: "ce plan n’est pas celui d’une séance de l’atelier",
                en: "this plan is not one of a session of the workshop")
        }
        return [.planned(plan)] + skipped.map { .skipped($0) }
    }

    /// How long the plan gives the activity, in seconds; its usual length where it is not planned.
    public func plannedSeconds(of activity: Activity) -> Int {
        plan.place(of: activity.id).map { plan.blocks[$0].length.planned }
            ?? activity.minutes.typical * 60
    }
}
