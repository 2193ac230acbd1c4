import CahierCore
import CahierDiagnostics

/// Where a session stands, for whoever looks up from it, and what most likely comes next.
public struct Guidance: Equatable, Sendable {
    /// Who has answered and who is awaited, the time left and how late it is, what Enter does; `nil`
    /// where there is nothing to say.
    public var notice: String?
    /// The command that an empty line stands for; `nil` where nothing is likelier than the rest.
    public var proposal: String?

    public init(notice: String? = nil, proposal: String? = nil) {
        self.notice = notice
        self.proposal = proposal
    }
}

extension Interpreter {
    /// What to show before the prompt, and what Enter alone does.
    public var guidance: Guidance {
        guard !isInText else { return Guidance() }
        guard let session else {
            let last = (try? desk.carnet().summaries())?.first
            return guidance(proposing: last?.isClosed == false ? .resume : .help, nil)
        }
        guard session.closing == nil else { return Guidance() }
        return guidance(proposing: proposal(in: session), status(of: session))
    }

    private func guidance(proposing command: CommandName, _ status: String?) -> Guidance {
        let word = command.word[language]
        let enter = Wording(fr: "Entrée : \(word)", en: "Enter: \(word)").shown[language]
        let notice = [status, enter].compactMap(\.self).joined(separator: " · ")
        return Guidance(notice: "[\(notice)]", proposal: word)
    }

    private func proposal(in session: Session) -> CommandName {
        if session.isPaused { return .resume }
        if let current = session.current.flatMap(session.workshop.activity) {
            if session.awaitsAnswers(to: current) { return .state }
            let hasAnswers = !session.answers(to: current.id).isEmpty
            if hasAnswers, summarised != current.id { return .summary }
        }
        return session.planned(by: 1) != nil ? .next : .close
    }

    private func status(of session: Session) -> String? {
        guard let activity = session.current.flatMap(session.workshop.activity) else { return nil }
        let parts = [
            respondents(to: activity, in: session), session.isPaused ? nil : time(session),
        ]
        let told = parts.compactMap { $0?.shown[language] }.joined(separator: " · ")
        return told.isEmpty ? nil : told
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
        let missing = session.missing(from: activity.id).map { Visible.excerpt($0.name, limit: 20) }
        guard !missing.isEmpty else {
            return Wording(fr: "tout le monde a répondu", en: "everyone has answered")
        }
        let most = 4
        let rest = missing.count - most
        let names = missing.prefix(most).joined(separator: ", ")
        let counted = "\(present - missing.count)/\(present)"
        return Wording(
            fr: "\(counted), on attend \(names)" + (rest > 0 ? " et \(rest) autres" : ""),
            en: "\(counted), waiting for \(names)" + (rest > 0 ? " and \(rest) others" : ""))
    }

    /// « reste 8 min, 5 min de retard », in whole minutes.
    private func time(_ session: Session) -> Wording? {
        guard let activity = session.current.flatMap(session.workshop.activity) else { return nil }
        let spent = session.progress[activity.id]?.seconds(until: moment) ?? 0
        let left = (activity.minutes.typical * 60 - spent) / 60
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
        if case .pledges = activity.mechanic { return false }
        let answers = answers(to: activity.id)
        if !answers.isEmpty, answers.allSatisfy({ $0.author == .group }) { return false }
        return !missing(from: activity.id).isEmpty
    }
}
