import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// What became of each participant's contributions, a page or more a person.
    ///
    /// Nobody else's answers are quoted. What is anonymous, or written for oneself, is in the
    /// document of one person alone: of all, somebody holds the pages of everyone.
    ///
    /// - Parameters:
    ///   - session: The session as it stands.
    ///   - activities: Those to tell of.
    ///   - only: The only one to print; `nil` for all.
    /// - Returns: A document of pages to hand out.
    func contributions(
        of session: Session, activities: [Activity], for only: Participant.ID?
    ) -> Document {
        let people = session.participants.filter { only == nil || $0.id == only }
        let nobody = Wording(
            fr: "Personne n’est inscrit à cette séance.", en: "Nobody is in this session.")
        let front = BlockStream(
            people.isEmpty
                ? [
                    .page(.text), .paragraph(session.opening.title, role: .title),
                    .paragraph(occasion(session), role: .subtitle),
                    .paragraph(nobody[language]), credit(session.workshop),
                ] : [])
        let pages = BlockStream(people) { person in
            self.pages(for: person, in: session, activities, isAlone: only != nil)
        }
        return document(
            metadata(.contributions, session.workshop, session), front + pages)
    }

    private func pages(
        for person: Participant, in session: Session, _ activities: [Activity], isAlone: Bool
    ) -> [Block] {
        let lead = Wording(
            fr: "Ce que sont devenues vos contributions à la séance «\u{A0}"
                + "\(session.opening.title)\u{A0}».",
            en: "What became of your contributions to the session ‘\(session.opening.title)’.")
        let played = activities.filter { isAlone || !session.isVeiled($0.id) }
            .flatMap { story(of: $0, for: person, in: session, isAlone: isAlone) }
        let own = actions(of: person, in: session) + pledges(of: person, in: session)
        return [
            .page(.text), .paragraph(occasion(session), role: .label),
            .heading(level: 1, person.name), .paragraph(lead[language], role: .because),
        ] + (played.isEmpty && own.isEmpty ? [.paragraph(ContributionLabel.none[language])] : [])
            + played + own + next(after: session) + [credit(session.workshop)]
    }

    /// What the person wrote in an activity, and what became of it.
    private func story(
        of activity: Activity, for person: Participant, in session: Session, isAlone: Bool
    ) -> [Block] {
        let record = record(of: activity, in: session, for: isAlone ? person.id : nil)
        let author = Author.participant(person.id)
        let answers = record.answers(by: author)
        guard !answers.isEmpty else { return [] }
        let outcome =
            activity.mechanic.outcome(for: author, record)
            + decisions(in: activity, session) + actions(in: activity, for: person, session)
        let brought = activity.mechanic.brought(answers, language)
        return [.heading(level: 2, heading(activity))]
            + (brought.isEmpty
                ? [] : [.paragraph(ContributionLabel.brought[language], role: .label)] + brought)
            + [.paragraph(ContributionLabel.became[language], role: .label)]
            + (outcome.isEmpty ? [.paragraph(ContributionLabel.kept[language])] : outcome)
    }

    private func decisions(in activity: Activity, _ session: Session) -> [Block] {
        items(
            session.decisions.filter { $0.entry.activity == activity.id }.map {
                [.strong(ContributionLabel.decision[language]), .text($0.content)]
            })
    }

    /// The actions that came of an activity; of who takes them, only the reader is named.
    private func actions(
        in activity: Activity, for person: Participant, _ session: Session
    ) -> [Block] {
        let names = Names(participants: session.participants, language: language)
        return items(
            session.actions.filter { $0.entry.activity == activity.id }.map { entry, action in
                let isOwn = names.isMeant(person, by: action.who)
                let you = Wording(fr: " (vous)", en: " (you)")[language]
                return [
                    .strong(ContributionLabel.action[language]),
                    .text(told(action, entry) + (isOwn ? you : "")),
                ]
            })
    }

    private func actions(of person: Participant, in session: Session) -> [Block] {
        let names = Names(participants: session.participants, language: language)
        let own = session.actions.filter { names.isMeant(person, by: $0.content.who) }
        guard !own.isEmpty else { return [] }
        return [.heading(level: 2, Wording(fr: "Vos actions", en: "Your actions")[language])]
            + items(own.map { [.text(told($0.content, $0.entry))] })
    }

    private func pledges(of person: Participant, in session: Session) -> [Block] {
        let names = Names(participants: session.participants, language: language)
        let own = session.pledges.map(\.content).filter { names.isMeant(person, by: $0.who) }
        guard !own.isEmpty else { return [] }
        let firm = Wording(fr: "ferme", en: "firm")[language]
        return [.heading(level: 2, Wording(fr: "Vos promesses", en: "Your pledges")[language])]
            + items(
                own.map { pledge in
                    let amount = Telling.amount(pledge.amount, in: language)
                    return [
                        .strong(pledge.common + Label.colon[language]),
                        .text("\(amount) (\(pledge.condition ?? firm))"),
                    ]
                })
    }

    /// « Écrire à la mairie, lundi 1er juin 2026 – à faire ».
    private func told(_ action: Action, _ entry: Entry) -> String {
        let due = action.due.map { ", \(Telling.day($0, in: language))" } ?? ""
        return "\(action.text)\(due) – \((entry.isDone ? Label.done : Label.toDo)[language])"
    }

    private func next(after session: Session) -> [Block] {
        guard let next = session.closing?.next else { return [] }
        return [
            fact(
                Wording(fr: "Prochain rendez-vous", en: "Next time"),
                Telling.day(next, in: language))
        ]
    }

    private func items(_ items: [[Inline]]) -> [Block] {
        items.isEmpty ? [] : [.list(List(items: items))]
    }
}

/// Words of what became of contributions.
private enum ContributionLabel {
    static let brought = Wording(fr: "Ce que vous avez apporté", en: "What you brought")
    static let became = Wording(fr: "Ce que c’est devenu", en: "What became of it")
    static let kept = Wording(
        fr: "Gardé tel quel dans les réponses de la séance.",
        en: "Kept as it is among the answers of the session.")
    static let none = Wording(
        fr:
            "Aucune réponse n’a été notée à votre nom, ce qui ne veut pas dire que vous n’avez rien "
            + "apporté.",
        en: "No answer was recorded under your name, which does not mean that you brought nothing.")
    static let decision = Wording(fr: "Décision\u{A0}: ", en: "Decision: ")
    static let action = Wording(fr: "Action\u{A0}: ", en: "Action: ")
}
