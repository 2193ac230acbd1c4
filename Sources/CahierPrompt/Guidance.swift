import CahierCore
import CahierDiagnostics

/// Where a session stands, for whoever looks up from it, and what most likely comes next.
public struct Guidance: Equatable, Sendable {
    /// Who has answered and who is awaited, the time left and how late it is, what Enter does; `nil`
    /// where there is nothing to say.
    public var notice: String?
    /// The command that an empty line stands for; `nil` where nothing is likelier than the rest.
    public var proposal: String?
    /// Whether what is typed is for nobody else’s eyes, those who call lines up again included.
    public var isPrivate: Bool

    public init(notice: String? = nil, proposal: String? = nil, isPrivate: Bool = false) {
        self.notice = notice
        self.proposal = proposal
        self.isPrivate = isPrivate
    }
}

extension Interpreter {
    /// What to show before the prompt, and what Enter alone does.
    public var guidance: Guidance {
        guard !isInText else { return Guidance(isPrivate: turn != nil) }
        guard let session else {
            let last = (try? desk.carnet().summaries())?.first
            let command = last?.isClosed == false ? CommandName.resume : .help
            return guidance(proposing: command.word[language], nil)
        }
        if let turn { return guidance(in: turn, session) }
        guard session.closing == nil else { return Guidance() }
        return guidance(proposing: proposal(in: session), status(of: session))
    }

    /// Somebody alone at the computer sees nothing of the others; Enter is theirs.
    private func guidance(in turn: Turn, _ session: Session) -> Guidance {
        guard turn.isWriting, let activity = session.current else {
            return Guidance(isPrivate: true)
        }
        let stage = session.stage(of: activity)
        let isMissing = session.missing(from: activity, stage).contains { $0.id == turn.person }
        guard !isMissing else { return Guidance(isPrivate: true) }
        var guidance = guidance(proposing: Wording(fr: "fini", en: "done")[language], nil)
        guidance.isPrivate = true
        return guidance
    }

    private func guidance(proposing word: String, _ status: String?) -> Guidance {
        let enter = Wording(fr: "Entrée : \(word)", en: "Enter: \(word)").shown[language]
        let parts = [status, enter].compactMap(\.self)
        let notice =
            manner.isLinear
            ? parts.joined(separator: "\n") : "[\(parts.joined(separator: " · "))]"
        return Guidance(notice: PlainText.folded(notice), proposal: word)
    }

    private func proposal(in session: Session) -> String {
        let nextBreak = Agenda(session, now: moment).nextBreak(of: session)
        if session.isPaused {
            return nextBreak == nil ? CommandName.resume.word[language] : goingOn(session)
        }
        guard let current = session.current.flatMap(session.workshop.activity) else {
            return goingOn(session)
        }
        let place = session.stage(of: current.id)
        if session.awaitsTimer(of: current) { return CommandName.timer.word[language] }
        if session.awaitsAnswers(to: current) { return CommandName.state.word[language] }
        let next = Wording(fr: "suivante", en: "next")[language]
        if place + 1 < current.stages.count { return "\(CommandName.stage.word[language]) \(next)" }
        let hasAnswers = !session.answers(to: current.id).isEmpty
        if hasAnswers, summarised != current.id { return CommandName.summary.word[language] }
        return nextBreak == nil ? goingOn(session) : CommandName.pause.word[language]
    }

    private func goingOn(_ session: Session) -> String {
        (session.planned(by: 1) != nil ? CommandName.next : .close).word[language]
    }

    private func status(of session: Session) -> String? {
        guard let activity = session.current.flatMap(session.workshop.activity) else { return nil }
        let parts = [
            whereabouts(in: activity, session), respondents(to: activity, in: session),
            session.isPaused ? nil : session.secondsLeft(at: moment).map(timer),
            session.isPaused ? breakTime(session) : time(session),
        ]
        let told = parts.compactMap { $0?.shown[language] }.joined(
            separator: manner.isLinear ? "\n" : " · ")
        return told.isEmpty ? nil : told
    }

    private func timer(_ left: Int) -> Wording {
        let told = Wording.countdown(left)
        return Wording(fr: "minuteur : \(told.french)", en: "timer: \(told.english)")
    }

    /// « étape 2/3, manche 1 ».
    private func whereabouts(in activity: Activity, _ session: Session) -> Wording? {
        let place = "\(session.stage(of: activity.id) + 1)/\(activity.stages.count)"
        let round = activity.mechanic.round(after: session.answers(to: activity.id))?.number ?? 0
        let parts = [
            activity.stages.isEmpty ? nil : Wording(fr: "étape \(place)", en: "stage \(place)"),
            round == 0 ? nil : Wording(fr: "manche \(round)", en: "round \(round)"),
        ].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        return Wording(
            fr: parts.map(\.french).joined(separator: ", "),
            en: parts.map(\.english).joined(separator: ", "))
    }

    /// « 2 sur 3, on attend Karim ».
    private func respondents(to activity: Activity, in session: Session) -> Wording? {
        if case .pledges = activity.mechanic { return nil }
        let answers = session.answers(to: activity.id)
        if !answers.isEmpty, answers.allSatisfy({ $0.author == .group }) {
            return Wording(fr: "le groupe a répondu", en: "the group has answered")
        }
        let present = session.participants.count { !$0.hasLeft }
        guard present > 0 else {
            return Wording(
                fr: "personne n’est inscrit : « participants ajouter NOMS »",
                en: "nobody is there: ‘participants add NAMES’")
        }
        let missing = session.awaited(in: activity.id).map(\.name)
        guard !missing.isEmpty else {
            return Wording(fr: "tout le monde a répondu", en: "everyone has answered")
        }
        let names = Wording.some(missing)
        let answered = present - missing.count
        let counted =
            manner.isLinear
            ? Wording(fr: "\(answered) sur \(present)", en: "\(answered) of \(present)")
            : Wording(verbatim: "\(answered)/\(present)")
        return Wording(
            fr: "\(counted.french), on attend \(names.french)",
            en: "\(counted.english), waiting for \(names.english)")
    }

    /// « pause, reste 8 min », in a break that was planned.
    private func breakTime(_ session: Session) -> Wording? {
        guard let left = Agenda(session, now: moment).nextBreak(of: session)?.secondsLeft else {
            return nil
        }
        return Wording(fr: "pause, reste \(left / 60) min", en: "break, \(left / 60) min left")
    }

    /// « reste 8 min, 5 min de retard », in whole minutes.
    private func time(_ session: Session) -> Wording? {
        guard let activity = session.current.flatMap(session.workshop.activity) else { return nil }
        let spent = session.progress[activity.id]?.seconds(until: moment) ?? 0
        let left = (session.plannedSeconds(of: activity) - spent) / 60
        let own =
            left >= 0
            ? Wording(fr: "reste \(left) min", en: "\(left) min left")
            : Wording(fr: "\(-left) min de trop", en: "\(-left) min over")
        let clock = SessionClock(session, now: moment)
        let drift = (clock.expectedEnd - clock.plannedEnd) / 60
        guard abs(drift) >= 2 else { return own }
        return drift > 0
            ? Wording(
                fr: "\(own.french), \(drift) min de retard sur le plan",
                en: "\(own.english), \(drift) min behind the plan")
            : Wording(
                fr: "\(own.french), \(-drift) min d’avance sur le plan",
                en: "\(own.english), \(-drift) min ahead of the plan")
    }
}

extension Session {
    /// Whether somebody has still to answer; pledges are nobody’s duty, and the group may answer for
    /// all.
    fileprivate func awaitsAnswers(to activity: Activity) -> Bool {
        if case .pledges = activity.mechanic {
            return !pledges.contains { $0.entry.activity == activity.id }
        }
        let answers = answers(to: activity.id)
        if !answers.isEmpty, answers.allSatisfy({ $0.author == .group }) { return false }
        return !awaited(in: activity.id).isEmpty
    }

    /// Whether the stage or round is timed, and its time has not begun.
    fileprivate func awaitsTimer(of activity: Activity) -> Bool {
        guard countdown == nil, dueCountdown != nil else { return false }
        let here = stage(of: activity.id)
        return !answers(to: activity.id).contains { entry($0.number)?.stage == here }
    }
}
