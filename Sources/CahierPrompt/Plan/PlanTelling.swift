import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Each block with its times, what it took or takes, then when the session ends.
    func showPlan(of session: Session) {
        let agenda = Agenda(session, now: moment)
        let times = agenda.items.map { self.times($0, in: session) }
        let width = times.map(\.count).max() ?? 0
        for (item, time) in zip(agenda.items, times) {
            let title = title(of: item, in: session)
            let spoken = manner.isLinear ? spokenTimes(item, in: session).map { [$0] } ?? [] : []
            let told = ([title] + spoken + tell(item)).joined(separator: " –\u{A0}")
            let line = Wording(verbatim: told).shown[language]
            let column = time + String(repeating: " ", count: width - time.count + 2)
            let lines = PlainText.wrapped(line, mark: manner.isLinear ? "" : column)
            show(lines.joined(separator: "\n"))
        }
        let cuts = agenda.items.filter { $0.state == .toDo }.map(\.block)
            .filter { $0.cutRank != nil }
        if !cuts.isEmpty { say(tell(cuts: cuts, in: session.workshop)) }
        sayEnds(of: session)
    }

    /// When the session ends, and what helps where that is late.
    func sayEnds(of session: Session) {
        let clock = SessionClock(session, now: moment)
        sayEnds(clock, session)
        guard clock.expectedEnd - clock.plannedEnd >= 60, clock.secondsLeft > 0 else { return }
        say(
            fr: "« plan replanifier » propose comment finir à l’heure.",
            en: "‘plan replan’ proposes how to end in time.")
    }

    /// When the session ends, as planned and most likely, and how far it is from its plan.
    func sayEnds(_ clock: SessionClock, _ session: Session) {
        let times = [clock.plannedEnd, clock.expectedEnd].map {
            Telling.time($0, in: session.zone, language)
        }
        session.plan.end == clock.plannedEnd
            ? say(
                fr: "Fin fixée à \(times[0]), probable à \(times[1]).",
                en: "End fixed at \(times[0]), likely end at \(times[1]).")
            : say(
                fr: "Fin prévue à \(times[0]), probable à \(times[1]).",
                en: "Planned end at \(times[0]), likely end at \(times[1]).")
        say(drift(clock.expectedEnd - clock.plannedEnd))
    }

    private func times(_ item: Agenda.Item, in session: Session) -> String {
        guard let span = item.span else { return "–" }
        let times = [span.start, span.end].map { Telling.time($0, in: session.zone, language) }
        return item.block.takesTime ? "\(times[0])–\(times[1])" : times[0]
    }

    /// « de 18 h 30 à 18 h 40 », where there is no column of times.
    private func spokenTimes(_ item: Agenda.Item, in session: Session) -> String? {
        guard let span = item.span else { return nil }
        let times = [span.start, span.end].map { Telling.time($0, in: session.zone, language) }
        let told =
            item.block.takesTime
            ? Wording(fr: "de \(times[0]) à \(times[1])", en: "from \(times[0]) to \(times[1])")
            : Wording(fr: "à \(times[0])", en: "at \(times[0])")
        return told[language]
    }

    /// What a line begins with: a name, or a day.
    private func title(of item: Agenda.Item, in session: Session) -> String {
        guard case .day = item.block.content, let start = item.span?.start else {
            return item.block.title(in: session.workshop)[language]
        }
        let day = Telling.day(start.civil(in: session.zone).date, in: language)
        return "\(item.block.handle(in: session.workshop)). \(day)"
    }

    private func tell(_ item: Agenda.Item) -> [String] {
        let block = item.block
        let planned = length(block.length.planned)
        if case .day = block.content { return [] }
        let state: Wording? =
            switch item.state {
            case .skipped: Wording(fr: "passée", en: "skipped")
            case .done(nil): Wording(fr: "passée", en: "past")
            case .done(let seconds?):
                done(length(seconds), planned: block.takesTime ? planned : nil)
            case .underWay(let spent): underWay(spent, of: block)
            case .toDo: block.takesTime ? nil : Wording(fr: "à faire", en: "to do")
            }
        var told = [state?[language] ?? planned + bounds(of: block)]
        guard item.isLeft else { return told }
        if block.isFixed { told.append(Wording(fr: "fixe", en: "fixed")[language]) }
        if block.votes > 0 { told.append(Wording.votes(block.votes)[language]) }
        return told
    }

    private func done(_ took: String, planned: String?) -> Wording {
        guard let planned, planned != took else {
            return Wording(fr: "fait en \(took)", en: "done in \(took)")
        }
        return Wording(
            fr: "fait en \(took) (prévu : \(planned))", en: "done in \(took) (planned: \(planned))")
    }

    private func underWay(_ spent: Int, of block: Plan.Block) -> Wording {
        let left = block.length.planned - spent
        let told = [spent, abs(left)].map { Telling.duration(seconds: $0, in: language) }
        let rest =
            switch left {
            case 0: Wording(fr: "temps écoulé", en: "time is up")
            case 1...: Wording(fr: "reste\u{A0}\(told[1])", en: "\(told[1])\u{A0}left")
            case _: Wording(fr: "\(told[1])\u{A0}de\u{A0}trop", en: "\(told[1])\u{A0}over")
            }
        return Wording(
            fr: "en cours depuis \(told[0]), \(rest.french)",
            en: "under way for \(told[0]), \(rest.english)")
    }

    /// « (de 15 à 30 min) », where there is a choice.
    func bounds(of block: Plan.Block) -> String {
        guard block.length.min < block.length.max else { return "" }
        let isWhole = block.length.min % 60 == 0 && block.length.max < 3600
        let (least, most) = (
            isWhole ? "\(block.length.min / 60)" : length(block.length.min),
            length(block.length.max)
        )
        return Wording(fr: " (de \(least) à \(most))", en: " (\(least) to \(most))")[language]
    }

    func length(_ seconds: Int) -> String { Telling.exactly(seconds: seconds, in: language) }

    private func tell(cuts: [Plan.Block], in workshop: Workshop) -> Wording {
        let sorted = cuts.sorted { ($0.cutRank ?? 0) < ($1.cutRank ?? 0) }
        let names = sorted.map { $0.handle(in: workshop) }.joined(separator: ", ")
        return Wording(
            fr: "À sacrifier si le temps manque, dans l’ordre : \(names).",
            en: "To cut when time is short, in this order: \(names).")
    }

    // MARK: - What changes

    /// What is different in the plan of a later state of a session, in words.
    func planChanges(from old: Session, to new: Session) -> [String] {
        guard old.plan != new.plan else { return [] }
        let (before, after) = (old.plan.blocks, new.plan.blocks)
        let gone = before.filter { block in
            !after.contains { $0.isSame(as: block) }
                && !block.activities.contains { new.plan.place(of: $0) != nil }
        }
        var changes = gone.map {
            note($0, new, Wording(fr: "n’est plus dans le plan", en: "is not in the plan any more"))
        }
        for block in after {
            guard let former = before.first(where: { $0.isSame(as: block) }) else {
                changes.append(note(block, new, added(block, to: new)))
                continue
            }
            changes += self.changes(from: former, to: block).map { note(block, new, $0) }
        }
        let kept = after.filter { block in before.contains { $0.isSame(as: block) } }
        let order = before.filter { block in after.contains { $0.isSame(as: block) } }
        if !zip(kept, order).allSatisfy({ $0.isSame(as: $1) }) {
            let names = after.map { $0.handle(in: new.workshop) }.joined(separator: ", ")
            changes.append(Wording(fr: "ordre : \(names)", en: "order: \(names)").shown[language])
        }
        if before.filter({ $0.cutRank != nil }).map(\.content)
            != after.filter({ $0.cutRank != nil }).map(\.content)
            || zip(kept, order).contains(where: { $0.cutRank != $1.cutRank })
        {
            let cuts = after.filter { $0.cutRank != nil }
            let none = Wording(fr: "Rien à sacrifier.", en: "Nothing to cut.")
            changes.append(
                (cuts.isEmpty ? none : tell(cuts: cuts, in: new.workshop)).shown[language])
        }
        if old.plan.end != new.plan.end { changes.append(end(of: new).shown[language]) }
        return changes
    }

    /// A block, and what is said of it.
    private func note(_ block: Plan.Block, _ session: Session, _ what: Wording) -> String {
        let title = block.shortTitle(in: session.workshop)
        return Wording(
            fr: "\(title.french) – \(what.french)", en: "\(title.english) – \(what.english)"
        ).shown[language]
    }

    private func added(_ block: Plan.Block, to session: Session) -> Wording {
        let blocks = session.plan.blocks
        let place = blocks.firstIndex(of: block) ?? 0
        let length = block.takesTime ? self.length(block.length.planned) + ", " : ""
        guard place > 0 else {
            return Wording(fr: "\(length)en premier", en: "\(length)first")
        }
        let previous = blocks[place - 1].handle(in: session.workshop)
        return Wording(fr: "\(length)après \(previous)", en: "\(length)after \(previous)")
    }

    private func changes(from old: Plan.Block, to new: Plan.Block) -> [Wording] {
        var changes: [Wording] = []
        let (before, after) = (length(old.length.planned), length(new.length.planned))
        if old.length.planned != new.length.planned {
            changes.append(
                Wording(fr: "\(after) au lieu de \(before)", en: "\(after) instead of \(before)"))
        } else if old.length != new.length {
            changes.append(Wording(verbatim: after + bounds(of: new)))
        }
        if old.isFixed != new.isFixed {
            changes.append(
                new.isFixed
                    ? Wording(fr: "fixe, on n’y touche pas", en: "fixed, left alone")
                    : Wording(fr: "n’est plus fixe", en: "is not fixed any more"))
        }
        if old.votes != new.votes { changes.append(.votes(new.votes)) }
        return changes
    }

    private func end(of session: Session) -> Wording {
        guard let end = session.plan.end else {
            return Wording(fr: "fin libre", en: "the end is open")
        }
        let time = Telling.time(end, in: session.zone, language)
        return Wording(fr: "fin fixée à \(time)", en: "end fixed at \(time)")
    }
}

extension Plan.Block {
    /// Whether it is the same one in another state of the plan.
    fileprivate func isSame(as other: Plan.Block) -> Bool {
        isPlayed ? content == other.content : mark == other.mark
    }
}

extension Wording {
    static func votes(_ count: Int) -> Wording {
        let votes = counted(count, fr: "voix", "voix", en: "vote")
        return Wording(
            fr: votes.french.replacing(" ", with: "\u{A0}"),
            en: votes.english.replacing(" ", with: "\u{A0}"))
    }
}
