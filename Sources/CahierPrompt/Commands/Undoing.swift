import CahierCore
import CahierDiagnostics

extension Interpreter {
    func undo(_ arguments: [String]) throws(CommandError) {
        try goThroughHistory(
            arguments, Wording(fr: "Annulé", en: "Undone"), { $0.history.done.count }
        ) { (session) throws(Refusal) in try session.undo() }
        say(fr: "« rétablir » le remet.", en: "‘redo’ puts it back.")
    }

    func redo(_ arguments: [String]) throws(CommandError) {
        try goThroughHistory(
            arguments, Wording(fr: "Rétabli", en: "Redone"), { $0.history.undone.count }
        ) { (session) throws(Refusal) in try session.redo() }
    }

    /// Goes a number of steps back or forth, all or none, and tells what each changes.
    private func goThroughHistory(
        _ arguments: [String], _ title: Wording, _ available: (Session) -> Int,
        _ next: (Session) throws(Refusal) -> [Event.Body]
    ) throws(CommandError) {
        let session = try current()
        let count = try arguments.first.map { (word) throws(CommandError) in
            try orError { () throws(Refusal) in try Number.integer(word) }
        }
        let most = available(session)
        if let count, most > 0, !(1...most).contains(count) {
            throw CommandError(
                .badData,
                fr: "« \(count) » : hors limites ; possible ici : de 1 à \(most)",
                en: "“\(count)”: out of bounds; possible here: 1 to \(most)")
        }
        for _ in 0..<(count ?? 1) {
            let before = try current()
            try commit(try orError { () throws(Refusal) in try next(before) })
            let changes = changes(from: before, to: try current())
            if changes.count == 1 {
                echo("\(title[language]) – \(changes[0])")
            } else {
                show(Parts.trimmedEnd(title[language] + colon))
                for change in changes {
                    echo("  · " + change)
                }
            }
        }
    }

    /// What is different in a later state of a session, in words; `besides`, what is under way
    /// where nothing else is different.
    func changes(from old: Session, to new: Session, besides: Bool = true) -> [String] {
        var changes =
            entryChanges(from: old, to: new) + peopleChanges(from: old, to: new)
            + planChanges(from: old, to: new)
            + scribeChanges(from: old, to: new).map { $0.shown[language] }
        func note(_ french: String, _ english: String) {
            changes.append(Wording(fr: french, en: english).shown[language])
        }
        for code in Set(old.typedSheets.keys).union(new.typedSheets.keys).sorted(by: {
            $0.text < $1.text
        }) where old.typedSheets[code] != new.typedSheets[code] {
            new.typedSheets[code] == nil
                ? note(
                    "la fiche \(code.text) n’est plus saisie", "sheet \(code.text) is not typed in")
                : note("la fiche \(code.text) est saisie", "sheet \(code.text) is typed in")
        }
        for activity in new.workshop.activities {
            let states = [old, new].map { $0.progress[activity.id]?.isSkipped == true }
            guard states[0] != states[1] else { continue }
            let title = "\(activity.number). \(Visible.excerpt(activity.title))"
            states[1]
                ? note("\(title) est passée", "\(title) is skipped")
                : note("\(title) n’est plus passée", "\(title) is not skipped any more")
        }
        changes += stageChanges(from: old, to: new)
        changes += consentChanges(from: old, to: new).map { $0.shown[language] }
        changes += gatheringChanges(from: old, to: new)
        if (old.closing == nil) != (new.closing == nil) {
            new.closing == nil
                ? note("la séance est ouverte", "the session is open")
                : note("la séance est close", "the session is closed")
        }
        if old.current != new.current || old.isPaused != new.isPaused || besides && changes.isEmpty
        {
            changes.append(whereabouts(of: new))
        }
        return changes
    }

    /// What people are told, what they agree to, and what is kept from what is published.
    private func consentChanges(from old: Session, to new: Session) -> [Wording] {
        var changes: [Wording] = []
        if old.terms != new.terms {
            changes.append(
                Wording(
                    fr: "ce qui est dit aux gens a changé ; « consentement » le montre",
                    en: "what people are told has changed; ‘consent’ shows it"))
        }
        for (before, person) in zip(old.participants, new.participants)
        where before.consent != person.consent {
            let name = Visible.excerpt(person.name)
            let told = person.consent?.consent.sentence ?? .saidNothing
            changes.append(
                Wording(fr: "\(name) : \(told.french)", en: "\(name): \(told.english)"))
        }
        for (before, entry) in zip(old.entries, new.entries)
        where before.isWithheld != entry.isWithheld {
            changes.append(
                entry.isWithheld
                    ? Wording(
                        fr: "le n° \(entry.number) ne se publie pas",
                        en: "no. \(entry.number) is not published")
                    : Wording(
                        fr: "le n° \(entry.number) se publie",
                        en: "no. \(entry.number) is published"))
        }
        return changes
    }

    /// Stages, countdowns, and what is decided about showing answers.
    private func stageChanges(from old: Session, to new: Session) -> [String] {
        var changes: [Wording] = []
        if old.countdown != new.countdown {
            changes.append(
                new.secondsLeft(at: moment).map { left in
                    let told = Wording.countdown(left)
                    return Wording(fr: "minuteur, \(told.french)", en: "timer, \(told.english)")
                } ?? Wording(fr: "plus de minuteur", en: "no timer any more"))
        }
        for activity in new.workshop.activities {
            let place = new.stage(of: activity.id)
            if old.stage(of: activity.id) != place {
                let title = Visible.excerpt(activity.stage(place).title)
                changes.append(
                    Wording(
                        fr: "étape \(place + 1), \(title)", en: "stage \(place + 1), \(title)"))
            }
            if old.isVeiled(activity.id) != new.isVeiled(activity.id) {
                changes.append(
                    new.isVeiled(activity.id)
                        ? .anonymous
                        : Wording(
                            fr: "les réponses portent des noms", en: "answers bear names"))
            } else if old.disclosures[activity.id] != new.disclosures[activity.id] {
                changes.append(new.reveal(of: activity, stage: place).sentence)
            }
        }
        return changes.map { $0.shown[language] }
    }

    /// Such as « en cours : 3. Le type de lieu »
    private func whereabouts(of session: Session) -> String {
        guard let activity = session.current.flatMap(session.workshop.activity) else {
            return Wording(fr: "aucune activité en cours", en: "no activity under way")[language]
        }
        let title = "\(activity.number). \(Visible.excerpt(activity.title))"
        let pause = session.isPaused ? Wording.onPause[language] : ""
        return Wording(fr: "en cours : \(title)\(pause)", en: "under way: \(title)\(pause)")
            .shown[language]
    }

    private func entryChanges(from old: Session, to new: Session) -> [String] {
        let numbers = 1...max(1, old.entries.count, new.entries.count)
        return numbers.compactMap { number -> String? in
            let (before, after) = (old.entry(number), new.entry(number))
            guard before != after else { return nil }
            guard let before, let after else {
                let (only, session) = before == nil ? (after, new) : (before, old)
                return only.map { told($0, in: session) }
            }
            let mark =
                switch (before.isWithdrawn, after.isWithdrawn, before.isDone, after.isDone) {
                case (false, true, _, _): Wording(fr: " retiré", en: " withdrawn")
                case (true, false, _, _): Wording(fr: " remis", en: " put back")
                case (_, _, true, false): Wording(fr: " à faire", en: " to do")
                case (_, _, false, true): Wording(fr: " fait", en: " done")
                case (_, _, _, _): Wording(fr: " devient", en: " becomes")
                }
            return told(after, mark: mark, in: new)
        }
    }

    /// « n° 6 – Marie : … », « n° 7 – note : … ».
    private func told(
        _ entry: Entry, mark: Wording = Wording(verbatim: ""), in session: Session
    ) -> String {
        let number = Wording(
            fr: "n° \(entry.number)\(mark.french)", en: "no. \(entry.number)\(mark.english)"
        ).shown[language]
        let name = name(of: entry, in: session).map { Visible.excerpt($0) + colon } ?? ""
        return "\(number) – \(name)\(describe(entry, in: session))"
    }

    /// What is different in names, groups and turns to speak.
    private func gatheringChanges(from old: Session, to new: Session) -> [String] {
        var changes: [Wording] = zip(old.participants, new.participants).compactMap {
            guard $0.name != $1.name else { return nil }
            let names = [$0, $1].map { Visible.excerpt($0.name) }
            return Wording(
                fr: "\(names[0]) devient \(names[1])", en: "\(names[0]) becomes \(names[1])")
        }
        if old.groupings != new.groupings {
            let groups = new.groupings.last?.groups.map { names(of: $0, in: new) } ?? []
            let list = groups.joined(separator: " / ")
            changes.append(
                groups.isEmpty
                    ? Wording(fr: "plus de groupes", en: "no groups any more")
                    : Wording(fr: "groupes : \(list)", en: "groups: \(list)"))
        }
        let (fewer, more) = old.turns.count < new.turns.count ? (old, new) : (new, old)
        for id in more.turns.dropFirst(fewer.turns.count) {
            let name = names(of: [id], in: more)
            changes.append(
                more == new
                    ? Wording(fr: "\(name) a la parole", en: "\(name) has the floor")
                    : Wording(
                        fr: "\(name) n’a pas eu la parole", en: "\(name) did not have the floor"))
        }
        return changes.map { $0.shown[language] }
    }

    private func peopleChanges(from old: Session, to new: Session) -> [String] {
        func names(_ isThere: Bool) -> [String] {
            let ids = 1...max(1, old.participants.count, new.participants.count)
            return ids.compactMap { id -> String? in
                let people = [old, new].map { $0.participant(id) }
                guard people[0]?.hasLeft != people[1]?.hasLeft,
                    people[1].map({ !$0.hasLeft }) ?? false == isThere
                else { return nil }
                return (people[1] ?? people[0]).map { Visible.excerpt($0.name) }
            }
        }
        return [true, false].compactMap { isThere -> String? in
            let names = names(isThere)
            guard !names.isEmpty else { return nil }
            let list = names.joined(separator: ", ")
            let isOne = names.count == 1
            let french =
                isThere
                ? (isOne ? "est là" : "sont là")
                : isOne ? "n’est plus là" : "ne sont plus là"
            let english =
                isThere
                ? (isOne ? "is there" : "are there")
                : isOne ? "is not there any more" : "are not there any more"
            return Wording(fr: "\(list) \(french)", en: "\(list) \(english)")[language]
        }
    }
}
