import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// How long the activities of a workshop took in the past sessions of the carnet.
    func showDurations(_ arguments: [String]) throws(CommandError) {
        let workshop =
            if let name = arguments.first { try desk.workshop(name).workshop } else {
                try current().workshop
            }
        let known = try learnedLengths(of: workshop)
        guard known.sessionCount > 0 else {
            return say(
                fr: "Aucune activité de « \(workshop.title) » n’a encore été jouée jusqu’au bout.",
                en: "No activity of ‘\(workshop.title)’ was played to its end yet.")
        }
        let sessions = Wording.counted(
            known.sessionCount, fr: "séance passée", "séances passées", en: "past session")
        say(
            fr: "\(sessions.french) de « \(Visible.excerpt(workshop.title)) » :",
            en: "\(sessions.english) of ‘\(Visible.excerpt(workshop.title))’:")
        for activity in workshop.activities {
            let line = Wording(
                verbatim: "\(activity.title) – "
                    + tell(known.lengths[activity.id], of: activity)[language]
            ).shown[language]
            show(PlainText.wrapped(line, mark: "  \(activity.number). ").joined(separator: "\n"))
        }
        sayLeftOut(known, of: workshop)
        guard session != nil, arguments.isEmpty, let some = known.lengths.keys.min(),
            let activity = workshop.activity(some)
        else { return }
        say(
            fr: "« plan durée \(activity.number) apprise » prend la durée médiane.",
            en: "‘plan length \(activity.number) learned’ takes the median length.")
    }

    private func tell(_ learned: LearnedLength?, of activity: Activity) -> Wording {
        let usual = length(activity.minutes.typical * 60)
        guard let learned else {
            return Wording(
                fr: "pas de durée connue (prévue : \(usual))",
                en: "no known length (planned: \(usual))")
        }
        let (median, least, most) = (
            length(learned.median), length(learned.quartiles.lowerBound),
            length(learned.quartiles.upperBound)
        )
        let times = Wording.counted(learned.count, fr: "fois", "fois", en: "time")
        guard learned.quartiles.lowerBound < learned.quartiles.upperBound else {
            return Wording(
                fr: "\(median), \(times.french) (prévue : \(usual))",
                en: "\(median), \(times.english) (planned: \(usual))")
        }
        return Wording(
            fr: "\(median) ; la moitié entre \(least) et \(most), \(times.french) "
                + "(prévue : \(usual))",
            en: "\(median); half of them \(least) to \(most), \(times.english) (planned: \(usual))")
    }

    /// Lengths that nobody can believe are said, not counted.
    private func sayLeftOut(_ known: LearnedLengths, of workshop: Workshop) {
        for activity in workshop.activities {
            guard let lengths = known.unbelievable[activity.id] else { continue }
            let most = 5
            let list = lengths.sorted().prefix(most).map(length).joined(separator: ", ")
            let shown = lengths.count > most ? list + "…" : list
            let count = Wording.counted(
                lengths.count, fr: "durée invraisemblable", "durées invraisemblables",
                en: "unbelievable length", "unbelievable lengths")
            let line = Wording(
                fr: "Sans compter, pour la \(activity.number) : \(count.french) (\(shown)).",
                en: "Not counted, for \(activity.number): \(count.english) (\(shown)).")
            show(PlainText.wrapped(line.shown[language]).joined(separator: "\n"))
        }
    }

    /// What the other sessions of the carnet tell.
    private func learnedLengths(of workshop: Workshop) throws(CommandError) -> LearnedLengths {
        let carnet = try carnet()
        let traces = try orError { () throws(CarnetError) in
            try carnet.timeTraces(ofWorkshop: workshop.id)
        }
        return LearnedLengths(traces.lazy.filter { $0.session != self.session?.id }, of: workshop)
    }

    /// How long a block took in past sessions, in seconds: of activities at the same time, the
    /// longest.
    func learned(_ block: Plan.Block, _ session: Session) throws(CommandError) -> Int {
        let known = try learnedLengths(of: session.workshop)
        let medians = block.activities.compactMap { known.lengths[$0]?.median }
        guard block.isPlayed, let longest = medians.max() else {
            throw CommandError(
                .badData,
                fr: "aucune séance passée ne dit combien de temps cela prend ; « durées » montre "
                    + "ce qui est connu",
                en: "no past session tells how long that takes; ‘durations’ shows what is known")
        }
        return max(1, longest)
    }
}
