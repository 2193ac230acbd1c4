import CahierDiagnostics

extension Session {
    /// The stage that an activity is in or was left in, from 0.
    public func stage(of activity: Activity.ID) -> Int { stages[activity] ?? 0 }

    /// Goes to a stage of the activity under way, by its place from 0; one that is timed begins its
    /// countdown, one that is anonymous leaves names out: the seed draws the order of people then.
    public func go(toStage place: Int, seed: Int) throws(Refusal) -> [Event.Body] {
        let activity = try underWay()
        guard activity.stages.indices.contains(place) else {
            throw Refusal(
                fr: activity.stages.isEmpty
                    ? "« \(activity.title) » se fait d’un seul tenant, sans étapes"
                    : "il n’y a pas d’étape \(place + 1) ; attendu : de 1 à "
                        + "\(activity.stages.count)",
                en: activity.stages.isEmpty
                    ? "‘\(activity.title)’ is done in one go, without stages"
                    : "there is no stage \(place + 1); expected 1 to \(activity.stages.count)")
        }
        let stage = activity.stages[place]
        return [.staged(activity.id, stage: place)] + veil(for: stage, of: activity, seed: seed)
            + countdown(of: stage)
    }

    /// What beginning an activity brings with it: the first stage, unless it was left in another one,
    /// and whether names are left out.
    ///
    /// Its countdown waits: whoever facilitates says first what there is to do.
    func beginning(of activity: Activity, seed: Int) -> [Event.Body] {
        veil(for: activity.stage(stage(of: activity.id)), of: activity, seed: seed)
    }

    private func veil(for stage: Stage, of activity: Activity, seed: Int) -> [Event.Body] {
        stage.isAnonymous && !isVeiled(activity.id) ? [.veiled(activity.id, seed: seed)] : []
    }

    private func countdown(of stage: Stage) -> [Event.Body] {
        if let seconds = stage.seconds { return [.countdown(seconds: seconds)] }
        return countdown == nil ? [] : [.countdown(seconds: nil)]
    }
}
