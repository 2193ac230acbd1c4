import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

extension Interpreter {
    func showState(_ invocation: Invocation) throws(CommandError) {
        let session = try current()
        guard !isForPrograms(invocation) else { return try give(stateJSON(of: session)) }
        let when = Telling.dayAndTime(session.opening.start, in: session.zone, language)
        say(
            fr: "Séance \(session.id) : \(Visible.excerpt(session.opening.title)), \(when).",
            en: "Session \(session.id): \(Visible.excerpt(session.opening.title)), \(when).")
        showActivities(of: session)
        if let activity = session.current.flatMap(session.workshop.activity) {
            if !activity.stages.isEmpty { try stage([]) }
            showRespondents(to: activity, in: session)
        } else {
            say(
                fr: "Aucune activité n’est en cours ; « suivante » commence la prochaine.",
                en: "No activity is under way; ‘next’ begins the coming one.")
        }
        if let grouping = session.groupings.last { show(grouping, of: session) }
        sayWhatIsPending()
        let outcomes = Wording.outcomes(of: session)
        guard !outcomes.isEmpty else { return }
        let list = Wording.list(outcomes)
        say(fr: "Au carnet : \(list.french).", en: "Recorded: \(list.english).")
    }

    /// Who has answered and who has not; pledges are nobody’s duty.
    private func showRespondents(to activity: Activity, in session: Session) {
        if case .pledges = activity.mechanic { return }
        let answers = session.answers(to: activity.id)
        if !answers.isEmpty, answers.allSatisfy({ $0.author == .group }) {
            return say(fr: "Le groupe a répondu.", en: "The group has answered.")
        }
        let present = session.participants.count { !$0.hasLeft }
        guard present > 0 else { return say(.nobody) }
        let missing = session.awaited(in: activity.id).map(\.name)
        let answered = Wording(
            fr: "Réponses : \(present - missing.count) sur \(present)",
            en: "Answers: \(present - missing.count) of \(present)")
        guard !missing.isEmpty else {
            return say(fr: "\(answered.french).", en: "\(answered.english).")
        }
        let names = missing.joined(separator: ", ")
        say(
            fr: "\(answered.french) ; on attend \(names).",
            en: "\(answered.english); waiting for \(names).")
    }

    /// « 12 min sur 45 min, reste 33 min ».
    func timeLeft(_ activity: Activity, _ session: Session) -> String {
        let spent = session.progress[activity.id]?.seconds(until: moment) ?? 0
        let planned = session.plannedSeconds(of: activity)
        let told = [spent, planned, abs(planned - spent)].map {
            Telling.duration(seconds: $0, in: language)
        }
        return
            (spent <= planned
            ? Wording(
                fr: "\(told[0]) sur \(told[1]), reste \(told[2])",
                en: "\(told[0]) of \(told[1]), \(told[2]) left")
            : Wording(
                fr: "\(told[0]) sur \(told[1]), \(told[2]) de trop",
                en: "\(told[0]) of \(told[1]), \(told[2]) over"))[language]
    }

    func showTime() throws(CommandError) {
        let session = try current()
        if let activity = session.current.flatMap(session.workshop.activity) {
            show("\(activity.number). \(activity.title) – \(timeLeft(activity, session))")
        }
        if session.countdown != nil { try timer([]) }
        let clock = SessionClock(session, now: moment)
        let left = Telling.duration(seconds: clock.secondsLeft, in: language)
        if clock.breakSecondsLeft > 0 {
            let breaks = Telling.duration(seconds: clock.breakSecondsLeft, in: language)
            say(
                fr: "Temps restant : \(left), dont \(breaks) de pause.",
                en: "Time left: \(left), \(breaks) of it breaks.")
        } else {
            say(fr: "Temps d’activité restant : \(left).", en: "Activity time left: \(left).")
        }
        sayEnds(clock, session)
    }

    /// How far the session is from its plan.
    func drift(_ seconds: Int) -> Wording {
        let (fr, en) = (
            Telling.duration(seconds: abs(seconds), in: .french),
            Telling.duration(seconds: abs(seconds), in: .english)
        )
        if abs(seconds) < 60 { return Wording(fr: "On est à l’heure.", en: "On time.") }
        return seconds > 0
            ? Wording(fr: "Retard sur le plan : \(fr).", en: "Behind the plan by \(en).")
            : Wording(fr: "Avance sur le plan : \(fr).", en: "Ahead of the plan by \(en).")
    }

    /// `isForPrograms` asks for JSON.
    func showSummary(_ arguments: [String], isForPrograms: Bool) throws(CommandError) {
        let session = try current()
        let target = try activity(arguments, in: session, of: .summary)
        summarised = target.id
        guard !isForPrograms else {
            return try give(summaryJSON(of: target, in: session))
        }
        guard !sayWhatIsHidden(of: target, in: session) else { return }
        let press = Press(areas: PageAreas { _ in Size(0, 0) }, language: language)
        show(
            plainText.text(
                [.heading(level: 1, "\(target.number). \(target.title)")]
                    + press.summary(of: target, in: session)))
    }

    func showLog() throws(CommandError) {
        let session = try current()
        for step in session.timeline {
            switch step {
            case .began(let id, let moment):
                guard let activity = session.workshop.activity(id) else { continue }
                let time = Telling.time(moment, in: session.zone, language)
                show("– \(time) – \(activity.number). \(activity.title)")
            case .recorded(let number):
                if let entry = session.entry(number) { show(entry, of: session) }
            }
        }
        if session.entries.isEmpty { say(fr: "Rien n’est encore noté.", en: "Nothing yet.") }
        let undone = session.history.undone.count
        guard undone > 0 else { return }
        let steps = Wording.counted(
            undone, fr: "commande annulée", "commandes annulées", en: "command undone",
            "commands undone")
        say(
            fr: "\(steps.french), que « rétablir » remet.",
            en: "\(steps.english), which ‘redo’ puts back.")
    }

    func show(_ entry: Entry, of session: Session) {
        let time = Telling.time(entry.at, in: session.zone, language)
        let mark =
            entry.isWithdrawn ? Wording(fr: " (retiré)", en: " (withdrawn)")[language] : ""
        let name = name(of: entry, in: session).map { "\($0)\(colon)" } ?? ""
        show("\(entry.number)\(mark) · \(time) · \(name)\(describe(entry, in: session))")
    }

    var colon: String { Wording(fr: "\u{A0}: ", en: ": ")[language] }

    /// Who is shown to have recorded an entry; `nil` for the group.
    func name(of entry: Entry, in session: Session) -> String? {
        if case .voice = entry.author { return Wording.someone[language] }
        guard let name = session.name(of: entry.author) else { return nil }
        guard case .answer = entry.content, let activity = entry.activity,
            session.isVeiled(activity)
        else { return name }
        return Wording.someone[language]
    }

    /// What an entry says, on one line, to everyone who looks at the screen or to its author alone.
    func describe(_ entry: Entry, in session: Session, isAlone: Bool = false) -> String {
        guard isAlone || session.isShown(entry) else { return Wording.hiddenAnswer[language] }
        switch entry.content {
        case .answer(let answer):
            guard let activity = entry.activity.flatMap(session.workshop.activity) else {
                return ""
            }
            let posted = Posted(number: entry.number, author: entry.author, content: answer)
            let press = Press(areas: PageAreas { _ in Size(0, 0) }, language: language)
            let blocks = press.plain([posted], to: activity)
            return plainText.line(blocks)
        case .note(let text):
            return Wording(fr: "note\u{A0}: ", en: "note: ")[language] + Visible.excerpt(text)
        case .decision(let text):
            return Wording(fr: "décision\u{A0}: ", en: "decision: ")[language]
                + Visible.excerpt(text)
        case .action(let action): return describe(action, entry)
        case .pledge(let pledge): return describe(pledge)
        }
    }

    func describe(_ action: Action, _ entry: Entry) -> String {
        let who = action.who.map { " – \(Visible.excerpt($0))" } ?? ""
        let due = action.due.map { " – \(Telling.day($0, in: language))" } ?? ""
        let done = entry.isDone ? Wording(fr: " – fait", en: " – done")[language] : ""
        return Wording(fr: "action\u{A0}: ", en: "action: ")[language]
            + Visible.excerpt(action.text) + who + due + done
    }

    func describe(_ pledge: Pledge) -> String {
        let amount = Telling.amount(pledge.amount, in: language)
        let firm = Wording(fr: "ferme", en: "firm")[language]
        let condition = pledge.condition.map { Visible.excerpt($0) } ?? firm
        return Wording(fr: "promesse\u{A0}: ", en: "pledge: ")[language]
            + "\(Visible.excerpt(pledge.who)) – \(amount) – \(Visible.excerpt(pledge.common)) "
            + "(\(condition))"
    }
}
